// Faults that come from outside and that the person at the keyboard can mend: a path that is not there, a database that
// does not answer, a port that is taken, an id that is none. Each is said in one sentence; everything else is a broken
// assumption, thrown on and seen.

import { BackupRefused } from '../store/backup/backup-file.ts';

/** What to tell the person, or null when the fault is not one of theirs. */
export function outsideFault(error: unknown, databaseUrl: string | null): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof BackupRefused) return error.message;
  const code = wordOf(error, 'code') ?? wordOf(error.cause, 'code');
  if (code === null) return null;
  if (code === 'EADDRINUSE') return error.message;
  if (code === '22P02' && wordOf(error, 'routine') === 'string_to_uuid') return noId(error.message);
  const path = wordOf(error, 'path');
  const wrong = PATH_FAULTS[code];
  if (path !== null && wrong !== undefined) return `${path}: ${wrong}`;
  const closed = DATABASE_FAULTS[code];
  if (databaseUrl === null || closed === undefined) return null;
  return `The database of DATABASE_URL ${closed} (${error.message || code}).`;
}

const PATH_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'found no such file or folder',
  ENOTDIR: 'found a file where a folder was expected',
  EISDIR: 'found a folder, expected a file',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EROFS: 'lies on a disk that cannot be written',
  ENOSPC: 'found no room left on the disk',
};

const SILENT = 'does not answer: is the address right, and does the server run?';
/** Of the connection, and of what PostgreSQL says while a session opens (appendix A, classes 28 and 3D). */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: SILENT,
  ECONNRESET: SILENT,
  EAI_AGAIN: SILENT,
  EHOSTUNREACH: SILENT,
  ENOTFOUND: SILENT,
  ETIMEDOUT: SILENT,
  '28000': 'does not admit this user',
  '28P01': 'does not accept this password',
  '3D000': 'is not on its server',
};

/** PostgreSQL repeats what it was given between quotes. */
function noId(message: string): string {
  const given = /"(.*)"/.exec(message)?.[1] ?? '';
  return `found "${given}", expected an id as acquit prints it, such as 01a221e8-6143-720d-b02a-ade3147ba7d3`;
}

function wordOf(error: unknown, name: 'code' | 'path' | 'routine'): string | null {
  if (typeof error !== 'object' || error === null || !(name in error)) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
