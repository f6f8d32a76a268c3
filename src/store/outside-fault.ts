// A fault that comes from outside and that a person can mend: a folder nobody may write, a server that is too old. Its
// message is the whole sentence: what was found, where, and what was expected. Every door shows it as it is.

export class OutsideFault extends Error {}

/** Codes of a database that is full, gone, stopping or starting (appendix A), and of a connection or a disk that failed. */
const OF_THE_DATABASE = /^(?:53|57P|58|08|25P03|25P04|XX001)/;
const OF_THE_MACHINE: ReadonlySet<unknown> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EPIPE',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
]);
/** What pg says without a code. */
const BROKEN_OFF =
  /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying to connect/;

/** Whether somebody named something by what is no id, so that nothing has it. */
export const isNoId = (fault: unknown): boolean =>
  fault instanceof Error &&
  Reflect.get(fault, 'code') === '22P02' &&
  Reflect.get(fault, 'routine') === 'string_to_uuid';

/** Whether a fault says nothing of what was being written: the same work may succeed once the machine is well again. */
export function isOfTheMachine(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (BROKEN_OFF.test(fault.message)) return true;
  const code: unknown = Reflect.get(fault, 'code');
  // No socket: the embedded server does not run.
  if (code === 'ENOENT') return Reflect.get(fault, 'syscall') === 'connect';
  return OF_THE_MACHINE.has(code) || (typeof code === 'string' && OF_THE_DATABASE.test(code));
}
