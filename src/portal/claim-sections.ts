// What is claimed, why, and how to pay it, as sections of the debtor's page. Figures come from the desk; nothing is
// computed here.

import { html } from 'hono/html';
import type { ClaimAmounts } from '../claim/claim-amounts.ts';
import { type ShownReference, shownReference } from '../desk/debtor-page/shown-reference.ts';
import type { DebtorPage, PageClaim, PageInvoice } from '../desk/views/debtor-page.ts';
import { AMOUNT_PARTS, amountPartText } from '../messages/amount-words.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, decimalText, type Locale, typedAmount } from '../messages/format.ts';
import { articleText } from '../messages/law-sentences.ts';
import { formatIban } from '../units/identifiers.ts';
import { isPositive, type Money } from '../units/money.ts';
import type { Html } from './page-frame.ts';

/** The amount to pay and what it is made of; beside an offer, what the offer does not cover. */
export function totalSection(
  claim: PageClaim,
  { locale, isBesideOffer }: { locale: Locale; isBesideOffer: boolean },
): Html | string {
  const say = { locale };
  if (!isPositive(claim.toPay))
    return isBesideOffer ? '' : html`<section class="card"><p>${m.page_nothing_late({}, say)}</p></section>`;
  const { accessories, leftOut, heldBack } = claim;
  return html`<section class="card">
<h2>${claim.isComing ? m.page_to_pay_coming({}, say) : m.page_to_pay({}, say)}</h2>
<p class="total">${amountText(claim.toPay, locale)}</p>
${leftOut === null ? '' : html`<p>${m.page_left_out({ amount: amountText(leftOut.amount, locale), numbers: leftOut.numbers.join(', ') }, say)}</p>`}
${heldBack === null ? '' : html`<p>${m.page_held_back({ amount: amountText(heldBack.amount, locale), numbers: heldBack.numbers.join(', ') }, say)}</p>`}
${isBesideOffer ? html`<p>${m.page_beside_settlement({}, say)}</p>` : ''}
${
  accessories === null
    ? ''
    : html`<dl>${partsOf(accessories.amounts, locale)}</dl>
<p class="soft">${(accessories.isCall ? m.page_stated_by_call : m.page_stated)({ day: dayText(accessories.statedOn, locale) }, say)}</p>`
}
</section>`;
}

/** Each part that is something, by its name: the same object as in the message. */
const partsOf = (amounts: ClaimAmounts, locale: Locale): Html[] =>
  AMOUNT_PARTS.filter(part => isPositive(amounts[part])).map(part =>
    fact(amountPartText(part, locale), amountText(amounts[part], locale)),
  );

export function invoicesSection(claim: PageClaim, { locale, path }: { locale: Locale; path: string }): Html {
  return html`<section class="card">
<h2>${m.page_invoices({}, { locale })}</h2>
<ul class="plain">${claim.invoices.map(invoice => invoiceEntry({ invoice, claim, locale, path }))}</ul>
</section>`;
}

type Entry = { readonly invoice: PageInvoice; readonly claim: PageClaim; readonly locale: Locale };

function invoiceEntry({ invoice, claim, locale, path }: Entry & { readonly path: string }): Html {
  const say = { locale };
  const { number, subject, dueOn, daysLate, open } = invoice;
  const due =
    dueOn === null ? m.page_due_unknown({}, say) : m.page_due_on({ day: dayText(dueOn, locale) }, say);
  const late = daysLate > 0 ? m.count_days_late({ count: daysLate }, say) : m.page_not_due({}, say);
  return html`<li class="invoice">
<div class="row"><strong>${m.page_invoice({ number }, say)}</strong><strong>${amountText(open, locale)}</strong></div>
<div class="soft small">${subject === null ? '' : html`${subject}<br />`}<span class="whole">${due},</span> <span class="whole">${late}</span></div>
${partsLine(invoice, locale)}
${invoice.isSaidPaid ? html`<div class="small">${m.page_invoice_said_paid({}, say)}</div>` : ''}
${invoice.isHeldBack ? html`<div class="small">${m.page_invoice_held_back({}, say)}</div>` : ''}
${invoice.keptBack.map(({ kind, amount }) => html`<div class="small">${KEPT_BACK[kind]({ amount: amountText(amount, locale) }, say)}</div>`)}
${invoice.documents.length > 0 ? '' : html`<div class="small"><a href="${path}/reponse/question?langue=${locale}&devise=${claim.currency}&copie=${invoice.invoiceId}">${m.page_copy_wanted({}, say)}<span class="unseen"> ${number}</span></a></div>`}
${invoice.documents.map(one => html`<div class="small"><a href="${path}/facture/${invoice.invoiceId}/${one.sha256}" download>${m.page_document({ name: one.name }, say)}</a></div>`)}
<details><summary>${m.page_why({}, say)}</summary>
<dl>
${fact(m.page_issued({}, say), dayText(invoice.issuedOn, locale))}
${fact(m.page_invoiced({}, say), amountText(invoice.invoiced, locale))}
${fact(m.page_settled({}, say), amountText(invoice.settled, locale))}
${fact(m.page_left({}, say), amountText(open, locale))}
</dl>
${interestPart({ invoice, claim, locale })}
</details>
</li>`;
}

/** Of three times 300.00, one late: what is asked for is not what stands open. */
function partsLine({ payable, later }: PageInvoice, locale: Locale): Html | string {
  if (later.length === 0 || !isPositive(payable)) return '';
  const say = { locale };
  const parts = later.map(({ dueOn, rest }) =>
    m.page_part_on({ amount: amountText(rest, locale), day: dayText(dueOn, locale) }, say),
  );
  return html`<div class="small">${m.page_in_parts({ due: amountText(payable, locale), parts: parts.join(m.semicolon({}, say)) }, say)}</div>`;
}

/** Why a part is not asked for today, to the person who said so. */
const KEPT_BACK: Readonly<Record<PageInvoice['keptBack'][number]['kind'], typeof m.page_kept_disputed>> = {
  disputed: m.page_kept_disputed,
  creditExpected: m.page_kept_credit,
  promised: m.page_kept_promised,
  planProposed: m.page_kept_plan_proposed,
  inPlan: m.page_kept_plan,
  offered: m.page_kept_offered,
};

/** The statement of interest of one invoice; said to be information where the page does not ask for it. */
function interestPart({ invoice, claim, locale }: Entry): Html | string {
  const say = { locale };
  const { amounts, interestLines, articles } = invoice;
  if (amounts.total.amount === amounts.principal.amount) return '';
  return html`<h3>${m.page_interest_lines({}, say)}</h3>
<ul>${interestLines.map(
    line =>
      html`<li>${m.page_interest_line(
        {
          from: dayText(line.from, locale, 'short'),
          to: dayText(line.to, locale, 'short'),
          days: m.count_days({ count: line.days }, say),
          rate: decimalText(line.ratePercent, locale),
          principal: amountText(line.principal, locale),
        },
        say,
      )}</li>`,
  )}</ul>
<dl>
${partsOf(amounts, locale)}
${fact(m.why_total({}, say), amountText(amounts.total, locale))}
</dl>
<p class="small soft">${m.page_articles({ articles: articles.map(one => articleText(one, locale)).join(m.semicolon({}, say)) }, say)}</p>
${claim.accessories === null ? html`<p class="small">${m.page_information_only({}, say)}</p>` : ''}`;
}

/** The transfer: picture, and every field to copy. */
export function paySection({
  claim,
  creditor,
  locale,
  picture,
}: {
  claim: PageClaim;
  creditor: DebtorPage['creditor'];
  locale: Locale;
  /** The transfer code as a data address; null where there is none. */
  picture: string | null;
}): Html | string {
  const say = { locale };
  if (!isPositive(claim.toPay)) return '';
  if (creditor.iban === null)
    return html`<section class="card"><h2>${m.page_pay({}, say)}</h2><p>${m.page_no_account({ creditor: creditor.name }, say)}</p></section>`;
  const { toPay: amount, reference } = claim;
  const to = { ...creditor, iban: creditor.iban };
  return html`<section class="card">
<h2>${m.page_pay({}, say)}</h2>
<p>${picture === null ? m.page_pay_intro_plain({}, say) : m.page_pay_intro({}, say)}</p>
${transferPart({ amount, reference, creditor: to, locale, picture })}
${claim.room === null ? '' : html`<p>${m.page_reference_room({ named: String(claim.room.named), all: String(claim.room.all) }, say)}</p>`}
</section>`;
}

/** One transfer: every field to copy, and its picture. */
export function transferPart({
  amount: toPay,
  reference,
  creditor,
  locale,
  picture,
}: {
  amount: Money;
  reference: string;
  creditor: DebtorPage['creditor'] & { readonly iban: string };
  locale: Locale;
  picture: string | null;
}): Html {
  const say = { locale };
  const amount = amountText(toPay, locale);
  const { name, printed } = shownReference(reference, creditor);
  return html`<div class="${picture === null ? 'pay' : 'pay coded'}">
<dl>
${fact(m.page_beneficiary({}, say), creditor.name)}
${copyFact({ name: 'IBAN', shown: html`<span class="account">${formatIban(creditor.iban)}</span>`, copied: creditor.iban, locale })}
${creditor.bic === null ? '' : fact('BIC', creditor.bic)}
${copyFact({ name: m.page_amount({}, say), shown: html`<span class="figure">${amount}</span>`, copied: typedAmount(toPay, locale), locale })}
${copyFact({ name: REFERENCE_NAMES[name]({}, say), shown: html`<span>${printed}</span>`, copied: reference, locale })}
</dl>
${picture === null ? '' : html`<img src="${picture}" alt="${m.page_code_picture({ amount }, say)}" width="176" height="176" />`}
</div>`;
}

const REFERENCE_NAMES: Readonly<Record<ShownReference['name'], typeof m.page_reference>> = {
  reference: m.page_reference,
  belgianReference: m.page_reference_belgian,
};

export const fact = (name: string, value: string): Html => html`<dt>${name}</dt><dd>${value}</dd>`;

function copyFact({
  name,
  shown,
  copied,
  locale,
}: {
  name: string;
  shown: Html;
  copied: string;
  locale: Locale;
}): Html {
  const say = { locale };
  return html`<dt>${name}</dt><dd class="copied">${shown}<button type="button" class="quiet" hidden data-copy="${copied}" data-done="${m.page_copied({}, say)}" aria-label="${m.page_copy({}, say)} ${name}">${m.page_copy({}, say)}</button><span class="unseen" role="status"></span></dd>`;
}
