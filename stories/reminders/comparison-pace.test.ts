// Whoever plans a comparison is told how many debtors got its message lately, so that nobody begins what cannot end.

import { expect, it } from 'vitest';
import { latelyView } from '../../src/desk/reports/comparison-pace.ts';
import { day } from '../../src/units/calendar.ts';
import { paceOf } from '../../src/units/comparison-pace.ts';
import { stories } from '../telling/diary.ts';
import { DEBTORS, invoicesOf, nameOf } from '../telling/two-wordings.ts';
import { namesIn, startWithout, takingPart } from '../telling/without-a-message.ts';

stories('How long a comparison will take', open => {
  it('counts each debtor once in a step, also whoever went without', async () => {
    const d = await open('Lille');
    d.customer(nameOf(1), { language: 'nl' });
    await d.invoices('2026-10-01', invoicesOf(DEBTORS, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    const lately = (on: string) => latelyView(d.database, { companyId: d.companyId, day: day(on) });
    expect(await lately('2026-10-05')).toEqual({ day: '2026-10-05', days: 0, told: [] });
    await startWithout(d, '2026-10-02');
    await d.workOn('2026-10-05');
    const without = namesIn(await takingPart(d), 'b');
    expect(without.length).toBeGreaterThan(0);
    // Everybody pays and is late again: in November everybody gets the message, for the second time or the first.
    const receipts = Array.from({ length: DEBTORS }, (_one, at) => ({
      from: nameOf(at),
      amount: '1000.00',
      text: `A-${String(at).padStart(3, '0')}`,
    }));
    await d.bank('2026-10-06', receipts);
    await d.invoices('2026-11-02', invoicesOf(DEBTORS, { series: 'C', due: '2026-11-02' }));
    await d.bank('2026-11-04', []);
    await d.workOn('2026-11-05');
    const seen = await lately('2026-12-04');
    // 5 October to 4 December are 60 days.
    expect(seen).toEqual({
      day: '2026-12-04',
      days: 60,
      told: [
        {
          stepKey: 'courteousReminder',
          wordingKey: 'courteousReminder',
          language: 'fr',
          debtors: DEBTORS - 1,
        },
        { stepKey: 'courteousReminder', wordingKey: 'courteousReminder', language: 'nl', debtors: 1 },
      ],
    });
    // 48 in 60 days are 24 in 30; 40 have entered after 50: 23 January 2027.
    expect(paceOf({ days: 60, debtors: DEBTORS }, { planned: 40, from: day('2026-12-04') })).toMatchObject({
      perMonth: 24,
      ready: { enteredOn: '2027-01-23', isEarliest: false },
    });
    // 180 days after 5 November nobody is counted any more who got it in October alone.
    expect((await lately('2027-05-05')).told).toHaveLength(0);
    expect(await lately('2027-05-03')).toMatchObject({ days: 179 });
  });
});
