// Whatever takes back a message that was prepared says so in the journal, with its reason: who reads that a reminder was written
// reads there why it never left.

import { expect, it } from 'vitest';
import { mergeDebtors } from '../../src/desk/debtors/merge-debtors.ts';
import { unmergeDebtors } from '../../src/desk/debtors/unmerge-debtors.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { accountsFile as table } from '../telling/customer-accounts.ts';
import { customerNumbered } from '../telling/customer-numbered.ts';
import { type Diary, stories } from '../telling/diary.ts';

const LYON = { number: 'F-1', code: 'C001', name: 'Atelier Morel SAS', amount: '1000,00' } as const;
const METZ = { number: 'F-2', code: 'C002', name: 'ATELIER MOREL', amount: '500,00' } as const;

type TakenBack = { readonly step: string; readonly because: string; readonly besideIt: boolean };

/** Every message that was withdrawn, and what the journal says of it, beside its being prepared; one line of the journal each. */
async function takenBack(d: Diary): Promise<TakenBack[]> {
  const rows = await select<{ step: string; content: string | null; besideIt: boolean | null }>(
    d.database,
    `select m.step_key as step, j.content, j.debtor_id = p.debtor_id as "besideIt" from message m
       join journal p on p.company_id = m.company_id and p.subject_id = m.message_id and p.kind = 'messagePrepared'
       left join journal j on j.company_id = m.company_id and j.subject_id = m.message_id and j.kind = 'messageWithdrawn'
      where m.company_id = $1 and m.state = 'withdrawn' order by m.message_id`,
    [d.companyId],
  );
  return rows.map(({ step, content, besideIt }) => ({
    step,
    because: content === null ? 'not told' : JSON.parse(content).because.code,
    besideIt: besideIt === true,
  }));
}

async function remindersWait(d: Diary): Promise<{ importId: string | null }> {
  const [taken] = await d.files('2026-09-01', [table('ventes.csv', [LYON, METZ])]);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  return { importId: taken?.importId ?? null };
}

stories('Taken back', open => {
  it('two customers that become one, and two again', async () => {
    const d = await open('Lille');
    await remindersWait(d);
    const act = (on: string) => ({ companyId: d.companyId, by: 'marie', day: day(on) });
    const keptId = await customerNumbered(d, 'C001');
    const merged = await mergeDebtors(d.desk(), {
      ...act('2026-10-05'),
      keptId,
      mergedId: await customerNumbered(d, 'C002'),
    });
    const once = { step: 'courteousReminder', because: 'debtorsMerged', besideIt: true };
    expect(await takenBack(d)).toEqual([once, once]);
    await d.run('2026-10-06');
    if (merged.kind !== 'merged') throw new Error(merged.kind);
    expect(await unmergeDebtors(d.desk(), { ...act('2026-10-06'), mergeId: merged.mergeId })).toBe('undone');
    expect((await takenBack(d)).map(({ because }) => because)).toEqual([
      'debtorsMerged',
      'debtorsMerged',
      'mergeUndone',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a file that is undone', async () => {
    const d = await open('Lille');
    await remindersWait(d);
    const { importId } = await d.invoice({
      number: 'F-2026-9',
      debtor: 'Dupont SARL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '900.00',
    });
    await d.run('2026-10-06');
    expect(await d.undoImport('2026-10-06', importId)).toBe('undone');
    const lines = await select<{ content: string }>(
      d.database,
      "select content from journal where company_id = $1 and kind = 'messageWithdrawn'",
      [d.companyId],
    );
    expect(lines.map(({ content }) => JSON.parse(content).because.code)).toEqual(['importUndone']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
