// Many banks export a table: dates, words and sums, with no account and no balance. Such a file is taken in and pays
// invoices; but it does not say until which day it is whole, so that a person is asked, and is not told that there is none.

import { expect, it } from 'vitest';
import { declareCash } from '../../src/desk/company/company-policy.ts';
import { knownCompany } from '../../src/desk/company/company-view.ts';
import { startView } from '../../src/desk/company/start-view.ts';
import { bankAccounts } from '../../src/desk/money/bank-accounts.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

const TABLE = {
  name: 'releve.csv',
  bytes: new TextEncoder().encode(
    [
      'Date;Libellé;Débit;Crédit',
      '01/10/2026;VIR SEPA DUPONT SARL F-2026-101;;1 000,00',
      '02/10/2026;PRLV URSSAF;-250,00;',
      '',
    ].join('\r\n'),
  ),
};
const MONDAY = day('2026-10-05');

stories('A bank statement without a balance', open => {
  it('is no missing statement: its last movement is told, until a person says that all is in or a statement does', async () => {
    const d = await open('Lille');
    await d.invoice({
      number: 'F-2026-101',
      debtor: 'Dupont SARL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.invoice({
      number: 'F-2026-102',
      debtor: 'Morel SARL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '500.00',
    });
    const [taken] = await d.files('2026-10-05', [TABLE]);
    // Of the account there is one word, and none about another account whose number nobody knows.
    expect(taken?.problems.filter(({ found }) => found === 'no account')).toHaveLength(1);
    expect(taken?.problems.filter(({ place }) => place.startsWith('statement of'))).toEqual([]);

    const asked = { companyId: d.companyId, day: MONDAY };
    const seen = async () => {
      const { cash } = await startView(d.database, asked);
      // The first steps and the screen of the day say the same.
      expect((await todayView(d.database, asked)).cash).toMatchObject(cash);
      return cash;
    };
    expect(await seen()).toEqual({ lastStatementOn: null, isFresh: false, lastMovementOn: '2026-10-02' });
    // The gate stays closed: what else came in by then is not known.
    expect((await d.run('2026-10-05')).filter(line => line.includes('Morel'))).toEqual([
      'Morel SARL: hold, noBankRecords',
    ]);

    const isDeclared = async () => (await todayView(d.database, asked)).cash.isDeclared;
    expect(await isDeclared()).toBe(false);
    await declareCash(d.desk(), { companyId: d.companyId, by: 'marie', day: MONDAY, on: MONDAY });
    expect((await d.run('2026-10-05')).join()).toContain('Morel SARL: send');
    expect(await seen()).toEqual({ lastStatementOn: '2026-10-05', isFresh: true, lastMovementOn: null });
    // The day is a person's word: no statement of it is named.
    expect(await isDeclared()).toBe(true);
    // The accounts on the page of the bank go by the same word; no statement says more than before.
    const company = await knownCompany(d.database, d.companyId);
    expect(await bankAccounts(d.database, { company, day: MONDAY })).toMatchObject([
      { knownUntil: null, isFresh: true },
    ]);
  });
});
