// Whether a process that holds something still lives: what it held is taken back at once when it is dead, and never before.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { ppid } from 'node:process';
import { describe, expect, it } from 'vitest';
import { hasEnded, houseIn, ownLife } from '../store/embedded/process-life.ts';
import { isDeadWorker, nameOf, thisWorker } from './worker-name.ts';

const OWN = ownLife(process.pid);
const HOST = hostname();

const NO_PROC = process.platform === 'linux' ? '' : ' (skipped: only Linux tells when a process began)';

describe('a process of this machine', () => {
  it('is alive under its own name, and so is another that runs', () => {
    expect(isDeadWorker(thisWorker())).toBe(false);
    expect(isDeadWorker(nameOf(HOST, ownLife(ppid)))).toBe(false);
  });

  it('is dead once it was killed', async () => {
    const child = sleeper();
    const name = nameOf(HOST, ownLife(child.pid ?? 0));
    expect(isDeadWorker(name)).toBe(false);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(isDeadWorker(name)).toBe(true);
  });

  it.skipIf(NO_PROC !== '')(`is dead when another has its number, this one too${NO_PROC}`, () => {
    expect(isDeadWorker(nameOf(HOST, { ...OWN, start: '1' }))).toBe(true);
    expect(isDeadWorker(nameOf(HOST, { ...ownLife(ppid), start: '1' }))).toBe(true);
  });
});

describe('a container that is started again', () => {
  const HOUSE = '0f3b1c2d4e5f';
  const now = { ...OWN, pid: 1, place: 'b.2', house: HOUSE };

  it('had a life before, which is over, though its process had the number of this one', () => {
    expect(hasEnded({ ...now, place: 'b.1' }, now)).toBe(true);
  });

  it('knows nothing of another container, nor of a machine that bears its name', () => {
    expect(hasEnded({ ...now, place: 'b.1', house: '9'.repeat(12) }, now)).toBe(false);
    expect(hasEnded({ ...now, place: 'b.1', house: '' }, { ...now, house: '' })).toBe(false);
  });

  it('is known by the folder that keeps its name', () => {
    const id = `${HOUSE}${'a'.repeat(52)}`;
    const docker = `612 600 254:1 /var/lib/docker/containers/${id}/hostname /etc/hostname rw,relatime - ext4 /dev/vda1 rw`;
    const podman = `698 688 0:25 /containers/overlay-containers/${id}/userdata/hostname /etc/hostname rw - tmpfs tmpfs rw`;
    expect([docker, podman].map(houseIn)).toEqual([HOUSE, HOUSE]);
    expect(houseIn('24 30 0:22 / /proc rw,nosuid - proc proc rw')).toBe('');
  });
});

it('a machine of another name is left to its lease, and so is a living process that an earlier version named', () => {
  expect(isDeadWorker(nameOf('elsewhere', { ...OWN, start: '1' }))).toBe(false);
  expect(isDeadWorker(`${HOST} ${process.pid}`)).toBe(false);
  expect(isDeadWorker(`${HOST} ${ppid}`)).toBe(false);
});

const sleeper = (): ChildProcess => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
