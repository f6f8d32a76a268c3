// On the debtor's page, what it announced or agreed to: how much, for when, and where to pay it.

import { html } from 'hono/html';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import type { PageAgreed } from '../desk/views/page-agreed.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { transferPart } from './claim-sections.ts';
import type { Html } from './page-frame.ts';

const HEADINGS = { promised: m.page_agreed_promised, inPlan: m.page_agreed_plan } as const;

export function agreedSection(
  { kind, payOn, transfer }: PageAgreed,
  {
    creditor,
    locale,
    pictureOf,
  }: {
    creditor: DebtorPage['creditor'];
    locale: Locale;
    pictureOf: (payCode: string | null) => string | null;
  },
): Html {
  const say = { locale };
  const { amount, reference, payCode } = transfer;
  const picture = pictureOf(payCode);
  const heading = HEADINGS[kind]({ amount: amountText(amount, locale), day: dayText(payOn, locale) }, say);
  return html`<section class="card">
<h2>${heading}</h2>
${
  creditor.iban === null
    ? html`<p>${m.page_no_account({ creditor: creditor.name }, say)}</p>`
    : html`<p>${picture === null ? m.page_pay_intro_plain({}, say) : m.page_pay_intro({}, say)}</p>
${transferPart({ amount, reference, creditor: { ...creditor, iban: creditor.iban }, locale, picture })}`
}
</section>`;
}
