// To pay at a provider: the section of the debtor's page, the click that leads there, the page of whoever comes back, and
// the calls of the provider. Everything works without a script. The page of whoever comes back has an address of its own:
// the debtor's link is a secret, and no provider learns it.

import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { OnlineRefusal } from '../desk/online/begin-online.ts';
import type { ReturnedPayer } from '../desk/online/hear-online.ts';
import { payableInvoices, standingOf, standingOfOffer } from '../desk/online/online-choice.ts';
import { PROVIDER_NAMES } from '../desk/online/online-payments.ts';
import type { DebtorPage, PageClaim } from '../desk/views/debtor-page.ts';
import type { PageSettlement } from '../desk/views/page-settlement.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, type Locale } from '../messages/format.ts';
import { isPositive } from '../units/money.ts';
import { closedPage, type DebtorPagesDoors, type Found, visitOf } from './debtor-visit.ts';
import { browserLocale, type Html, localeOf, pageFrame } from './page-frame.ts';
import { countTries } from './tries.ts';

const FORM_BYTES = 64 * 1024;
/** An event of Stripe with its object; Mollie sends thirty signs. */
const CALL_BYTES = 256 * 1024;
/** Pages of whoever comes back that one address may open in ten minutes: each asks the provider. */
const RETURNS = 60;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type OnlineProviders = Awaited<ReturnType<DebtorPagesDoors['portal']['providers']>>;
type Provider = OnlineProviders[number];

/** One claim and one form for each provider. */
export function onlineSection({
  claim,
  providers,
  path,
  locale,
}: {
  claim: PageClaim;
  providers: OnlineProviders;
  path: string;
  locale: Locale;
}): Html | string {
  const invoices = payableInvoices(claim);
  if (providers.length === 0 || invoices.length === 0 || !isPositive(claim.toPay)) return '';
  const say = { locale };
  return html`<section class="card">
<h2>${m.page_online_title({}, say)}</h2>
${providers.map(provider => onlineForm({ claim, provider, path, locale }))}
</section>`;
}

/** What meets an offer to settle, at each provider. */
export function offerOnline(
  settlement: Extract<PageSettlement, { kind: 'running' }>,
  { providers, path, locale }: { providers: OnlineProviders; path: string; locale: Locale },
): readonly Html[] {
  const { online, meets } = settlement;
  if (online === null) return [];
  const { amount } = meets;
  return providers.map(provider =>
    payForm({
      ...{ provider, path, locale, currency: amount.currency, standing: standingOfOffer(settlement) },
      what: html`<input type="hidden" name="offer" value="${online.offerId}" />`,
      button: m.page_online_button(
        { provider: PROVIDER_NAMES[provider.name], amount: amountText(amount, locale) },
        { locale },
      ),
    }),
  );
}

type FormSetting = { claim: PageClaim; provider: Provider; path: string; locale: Locale };

function onlineForm({ claim, provider, path, locale }: FormSetting): Html {
  const say = { locale };
  const name = PROVIDER_NAMES[provider.name];
  const invoices = payableInvoices(claim);
  const whole = amountText(claim.toPay, locale);
  const isOne = invoices.length === 1;
  const isAll = invoices.every(({ isAsked }) => isAsked);
  return payForm({
    ...{ provider, path, locale, currency: claim.currency, standing: standingOf(claim) },
    what: isOne
      ? html`<input type="hidden" name="invoice" value="${invoices[0]?.invoiceId ?? ''}" />`
      : choices(claim, locale),
    button: isOne
      ? m.page_online_button({ provider: name, amount: amountOfOne(claim, locale) }, say)
      : m.page_online_button_chosen({ provider: name }, say),
    more:
      isOne || !isAll ? '' : html`<p class="small soft">${m.page_online_whole({ amount: whole }, say)}</p>`,
  });
}

type PayForm = {
  readonly provider: Provider;
  readonly path: string;
  readonly locale: Locale;
  readonly currency: string;
  readonly standing: string;
  readonly what: Html;
  readonly button: string;
  readonly more?: Html | string;
};

const payForm = ({ provider, path, locale, currency, standing, what, button, more = '' }: PayForm): Html =>
  html`<form method="post" action="${path}/payer?langue=${locale}">
<p>${m.page_online_intro({ provider: PROVIDER_NAMES[provider.name] }, { locale })}</p>
<input type="hidden" name="key" value="${randomUUID()}" />
<input type="hidden" name="provider" value="${provider.name}" />
<input type="hidden" name="currency" value="${currency}" />
<input type="hidden" name="standing" value="${standing}" />
${what}
<button type="submit">${button}</button>
${more}
</form>`;

/** The amount of the claim where its only invoice is all that is asked for, as the click computes it. */
function amountOfOne(claim: PageClaim, locale: Locale): string {
  const [only] = payableInvoices(claim);
  const asked = claim.invoices.filter(({ isAsked, payable }) => isAsked && isPositive(payable));
  const isWhole = only?.isAsked === true && asked.length === 1;
  return amountText(isWhole || only === undefined ? claim.toPay : only.payable, locale);
}

function choices(claim: PageClaim, locale: Locale): Html {
  return html`<fieldset><legend>${m.page_online_choose({}, { locale })}</legend>
${payableInvoices(claim).map(
  ({ invoiceId, number, payable, isAsked }) =>
    html`<label class="check"><input type="checkbox" name="invoice" value="${invoiceId}" ${isAsked ? 'checked' : ''} /><span>${m.page_invoice({ number }, { locale })} : ${amountText(payable, locale)}</span></label>`,
)}
</fieldset>`;
}

/** What was ordered and has not come yet. */
export const underWaySection = ({ underWay }: DebtorPage, locale: Locale): Html[] =>
  underWay.map(
    amount =>
      html`<section class="card"><p>${m.page_online_under_way({ amount: amountText(amount, locale) }, { locale })}</p></section>`,
  );

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
    if (found === null) return closedPage(c);
    const begun = await begin(c, doors, found);
    return begun.kind === 'opened' ? c.redirect(begun.url, 303) : showAgain(c, found, begun.because);
  });
  pages.get('/p/retour/:companyId/:id', async c => {
    const { companyId, id } = c.req.param();
    const isAllowed = returns.isAllowed(doors.clientAddress(c) ?? '', doors.nowMilliseconds());
    if (!isAllowed || !ID.test(companyId) || !ID.test(id)) return closedPage(c);
    const returned = await doors.portal.returned({ companyId, id }, doors.today());
    return returned === null ? closedPage(c) : c.html(returnPage(c, returned));
  });
  for (const provider of ['stripe', 'mollie'] as const)
    pages.post(`/p/appel/${provider}/:companyId`, bodyLimit({ maxSize: CALL_BYTES }), async c => {
      const { companyId } = c.req.param();
      if (!ID.test(companyId)) return c.text('', 400);
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
  const [key = '', named = '', currency = '', standing = '', offerId = null] = [
    'key',
    'provider',
    'currency',
    'standing',
    'offer',
  ].map(name => texts(name)[0]);
  const provider = (await portal.providers(visit)).find(({ name }) => name === named);
  if (provider === undefined || !ID.test(key)) return { kind: 'refused', because: 'unavailable' } as const;
  return portal.beginOnline({
    visit,
    day: today(),
    formKey: key,
    provider: provider.name,
    currency,
    invoiceIds: texts('invoice'),
    offerId,
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
