import { describe, expect, it } from 'vitest';
import { checkEmail, checkPhone, emailsIn, foldEmail, formatPhone } from './reachable.ts';

describe('An e-mail address', () => {
  it.each([
    ['Compta@Duval.Example', 'Compta@duval.example'],
    [' a.b+c@sub.example.org ', 'a.b+c@sub.example.org'],
  ])('%s can be right', (text, address) => {
    expect(checkEmail(text)).toBe(address);
  });

  it.each([
    'compta',
    'a@b',
    'a b@c.fr',
    'a@@c.fr',
    '.a@c.fr',
    'a..b@c.fr',
    'a@c..fr',
    'Anne <a@c.fr>',
    'a@c.fr;b@c.fr',
  ])('%s is none', text => {
    expect(checkEmail(text)).toBeNull();
  });

  it('is one address in any capitals', () => {
    expect(foldEmail('Anne@Duval.FR')).toBe(foldEmail('anne@duval.fr'));
  });
});

describe('What a file writes under e-mail', () => {
  it.each([
    ['Compta@Duval.Example', ['compta@duval.example']],
    ['a@duval.example, b@duval.example', ['a@duval.example', 'b@duval.example']],
    ['Anne Duval <a@duval.example>;A@duval.example', ['a@duval.example']],
    ['a@duval.example\r\nBcc: b@else.example', ['a@duval.example', 'b@else.example']],
    ['mailto:a@café-duval.example', ['a@café-duval.example']],
    ['à demander', []],
    ['a@duval', []],
    ['', []],
  ])('%j names %j', (text, addresses) => {
    expect(emailsIn(text)).toEqual(addresses);
  });
});

describe('A telephone number', () => {
  it.each([
    ['04 78 12 34 56', 'FR', '+33478123456', false],
    ['06.12.34.56.78', 'FR', '+33612345678', true],
    ['02/345.67.89', 'BE', '+3223456789', false],
    ['0475 12 34 56', 'BE', '+32475123456', true],
    ['+33 (0)4 78 12 34 56', 'BE', '+33478123456', false],
  ])('%s in %s is %s', (text, country, number, isMobile) => {
    expect(checkPhone(text, country)).toEqual({ number, isMobile });
  });

  it.each(['12', 'par courriel', '04 78 12 34', ''])('%s is none', text => {
    expect(checkPhone(text, 'FR')).toBeNull();
  });

  it('is shown as people write it, with its country for a reader elsewhere', () => {
    expect(formatPhone('+33478123456', 'FR')).toBe('04 78 12 34 56');
    expect(formatPhone('+33478123456', 'BE')).toBe('+33 4 78 12 34 56');
    expect(formatPhone('+33478123456', null)).toBe('+33 4 78 12 34 56');
    expect(formatPhone('+32475123456', 'BE')).toBe('0475 12 34 56');
  });
});
