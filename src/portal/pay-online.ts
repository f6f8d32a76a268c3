// To pay at a provider: the click on a form of the debtor's page that leads there, the page of whoever comes back, and
// the calls of the provider. Everything works without a script. The page of whoever comes back has an address of its own:
// the debtor's link is a secret, and no provider learns it.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { OnlineRefusal } from '../desk/online/begin-online.ts';
import type { ReturnedPayer } from '../desk/online/hear-online.ts';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, type Locale } from '../messages/format.ts';
import { isUuid } from '../units/uuid.ts';
import { closedPage, type DebtorPagesDoors, type Found, visitOf } from './debtor-visit.ts';
import { browserLocale, type Html, localeOf, pageFrame } from './page-frame.ts';
import { countTries } from './tries.ts';

const FORM_BYTES = 64 * 1024;
/** An event of Stripe with its object; Mollie sends thirty signs. */
const CALL_BYTES = 256 * 1024;
/** Pages of whoever comes back that one address may open in ten minutes: each asks the provider. */
const RETURNS = 60;

/** What was ordered and has not come yet. */
export const underWaySection = ({ underWay }: DebtorPage, locale: Locale): Html[] =>
  underWay.map(({ amount: sum, isAgreed }) => {
    const amount = amountText(sum, locale);
    const said = isAgreed ? m.page_online_under_way_agreed : m.page_online_under_way;
    return html`<section class="card"><p>${said({ amount }, { locale })}</p></section>`;
  });

const REFUSED: Readonly<Record<OnlineRefusal, typeof m.page_online_refused_changed>> = {
  nothingChosen: m.page_online_refused_nothingChosen,
  changed: m.page_online_refused_changed,
  unavailable: m.page_online_refused_unavailable,
  tooMany: m.page_online_refused_tooMany,
};

/** Says at the head of the page why a click led nowhere. */
export const refusalSection = (because: OnlineRefusal | null, locale: Locale): Html | string =>
  because === null ? '' : html`<p class="problem" role="alert">${REFUSED[because]({}, { locale })}</p>`;

export function onlinePages(
  doors: DebtorPagesDoors,
  showAgain: (c: Context, found: Found, refusal: OnlineRefusal) => Promise<Response>,
): Hono {
  const pages = new Hono();
  const returns = countTries(RETURNS);
  pages.post('/p/:token/payer', bodyLimit({ maxSize: FORM_BYTES }), async c => {
    const found = await visitOf(c, doors);
    if (found === null) return closedPage(c, doors);
    const begun = await begin(c, doors, found);
    return begun.kind === 'opened' ? c.redirect(begun.url, 303) : showAgain(c, found, begun.because);
  });
  pages.get('/p/retour/:companyId/:id', async c => {
    const { companyId, id } = c.req.param();
    const isAllowed = returns.isAllowed(doors.clientAddress(c) ?? '', doors.nowMilliseconds());
    if (!isAllowed || !isUuid(companyId) || !isUuid(id)) return closedPage(c, doors);
    const returned = await doors.portal.returned({ companyId, id }, doors.today());
    return returned === null ? closedPage(c, doors) : c.html(returnPage(c, returned));
  });
  for (const provider of ['stripe', 'mollie'] as const)
    pages.post(`/p/appel/${provider}/:companyId`, bodyLimit({ maxSize: CALL_BYTES }), async c => {
      const { companyId } = c.req.param();
      if (!isUuid(companyId)) return c.text('', 400);
      const call = {
        body: await c.req.text(),
        header: (name: string) => c.req.header(name) ?? null,
        nowMilliseconds: doors.nowMilliseconds(),
      };
      const heard = await doors.portal.hear({ ...call, companyId, provider }, doors.today());
      return c.text('', heard === 'done' ? 200 : heard === 'forged' ? 400 : 503);
    });
  return pages;
}

async function begin(c: Context, { portal, today }: DebtorPagesDoors, { visit, page }: Found) {
  const form = await c.req.parseBody({ all: true });
  const texts = (name: string): string[] =>
    [form[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
  const [key = '', named = '', currency = '', standing = '', offerId = null, agreedId = null] = [
    'key',
    'provider',
    'currency',
    'standing',
    'offer',
    'agreed',
  ].map(name => texts(name)[0]);
  const provider = (await portal.providers(visit)).find(({ name }) => name === named);
  if (provider === undefined || !isUuid(key)) return { kind: 'refused', because: 'unavailable' } as const;
  return portal.beginOnline({
    visit,
    day: today(),
    formKey: key,
    provider: provider.name,
    currency,
    invoiceIds: texts('invoice'),
    offerId,
    agreedId,
    standing,
    language: localeOf(c, page.language),
  });
}

function returnedText({ creditor, amount, state }: ReturnedPayer, locale: Locale): string {
  const said = { creditor, amount: amountText(amount, locale) };
  const say = { locale };
  switch (state) {
    case 'paid':
      return m.page_online_return_paid(said, say);
    case 'pending':
      return m.page_online_return_pending(said, say);
    case 'open':
      return m.page_online_return_open({}, say);
    case 'failed':
      return m.page_online_return_failed({}, say);
  }
}

function returnPage(c: Context, returned: ReturnedPayer): Html {
  const locale = localeOf(c, browserLocale(c));
  const body = html`<section class="card"><p>${returnedText(returned, locale)}</p></section>`;
  const heading = m.page_online_return({}, { locale });
  return pageFrame({
    locale,
    above: returned.creditor,
    heading,
    path: c.req.path,
    body,
    hasCopyButtons: false,
  });
}
