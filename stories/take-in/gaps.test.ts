// Days between two statements that nobody has told: money may have come, so nobody is reminded of what was owed then,
// until the missing statement comes or a person vouches that there was none.

import { expect, it } from 'vitest';
import { declareCash } from '../../src/desk/company/company-policy.ts';
import { knownCompany } from '../../src/desk/company/company-view.ts';
import { bankAccounts } from '../../src/desk/money/bank-accounts.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const MONDAY = '2026-10-12';
const REMINDED = 'Dupont SARL: send courteousReminder, stepIsDue';
const HELD = 'Dupont SARL: hold, statementGap';

/** The statement of Thursday 8 October, on which Dupont paid, never arrived: Friday's opens higher. */
async function thursdayIsMissing(open: Open) {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-07', []);
  const missing = d.statement('2026-10-08', [{ from: 'DUPONT SARL', amount: '1000.00', text: 'F-2026-101' }]);
  await d.bank('2026-10-09', []);
  return { d, missing };
}

const gapsOf = async (d: Diary) => {
  const company = await knownCompany(d.database, d.companyId);
  const accounts = await bankAccounts(d.database, { company, day: day(MONDAY) });
  return accounts.flatMap(({ gaps }) => gaps);
};

stories('A gap between statements', open => {
  it('closes the gate, and says which days and which balance are missing', async () => {
    const { d } = await thursdayIsMissing(open);
    expect(await d.run(MONDAY)).toEqual([HELD]);
    // 1,000.00 euros when the story begins; 2,000.00 after Thursday.
    expect(await gapsOf(d)).toMatchObject([
      {
        fromOn: '2026-10-08',
        untilOn: '2026-10-09',
        kind: 'balance',
        expected: '1000.00',
        found: '2000.00',
        isVouched: false,
      },
    ]);
  });

  it('is closed by the missing statement, and what was paid on that day is never reminded of', async () => {
    const { d, missing } = await thursdayIsMissing(open);
    await d.run(MONDAY);
    await d.files(MONDAY, [missing]);
    expect(await gapsOf(d)).toEqual([]);
    expect(await d.run(MONDAY)).toEqual(['Dupont SARL: done, nothingOwed']);
  });

  it('is vouched for by a person, by name: the gate opens, and the gap stays on record', async () => {
    const { d } = await thursdayIsMissing(open);
    expect(await d.run(MONDAY)).toEqual([HELD]);
    await declareCash(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: day(MONDAY),
      on: day('2026-10-09'),
    });
    expect(await d.run(MONDAY)).toEqual([REMINDED]);
    expect(await gapsOf(d)).toMatchObject([{ isVouched: true }]);
    expect(await d.journal()).toContain('cashDeclared');
  });

  it('closes the gate at the last moment too: a message that was approved does not leave', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-07', []);
    await d.run('2026-10-08');
    await d.approveAll('2026-10-08');
    d.statement('2026-10-08', [{ from: 'DUPONT SARL', amount: '1000.00', text: 'F-2026-101' }]);
    await d.bank('2026-10-09', []);
    await d.send('2026-10-09');
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: statementGap']);
  });
});
