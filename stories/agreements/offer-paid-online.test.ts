// An offer to settle is paid at a payment provider, from the page of its debtor: exactly what is missing to meet it, which
// meets it as a transfer would. Over or withdrawn, it is not taken any more.

import { expect, it } from 'vitest';
import { withdrawOffer } from '../../src/desk/agreements/offer-settlement.ts';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Open, stories } from '../telling/diary.ts';
import { begun, booked, call, click, formOf, isSound, pageOf, type Visit } from '../telling/online.ts';

const DEBTOR = 'Dupont SARL';
const FIRST = { number: 'F-2026-101', debtor: DEBTOR, issued: '2026-08-26', due: '2026-09-25' } as const;

type Offered = Visit & { readonly offerId: string };

/** 1,000.00 and 500.00 are late; 1,200.00 settle both until Friday 16 October. */
async function offered(open: Open): Promise<Offered> {
  const d = await open('Lille');
  const second = { ...FIRST, number: 'F-2026-102', due: '2026-09-28', amount: '500.00' };
  await d.invoices('2026-08-26', [{ ...FIRST, amount: '1000.00' }, second]);
  await d.bank('2026-10-09', []);
  const outcome = await d.offer('2026-10-12', { debtor: DEBTOR, amount: '1200.00', by: '2026-10-16' });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { ...(await pageOf(d, '2026-10-12')), offerId: outcome.offerId };
}

async function withdraw({ d, offerId }: Offered, on: string): Promise<void> {
  const act = { companyId: d.companyId, by: 'marie', day: day(on) };
  const dossierId = await d.dossierOf(DEBTOR);
  expect(await withdrawOffer(d.desk(), { ...act, dossierId, offerId, because: 'Trop tôt' })).toBe(true);
}

async function read({ pages, link }: Visit, on: string): Promise<string> {
  const text = await (await pages(on).request(link)).text();
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

async function standing({ d }: Visit, on: string): Promise<readonly string[]> {
  const [row] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1',
    [d.companyId],
  );
  const asked = { companyId: d.companyId, debtorId: row?.id ?? '', day: day(on) };
  const page = await debtorPage(d.database, asked);
  const toPay = (page?.claims ?? []).map(claim => String(claim.toPay.amount));
  return [...(page?.settlements ?? []).map(({ kind }) => kind), ...toPay];
}

const writtenOff = ({ d }: Visit): Promise<{ number: string; amount: number }[]> =>
  select(
    d.database,
    `select number, w.amount from write_off w join invoice i using (company_id, invoice_id) where w.company_id = $1 and reopened_on is null order by number`,
    [d.companyId],
  );

stories('An offer that is paid online', open => {
  it('takes the 1,200.00 offered and not the 1,500.00 that are open, meets the offer, and the rest is given up', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    expect(await read(visited, '2026-10-12')).toContain('Payer 1 200,00 € avec Stripe');
    const { reference, back } = await begun(visited, '2026-10-12');
    till.pay(reference);
    expect(await call(visited, '2026-10-12', reference)).toBe(200);
    await visited.pages('2026-10-12').request(back);
    expect(await call(visited, '2026-10-12', reference)).toBe(200);
    expect(await booked(visited)).toEqual(['provider 120000: F-2026-101 100000, F-2026-102 20000']);
    // At once, before the run has given up the 300.00.
    expect(await standing(visited, '2026-10-12')).toEqual(['met', '0']);
    await d.run('2026-10-13');
    expect(await writtenOff(visited)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
    expect(await standing(visited, '2026-10-13')).toEqual(['met']);
    expect((await d.journal()).filter(kind => kind === 'settlementMet')).toHaveLength(1);
    expect(await isSound(visited)).toBe(true);
  });

  it('opens one page however often the button is pressed', async () => {
    const visited = await offered(open);
    const form = await formOf(visited, '2026-10-12');
    const both = await Promise.all([1, 2].map(() => click(visited, '2026-10-12', form)));
    const again = await click(visited, '2026-10-12', await formOf(visited, '2026-10-12'));
    const places = [...both, again].map(answer => answer.headers.get('location'));
    expect(places[0]).toContain('https://pay.example');
    expect(new Set(places).size).toBe(1);
    expect(visited.till.opened()).toBe(1);
  });

  it('is refused once it is withdrawn, even from a page of the provider that was opened before', async () => {
    const visited = await offered(open);
    const form = await formOf(visited, '2026-10-12');
    const other = await formOf(visited, '2026-10-12');
    expect((await click(visited, '2026-10-12', form)).status).toBe(303);
    await withdraw(visited, '2026-10-13');
    for (const one of [form, other]) {
      const answer = await click(visited, '2026-10-13', one);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Les montants ont changé');
    }
    expect(visited.till.opened()).toBe(1);
    expect(await read(visited, '2026-10-13')).not.toContain('1 200,00 €');
  });

  it('is taken on its last day and refused on the next, with the page of the day before', async () => {
    const visited = await offered(open);
    const form = await formOf(visited, '2026-10-16');
    expect(form['offer']).toBe(visited.offerId);
    expect((await click(visited, '2026-10-17', form)).status).toBe(409);
    expect(visited.till.opened()).toBe(0);
    expect((await click(visited, '2026-10-16', form)).status).toBe(303);
    expect(await formOf(visited, '2026-10-17')).toEqual({});
  });

  it('after 400.00 by transfer takes the 800.00 that are missing, and not the 1,200.00 of the page of before', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    const before = await formOf(visited, '2026-10-12');
    await d.bank('2026-10-13', [{ from: DEBTOR, amount: '400.00', text: 'F-2026-101' }]);
    expect((await click(visited, '2026-10-13', before)).status).toBe(409);
    expect(await read(visited, '2026-10-13')).toContain('Payer 800,00 € avec Stripe');
    const { reference } = await begun(visited, '2026-10-13');
    till.pay(reference);
    await call(visited, '2026-10-13', reference);
    expect(await booked(visited)).toContain('provider 80000: F-2026-101 60000, F-2026-102 20000');
    await d.run('2026-10-14');
    expect(await writtenOff(visited)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
  });

  it('and by transfer as well meets it once, and what is too much waits for a person', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    await d.bank('2026-10-12', [
      { from: DEBTOR, amount: '1000.00', text: 'F-2026-101' },
      { from: DEBTOR, amount: '200.00', text: 'F-2026-102' },
    ]);
    await d.run('2026-10-13');
    till.pay(reference);
    await call(visited, '2026-10-13', reference);
    await d.run('2026-10-14');
    const money = await booked(visited);
    expect(money).toContain('provider 120000: nothing');
    expect((await writtenOff(visited)).reduce((total, { amount }) => total + amount, 0)).toBe(30_000);
    expect(await isSound(visited)).toBe(true);
  });

  it('by a debit that was ordered on its last day meets it when the money comes after the days of grace', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    await d.run('2026-10-16');
    const { reference } = await begun(visited, '2026-10-16');
    till.order(reference);
    await call(visited, '2026-10-16', reference);
    // Until it is there, nobody pays it twice.
    const text = await read(visited, '2026-10-16');
    expect(text).toContain('Un paiement en ligne de 1 200,00 € est en route');
    expect(text).not.toContain('avec Stripe');
    // Grace ends on Tuesday the 20th; the debit arrives on Friday the 23rd.
    await d.bank('2026-10-21', []);
    // In between the page neither asks for the whole nor shows where to pay it a second time.
    for (const on of ['2026-10-16', '2026-10-19', '2026-10-22', '2026-10-23']) {
      expect(await standing(visited, on)).toEqual(['ordered', '0']);
      const page = await read(visited, on);
      expect(page).toContain('Votre règlement de notre proposition est en route');
      expect(page).not.toMatch(/1 500,00 €|IBAN/);
    }
    await d.run('2026-10-23');
    till.pay(reference);
    await call(visited, '2026-10-23', reference);
    await d.run('2026-10-24');
    expect(await standing(visited, '2026-10-24')).toEqual(['met']);
    expect(await writtenOff(visited)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
  });

  it('by a debit that fails after the days of grace is missed, and the whole is asked for', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-16');
    till.order(reference);
    await call(visited, '2026-10-16', reference);
    await d.bank('2026-10-21', []);
    till.fail(reference);
    await call(visited, '2026-10-22', reference);
    expect(await standing(visited, '2026-10-22')).toEqual(['150000']);
  });

  it('and taken back by the bank is owed again whole, what was given up included', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.run('2026-10-13');
    till.chargeBack(reference, 120_000);
    await call(visited, '2026-11-03', reference);
    await d.bank('2026-11-03', []);
    await d.run('2026-11-04');
    expect(await writtenOff(visited)).toEqual([]);
    expect(await d.askedOf('F-2026-101', '2026-11-04')).toBe('1000.00');
    expect(await d.askedOf('F-2026-102', '2026-11-04')).toBe('500.00');
    expect(await isSound(visited)).toBe(true);
  });

  it('after its withdrawal, on a page that the provider had open, counts as a part of what is owed', async () => {
    const visited = await offered(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    await withdraw(visited, '2026-10-13');
    till.pay(reference);
    await call(visited, '2026-10-13', reference);
    await d.run('2026-10-14');
    expect(await booked(visited)).toEqual(['provider 120000: F-2026-101 100000, F-2026-102 20000']);
    expect(await writtenOff(visited)).toEqual([]);
    expect(await d.askedOf('F-2026-102', '2026-10-14')).toBe('300.00');
  });
});
