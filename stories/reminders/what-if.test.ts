// Before a scenario is saved one sees what it would send; and what is likely to come in.

import { expect, it } from 'vitest';
import { notReminded } from '../../src/desk/deciding/not-reminded.ts';
import { replayScenario } from '../../src/desk/deciding/replay-scenario.ts';
import { scenarioEffect } from '../../src/desk/deciding/scenario-effect.ts';
import { cashForecastOn } from '../../src/desk/overview/cash-forecast.ts';
import { debtorsAtRisk, receiptsAhead, receiptsAheadOf } from '../../src/desk/overview/receipts-ahead.ts';
import { SHIPPED_SCENARIOS } from '../../src/dunning/scenario/shipped-scenarios.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

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
      { day: '2026-10-05', before: 1, after: 0, steps: {}, isChanged: true },
      { day: '2026-10-08', before: 0, after: 1, steps: { courteousReminder: 1 }, isChanged: true },
    ]);
    expect(effect.debtors).toMatchObject([
      { debtorName: 'Dupont SARL', before: [{ day: '2026-10-05' }], after: [{ day: '2026-10-08' }] },
    ]);
    expect(await d.journal()).not.toContain('scenarioSaved');
  });

  it('a scenario is played over the past, beside what was sent: payments and promises count on their days', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', debtor: 'Morel SA' });
    await d.workFrom('2026-10-01', { until: '2026-10-08' });
    await d.bank('2026-10-08', [{ from: 'Morel SA', amount: '1000.00', text: 'F-2026-102' }]);
    await d.workFrom('2026-10-09', { until: '2026-10-16' });
    // Both were reminded on Monday the 5th; Morel paid on the 8th, Dupont was asked for a date on the 12th.
    const asked = { companyId: d.companyId, day: day('2026-10-17'), days: 16 };
    const same = await replayScenario(d.database, { ...asked, draft: null });
    expect(same).toMatchObject({ from: '2026-10-01', until: '2026-10-16', debtors: [] });
    expect(same.would).toEqual({ courteousReminder: 2, dateRequest: 1 });
    expect(same.was).toEqual(same.would);
    const shipped = SHIPPED_SCENARIOS.find(({ key }) => key === 'fr-business');
    if (shipped === undefined) throw new Error('fr-business is shipped');
    // Eight days late is Thursday the 8th: Morel's money counts on that day, and nobody would have written to it.
    const steps = shipped.steps.map(step =>
      step.key === 'courteousReminder' ? { ...step, offsetDays: 8 } : step,
    );
    const later = await replayScenario(d.database, { ...asked, draft: { ...shipped, steps } });
    expect(later.would).toEqual({ courteousReminder: 1, dateRequest: 1 });
    expect(
      later.debtors.map(({ debtorName, would }) => [debtorName, would.map(({ day: on }) => on)]),
    ).toEqual([
      ['Dupont SARL', ['2026-10-08', '2026-10-14']],
      ['Morel SA', []],
    ]);
    expect(await d.journal()).not.toContain('scenarioSaved');
  });

  it('who should have been reminded and was not is listed with the reason, largest amount first', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', debtor: 'Morel SA', amount: '700.00' });
    await d.invoice({ ...DUPONT, number: 'F-2026-103', debtor: 'Petit SAS', amount: '300.00' });
    await d.invoice({ ...DUPONT, number: 'F-2026-104', debtor: 'Grand SAS', amount: '200.00' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.hold('2026-10-02', { debtor: 'Dupont SARL' });
    await d.dispute('2026-10-02', { debtor: 'Morel SA', invoice: 'F-2026-102' });
    await d.run('2026-10-05');
    const list = async (on: string) => {
      const { invoices, counts } = await notReminded(d.database, { companyId: d.companyId, day: day(on) });
      return { lines: invoices.map(one => `${one.number} ${one.stepKey}: ${one.because[0]?.code}`), counts };
    };
    expect(await list('2026-10-05')).toEqual({
      lines: [
        'F-2026-101 courteousReminder: held',
        'F-2026-102 courteousReminder: disputed',
        'F-2026-103 courteousReminder: messageWaiting',
        'F-2026-104 courteousReminder: messageWaiting',
      ],
      counts: { held: 1, disputed: 1, messageWaiting: 2 },
    });
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    // A week without the bank: what was due next is not sent, and the list says so.
    expect((await list('2026-10-12')).lines.slice(2)).toEqual([
      'F-2026-103 dateRequest: bankTooOld',
      'F-2026-104 dateRequest: bankTooOld',
    ]);
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
    // The page of the debtor names the same day.
    const debtorId = ahead.invoices[0]?.debtorId ?? '';
    expect(
      await receiptsAheadOf(d.database, { companyId: d.companyId, debtorId, day: day('2026-10-05') }),
    ).toEqual(ahead.invoices);
    // All of it in the first week: four of four came on the ninth day. Weeks without anything are left out.
    expect(ahead.weeks).toMatchObject([
      { from: '2026-10-06', until: '2026-10-12', expected: { amount: 100_000 } },
    ]);
    const asked = { companyId: d.companyId, day: day('2026-10-05') };
    const [euros] = (await cashForecastOn(d.database, { ...asked, today: asked.day })).currencies;
    expect(ahead.weeks[0]?.expected).toEqual(euros?.weeks[0]?.expected);
    const [risk] = await debtorsAtRisk(d.database, { companyId: d.companyId, day: day('2026-10-05') });
    expect(risk).toMatchObject({ debtorName: 'Dupont SARL', amount: { amount: 0 } });
    expect(risk?.because.map(({ code }) => code)).toEqual(['overdue', 'habit', 'notExpectedWithin']);
  });
});
