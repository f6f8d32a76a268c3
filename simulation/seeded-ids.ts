// Stands in for the product's maker of ids while a year is simulated: the same shape, sorted by time as they are, and the
// same ids for the same seed.

import { createHash } from 'node:crypto';

let seed = '';
let count = 0;

export function seedIds(text: string): void {
  seed = text;
  count = 0;
}

/** A UUIDv7 whose random part follows from the seed and the number of ids made before. */
export function newId(atMilliseconds: number): string {
  count += 1;
  const bytes = createHash('sha256').update(`${seed} ${count}`).digest().subarray(0, 16);
  bytes.writeUIntBE(atMilliseconds, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
