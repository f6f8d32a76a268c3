// A debtor pays on its page at a payment provider. The amount is frozen at the click; the provider's call, the payer who
// comes back and a lost call end in one effect; what the bank brings later is not the same money twice.

import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { portalSigner } from '../src/access/portal-links.ts';
import { makeFakeProvider, type Till } from '../src/channels/fake-provider.ts';
import { makePageLink } from '../src/desk/debtor-inbox.ts';
import { debtorPortal } from '../src/desk/debtor-portal.ts';
import { lookAtOnline } from '../src/desk/look-online.ts';
import type { OnlinePayments } from '../src/desk/online-payments.ts';
import { debtorPages } from '../src/portal/debtor-pages.ts';
import { select } from '../src/store/select.ts';
import { day } from '../src/units/calendar.ts';
import { type Diary, type Open, stories } from './diary.ts';

const SIGNER = portalSigner('secret of the story');
const HOST = 'https://acquit.example';

type Visit = {
  readonly d: Diary;
  readonly till: Till;
  readonly pages: (on: string) => Hono;
  readonly link: string;
  readonly online: OnlinePayments;
};

/** Two invoices of Dupont SARL that are late on Monday 12 October 2026, with its page open. */
async function visit(open: Open): Promise<Visit> {
  const d = await open('Lille');
  const debtor = 'Dupont SARL';
  const issued = '2026-08-26';
  await d.invoices(issued, [
    { number: 'F-2026-101', debtor, issued, due: '2026-09-25', amount: '1000.00' },
    { number: 'F-2026-102', debtor, issued, due: '2026-09-28', amount: '500.00' },
  ]);
  await d.bank('2026-10-09', []);
  await d.run('2026-10-12');
  const { provider, till } = makeFakeProvider({ now: () => d.desk().clock.now() });
  const online: OnlinePayments = {
    providersOf: () => [provider],
    publicUrl: HOST,
    isReachable: true,
    refunded: () => 'Remboursé',
  };
  const pageLinks = { signer: SIGNER, publicUrl: HOST };
  const pages = (on: string): Hono =>
    new Hono().route(
      '/',
      debtorPages({
        portal: debtorPortal({ ...d.desk(), pageLinks }, SIGNER, online),
        today: () => day(on),
        nowMilliseconds: () => Date.parse(d.desk().clock.now()),
        clientAddress: () => '192.0.2.7',
      }),
    );
  const [row] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1',
    [d.companyId],
  );
  const made = await makePageLink(
    { ...d.desk(), pageLinks },
    { companyId: d.companyId, by: 'marie', day: day('2026-10-12'), debtorId: row?.id ?? '' },
  );
  if (made === null) throw new Error('No link was made');
  return { d, till, pages, link: new URL(made.url).pathname, online };
}

type Form = Record<string, string | readonly string[]>;

/** The fields of the form as a browser without a script would send them, with all that is ticked. */
async function formOf({ pages, link }: Visit, on: string): Promise<Form> {
  const page = await (await pages(on).request(link)).text();
  const section = /<form method="post" action="[^"]*\/payer[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const hidden = [...section.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const ticked = [...section.matchAll(/type="checkbox" name="invoice" value="([^"]*)" checked/g)];
  const fields: Form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return ticked.length === 0 ? fields : { ...fields, invoice: ticked.map(([, value = '']) => value) };
}

function click({ pages, link }: Visit, on: string, form: Form): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, String(one));
  return Promise.resolve(pages(on).request(`${link}/payer`, { method: 'POST', body }));
}

/** Pays everything that the page asks for; the reference and the address to come back to. */
async function begun(
  visited: Visit,
  on: string,
  change: Form = {},
): Promise<{ reference: string; back: string }> {
  const answer = await click(visited, on, { ...(await formOf(visited, on)), ...change });
  expect(answer.status).toBe(303);
  const reference = answer.headers.get('location')?.split('/').at(-1) ?? '';
  const [row] = await select<{ id: string }>(
    visited.d.database,
    'select online_payment_id as id from online_payment where provider_reference = $1',
    [reference],
  );
  return { reference, back: `/p/retour/${visited.d.companyId}/${row?.id}` };
}

async function call({ d, till, pages }: Visit, on: string, reference: string): Promise<number> {
  const { body, header } = till.callAbout(reference, Date.parse(d.desk().clock.now()));
  const headers = { 'fake-signature': header('fake-signature') ?? '' };
  const path = `/p/appel/stripe/${d.companyId}`;
  return (await pages(on).request(path, { method: 'POST', body, headers })).status;
}

/** What is booked: source, amount, and what it pays. */
const booked = async ({ d }: Visit): Promise<string[]> => {
  const rows = await select<{ line: string }>(
    d.database,
    `select p.source || ' ' || p.amount || ': ' || coalesce((select string_agg(i.number || ' ' || a.amount, ', ' order by i.number) from allocation a join invoice i using (company_id, invoice_id)
              where a.company_id = p.company_id and a.payment_id = p.payment_id), 'nothing') || coalesce(', ' || p.set_aside_because, '') as line
       from payment p where p.company_id = $1 order by p.received_on, p.payment_id`,
    [d.companyId],
  );
  return rows.map(({ line }) => line);
};

const isSound = async ({ d }: Visit): Promise<boolean> => (await d.verify()).isSound;

stories('A payment on the page of a debtor', open => {
  it('is booked once when the call of the provider and its synchronous answer both arrive, and again', async () => {
    const visited = await visit(open);
    const { reference, back } = await begun(visited, '2026-10-12');
    visited.till.pay(reference);
    const pages = visited.pages('2026-10-12');
    const [status, page] = await Promise.all([
      call(visited, '2026-10-12', reference),
      Promise.resolve(pages.request(back)).then(answer => answer.text()),
    ]);
    expect(status).toBe(200);
    expect(page).toContain('a bien reçu');
    expect(await call(visited, '2026-10-13', reference)).toBe(200);
    await pages.request(back);
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    expect((await visited.d.journal()).filter(kind => kind === 'onlinePaymentPaid')).toHaveLength(1);
    expect(await visited.d.run('2026-10-13')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await isSound(visited)).toBe(true);
  });

  it('opens one page however often the form is sent, for the amount of the click', async () => {
    const visited = await visit(open);
    const form = await formOf(visited, '2026-10-12');
    const [one, other] = await Promise.all([
      click(visited, '2026-10-12', form),
      click(visited, '2026-10-12', form),
    ]);
    expect(one.headers.get('location')).toBe(other.headers.get('location'));
    // Who goes back, loads the page anew and clicks is sent to the same page of the provider.
    const { reference } = await begun(visited, '2026-10-12');
    expect(one.headers.get('location')).toContain(reference);
    expect(visited.till.opened()).toBe(1);
  });

  it('pays exactly the invoices that were ticked, and no other', async () => {
    const visited = await visit(open);
    const { invoice = [] } = await formOf(visited, '2026-10-12');
    const { reference } = await begun(visited, '2026-10-12', { invoice: invoice[1] ?? '' });
    visited.till.pay(reference);
    await call(visited, '2026-10-12', reference);
    expect(await booked(visited)).toEqual(['provider 50000: F-2026-102 50000']);
    expect(await visited.d.askedOf('F-2026-101', '2026-10-12')).toBe('1000.00');
  });

  it('is not begun over amounts that have changed since the page was shown, nor over nothing', async () => {
    const visited = await visit(open);
    const form = await formOf(visited, '2026-10-12');
    expect((await click(visited, '2026-10-12', { ...form, invoice: [] })).status).toBe(409);
    await visited.d.bank('2026-10-12', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    const answer = await click(visited, '2026-10-12', form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Les montants ont changé');
    expect(visited.till.opened()).toBe(0);
  });

  it('suspends its invoices while it is on its way, and for the day of the click only when nobody pays', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    // The reminder of that morning was approved, and does not leave.
    await d.approveAll('2026-10-12');
    await d.send('2026-10-12');
    expect(await d.sent()).toEqual([]);
    expect(await d.whyCodes('F-2026-101', '2026-10-12')).toContain('receiptExpected');
    expect(await d.whyCodes('F-2026-101', '2026-10-13')).not.toContain('receiptExpected');
    till.order(reference);
    await call(visited, '2026-10-12', reference);
    // Six bank days from Monday the 12th: Tuesday the 20th.
    expect(await d.whyCodes('F-2026-101', '2026-10-20')).toContain('receiptExpected');
    expect(await d.whyCodes('F-2026-101', '2026-10-21')).not.toContain('receiptExpected');
    const page = await (await visited.pages('2026-10-13').request(visited.link)).text();
    expect(page).toContain('est en route');
    expect(page).not.toContain('/payer');
    till.fail(reference);
    await call(visited, '2026-10-13', reference);
    expect(await d.whyCodes('F-2026-101', '2026-10-13')).not.toContain('receiptExpected');
    expect(await booked(visited)).toEqual([]);
    expect((await d.journal()).filter(kind => kind.startsWith('onlinePayment'))).toEqual([
      'onlinePaymentBegun',
      'onlinePaymentPending',
      'onlinePaymentFailed',
    ]);
  });

  it('is found by asking where the call got lost, and a page that nobody paid on changes nothing', async () => {
    const visited = await visit(open);
    const { d, till, online } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.expire(reference);
    await d.run('2026-10-13');
    await lookAtOnline(d.desk(), { online, day: day('2026-10-13') });
    expect(await booked(visited)).toEqual([]);
    const again = await begun(visited, '2026-10-13');
    expect(again.reference).not.toBe(reference);
    till.pay(again.reference);
    till.fallSilent(true);
    expect(await call(visited, '2026-10-13', again.reference)).toBe(503);
    await d.run('2026-10-14');
    await lookAtOnline(d.desk(), { online, day: day('2026-10-14') });
    expect(await booked(visited)).toEqual([]);
    till.fallSilent(false);
    await d.run('2026-10-15');
    await lookAtOnline(d.desk(), { online, day: day('2026-10-15') });
    expect(await booked(visited)).toHaveLength(1);
  });

  it('of a call that is not the provider’s books nothing, nor of another company', async () => {
    const visited = await visit(open);
    const { d, till, pages } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    const forged = { method: 'POST', body: reference };
    const answers = await Promise.all([
      pages('2026-10-12').request(`/p/appel/stripe/${d.companyId}`, forged),
      pages('2026-10-12').request(`/p/appel/mollie/${d.companyId}`, forged),
      pages('2026-10-12').request('/p/appel/stripe/01a0e73e-1280-7a20-98bf-4ed9be77bcbb', forged),
      pages('2026-10-12').request('/p/appel/stripe/everybody', forged),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(await booked(visited)).toEqual([]);
  });

  it('is not counted again when the bank brings the payout, and what is unexplained waits for a person', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.invoice({
      number: 'F-2026-103',
      debtor: 'Durand',
      issued: '2026-09-01',
      due: '2026-10-01',
      amount: '80.00',
    });
    // 1,500.00 less 21.25 of fees; and 80.00 that somebody paid elsewhere, the very amount of Durand's invoice.
    await d.bank('2026-10-15', [{ from: 'STRIPE PAYMENTS EUROPE', amount: '1478.75', text: 'STRIPE A1B2' }]);
    await d.bank('2026-10-16', [{ from: 'STRIPE PAYMENTS EUROPE', amount: '80.00', text: 'F-2026-103' }]);
    expect(await booked(visited)).toEqual([
      'provider 150000: F-2026-101 100000, F-2026-102 50000',
      'statement 147875: nothing, providerPayout',
      'statement 8000: nothing',
    ]);
    expect(await isSound(visited)).toBe(true);
  });

  it('that a bank takes back is owed again at the next step, and counts again when it is won', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.run('2026-10-13');
    till.chargeBack(reference, 150_000);
    await call(visited, '2026-10-20', reference);
    expect(await booked(visited)).toEqual(['provider 150000: nothing']);
    expect(await d.askedOf('F-2026-101', '2026-10-20')).toBe('1000.00');
    expect((await d.journal()).filter(kind => kind === 'dossierReopened')).toHaveLength(1);
    expect(await isSound(visited)).toBe(true);
    till.winBack(reference);
    await call(visited, '2026-10-27', reference);
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    expect(await isSound(visited)).toBe(true);
  });

  it('that we refund in part is open again by that part, and held until a person has said why', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.run('2026-10-13');
    till.refund(reference, 20_000);
    await call(visited, '2026-10-13', reference);
    await call(visited, '2026-10-13', reference);
    // 1,300.00 are left: 1,000.00 of the first, 300.00 of the second.
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 30000']);
    expect(await d.whyCodes('F-2026-102', '2026-10-13')).toContain('held');
    till.refund(reference, 150_000);
    await call(visited, '2026-10-14', reference);
    expect(await booked(visited)).toEqual(['provider 150000: nothing']);
    expect(await isSound(visited)).toBe(true);
  });

  it('leads from the page to the provider’s host and to no other, and tells it nothing of the link', async () => {
    const visited = await visit(open);
    const answer = await visited.pages('2026-10-12').request(visited.link);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'self' https://pay.example;");
    const { back } = await begun(visited, '2026-10-12');
    expect(back).not.toContain(visited.link.slice(3));
    const returned = await visited.pages('2026-10-12').request(back);
    expect(await returned.text()).not.toContain('Dupont');
    expect(returned.headers.get('content-security-policy')).toContain("form-action 'self';");
  });
});
