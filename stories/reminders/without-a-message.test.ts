// A company leaves the courteous reminder out for some of its debtors, to learn what it brings. Who goes without is drawn among those
// who would have got it that day, everything after it comes on its day, and the law's own messages are never left out.

import { expect, it } from 'vitest';
import { fractionOf } from '../../src/desk/deciding/comparing.ts';
import { select } from '../../src/store/select.ts';
import { alsoBy, type Diary, stories } from '../telling/diary.ts';
import { DEBTORS, invoicesOf, nameOf, numberOf, seen } from '../telling/two-wordings.ts';
import { namesIn, startWithout, takingPart } from '../telling/without-a-message.ts';

async function lateOn(d: Diary, debtors = DEBTORS): Promise<void> {
  await d.invoices('2026-10-01', invoicesOf(debtors, { series: 'A', due: '2026-09-30' }));
  await d.bank('2026-10-02', []);
}

stories('A message is left out to see what it brings', open => {
  it('half of those who were to get it go without, as the seed says, and the next step comes on its day for all', async () => {
    const d = await open('Lille');
    await lateOn(d);
    expect(await startWithout(d, '2026-10-02')).toMatchObject({ kind: 'started' });
    await d.workOn('2026-10-05');
    const [{ seed } = { seed: '' }] = await select<{ seed: string }>(
      d.database,
      'select seed from comparison where company_id = $1',
      [d.companyId],
    );
    const first = await takingPart(d);
    expect(first).toHaveLength(DEBTORS);
    for (const { debtorId, arm, told } of first) {
      expect(arm).toBe(fractionOf({ seed }, debtorId) < 0.5 ? 'b' : 'a');
      expect(told).toEqual(arm === 'a' ? ['2026-10-05 courteousReminder'] : []);
    }
    const without = namesIn(first, 'b');
    expect(without.length).toBeGreaterThan(DEBTORS / 4);
    const journal = await d.journal();
    expect(journal.filter(kind => kind === 'comparisonEntered')).toHaveLength(DEBTORS);
    expect(journal.filter(kind => kind === 'messageLeftOut')).toHaveLength(without.length);

    // Another process looks on every day: nobody hears anything before the date is asked for, ten days after the due date.
    const other = await alsoBy(d);
    for (const on of ['2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09']) {
      await d.bank(on, []);
      await d.run(on, other.database);
    }
    await other.close();
    expect((await takingPart(d)).map(({ told }) => told)).toEqual(first.map(({ told }) => told));
    await d.bank('2026-10-11', []);
    await d.workOn('2026-10-12');
    for (const { arm, told } of await takingPart(d))
      expect(told).toEqual([
        ...(arm === 'a' ? ['2026-10-05 courteousReminder'] : []),
        '2026-10-12 dateRequest',
      ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('takes part who would have got the message that day, and nobody else', async () => {
    const d = await open('Lille');
    await lateOn(d, 12);
    await startWithout(d, '2026-10-02');
    await d.hold('2026-10-02', { debtor: nameOf(0) });
    await d.dispute('2026-10-02', { debtor: nameOf(1), invoice: 'A-001' });
    // Paid before it was due to leave.
    await d.bank('2026-10-03', [{ from: nameOf(2), amount: '1000.00', text: 'A-002' }]);
    d.customer('Sans Adresse SARL', { email: null });
    await d.invoice({
      ...{ number: 'A-100', debtor: 'Sans Adresse SARL', issued: '2026-09-01', due: '2026-09-30' },
      amount: '1000.00',
    });
    await d.bank('2026-10-04', []);
    await d.run('2026-10-05');
    const names = (await takingPart(d)).map(({ name }) => name);
    expect(names).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11].map(nameOf));
    expect(await seen(d, '2026-10-05')).toMatchObject({ kind: 'withoutStep', entered: 9 });
  });

  it('a message that waits already is not taken away, and its debtor takes no part', async () => {
    const d = await open('Lille');
    await lateOn(d, 4);
    await d.run('2026-10-05');
    await startWithout(d, '2026-10-05');
    await d.bank('2026-10-06', [{ from: nameOf(0), amount: '400.00', text: 'A-000' }]);
    await d.run('2026-10-06');
    expect(await takingPart(d)).toEqual([]);
    expect(await d.messagesWith('waiting')).toHaveLength(4);
  });

  it('a second invoice waits for the gap as if the message had left, and is left out for thirty days at most', async () => {
    const d = await open('Lille', { weeklyContacts: { business: null, consumer: null, publicBody: null } });
    await lateOn(d);
    await startWithout(d, '2026-10-02');
    await d.workOn('2026-10-05');
    const without = new Set(namesIn(await takingPart(d), 'b'));
    const receipts = (series: string) =>
      [...Array(DEBTORS).keys()].map(at => ({
        from: nameOf(at),
        amount: '1000.00',
        text: `${series}-0${nameOf(at).slice(7, 9)}`,
      }));
    // All pay; what fell due on the first is to be reminded of since the fifth. Four working days after it is Friday the ninth.
    await d.bank('2026-10-06', receipts('A'));
    await d.invoices('2026-10-06', invoicesOf(DEBTORS, { series: 'B', due: '2026-10-01' }));
    const waiting = await d.run('2026-10-07');
    for (const line of waiting) {
      const isWithout = without.has(line.split(':')[0] ?? '');
      expect(line).toContain(isWithout ? ': wait, messageLeftOut' : ': wait, minimumGap');
    }
    expect(waiting).toHaveLength(DEBTORS);
    // Of a contact that there was not nothing is said.
    const [nobody] = without;
    const invoice = `B-0${nobody?.slice(7, 9)}`;
    expect(await d.whyCodes(invoice, '2026-10-07')).not.toContain('minimumGap');
    await d.bank('2026-10-08', []);
    // Before the run it is certain of those who entered, and said of nobody else.
    for (const { name, arm } of await takingPart(d)) {
      const codes = await d.whyCodes(numberOf(name).replace('A', 'B'), '2026-10-09');
      expect([name, codes.includes('messageWillBeLeftOut')]).toEqual([name, arm === 'b']);
    }
    await d.workOn('2026-10-09');
    for (const { arm, told } of await takingPart(d))
      expect(told.at(-1) ?? null).toBe(arm === 'a' ? '2026-10-09 courteousReminder' : null);
    // Thirty days after the fifth of October their part is over: the reminder of an invoice of November reaches everybody.
    await d.bank('2026-10-12', receipts('B'));
    await d.invoices('2026-11-02', invoicesOf(DEBTORS, { series: 'C', due: '2026-11-02' }));
    await d.bank('2026-11-04', []);
    await d.workOn('2026-11-05');
    for (const { told } of await takingPart(d)) expect(told.at(-1)).toBe('2026-11-05 courteousReminder');
    expect(without.size).toBeGreaterThan(0);
  });

  it('counts both arms from one day, says what came later with its interval, and nothing too early', async () => {
    const d = await open('Lille');
    await lateOn(d);
    await startWithout(d, '2026-10-02');
    await d.workOn('2026-10-05');
    const taking = await takingPart(d);
    const [told, without] = [namesIn(taking, 'a'), namesIn(taking, 'b')];
    // All who were told pay on the twelfth, but three; of the others three do.
    const paidA = told.slice(3);
    const paidB = without.slice(0, 3);
    const receipt = (name: string) => ({ from: name, amount: '1000.00', text: numberOf(name) });
    await d.bank('2026-10-12', [...paidA, ...paidB].map(receipt));
    expect(await seen(d, '2026-10-13')).toMatchObject({ phase: 'watching', verdict: 'tooEarly' });
    // The thirtieth day after 5 October is 4 November.
    expect(await seen(d, '2026-11-03')).toMatchObject({ verdict: 'tooEarly', cameLater: null });
    const over = await seen(d, '2026-11-04');
    expect(over).toMatchObject({ phase: 'over', verdict: 'aIsPaidMore', entered: DEBTORS, sharePercent: 50 });
    expect(over.arms).toMatchObject([
      { arm: 'a', debtors: told.length, told: told.length, paid: { amount: 100_000 * paidA.length } },
      { arm: 'b', debtors: without.length, told: 0, paid: { amount: 300_000 } },
    ]);
    if (over.kind !== 'withoutStep') throw new Error('A message is left out');
    // As the others paid, so many of those without would have: 1,000.00 each, less the three who did.
    const expected = Math.round((without.length * paidA.length * 100_000) / told.length) - 300_000;
    expect(over.cameLater?.amount.amount).toBe(expected);
    expect(over.cameLater?.between?.low.amount).toBeGreaterThan(0);
    expect(over.cameLater?.between?.high.amount).toBeGreaterThan(expected);
  });
});
