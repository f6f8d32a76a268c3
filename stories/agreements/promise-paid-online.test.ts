// What a debtor has promised, and the next instalment of its plan, are paid at a payment provider from its page, as an offer is:
// exactly that, once, and never more than is owed. A debit that takes days counts from the day on which it was ordered.

import { expect, it } from 'vitest';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Open, stories } from '../telling/diary.ts';
import { booked, call, click, formOf, isSound, type Visit, visit } from '../telling/online.ts';

const DEBTOR = 'Dupont SARL';

async function promised(open: Open, amount: string | null = '400.00'): Promise<Visit> {
  const visited = await visit(open);
  const sum = amount === null ? {} : { amount };
  await visited.d.promise('2026-10-12', { debtor: DEBTOR, ...sum, on: '2026-10-16' });
  return visited;
}

async function read({ pages, link }: Visit, on: string): Promise<string> {
  const text = await (await pages(on).request(link)).text();
  return text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** Of the page: what is asked for, and what is announced. */
async function standing({ d }: Visit, on: string): Promise<string[]> {
  const [row] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1',
    [d.companyId],
  );
  const page = await debtorPage(d.database, {
    companyId: d.companyId,
    debtorId: row?.id ?? '',
    day: day(on),
  });
  return (page?.claims ?? []).flatMap(({ principal, agreed }) => [
    `asks ${principal.amount}`,
    ...agreed.map(({ kind, payOn, transfer }) => `${kind} ${payOn} ${transfer.amount.amount}`),
  ]);
}

/** The reference at the provider of the payment of what was announced. */
async function begunAgreed(visited: Visit, on: string): Promise<string> {
  const answer = await click(visited, on, await formOf(visited, on, 'agreed'));
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}

stories('A promise that is paid online', open => {
  it('of 400.00 takes these and leaves the 1,100.00 that are asked beside it', async () => {
    const visited = await promised(open);
    const { till } = visited;
    expect(await standing(visited, '2026-10-12')).toEqual(['asks 110000', 'promised 2026-10-16 40000']);
    expect(await read(visited, '2026-10-12')).toContain('Payer 400,00 € avec Stripe');
    const reference = await begunAgreed(visited, '2026-10-12');
    till.pay(reference);
    expect(await call(visited, '2026-10-12', reference)).toBe(200);
    expect(await call(visited, '2026-10-12', reference)).toBe(200);
    expect(await booked(visited)).toEqual(['provider 40000: F-2026-101 40000']);
    expect(await standing(visited, '2026-10-13')).toEqual(['asks 110000']);
    expect(await isSound(visited)).toBe(true);
  });

  it('of everything pays both invoices, and nobody is reminded', async () => {
    const visited = await promised(open, null);
    const { d, till } = visited;
    const reference = await begunAgreed(visited, '2026-10-13');
    till.pay(reference);
    await call(visited, '2026-10-13', reference);
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    expect(await d.run('2026-10-14')).toEqual(['Dupont SARL: done, nothingOwed']);
  });

  it('opens one page however often the button is pressed', async () => {
    const visited = await promised(open);
    const form = await formOf(visited, '2026-10-12', 'agreed');
    const both = await Promise.all([1, 2].map(() => click(visited, '2026-10-12', form)));
    const again = await click(visited, '2026-10-12', await formOf(visited, '2026-10-12', 'agreed'));
    const places = [...both, again].map(answer => answer.headers.get('location'));
    expect(places[0]).toContain('https://pay.example');
    expect(new Set(places).size).toBe(1);
    expect(visited.till.opened()).toBe(1);
  });

  it('is refused with the page of before once a transfer has paid a part, or another promise took its place', async () => {
    const visited = await promised(open);
    const { d } = visited;
    const before = await formOf(visited, '2026-10-12', 'agreed');
    await d.bank('2026-10-13', [{ from: DEBTOR, amount: '150.00', text: 'F-2026-101' }]);
    const answer = await click(visited, '2026-10-13', before);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Les montants ont changé');
    expect(await read(visited, '2026-10-13')).toContain('Payer 250,00 € avec Stripe');
    const second = await formOf(visited, '2026-10-13', 'agreed');
    await d.promise('2026-10-13', { debtor: DEBTOR, amount: '900.00', on: '2026-10-20' });
    expect((await click(visited, '2026-10-13', second)).status).toBe(409);
    expect(visited.till.opened()).toBe(0);
  });

  it('and by transfer as well never pays more than is owed: what is too much waits for a person', async () => {
    const visited = await promised(open, null);
    const { d, till } = visited;
    const reference = await begunAgreed(visited, '2026-10-12');
    await d.bank('2026-10-12', [{ from: DEBTOR, amount: '1000.00', text: 'F-2026-101' }]);
    till.pay(reference);
    await call(visited, '2026-10-13', reference);
    expect((await booked(visited)).toSorted()).toEqual([
      'provider 150000: F-2026-102 50000',
      'statement 100000: F-2026-101 100000',
    ]);
    expect(await isSound(visited)).toBe(true);
  });

  it('by a debit ordered on its day is kept when the money comes after the days of grace, and is not asked for in between', async () => {
    const visited = await promised(open, null);
    const { d, till } = visited;
    const reference = await begunAgreed(visited, '2026-10-16');
    till.order(reference);
    await call(visited, '2026-10-16', reference);
    // Ordered: the page has nothing more to be paid, neither online nor by transfer.
    expect(await standing(visited, '2026-10-16')).toEqual(['asks 0']);
    const text = await read(visited, '2026-10-16');
    expect(text).toContain('Un paiement en ligne de 1 500,00 €, comme annoncé ou convenu, est en route');
    expect(text).not.toContain('avec Stripe');
    // Grace ends on Tuesday the 20th, the bank is known until the 26th, and the debit comes on the 27th only.
    await d.bank('2026-10-26', []);
    for (const on of ['2026-10-22', '2026-10-26', '2026-10-27']) {
      await d.run(on);
      expect(await standing(visited, on)).toEqual(['asks 0']);
    }
    expect(await d.sent()).toEqual([]);
    till.pay(reference);
    await call(visited, '2026-10-27', reference);
    expect(await d.run('2026-10-28')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await isSound(visited)).toBe(true);
  });

  it('by a debit that fails after its day is broken, and everything is asked for', async () => {
    const visited = await promised(open, null);
    const { d, till } = visited;
    const reference = await begunAgreed(visited, '2026-10-16');
    till.order(reference);
    await call(visited, '2026-10-16', reference);
    await d.bank('2026-10-22', []);
    till.fail(reference);
    await call(visited, '2026-10-22', reference);
    expect(await standing(visited, '2026-10-22')).toEqual(['asks 150000']);
  });
});

stories('An instalment that is paid online', open => {
  it('is the next one, to the cent; paid, the one after it is next', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const outcome = await d.propose('2026-10-12', { debtor: DEBTOR, count: 3, firstOn: '2026-10-20' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    await d.accept('2026-10-12', { debtor: DEBTOR, planId: outcome.planId });
    expect(await standing(visited, '2026-10-13')).toEqual(['asks 0', 'inPlan 2026-10-20 50000']);
    const reference = await begunAgreed(visited, '2026-10-13');
    till.pay(reference);
    await call(visited, '2026-10-13', reference);
    expect(await booked(visited)).toEqual(['provider 50000: F-2026-101 50000']);
    expect(await standing(visited, '2026-10-14')).toEqual(['asks 0', 'inPlan 2026-11-20 50000']);
    // The second one goes over the rest of the first invoice.
    const second = await begunAgreed(visited, '2026-10-14');
    till.pay(second);
    await call(visited, '2026-10-14', second);
    expect(await booked(visited)).toContain('provider 50000: F-2026-101 50000');
    expect(await isSound(visited)).toBe(true);
  });

  it('ordered on its day keeps the plan, although the debit comes after the grace', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const outcome = await d.propose('2026-10-12', { debtor: DEBTOR, count: 3, firstOn: '2026-10-20' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    await d.accept('2026-10-12', { debtor: DEBTOR, planId: outcome.planId });
    const reference = await begunAgreed(visited, '2026-10-20');
    till.order(reference);
    await call(visited, '2026-10-20', reference);
    await d.bank('2026-10-26', []);
    await d.run('2026-10-27');
    // Broken, the plan would make everything due at once.
    expect(await standing(visited, '2026-10-27')).toEqual(['asks 0']);
    till.pay(reference);
    await call(visited, '2026-10-27', reference);
    await d.run('2026-10-28');
    expect(await standing(visited, '2026-10-28')).toEqual(['asks 0', 'inPlan 2026-11-20 50000']);
    expect(await d.sent()).toEqual([]);
  });
});
