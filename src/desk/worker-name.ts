// The name under which a process holds parcels, and whether a process of that name still lives. A process of this
// machine that is gone has certainly stopped; of others only the lease tells.

import { hostname } from 'node:os';
import { kill, pid } from 'node:process';

export const thisWorker = (): string => `${hostname()} ${pid}`;

export function isDeadWorker(worker: string): boolean {
  const [host, number] = worker.split(' ');
  if (host !== hostname() || number === undefined) return false;
  return Number(number) !== pid && !isAlive(Number(number));
}

function isAlive(number: number): boolean {
  try {
    kill(number, 0);
    return true;
  } catch (error) {
    // EPERM: it lives under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
