// On the debtor's page, an offer to settle: what it asks for, until when, and two ways to pay that nobody can mistake for each
// other. Met, it says so; ended and not yet known to be met or missed, what to do in either case, and whom to ask.

import { html } from 'hono/html';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import type { PageSettlement, PageTransfer, SaidOfOffer } from '../desk/views/page-settlement.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { isPositive } from '../units/money.ts';
import { formatPhone } from '../units/reachable.ts';
import { fact, transferPart } from './claim-sections.ts';
import { type OnlineProviders, offerOnline } from './online-forms.ts';
import type { Html } from './page-frame.ts';

type Setting = {
  readonly creditor: DebtorPage['creditor'];
  readonly locale: Locale;
  readonly pictureOf: (payCode: string | null) => string | null;
  readonly providers: OnlineProviders;
  readonly path: string;
};

export function settlementSection(settlement: PageSettlement, setting: Setting): Html {
  const { locale } = setting;
  const say = { locale };
  const numbers = settlement.numbers.join(', ');
  const amount = amountText(settlement.amount, locale);
  if (settlement.kind === 'met')
    return html`<section class="card">
<h2>${m.page_settlement_met_title({}, say)}</h2>
<p>${m.page_settlement_met({ amount, numbers }, say)}</p>
</section>`;
  if (settlement.kind === 'ordered')
    return html`<section class="card">
<h2>${m.page_settlement_ordered_title({}, say)}</h2>
<p>${m.page_settlement_ordered({ ordered: amountText(settlement.ordered, locale), amount, numbers, day: dayText(settlement.payBy, locale) }, say)}</p>
</section>`;
  if (settlement.kind === 'saidPaid')
    return html`<section class="card">
<h2>${m.page_settlement_said_title({}, say)}</h2>
<p>${m.page_settlement_covers({ numbers }, say)} ${m.page_settlement_said_all({ told: amountText(settlement.told.amount, locale), paid: settlement.told.numbers.join(', '), amount, day: dayText(settlement.payBy, locale) }, say)}</p>
</section>`;
  if (settlement.kind === 'ended') return endedSection(settlement, setting);
  const { payBy, received, told, meets, whole, left } = settlement;
  const day = dayText(payBy, locale);
  const online = offerOnline(settlement, setting);
  return html`<section class="card">
<h2>${m.page_settlement_title({ amount, day }, say)}</h2>
<p>${m.page_settlement_covers({ numbers }, say)} ${whole === null ? m.page_settlement_waives({}, say) : m.page_settlement_settles({}, say)}</p>
${isPositive(received) ? html`<p>${m.page_settlement_received({ received: amountText(received, locale), missing: amountText(meets.amount, locale) }, say)}</p>` : ''}
${toldPart(told, locale)}
<p>${m.page_settlement_otherwise({ left: amountText(left, locale) }, say)}</p>
<h3>${m.page_settlement_pay({ amount: amountText(meets.amount, locale) }, say)}</h3>
${online.length === 0 ? '' : html`${online}<h4>${m.page_settlement_by_transfer({}, say)}</h4>`}
${meets.payCode === null ? '' : html`<p>${m.page_pay_intro({}, say)}</p>`}
${payPart(meets, setting)}
${
  whole === null
    ? ''
    : html`<details><summary>${m.page_settlement_pay_whole({ amount: amountText(whole.amount, locale) }, say)}</summary>
${payPart(whole, setting)}
</details>`
}
</section>`;
}

/** Nobody who has paid in time is to pay twice: what is owed otherwise comes second, and is opened first. */
function endedSection(
  { payBy, amount, numbers, received, told, whole }: Extract<PageSettlement, { kind: 'ended' }>,
  setting: Setting,
): Html {
  const { locale, creditor } = setting;
  const say = { locale };
  const { name, phone, email } = creditor;
  const left = amountText(whole.amount, locale);
  return html`<section class="card">
<h2>${m.page_settlement_ended_title({ day: dayText(payBy, locale) }, say)}</h2>
<p>${m.page_settlement_ended_covers({ numbers: numbers.join(', ') }, say)} ${m.page_settlement_ended_paid({ amount: amountText(amount, locale) }, say)}</p>
${isPositive(received) ? html`<p>${m.page_settlement_ended_received({ received: amountText(received, locale) }, say)}</p>` : ''}
${toldPart(told, locale)}
<p>${m.page_settlement_ended_otherwise({ left }, say)}</p>
${
  phone === null && email === null
    ? ''
    : html`<p>${m.page_settlement_ended_reach({ creditor: name }, say)}</p>
<dl>
${phone === null ? '' : fact(m.contact_phone({}, say), formatPhone(phone, null))}
${email === null ? '' : fact(m.contact_email({}, say), email)}
</dl>`
}
<details><summary>${m.page_settlement_ended_pay({ amount: left }, say)}</summary>
${payPart(whole, setting)}
</details>
</section>`;
}

/** What the amounts leave out, and why. */
const toldPart = (told: SaidOfOffer | null, locale: Locale): Html | string =>
  told === null
    ? ''
    : html`<p>${m.page_settlement_said({ told: amountText(told.amount, locale), paid: told.numbers.join(', ') }, { locale })}</p>`;

function payPart(transfer: PageTransfer, { creditor, locale, pictureOf }: Setting): Html {
  if (creditor.iban === null)
    return html`<p>${m.page_no_account({ creditor: creditor.name }, { locale })}</p>`;
  const { amount, reference, payCode } = transfer;
  const to = { ...creditor, iban: creditor.iban };
  return transferPart({ amount, reference, creditor: to, locale, picture: pictureOf(payCode) });
}
