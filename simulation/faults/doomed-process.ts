// The process that is really killed: it opens the database, decides or sends as the server does, and ends by SIGKILL before
// one of its statements or parcels, or after a commit. Its mail goes to the mailbox of the process that started it.

import { kill, pid } from 'node:process';
import { type Channel, HELD_BACK, type Receipt } from '../../src/channels/channel.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { sendMessages } from '../../src/desk/sending/send-messages.ts';
import { isDeadWorker, thisWorker } from '../../src/desk/worker-name.ts';
import { openDatabase } from '../../src/store/database.ts';
import { seedIds } from '../seeded-ids.ts';
import type { DoomedWork, FromDoomed } from './doomed.ts';
import { Life, mortalDatabase } from './mortal.ts';

export async function workUntilKilled(): Promise<void> {
  const work = await new Promise<DoomedWork>(resolve => process.once('message', resolve));
  seedIds(work.ids);
  const life = new Life(thisWorker(), work.atStep, () => kill(pid, 'SIGKILL'));
  const database = await openDatabase({ address: work.address, log: () => {}, connections: 1 });
  const books = database.ofCompany(work.companyId);
  const { rows } = await books.query<{ id: number }>('select pg_backend_pid() as id');
  tell({ kind: 'session', sessionId: rows[0]?.id ?? 0 });
  await workOn({ database: mortalDatabase(books, life), clock: { now: () => work.instant } }, work, life);
  await database.close();
  process.disconnect();
}

async function workOn(desk: DeskContext, { during, companyId, on }: DoomedWork, life: Life): Promise<void> {
  switch (during) {
    case 'run':
      await dailyRun(desk, { companyId, day: on, author: 'run', isDryRun: false });
      return;
    case 'send':
      await sendMessages(desk, {
        companyId,
        channel: throughParent(life),
        printLetter: async () => new Uint8Array(),
        mode: 'live',
        day: null,
        isUrgent: false,
        author: 'sender',
        worker: life.worker,
        isDead: isDeadWorker,
      });
  }
}

/** One parcel after the other; the answer to each is awaited, so that no other is on its way when the process dies. */
function throughParent(life: Life): Channel {
  let line: Promise<unknown> = Promise.resolve();
  return {
    name: 'fake',
    deliver: (parcel, mayLeave) => {
      const mine = line.then(async (): Promise<Receipt> => {
        life.step();
        if (!(await mayLeave())) return { kind: 'notSent', evidence: HELD_BACK };
        life.step();
        tell({ kind: 'parcel', parcel });
        const receipt = await new Promise<Receipt>(resolve => process.once('message', resolve));
        life.step();
        return receipt;
      });
      line = mine;
      return mine;
    },
    close: async () => {},
  };
}

const tell = (message: FromDoomed): void => void process.send?.(message);
