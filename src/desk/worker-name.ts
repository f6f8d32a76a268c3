// The name under which a process holds parcels, and whether a process of that name still lives. Of a process of this
// machine it is known, also after a container was started again and its process has the number of the one before; of others
// only the lease tells.

import { hostname } from 'node:os';
import { pid } from 'node:process';
import { isListed } from '../store/embedded/embedded-pids.ts';
import { hasEnded, type Life, ownLife } from '../store/embedded/process-life.ts';

const own: Life = ownLife(pid);

export const nameOf = (host: string, { pid: number, place, house, start }: Life): string =>
  `${host} ${number} ${place}_${house}_${start}`;

export const thisWorker = (): string => nameOf(hostname(), own);

export function isDeadWorker(worker: string): boolean {
  const [host, number, life] = worker.split(' ');
  if (host !== hostname() || number === undefined) return false;
  // Named by an earlier version.
  if (life === undefined) return Number(number) !== pid && !isListed(Number(number));
  const [place = '', house = '', start = ''] = life.split('_');
  return hasEnded({ pid: Number(number), place, house, start }, own);
}
