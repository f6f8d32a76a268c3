// Ids are UUIDv7, made here: sorted by time, so that inserts stay at the end of every index.

import { randomBytes } from 'node:crypto';

/** A new id for the instant given in milliseconds since 1970. */
export function newId(atMilliseconds: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMilliseconds, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
