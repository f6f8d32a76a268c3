// As which account the embedded server runs. PostgreSQL refuses to run as root, so root gives it an account that exists
// already and has no rights: `postgres`, else `nobody`, else `daemon`. No account is ever created.
// A folder made by an ordinary user keeps that user, also when root opens it.

import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { OutsideFault } from '../outside-fault.ts';

export type Account = { readonly uid: number; readonly gid: number };

const UNPRIVILEGED = ['postgres', 'nobody', 'daemon'];

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The account of the cluster when there is one already, else the first unprivileged account of the machine. Only for root. */
export async function accountForRoot(cluster: string): Promise<Account> {
  const found = await stat(cluster).catch(() => null);
  if (found !== null && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'));
  for (const name of UNPRIVILEGED) {
    const [, , uid, gid] = lines.find(([account]) => account === name) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new OutsideFault(
    `PostgreSQL does not run as root, and /etc/passwd has none of ${UNPRIVILEGED.join(', ')}; run as an ordinary user or set DATABASE_URL`,
  );
}

/** Whether the account can enter and write the folder. Asked of the system, which also knows ACLs and mounts. */
export function canWrite(account: Account, folder: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], asAccount(account));
  return test.status === 0;
}

/** Whether the account can run the program with all its libraries. */
export function canRun(account: Account | null, program: string): boolean {
  return spawnSync(program, ['--version'], asAccount(account)).status === 0;
}

/** Options of a child process that runs as the account; in '/', because the current folder may be closed to it. */
export function asAccount(account: Account | null): { cwd: string; uid?: number; gid?: number } {
  const cwd = process.platform === 'win32' ? process.cwd() : '/';
  return account === null ? { cwd } : { cwd, uid: account.uid, gid: account.gid };
}
