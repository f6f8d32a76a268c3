// The forms that lead to a provider: for what the page asks for, for what meets an offer, for what was promised or agreed.
// Each carries what it showed, so that nothing else is ever charged.

import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import {
  chargeStanding,
  payableInvoices,
  standingOfAgreed,
  standingOfOffer,
} from '../desk/online/online-choice.ts';
import { PROVIDER_NAMES } from '../desk/online/online-payments.ts';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import type { PageAgreed } from '../desk/views/page-agreed.ts';
import type { PageSettlement } from '../desk/views/page-settlement.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, type Locale } from '../messages/format.ts';
import { isPositive } from '../units/money.ts';
import type { DebtorPagesDoors } from './debtor-visit.ts';
import type { Html } from './page-frame.ts';

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
  return html`<section class="card on-screen">
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

/** What was promised, or the next instalment, at each provider. */
export function agreedOnline(
  agreed: PageAgreed,
  { providers, path, locale }: { providers: OnlineProviders; path: string; locale: Locale },
): readonly Html[] {
  const {
    online,
    transfer: { amount },
  } = agreed;
  if (online === null) return [];
  return providers.map(provider =>
    payForm({
      ...{ provider, path, locale, currency: amount.currency, standing: standingOfAgreed(agreed) },
      what: html`<input type="hidden" name="agreed" value="${online.agreedId}" />`,
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
  return payForm({
    ...{ provider, path, locale, currency: claim.currency, standing: chargeStanding(claim) },
    what: isOne
      ? html`<input type="hidden" name="invoice" value="${invoices[0]?.invoiceId ?? ''}" />`
      : choices(claim, locale),
    button: isOne
      ? m.page_online_button({ provider: name, amount: amountOfOne(claim, locale) }, say)
      : m.page_online_button_chosen({ provider: name }, say),
    more: isOne ? '' : html`<p class="small soft">${m.page_online_whole({ amount: whole }, say)}</p>`,
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

/** More of them stand behind a line that says how many are ticked. */
const MOST_IN_SIGHT = 8;

function choices(claim: PageClaim, locale: Locale): Html {
  const invoices = payableInvoices(claim);
  const boxes = html`<fieldset><legend>${m.page_online_choose({}, { locale })}</legend>
${invoices.map(
  ({ invoiceId, number, payable, isAsked }) =>
    html`<label class="check"><input type="checkbox" name="invoice" value="${invoiceId}" ${isAsked ? 'checked' : ''} /><span><span class="whole">${m.page_invoice({ number }, { locale })}</span> · <span class="whole">${amountText(payable, locale)}</span></span></label>`,
)}
</fieldset>`;
  if (invoices.length <= MOST_IN_SIGHT) return boxes;
  const counts = {
    ticked: String(invoices.filter(({ isAsked }) => isAsked).length),
    all: String(invoices.length),
  };
  return html`<details><summary>${m.page_online_change(counts, { locale })}</summary>${boxes}</details>`;
}
