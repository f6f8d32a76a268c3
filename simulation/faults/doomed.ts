// Starts a process that will be killed, carries its mail, and waits until PostgreSQL has let go of what it held: the next
// process finds what a killed one leaves, and always the same.

import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { AT_ANY_TIME, type Channel, type Parcel } from '../../src/channels/channel.ts';
import type { Database, DatabaseRequest } from '../../src/store/database.ts';
import type { CalendarDate } from '../../src/units/calendar.ts';

export type Address = DatabaseRequest['address'];

export type DoomedWork = {
  readonly address: Address;
  readonly companyId: string;
  readonly during: 'run' | 'send';
  readonly on: CalendarDate;
  readonly instant: string;
  readonly atStep: number;
  /** What the ids follow from that it makes. */
  readonly ids: string;
};

export type FromDoomed =
  | { readonly kind: 'session'; readonly sessionId: number }
  | { readonly kind: 'parcel'; readonly parcel: Parcel };

const POLL_MS = 2;

/** Whether it was killed; false where it ended its work before. `program`: the file whose process it is. */
export async function workInDoomedProcess(
  program: string,
  work: DoomedWork,
  { channel, watcher }: { channel: Channel; watcher: Pick<Database, 'query'> },
): Promise<boolean> {
  // Values of every kind pass between them; the loaders of this process are not needed: the program is bundled.
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let sessionId = 0;
  child.on('message', (message: FromDoomed) => {
    if (message.kind === 'session') sessionId = message.sessionId;
    else void channel.deliver(message.parcel, AT_ANY_TIME).then(receipt => child.send(receipt));
  });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  child.send(work);
  const end = await ended;
  await channel.close();
  if (end !== 'SIGKILL' && end !== 0) throw new Error(`The process that was to be killed ended with ${end}`);
  await sessionEnded(sessionId, watcher);
  return end === 'SIGKILL';
}

async function sessionEnded(sessionId: number, watcher: Pick<Database, 'query'>): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query<{ is: boolean }>(
      'select exists (select 1 from pg_stat_activity where pid = $1) as is',
      [sessionId],
    );
    if (rows[0]?.is !== true) return;
    await pause(POLL_MS);
  }
}
