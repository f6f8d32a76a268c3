// Working on what comes next while the database writes what came before: one is idle where the other is busy otherwise.

import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Writes one packet after the other, while the next is being made. What is being written is over before this ends, however it
 * ends: a transaction is not given back with a statement still under way.
 */
export async function whileWriting<Packet>(
  packets: AsyncIterable<Packet> | Iterable<Packet>,
  write: (packet: Packet) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const packet of packets) {
      await writing;
      writing = write(packet);
      // That it failed is told where it is awaited, after the packet that is being made.
      writing.catch(() => {});
    }
    await writing;
  } finally {
    await Promise.allSettled([writing]);
  }
}

/** For who makes a packet, every ten milliseconds or so: the database is told and heard meanwhile. */
export const hearDatabase = (): Promise<void> => nextTurn();
