// Where the files of the embedded server are: `postgres/` in the data folder. As root, where the server's account cannot
// reach that (a clone under /root or in a temporary folder of mode 700), a folder in /var/lib/acquit instead; the file
// `database-folder` in the data folder then says which, so that moving the data folder keeps the database and deleting it
// starts a new one. /root/acquit/data → /var/lib/acquit/3f1c…-1.

import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../../units/fault-code.ts';
import { OutsideFault } from '../outside-fault.ts';
import { type Account, accountForRoot, asAccount, canWrite, isRoot } from './embedded-account.ts';
import { makeDataFolder } from './making-folder.ts';

export type Home = {
  /** Holds cluster/, socket/ and server.log; owned by the account. */
  readonly folder: string;
  /** The account the server runs as; null is the account of this process. */
  readonly account: Account | null;
};

/** Folders that do not belong to one data folder: binaries and databases that root had to put elsewhere. */
export const SYSTEM_FOLDER = '/var/lib/acquit';

/** sockaddr_un has 108 bytes on Linux and 104 elsewhere, with the closing zero. */
const SOCKET_PATH_LIMIT = process.platform === 'linux' ? 107 : 103;
const SOCKET_FILE = '.s.PGSQL.5432';

export const clusterOf = (home: Home): string => join(home.folder, 'cluster');
export const serverLogOf = (home: Home): string => join(home.folder, 'server.log');
export const passwordFileOf = (home: Home): string => join(home.folder, 'password');

/** Decides where the server lives and makes that folder. Call it under the lock of the data folder. */
export async function settleHome(dataFolder: string, log: (line: string) => void): Promise<Home> {
  const requested = makeDataFolder(dataFolder);
  const inside = join(requested, 'postgres');
  if (!isRoot()) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return { folder: inside, account: null };
  }
  const elsewhere = await readFile(join(requested, 'database-folder'), 'utf8').catch(() => null);
  if (elsewhere !== null) return rememberedHome({ requested, folder: elsewhere.trim() });
  const account = await accountForRoot(join(inside, 'cluster'));
  await makeOwned(inside, account);
  if (canWrite(account, inside)) return { folder: inside, account };
  await rmdir(inside).catch(() => {
    throw new OutsideFault(
      `Account ${account.uid}, which runs the database for root, can no longer reach ${inside}; open the folders above it to that account`,
    );
  });
  return newHomeElsewhere({ requested, account, log });
}

/** The folder for the unix socket: short enough for the address of a socket, closed to other accounts. */
export async function socketFolderOf(home: Home): Promise<string> {
  const name = `acquit-${shortHash(home.folder)}`;
  const folders = [join(home.folder, 'socket'), join(tmpdir(), name), join('/tmp', name)];
  const folder = folders.find(
    (path, position) =>
      Buffer.byteLength(join(path, SOCKET_FILE)) <= SOCKET_PATH_LIMIT &&
      // The temporary folder of root may be closed to the server's account; /tmp is open to all.
      (home.account === null || position !== 1),
  );
  if (folder === undefined)
    throw new OutsideFault(
      `No folder is short enough for a unix socket (${SOCKET_PATH_LIMIT} bytes): ${folders.join(', ')}`,
    );
  await makeOwned(folder, home.account);
  const found = await lstat(folder);
  const owner = home.account?.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || found.uid !== owner)
    throw new OutsideFault(
      `${folder} belongs to account ${found.uid}; expected a folder of account ${owner}`,
    );
  return folder;
}

/** A folder of mode 700 that belongs to the account; one that root made just before it was interrupted is given away too. */
async function makeOwned(folder: string, account: Account | null): Promise<void> {
  const created = await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const isOfRoot = found.isDirectory() && found.uid === 0;
  if (account !== null && isOfRoot) await chown(folder, account.uid, account.gid);
  if (created !== undefined || (account !== null && isOfRoot)) await chmod(folder, 0o700);
}

/** Made readable for all whatever the umask, because the server's account goes through it. */
export async function makeSystemFolder(): Promise<void> {
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o755);
}

async function rememberedHome({ requested, folder }: { requested: string; folder: string }): Promise<Home> {
  const origin = await readFile(originFileOf(folder), 'utf8').catch(() => null);
  if (origin === null)
    throw new OutsideFault(`${join(requested, 'database-folder')} names ${folder}, which does not exist`);
  if (origin !== requested) {
    const other = await readFile(join(origin, 'database-folder'), 'utf8').catch(() => null);
    if (other?.trim() === folder)
      throw new OutsideFault(
        `${requested} is a copy of ${origin}, and both name the database ${folder}; use a backup`,
      );
    await writeFile(originFileOf(folder), requested);
  }
  return { folder, account: await accountForRoot(join(folder, 'cluster')) };
}

async function newHomeElsewhere({
  requested,
  account,
  log,
}: {
  requested: string;
  account: Account;
  log: (line: string) => void;
}): Promise<Home> {
  await makeSystemFolder();
  const folder = await firstFree(join(SYSTEM_FOLDER, shortHash(requested)));
  await chown(folder, account.uid, account.gid);
  if (!canWrite(account, folder))
    throw new OutsideFault(
      `Account ${asAccount(account).uid} can write neither ${requested} nor ${folder}; set ACQUIT_DATA to a folder it can reach`,
    );
  await writeFile(originFileOf(folder), requested);
  await writeFile(join(requested, 'database-folder'), `${folder}\n`);
  log(
    `The database is in ${folder}: account ${account.uid}, which runs it for root, cannot reach ${requested}.`,
  );
  return { folder, account };
}

/** Beside the folder, where only root writes: the data folder that the database belongs to. */
const originFileOf = (folder: string): string => `${folder}.data-folder`;

/** A number follows the name, because the database of a deleted data folder may still be there. */
async function firstFree(name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = `${name}-${number}`;
    const isNew = await mkdir(folder, { mode: 0o700 }).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      },
    );
    if (isNew) return folder;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
