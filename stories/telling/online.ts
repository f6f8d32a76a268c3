// A debtor on its page with a payment provider beside it: the form as a browser without a script sends it, the calls of
// the provider, and what is booked of them.

import { Hono } from 'hono';
import { expect } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { makePageLink } from '../../src/desk/debtors/debtor-inbox.ts';
import type { OnlinePayments } from '../../src/desk/online/online-payments.ts';
import { debtorPages } from '../../src/portal/debtor-pages.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { makeFakeProvider, type Till } from '../../test/fake-provider.ts';
import { onlineForTests } from '../../test/online.ts';
import type { Diary, Open } from './diary.ts';

const SIGNER = portalSigner('secret of the story');
const HOST = 'https://acquit.example';

export type Visit = {
  readonly d: Diary;
  readonly till: Till;
  readonly pages: (on: string) => Hono;
  readonly link: string;
  readonly online: OnlinePayments;
};

const DEBTOR = 'Dupont SARL';
const ISSUED = '2026-08-26';
const TWO_INVOICES = [
  { number: 'F-2026-101', debtor: DEBTOR, issued: ISSUED, due: '2026-09-25', amount: '1000.00' },
  { number: 'F-2026-102', debtor: DEBTOR, issued: ISSUED, due: '2026-09-28', amount: '500.00' },
] as const;

/** Two invoices of Dupont SARL that are late on Monday 12 October 2026, with its page open. */
export async function visit(open: Open): Promise<Visit> {
  const d = await open('Lille');
  await d.invoices(ISSUED, TWO_INVOICES);
  await d.bank('2026-10-09', []);
  await d.run('2026-10-12');
  return pageOf(d, '2026-10-12');
}

/** The page of a debtor, or of the only one of a diary, with a provider beside it. */
export async function pageOf(d: Diary, on: string, debtor: string | null = null): Promise<Visit> {
  const { provider, till } = makeFakeProvider({ now: () => d.desk().clock.now() });
  const online = onlineForTests({ publicUrl: HOST, provider, given: [provider] });
  const pageLinks = { signer: SIGNER, publicUrl: HOST };
  const pages = (on: string): Hono =>
    new Hono().route(
      '/',
      debtorPages({
        portal: debtorPortal({ ...d.installation(), pageLinks }, SIGNER, online),
        today: () => day(on),
        nowMilliseconds: () => Date.parse(d.desk().clock.now()),
        clientAddress: () => '192.0.2.7',
      }),
    );
  const [row] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1 and name = coalesce($2, name)',
    [d.companyId, debtor],
  );
  const made = await makePageLink(
    { ...d.desk(), pageLinks },
    { companyId: d.companyId, by: 'marie', day: day(on), debtorId: row?.id ?? '' },
  );
  if (made === null) throw new Error('No link was made');
  return { d, till, pages, link: new URL(made.url).pathname, online };
}

type Form = Record<string, string | readonly string[]>;

/** The fields of the form as a browser without a script would send them, with all that is ticked. */
export async function formOf(
  { pages, link }: Visit,
  on: string,
  of: 'first' | 'agreed' = 'first',
): Promise<Form> {
  const page = await (await pages(on).request(link)).text();
  const sections = [...page.matchAll(/<form method="post" action="[^"]*\/payer[\s\S]*?<\/form>/g)];
  const section =
    sections.map(([form]) => form).find(form => of === 'first' || form.includes('name="agreed"')) ?? '';
  const hidden = [...section.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const ticked = [...section.matchAll(/type="checkbox" name="invoice" value="([^"]*)" checked/g)];
  const fields: Form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return ticked.length === 0 ? fields : { ...fields, invoice: ticked.map(([, value = '']) => value) };
}

export function click({ pages, link }: Visit, on: string, form: Form): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, String(one));
  return Promise.resolve(pages(on).request(`${link}/payer`, { method: 'POST', body }));
}

/** Pays everything that the page asks for; the reference and the address to come back to. */
export async function begun(
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

export async function call({ d, till, pages }: Visit, on: string, reference: string): Promise<number> {
  const { body, header } = till.callAbout(reference, Date.parse(d.desk().clock.now()));
  const headers = { 'fake-signature': header('fake-signature') ?? '' };
  const path = `/p/appel/stripe/${d.companyId}`;
  return (await pages(on).request(path, { method: 'POST', body, headers })).status;
}

/** What is booked: source, amount, and what it pays. */
export const booked = async ({ d }: Visit): Promise<string[]> => {
  const rows = await select<{ line: string }>(
    d.database,
    `select p.source || ' ' || p.amount || ': ' || coalesce((select string_agg(i.number || ' ' || a.amount, ', ' order by i.number) from allocation a join invoice i using (company_id, invoice_id)
              where a.company_id = p.company_id and a.payment_id = p.payment_id), 'nothing') || coalesce(', ' || p.set_aside_because, '') as line
       from payment p where p.company_id = $1 order by p.received_on, p.payment_id`,
    [d.companyId],
  );
  return rows.map(({ line }) => line);
};

export const isSound = async ({ d }: Visit): Promise<boolean> => (await d.verify()).isSound;
