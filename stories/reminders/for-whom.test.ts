// For whom a step of a scenario is: by language, by the company's own sort of customer, by how a customer has paid so far;
// and the track of those who cannot pay.

import { expect, it } from 'vitest';
import { correctDebtor, type DebtorCorrection } from '../../src/desk/debtors/correct-debtor.ts';
import { saveScenario } from '../../src/desk/deciding/save-scenario.ts';
import type { StepCondition } from '../../src/dunning/scenario/scenario.ts';
import { SHIPPED_SCENARIOS } from '../../src/dunning/scenario/shipped-scenarios.ts';
import { selectOne } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const MARTIN = { ...DUPONT, number: 'F-2026-102', debtor: 'Martin SARL' } as const;

/** The first reminder of French businesses is for some alone, from 21 September on. */
async function firstReminderOnlyFor(d: Diary, condition: Partial<StepCondition>): Promise<void> {
  const shipped = SHIPPED_SCENARIOS.find(one => one.key === 'fr-business');
  if (shipped === undefined) throw new Error('No scenario fr-business');
  const onlyIf = {
    ...{ minimumMinor: null, maximumMinor: null, orNewDebtor: false },
    ...{ kinds: null, habits: null, segments: null, languages: null },
    ...condition,
  };
  const steps = shipped.steps.map(one => (one.key === 'courteousReminder' ? { ...one, onlyIf } : one));
  const act = { companyId: d.companyId, by: 'Marie', day: day('2026-09-21') };
  expect(await saveScenario(d.desk(), { ...act, draft: { ...shipped, steps } })).toMatchObject({
    kind: 'saved',
  });
}

async function correct(d: Diary, debtor: string, correction: DebtorCorrection): Promise<void> {
  const row = await selectOne<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1 and name = $2',
    [d.companyId, debtor],
  );
  const act = { companyId: d.companyId, by: 'Marie', day: day('2026-10-01') };
  expect(await correctDebtor(d.desk(), { ...act, debtorId: row?.id ?? '', correction })).toBe('done');
}

/** Due on 30 September: the third day is a Saturday, hence Monday 5 October; the tenth is a Saturday, hence Monday the 12th. */
const ONLY_DUPONT_FIRST = [
  '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
  '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
  '2026-10-12 Martin SARL: dateRequest by email, 1000.00 for F-2026-102',
];

async function bothOwe(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.invoice(MARTIN);
}

async function reminded(d: Diary): Promise<string[]> {
  await d.bank('2026-10-02', []);
  await d.workFrom('2026-10-05', { until: '2026-10-12' });
  return d.sent();
}

stories('A step is for some customers alone', open => {
  it('by the language in which they are written to', async () => {
    const d = await open('Lille');
    await firstReminderOnlyFor(d, { languages: ['nl'] });
    await bothOwe(d);
    await correct(d, 'Dupont SARL', { language: 'nl' });
    expect(await reminded(d)).toEqual(ONLY_DUPONT_FIRST);
  });

  it('by what the company calls their sort', async () => {
    const d = await open('Lille');
    await firstReminderOnlyFor(d, { segments: ['artisans'] });
    await bothOwe(d);
    await correct(d, 'Dupont SARL', { segment: 'artisans' });
    expect(await reminded(d)).toEqual(ONLY_DUPONT_FIRST);
  });

  it('by how they have paid: two days late three times is prompt, without a past nothing is known', async () => {
    const d = await open('Lille');
    const past = ['2026-04', '2026-05', '2026-06'].map((month, index) => ({
      ...DUPONT,
      number: `P-${index}`,
      issued: `${month}-01`,
      due: `${month}-20`,
      amount: `10${index}.00`,
    }));
    for (const note of past) await d.invoice(note);
    for (const { number, amount, due } of past)
      await d.bank(`${due.slice(0, 8)}22`, [{ amount, from: 'Dupont SARL', text: `Facture ${number}` }]);
    await d.run('2026-07-02');
    await firstReminderOnlyFor(d, { habits: ['prompt'] });
    await bothOwe(d);
    expect(await reminded(d)).toEqual(ONLY_DUPONT_FIRST);
  });
});

stories('A customer who cannot pay', open => {
  it('is offered a plan, called, offered it again, and then left to a person: nothing firmer is written', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await correct(d, 'Dupont SARL', { segment: 'hardship' });
    await d.bank('2026-10-02', []);
    await d.workFrom('2026-10-05', { until: '2026-12-18' });
    // Days 5, 12 and 20 after 30 September; the decision of day 45 is a person's.
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      '2026-10-12 Dupont SARL: call by call, 1000.00 for F-2026-101',
      '2026-10-20 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
    for (const mail of d.mails()) expect(mail.text).not.toMatch(/mise en demeure|indemnité/i);
  });
});
