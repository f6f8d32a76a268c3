import { expect, it } from 'vitest';
import { addressOf } from './client-address.ts';

it('without a proxy the address of the socket counts, whatever the client writes', () => {
  expect(addressOf('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  expect(addressOf('203.0.113.7', null)).toBe('203.0.113.7');
});

it('behind a proxy on this machine each client has its own limit, and cannot choose its address', () => {
  expect(addressOf('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
  expect(addressOf('::ffff:127.0.0.1', 'invented, 203.0.113.7')).toBe('203.0.113.7');
  expect(addressOf('::1', null)).toBe('::1');
  expect(addressOf('127.0.0.1', '')).toBe('127.0.0.1');
});

it('a request without a socket has no address', () => {
  expect(addressOf(null, '203.0.113.7')).toBeNull();
});
