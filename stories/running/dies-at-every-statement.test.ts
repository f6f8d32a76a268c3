// A process dies before its first statement, the next one before its second, and so on until one lives: over taking in files,
// taking one back, the daily run, approving, sending and what a person says of a doubt. The books end as those of an office
// where nothing ever died; each mail has arrived once.

import { expect, it } from 'vitest';
import { Killed, Life, mortalDatabase } from '../../simulation/faults/mortal.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { sendMessages } from '../../src/desk/sending/send-messages.ts';
import { settleDoubt } from '../../src/desk/sending/settle-delivery.ts';
import { takeInFile } from '../../src/desk/take-in/take-in.ts';
import { undoImport } from '../../src/desk/take-in/undo-import.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const ON = '2026-10-05';
const ACT = { by: 'marie', author: 'marie', day: day(ON) };

/** Does it; `mortal` says at which statement each process dies, one after the other, and null that none does. */
type Office = {
  readonly d: Diary;
  readonly deaths: Map<string, number>;
  readonly does: <T>(what: string, work: (desk: DeskContext, life: Life) => Promise<T>) => Promise<T>;
};

function officeOf(d: Diary, isMortal: boolean): Office {
  const deaths = new Map<string, number>();
  const gone = (): number => [...deaths.values()].reduce((sum, count) => sum + count, 0);
  const does: Office['does'] = async (what, work) => {
    for (let step = 1; ; step += 1) {
      const life = new Life(`elsewhere ${gone() + 1}`, isMortal ? step : null);
      try {
        return await work({ ...d.desk(), database: mortalDatabase(d.desk().database, life) }, life);
      } catch (fault) {
        if (!(fault instanceof Killed)) throw fault;
        deaths.set(what, (deaths.get(what) ?? 0) + 1);
        expect(await d.verify(), `${what}, dead at ${step}`).toMatchObject({ isSound: true });
      }
    }
  };
  return { d, deaths, does };
}

const note = (position: number, debtor: string, amount: string) => ({
  number: `F-2026-10${position}`,
  debtor,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount,
});

async function aDay({ d, does }: Office): Promise<void> {
  const { companyId } = d;
  const takeIn = (what: string, file: InputFile) =>
    does(what, desk => takeInFile(desk, { ...ACT, companyId, file, isDryRun: false }));
  d.at(ON, '05:00');
  const notes = [
    note(1, 'Dupont SARL', '1000.00'),
    note(2, 'Dupont SARL', '500.00'),
    note(3, 'Morel SA', '300.00'),
  ];
  await takeIn('take in invoices', d.fileOf('factures.csv', notes));
  await takeIn('take in more', d.fileOf('autres.csv', [note(4, 'Petit SARL', '70.00')]));
  // Dead after its commit, a taking in is done again: what two files tell is there until both are undone.
  const wrong = await select<{ id: string }>(
    d.database,
    `select import_id as id from file_import where company_id = $1 and file_name = 'autres.csv' order by import_id`,
    [companyId],
  );
  for (const { id: importId } of wrong)
    await does('undo an import', desk => undoImport(desk, { ...ACT, companyId, importId }));
  const paid = [{ amount: '500.00', text: 'F-2026-102', from: 'Dupont SARL' }];
  await takeIn('take in a statement', d.statement('2026-10-02', paid));
  d.at(ON, '06:00');
  await does('run', desk => dailyRun(desk, { ...ACT, companyId, isDryRun: false }));
  d.at(ON, '07:00');
  await does('approve', desk => approveBatch(desk, { ...ACT, companyId, ids: 'all' }));
  d.at(ON, '08:30');
  await does('send', (desk, life) =>
    sendMessages(desk, {
      companyId,
      channel: d.channel,
      mode: 'live',
      printLetter: async () => new Uint8Array(),
      day: null,
      isUrgent: true,
      author: 'sender',
      worker: life.worker,
      isDead: worker => worker !== life.worker,
    }),
  );
  for (const { id } of await d.messagesWith('inDoubt'))
    await does('settle a doubt', desk =>
      settleDoubt(desk, { ...ACT, companyId, messageId: id, outcome: 'sent' }),
    );
}

/** What the books say, without the ids and without how often it was tried. */
async function books(d: Diary): Promise<unknown> {
  const ask = (text: string) => select(d.database, text, [d.companyId]);
  return {
    invoices: await ask(
      'select number, payable, settled, cancelled_on from invoice where company_id = $1 order by number',
    ),
    payments: await ask('select received_on, amount, allocated from payment where company_id = $1'),
    imports: await ask(
      'select file_name, added, undone_at is not null as undone from file_import where company_id = $1 and added > 0 order by file_name',
    ),
    messages: await ask(
      'select subject, state, principal, interest from message where company_id = $1 order by subject',
    ),
    deliveries: await ask(
      'select recipient, state, delivered_on from delivery where company_id = $1 order by recipient, channel',
    ),
    journal: await ask(
      `select kind, count(*)::int from journal where company_id = $1 and kind not in ('fileTakenIn', 'importUndone', 'handingOver', 'notSent', 'inDoubt', 'delivered', 'doubtSettled')
        group by kind order by kind`,
    ),
    arrived: d.channel.arrived.map(({ subject, to }) => `${to.address}: ${subject}`).sort(),
  };
}

stories('Processes that die', open => {
  it('before each statement in turn leave the books as if none had died, and no mail arrives twice', async () => {
    const told = async (isMortal: boolean, at: Open) => {
      const office = officeOf(await at('Lille'), isMortal);
      await aDay(office);
      return office;
    };
    const mortal = await told(true, open);
    const immortal = await told(false, open);
    expect(await books(mortal.d)).toEqual(await books(immortal.d));
    expect(mortal.d.channel.arrived).toHaveLength(2);
    // Each kind of work has died at several statements.
    expect([...immortal.deaths]).toEqual([]);
    for (const [what, count] of mortal.deaths) expect(count, what).toBeGreaterThan(3);
    expect([...mortal.deaths.keys()]).toEqual(
      expect.arrayContaining([
        'take in invoices',
        'undo an import',
        'take in a statement',
        'run',
        'approve',
        'send',
      ]),
    );
  });
});
