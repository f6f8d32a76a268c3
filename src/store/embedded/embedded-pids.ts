// What the machine says about a process id: is it alive, when did it start, what does it run.
// A pid alone proves nothing: after a container restarts, the pid in an old lock file often belongs to somebody else.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from '../../units/fault-code.ts';

const run = promisify(execFile);

/** Whether a process with this id runs, as any user. A killed process that nobody has reaped is not alive. */
export async function isAlive(pid: number): Promise<boolean> {
  return isListed(pid) && (await linuxStat(pid))?.state !== 'Z';
}

/** Whether the machine lists a process with this id: it may have been killed, and wait to be reaped. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs as another user.
    return codeOf(error) === 'EPERM';
  }
}

/** A text that differs between two processes that had the same id one after the other; empty where the platform has none. */
export async function startOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return (await linuxStat(pid))?.start ?? '';
  return processColumn(pid, 'lstart=');
}

/** The command line, or null where the platform does not tell. */
export async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return processColumn(pid, 'command=');
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.replaceAll('\0', ' ');
}

/** Fields 3 (state) and 22 (start in clock ticks since boot) of /proc/PID/stat; field 2, the name, may hold spaces and brackets. */
async function linuxStat(pid: number): Promise<{ state: string; start: string } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}

async function processColumn(pid: number, column: string): Promise<string> {
  if (process.platform === 'win32') return '';
  const answer = await run('ps', ['-o', column, '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return answer.stdout.trim();
}
