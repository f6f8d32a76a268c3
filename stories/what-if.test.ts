// Before a scenario is saved one sees what it would send; and what is likely to come in.

import { expect, it } from 'vitest';
import { debtorsAtRisk, receiptsAhead } from '../src/desk/receipts-ahead.ts';
import { scenarioEffect } from '../src/desk/scenario-effect.ts';
import { SHIPPED_SCENARIOS } from '../src/dunning/shipped-scenarios.ts';
import { day } from '../src/units/calendar.ts';
import { stories } from './diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('What if, and what comes in', open => {
  it('a draft is shown with what it would send, by day, step and debtor, and nothing is kept', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    const shipped = SHIPPED_SCENARIOS.find(({ key }) => key === 'fr-business');
    if (shipped === undefined) throw new Error('fr-business is shipped');
    // The first reminder would come on the eighth day, Thursday 8 October, and not on the third, Monday the 5th.
    const steps = shipped.steps.map(step =>
      step.key === 'courteousReminder' ? { ...step, offsetDays: 8 } : step,
    );
    const effect = await scenarioEffect(d.database, {
      companyId: d.companyId,
      draft: { ...shipped, steps },
      day: day('2026-10-04'),
      days: 7,
    });
    expect(effect.problems).toEqual([]);
    expect(effect.days).toEqual([
      { day: '2026-10-05', before: 1, after: 0, steps: {} },
      { day: '2026-10-08', before: 0, after: 1, steps: { courteousReminder: 1 } },
    ]);
    expect(effect.debtors).toMatchObject([
      { debtorName: 'Dupont SARL', before: [{ day: '2026-10-05' }], after: [{ day: '2026-10-08' }] },
    ]);
    expect(await d.journal()).not.toContain('scenarioSaved');
  });

  it('a debtor who has paid nine days late before is expected nine days late, in that week', async () => {
    const d = await open('Lille');
    const past = ['2026-03', '2026-04', '2026-05', '2026-06'].map((month, index) => ({
      ...DUPONT,
      number: `P-${index}`,
      issued: `${month}-01`,
      due: `${month}-20`,
      amount: `10${index}.00`,
    }));
    for (const note of past) await d.invoice(note);
    for (const { number, amount, due } of past)
      await d.bank(`${due.slice(0, 8)}29`, [{ amount, from: 'Dupont SARL', text: `Facture ${number}` }]);
    await d.run('2026-07-02');
    await d.invoice(DUPONT);
    const ahead = await receiptsAhead(d.database, { companyId: d.companyId, day: day('2026-10-05') });
    expect(ahead.invoices).toMatchObject([
      { number: 'F-2026-101', forecast: { expectedOn: '2026-10-09', restsOn: { own: 4, company: 4 } } },
    ]);
    expect(ahead.weeks[0]).toMatchObject({
      from: '2026-10-05',
      until: '2026-10-11',
      expected: { amount: 100_000 },
    });
    const [risk] = await debtorsAtRisk(d.database, { companyId: d.companyId, day: day('2026-10-05') });
    expect(risk).toMatchObject({ debtorName: 'Dupont SARL', amount: { amount: 0 } });
    expect(risk?.because.map(({ code }) => code)).toEqual(['overdue', 'habit', 'notExpectedWithin']);
  });
});
