// The name under which a process holds parcels, and whether a process of that name still lives. A process of this
// machine that is gone has certainly stopped; of others only the lease tells.

import { hostname } from 'node:os';
import { pid } from 'node:process';
import { isListed } from '../store/embedded/embedded-pids.ts';

export const thisWorker = (): string => `${hostname()} ${pid}`;

export function isDeadWorker(worker: string): boolean {
  const [host, number] = worker.split(' ');
  if (host !== hostname() || number === undefined) return false;
  return Number(number) !== pid && !isListed(Number(number));
}
