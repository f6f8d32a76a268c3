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

/** Rows as they are made, some at a time; the database is told and heard in between. */
export async function* packetsOf<Row>(
  rows: Iterable<Row>,
  { size, pauseAfter }: { size: number; pauseAfter: number },
): AsyncGenerator<readonly Row[]> {
  let packet: Row[] = [];
  for (const row of rows) {
    packet.push(row);
    if (packet.length % pauseAfter === 0) await hearDatabase();
    if (packet.length < size) continue;
    yield packet;
    packet = [];
  }
  if (packet.length > 0) yield packet;
}
