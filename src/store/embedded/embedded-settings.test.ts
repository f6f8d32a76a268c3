import { describe, expect, it } from 'vitest';
import { memoryOfMachine, settingsFor } from './embedded-settings.ts';

const GIGABYTE = 1024 ** 3;

describe('the memory the embedded database takes', () => {
  it.each([
    {
      machine: 'a container of 512 MB',
      gigabytes: 0.5,
      shared: '64MB',
      cache: '256MB',
      maintenance: '32MB',
      work: '4MB',
    },
    {
      machine: 'a machine of 2 GB',
      gigabytes: 2,
      shared: '256MB',
      cache: '1024MB',
      maintenance: '128MB',
      work: '8MB',
    },
    {
      machine: 'a machine of 8 GB',
      gigabytes: 8,
      shared: '512MB',
      cache: '4096MB',
      maintenance: '256MB',
      work: '32MB',
    },
    {
      machine: 'a machine of 64 GB',
      gigabytes: 64,
      shared: '512MB',
      cache: '16384MB',
      maintenance: '256MB',
      work: '32MB',
    },
  ])('is modest on $machine', ({ gigabytes, shared, cache, maintenance, work }) => {
    expect(settingsFor(gigabytes * GIGABYTE)).toMatchObject({
      shared_buffers: shared,
      effective_cache_size: cache,
      maintenance_work_mem: maintenance,
      work_mem: work,
      fsync: 'on',
    });
  });

  it('is counted from the limit of the container, where there is one', () => {
    expect(memoryOfMachine({ totalBytes: 64 * GIGABYTE, containerBytes: GIGABYTE })).toBe(GIGABYTE);
    expect(memoryOfMachine({ totalBytes: 64 * GIGABYTE, containerBytes: 0 })).toBe(64 * GIGABYTE);
    expect(memoryOfMachine({ totalBytes: 64 * GIGABYTE })).toBe(64 * GIGABYTE);
  });
});
