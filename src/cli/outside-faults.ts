// Faults that come from outside and that the person at the keyboard can mend: a path that is not there, a database that
// does not answer, a port that is taken, an id that is none. Each is said in one sentence; everything else is a broken
// assumption, thrown on and seen.

import { dirname } from 'node:path';
import { lackAt, NO_ROOM_LEFT } from '../store/disk-room.ts';
import { isNoId, isOfTheMachine, OutsideFault } from '../store/outside-fault.ts';

/** What to tell the person, or null when the fault is not one of theirs. */
export function outsideFault(error: unknown, databaseUrl: string | null): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof OutsideFault) return error.message;
  const code = wordOf(error, 'code') ?? wordOf(error.cause, 'code');
  if (code === null && databaseUrl !== null && BROKEN_OFF.test(error.message))
    return `The database server ${SILENT} (${error.message}).`;
  if (databaseUrl !== null && (ENDED_BEFORE.test(error.message) || CUT.test(code ?? '')))
    return `The database server ended the session in the middle of this (${error.message}); nothing of what was under way is kept, and what was said to be done is: do it again.`;
  const isEnded = isOfTheMachine(error) || isOfTheMachine(error.cause);
  if (databaseUrl === null && isEnded && (code === null || ENDED.test(code)))
    return `The database server ended in the middle of this (${error.message}); nothing of what was under way is kept, and what was said to be done is: do it again.`;
  if (code === null) return null;
  if (code === 'EADDRINUSE') return error.message;
  if (isNoId(error)) return noId(error.message);
  const path = wordOf(error, 'path');
  const wrong = PATH_FAULTS[code];
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  if (path !== null && isFull) return `${path}: ${lackAt(dirname(path)) ?? NO_ROOM_LEFT}`;
  if (path !== null && wrong !== undefined) return `${path}: ${wrong}`;
  if (isFull) return 'The disk is full: found no room left to write on';
  const full = FULL[code];
  if (full !== undefined)
    return `The database ${full} (${error.message}); nothing of what was under way is kept.`;
  const closed = DATABASE_FAULTS[code];
  if (databaseUrl === null || closed === undefined) return null;
  return `The database server ${closed} (${error.message || code}).`;
}

const PATH_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'found no such file or folder',
  ENOTDIR: 'found a file where a folder was expected',
  EISDIR: 'found a folder, expected a file',
  EEXIST: 'found something of that name already',
  ELOOP: 'found links that lead in circles',
  ENAMETOOLONG: 'found a name that is too long',
  EIO: 'found a disk that cannot be read',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EROFS: 'lies on a disk that cannot be written',
};

/** What pg says without a code: of a server that hangs up, or does not answer in time. */
const BROKEN_OFF = /^Connection terminated|^timeout exceeded when trying to connect/;
/** What pg says of a session that the server ended before: a failover, a restart, an administrator. */
const ENDED_BEFORE = /^Client has encountered a connection error/;

/** The sessions of the embedded server, when it is killed or starts again. */
const ENDED = /^(?:57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/;

/** Appendix A: ended by an administrator, a failover or a crash, or by a time limit on transactions. */
const CUT = /^(?:57P0[125]|25P0[34]|08\w{3})$/;

/** Appendix A, class 53, and what it says of a disk. */
const FULL: Readonly<Record<string, string>> = {
  '53100': 'has no room left on its disk',
  '53200': 'has no memory left',
  '58030': 'cannot read or write its disk',
};

const SILENT = 'does not answer: is the address right, and does the server run?';
/** Of the connection, and of what PostgreSQL says while a session opens (appendix A, classes 28 and 3D). */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: SILENT,
  ECONNRESET: SILENT,
  EAI_AGAIN: SILENT,
  EHOSTUNREACH: SILENT,
  ENETUNREACH: SILENT,
  EPIPE: SILENT,
  ENOTFOUND: SILENT,
  ETIMEDOUT: SILENT,
  '28000': 'does not admit this user',
  '28P01': 'does not accept this password',
  '3D000': 'has no database of that name',
  '42501':
    'does not let this user make or change what Acquit needs: make it the owner of its database, with the right to create in the schema public',
  '25006': 'is read-only',
  '53300': 'has no connection left for us',
  '57P03': 'is starting or stopping: try again in a moment',
  ERR_INVALID_URL: 'has an address that cannot be read',
};

/** PostgreSQL repeats what it was given between quotes. */
function noId(message: string): string {
  const given = /"(.*)"/.exec(message)?.[1] ?? '';
  return `found "${given}", expected an id as acquit prints it, such as 01a221e8-6143-720d-b02a-ade3147ba7d3`;
}

function wordOf(error: unknown, name: 'code' | 'path'): string | null {
  if (typeof error !== 'object' || error === null || !(name in error)) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
