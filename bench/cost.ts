// What work costs: by the clock, and by the processor in this process and in the database server together. Where others
// work on the same machine, the clock tells of them too; the processor's time tells of the work alone.

import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '../src/store/database.ts';

export type Cost = { readonly seconds: number; readonly cpuSeconds: number };

/** Linux counts in hundredths of a second, whatever the clock of the kernel. */
const TICKS_A_SECOND = 100;

/** What work costs that asks no database, all threads of this process together. */
export async function costHere(work: () => unknown): Promise<Cost> {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

/** `cpuSeconds` is 0 where the system does not tell what the server used: elsewhere than on Linux, or on another machine. */
export async function costOf(database: Database, work: () => unknown): Promise<Cost> {
  const postmaster = await postmasterOf(database);
  const serverBefore = serverSeconds(postmaster);
  const { seconds, cpuSeconds } = await costHere(work);
  const server = serverSeconds(postmaster) - serverBefore;
  return { seconds, cpuSeconds: postmaster === null ? 0 : cpuSeconds + server };
}

/** The same with what a process of its own said that it used. */
export const withChild = ({ seconds, cpuSeconds }: Cost, childSeconds: number): Cost => ({
  seconds,
  cpuSeconds: cpuSeconds === 0 ? 0 : cpuSeconds + childSeconds,
});

type ServerProcess = { readonly parent: number; readonly own: number; readonly ofEnded: number };

/** The server's first process, which every session descends from. */
async function postmasterOf(database: Database): Promise<number | null> {
  const { rows } = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows.map(({ pid }) => processAt(pid)?.parent ?? null)[0] ?? null;
}

/** The sessions that live, and those that have ended, whose time their parent keeps. */
function serverSeconds(postmaster: number | null): number {
  if (postmaster === null) return 0;
  const first = processAt(postmaster);
  let ticks = first === null ? 0 : first.own + first.ofEnded;
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? processAt(Number(name)) : null;
    if (found?.parent === postmaster) ticks += found.own;
  }
  return ticks / TICKS_A_SECOND;
}

/** proc(5): after the command in brackets stand state, parent …, and as fields 14 to 17 the times of it and of its ended children. */
function processAt(pid: number): ServerProcess | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It has ended, or there is no /proc.
    return null;
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (field: number): number => fields[field - 3] ?? 0;
  return { parent: at(4), own: at(14) + at(15), ofEnded: at(16) + at(17) };
}
