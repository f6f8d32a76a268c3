// A company tries a second wording on half of its debtors: who gets which is fixed by a seed before anybody gets anything, a
// debtor always reads the same one, and nothing is concluded before the planned number is reached and watched.

import { expect, it } from 'vitest';
import { fractionOf } from '../../src/desk/deciding/comparing.ts';
import { select } from '../../src/store/select.ts';
import { alsoBy, stories } from '../telling/diary.ts';
import {
  DEBTORS,
  invoicesOf,
  nameOf,
  numberOf,
  seen,
  start,
  type Told,
  TRIED,
  told,
} from '../telling/two-wordings.ts';

stories('Two wordings are compared', open => {
  it('each debtor gets the text that the seed says, before and after, in every process, and the journal says so', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(DEBTORS, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    const started = await start(d, '2026-10-02');
    expect(started.kind).toBe('started');
    await d.workOn('2026-10-05');
    const [{ seed } = { seed: '' }] = await select<{ seed: string }>(
      d.database,
      'select seed from comparison where company_id = $1',
      [d.companyId],
    );
    const first = await told(d);
    expect(first).toHaveLength(DEBTORS);
    for (const { debtorId, arm, subject } of first) {
      expect(arm).toBe(fractionOf({ seed }, debtorId) < 0.5 ? 'b' : 'a');
      expect(subject === TRIED.subject).toBe(arm === 'b');
    }
    const tried = first.filter(({ arm }) => arm === 'b').length;
    expect(tried).toBeGreaterThan(DEBTORS / 4);
    expect(tried).toBeLessThan((3 * DEBTORS) / 4);
    expect((await d.journal()).filter(kind => kind === 'comparisonEntered')).toHaveLength(DEBTORS);
    // All 48 of one batch entered together: eight more than were planned.
    expect(await seen(d, '2026-10-05')).toMatchObject({ entered: DEBTORS, phase: 'watching' });

    // All pay, and are late again: another process gives each of them its own text a second time.
    await d.bank(
      '2026-10-12',
      first.map(({ name }) => ({ from: name, amount: '1000.00', text: numberOf(name) })),
    );
    await d.invoices('2026-10-20', invoicesOf(DEBTORS, { series: 'B', due: '2026-10-17' }));
    await d.bank('2026-10-20', []);
    const other = await alsoBy(d);
    await d.run('2026-10-21', other.database);
    await other.close();
    const again = (await told(d)).filter(({ on }) => on > '2026-10-05');
    expect(again).toHaveLength(DEBTORS);
    for (const { arm, subject } of again)
      expect([arm, subject === TRIED.subject]).toEqual([arm, arm === 'b']);
    expect((await d.journal()).filter(kind => kind === 'comparisonEntered')).toHaveLength(DEBTORS);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a message says which text it has and why, and a debtor met after the planned number has the present one', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(DEBTORS, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await start(d, '2026-10-02');
    await d.workOn('2026-10-05');
    const because = await select<{ arm: string; reason: unknown }>(
      d.database,
      `select c.arm, jsonb_path_query_first(m.because, '$[*] ? (@.code == "comparedWording")') as reason
         from message m join comparison_debtor c using (company_id, message_id) where m.company_id = $1`,
      [d.companyId],
    );
    expect(because).toHaveLength(DEBTORS);
    for (const { arm, reason } of because)
      expect(reason).toEqual({ code: 'comparedWording', comparison: 'Plus court', arm });
    await d.invoice({
      number: 'N-1',
      debtor: 'Nouveau SARL',
      issued: '2026-09-05',
      due: '2026-10-04',
      amount: '50.00',
    });
    await d.bank('2026-10-07', []);
    await d.workOn('2026-10-08');
    const late = (await told(d)).find(({ name }) => name === 'Nouveau SARL');
    expect(late).toMatchObject({ arm: null });
    expect(late?.subject).not.toBe(TRIED.subject);
  });

  it('counts who paid in each arm, says nothing too early, and then only what the interval allows', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(DEBTORS, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await start(d, '2026-10-02');
    await d.workOn('2026-10-05');
    const first = await told(d);
    const arms = { a: first.filter(({ arm }) => arm === 'a'), b: first.filter(({ arm }) => arm === 'b') };
    // Whoever got the tried text pays on the ninth, all but one; of the others two pay on the twentieth.
    const paidB = arms.b.slice(1);
    const paidA = arms.a.slice(0, 2);
    const receipt = ({ name }: Told) => ({ from: name, amount: '1000.00', text: numberOf(name) });
    await d.bank('2026-10-09', paidB.map(receipt));
    await d.bank('2026-10-20', paidA.map(receipt));

    // Eight days on, the first horizon is over for all: 0 of one arm, all but one of the other. It is too early all the same.
    const early = await seen(d, '2026-10-13');
    expect(early).toMatchObject({ phase: 'watching', verdict: 'tooEarly' });
    expect(early.horizons.map(({ shares }) => shares.map(({ seen: of }) => of))).toEqual([
      [arms.a.length, arms.b.length],
      [0, 0],
      [0, 0],
    ]);
    const [sevenDays] = early.horizons;
    expect(sevenDays?.shares.map(({ share }) => share?.tenths)).toEqual([
      0,
      Math.round((1000 * paidB.length) / arms.b.length),
    ]);
    expect(sevenDays?.apart?.lowTenths).toBeGreaterThan(0);

    const after = await seen(d, '2026-11-04');
    expect(after).toMatchObject({ phase: 'over', verdict: 'bIsPaidMore', entered: DEBTORS });
    expect(after.horizons.at(-1)?.shares.map(({ share }) => share?.tenths)).toEqual([
      Math.round(2000 / arms.a.length),
      Math.round((1000 * paidB.length) / arms.b.length),
    ]);
    expect(after.arms).toMatchObject([
      { arm: 'a', debtors: arms.a.length, told: arms.a.length, paid: { amount: 200_000 } },
      { arm: 'b', debtors: arms.b.length, told: arms.b.length, paid: { amount: 100_000 * paidB.length } },
    ]);
    // 40 planned, 20 in each arm: 2.802 × √(0.25 × 2 / 20) is 44.3 points.
    expect(after.smallestTenths).toBe(443);
  });

  it('a debtor whose message is left out by hand is counted all the same, and nobody who never entered', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(4, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await start(d, '2026-10-02');
    await d.run('2026-10-05');
    await d.leaveOut('2026-10-05');
    expect(await seen(d, '2026-10-06')).toMatchObject({ entered: 4, phase: 'takingIn' });
    const { arms, horizons } = await seen(d, '2026-11-10');
    expect(arms.reduce((sum, one) => sum + one.told, 0)).toBe(0);
    expect(horizons.at(-1)?.shares.reduce((sum, one) => sum + one.seen, 0)).toBe(4);
    // The last day came with too few.
    expect(await seen(d, '2027-02-15')).toMatchObject({ phase: 'over', verdict: 'tooFew' });
  });

  it('a message that waits keeps its words, and its debtor enters with the next one', async () => {
    const d = await open('Lille');
    await d.invoices('2026-10-01', invoicesOf(3, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await start(d, '2026-10-05');
    // 400.00 come in: the message that waited is written anew, in the words of everybody.
    await d.bank('2026-10-06', [{ from: nameOf(0), amount: '400.00', text: 'A-000' }]);
    await d.run('2026-10-06');
    expect((await told(d)).map(({ subject }) => subject)).not.toContain(TRIED.subject);
    expect(await seen(d, '2026-10-06')).toMatchObject({ entered: 0 });
  });
});
