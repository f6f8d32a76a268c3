// One life of a process, told apart from every other one. The number alone does not: the first process of a container has
// number 1 in each of its lives, and a machine gives out the numbers of the dead again.
//
//   place    the boot of the machine and the namespace in which processes have their numbers
//   house    the container, which has one life at a time; empty outside one, or where it does not say which it is
//   start    when the process began, as the machine counts
// All three are empty where the platform tells none.

import { readFileSync, readlinkSync } from 'node:fs';
import { isListed } from './embedded-pids.ts';

export type Life = {
  readonly pid: number;
  readonly place: string;
  readonly house: string;
  readonly start: string;
};

export const ownLife = (pid: number): Life => ({
  pid,
  place: ownPlace(),
  house: ownHouse(),
  start: startOf(pid),
});

/**
 * Whether a process of this machine's name has certainly ended. Of one in another container, or of a time before the machine
 * was started anew, no more is known than that: another machine may bear the same name.
 */
export function hasEnded(life: Life, own: Life): boolean {
  if (life.place === own.place) return !isListed(life.pid) || startOf(life.pid) !== life.start;
  return life.house !== '' && life.house === own.house;
}

function ownPlace(): string {
  const boot = readOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8));
  const namespace = readOr('', () => readlinkSync('/proc/self/ns/pid').replace(/\D/g, ''));
  return boot === '' || namespace === '' ? '' : `${boot}.${namespace}`;
}

/** Docker and Podman keep the name of a container's machine in a folder of the container. */
const HOUSE = /\/(?:overlay-)?containers\/([0-9a-f]{12})[0-9a-f]{52}\/\S*hostname /;

const ownHouse = (): string => houseIn(readOr('', () => readFileSync('/proc/self/mountinfo', 'utf8')));

export const houseIn = (mounts: string): string => HOUSE.exec(mounts)?.[1] ?? '';

/** Field 22 of /proc/PID/stat, in ticks since the boot; field 2, the name, may hold spaces and brackets. Empty for a dead one. */
function startOf(pid: number): string {
  const text = readOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

function readOr(otherwise: string, read: () => string): string {
  try {
    return read();
  } catch {
    // Another platform, or a process that ended meanwhile.
    return otherwise;
  }
}
