// Ids are UUIDv7, made here: sorted by time, so that inserts stay at the end of every index. Those of one instant are in
// the order in which this process made them (RFC 9562, 6.2, method 1): of two imports the later one has the larger id.

import { randomFillSync, randomInt } from 'node:crypto';

/** 34 bits: 17 thousand million ids before it begins again. */
const COUNTER_END = 2 ** 34;
/** A random start, so that two processes do not count alike. */
let counter = randomInt(2 ** 32);

/** Random bits are drawn for this many ids at once: a call to the generator costs as much as the rest of an id. */
const DRAWN_IDS = 256;
const drawn = Buffer.alloc(16 * DRAWN_IDS);
let left = 0;

/** A new id for the instant given in milliseconds since 1970. */
export function newId(atMilliseconds: number): string {
  counter = (counter + 1) % COUNTER_END;
  if (left === 0) {
    randomFillSync(drawn);
    left = DRAWN_IDS;
  }
  left -= 1;
  const bytes = drawn.subarray(16 * left, 16 * (left + 1));
  bytes.writeUIntBE(atMilliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | Math.floor(counter / 2 ** 22), 6);
  bytes[8] = 0x80 | (Math.floor(counter / 2 ** 16) & 0x3f);
  bytes.writeUInt16BE(counter % 2 ** 16, 9);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
