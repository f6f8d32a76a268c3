// Whoever took part in a comparison is erased like everybody else: with the message or without, sent after all or not. What the
// comparison found stays, to the cent, and names nobody.

import { expect, it } from 'vitest';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { sendLeftOut } from '../../src/desk/reports/send-left-out.ts';
import { erasePapers } from '../../src/desk/retention/erase-papers.ts';
import { changeRetention, retentionView } from '../../src/desk/retention/retention.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { placesOf } from '../telling/places-of.ts';
import { numberOf, seen } from '../telling/two-wordings.ts';
import { leftOut, namesIn, takingPart } from '../telling/without-a-message.ts';

const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'Marie', day: day(on) });

/** A dozen in two groups, of whom one gets the message after all; all pay on 12 October 2026. */
async function compared(open: Open) {
  const d = await open('Lille');
  const { first } = await leftOut(d);
  await d.bank('2026-10-05', []);
  d.at('2026-10-06', '09:00');
  const sent = await sendLeftOut(d.desk(), { ...act(d, '2026-10-06'), debtorId: first.debtorId });
  if (sent?.messages !== 1) throw new Error('One waits for approval');
  await d.approveAll('2026-10-06');
  await d.send('2026-10-06');
  const taking = await takingPart(d);
  const receipt = (name: string) => ({ from: name, amount: '1000.00', text: numberOf(name) });
  await d.bank(
    '2026-10-12',
    taking.map(({ name }) => receipt(name)),
  );
  await d.run('2026-10-13');
  return { d, taking, first };
}

stories('The erasure of whoever took part in a comparison', open => {
  it('falls due five years after the last payment, whether a message left or none', async () => {
    const { d, taking } = await compared(open);
    await changeRetention(d.desk(), {
      ...act(d, '2026-11-20'),
      periods: { recoveryYears: 5, accountsYears: 10 },
    });
    const due = async (on: string) => {
      const view = await retentionView(d.database, { companyId: d.companyId, day: day(on) });
      return view.recovery.debtors.map(({ name }) => name).sort();
    };
    expect(await due('2031-10-12')).toEqual([]);
    expect(await due('2031-10-13')).toEqual(taking.map(({ name }) => name));
  });

  it('leaves the result as it was, names nobody, and opens no page that cannot be read', async () => {
    const { d, taking, first } = await compared(open);
    const result = await seen(d, '2036-12-01');
    const without = namesIn(taking, 'b').length;
    expect(result.arms).toMatchObject([
      { arm: 'a', debtors: 12 - without, told: 12 - without, paid: { amount: 100_000 * (12 - without) } },
      { arm: 'b', debtors: without, told: 1, paid: { amount: 100_000 * without } },
    ]);
    const periods = { recoveryYears: 5, accountsYears: 10 };
    await changeRetention(d.desk(), { ...act(d, '2037-10-16'), periods });
    expect(await erasePapers(d.desk(), act(d, '2037-10-16'))).toMatchObject({ debtors: 12, altered: [] });
    expect(await placesOf(d, ['Client ', 'CLIENT '])).toEqual([]);
    expect(await seen(d, '2036-12-01')).toEqual(result);
    // Whose arm it was stays, under a name that says nothing.
    expect(await select(d.database, 'select 1 from comparison_debtor')).toHaveLength(12);
    for (const debtorId of [first.debtorId, ...taking.map(one => one.debtorId)]) {
      const page = await debtorView(d.database, { companyId: d.companyId, debtorId, day: day('2037-10-17') });
      expect(page?.name).toBe('—');
    }
    expect(await d.verify()).toMatchObject({ isSound: true, moneyFaults: [] });
    expect(await erasePapers(d.desk(), act(d, '2037-10-17'))).toMatchObject({ debtors: 0, entries: 0 });
  });
});
