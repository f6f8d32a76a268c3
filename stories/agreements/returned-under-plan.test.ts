// A payment that a bank takes back beside or under a plan that the debtor has in writing. It is told so: what is owed beside the plan, and
// until when what is missing may still come. Nothing falls due at once over money that was there on its day, and as long as the plan is
// kept no reminder leaves for its invoices, as its clause says.

import { expect, it } from 'vitest';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  ...{ number: 'F-2026-101', debtor: DEBTOR, amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;
const EARLY = { from: DEBTOR, amount: '200.00', text: `PRLV ${F1.number}` } as const;
const FIRST = { from: DEBTOR, amount: '333.34', text: `PRLV ${F1.number} 1` } as const;
const SECOND = { from: DEBTOR, amount: '333.33', text: `PRLV ${F1.number} 2` } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

/** What is open on the 6th, in three instalments from the 20th on; accepted on the 7th, in writing. */
async function planned(open: Open, before: readonly (typeof EARLY)[] = []): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(F1);
  await d.bank('2026-10-02', [...before]);
  await d.workOn('2026-10-05');
  const proposed = await d.propose('2026-10-06', { debtor: DEBTOR, count: 3, firstOn: '2026-10-20' });
  if (proposed.kind !== 'done') throw new Error(proposed.kind);
  await d.accept('2026-10-07', { debtor: DEBTOR, planId: proposed.planId });
  await d.send('2026-10-07');
  return d;
}

const PLAN_LETTER = '2026-10-07 Dupont SARL: planAccepted by email';
const reminders = async (d: Diary): Promise<string[]> =>
  (await d.sent()).filter(line => line > '2026-10-06' && !line.includes('planInstalment'));

stories('A payment that goes back while a plan is kept', open => {
  it('beside the plan is told as owed, and no reminder leaves for its invoices', async () => {
    const d = await planned(open, [EARLY]);
    await d.bank('2026-10-12', [{ ...EARLY, isReturned: true }]);
    await d.workOn('2026-10-12');
    await d.workFrom('2026-10-14', { until: '2026-10-19' });
    expect(await d.confirmed()).toEqual([PLAN_LETTER, '2026-10-12 Dupont SARL: planLeft by email']);
    const letter = plain(d.mails().find(({ subject }) => subject.includes('versements qui restent'))?.text);
    expect(letter).toContain(
      '200,00 € reçus pour F-2026-101 nous ont été repris par la banque le 12 octobre 2026. L’échéancier du 6 octobre 2026 continue. Voici',
    );
    // 800.00 in three: 266.67, 266.67 and 266.66.
    expect(letter).toContain('20 octobre 2026 : 266,67 €');
    expect(letter).toContain(
      'En plus, 200,00 € sont ouverts pour F-2026-101 : ils ne font pas partie de cet échéancier et restent dus.',
    );
    // It says how, as every text that asks for money.
    expect(letter).toContain(
      'Montant 200,00 € Bénéficiaire Atelier Lumen IBAN FR76 9999 9000 5900 0000 0000 797 Référence F-2026-101',
    );
    for (const [on, amount] of [
      ['2026-10-20', '266.67'],
      ['2026-11-20', '266.67'],
      ['2026-12-18', '266.66'],
    ] as const) {
      await d.bank(on, [{ from: DEBTOR, amount, text: `${F1.number} ${on}` }]);
      await d.run(on);
    }
    expect(await reminders(d)).toEqual([]);
    // The plan is paid: what went back is asked for as any other debt, where its ladder stood.
    await d.workOn('2026-12-21');
    expect(await reminders(d)).toEqual([
      '2026-12-21 Dupont SARL: dateRequest by email, 200.00 for F-2026-101',
    ]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('of an instalment that was due leaves five bank days again, and says so', async () => {
    const d = await planned(open);
    await d.bank('2026-10-20', [FIRST]);
    await d.bank('2026-11-20', [SECOND]);
    await d.workOn('2026-11-23');
    await d.bank('2026-11-25', [{ ...FIRST, isReturned: true }]);
    await d.workOn('2026-11-25');
    expect((await d.confirmed()).at(-1)).toBe('2026-11-25 Dupont SARL: planLeft by email');
    const letter = plain(d.mails().find(({ subject }) => subject.includes('versements qui restent'))?.text);
    // Wednesday 25 November and five bank days: Wednesday 2 December.
    expect(letter).toContain(
      '333,34 € reçus pour F-2026-101 nous ont été repris par la banque le 25 novembre 2026. L’échéancier du 6 octobre 2026 continue. Réglée au plus tard le 2 décembre 2026, la somme qui manque ainsi ne le remet pas en cause.',
    );
    expect(letter).not.toContain('En plus');
    expect(letter).not.toContain('IBAN');
    await d.bank('2026-12-02', [{ ...FIRST, text: `${F1.number} anew` }]);
    await d.workFrom('2026-12-04', { until: '2026-12-18' });
    expect((await d.sent()).at(-1)).toContain('2026-12-17 Dupont SARL: planInstalment by email, 333.33');
    expect(await reminders(d)).toEqual([]);
  });

  it('and does not come again breaks the plan after these days, and not before', async () => {
    const d = await planned(open);
    await d.bank('2026-10-20', [FIRST]);
    await d.bank('2026-11-20', [SECOND]);
    await d.bank('2026-11-25', [{ ...FIRST, isReturned: true }]);
    await d.workFrom('2026-11-27', { until: '2026-12-02' });
    expect(await reminders(d)).toEqual([]);
    // Its new day was recalled on Monday 30 November: the gap of four working days ends on Friday.
    await d.workFrom('2026-12-03', { until: '2026-12-04' });
    // 333.34 that went back and the 333.33 that are left of the plan.
    expect(await reminders(d)).toEqual([
      '2026-12-04 Dupont SARL: dateRequest by email, 666.67 for F-2026-101',
    ]);
    expect(plain(d.mails().at(-1)?.text)).toContain('333,34 € manquent pour l’échéance du 20 octobre 2026');
  });
});
