// On the debtor's page, what it announced or agreed to: how much, for when, and where to pay it.

import { html } from 'hono/html';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import type { PageAgreed } from '../desk/views/page-agreed.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { transferPart } from './claim-sections.ts';
import { agreedOnline, type OnlineProviders } from './online-forms.ts';
import type { Html } from './page-frame.ts';

const HEADINGS = { promised: m.page_agreed_promised, inPlan: m.page_agreed_plan } as const;

export function agreedSection(
  agreed: PageAgreed,
  {
    creditor,
    locale,
    pictureOf,
    providers,
    path,
  }: {
    creditor: DebtorPage['creditor'];
    locale: Locale;
    pictureOf: (payCode: string | null) => string | null;
    providers: OnlineProviders;
    path: string;
  },
): Html {
  const say = { locale };
  const { kind, payOn, transfer, instalments } = agreed;
  const { amount, reference, payCode } = transfer;
  const online = agreedOnline(agreed, { providers, path, locale });
  const picture = pictureOf(payCode);
  const heading = HEADINGS[kind]({ amount: amountText(amount, locale), day: dayText(payOn, locale) }, say);
  return html`<section class="card">
<h2>${heading}</h2>
${online.length === 0 ? '' : html`${online}<h3>${m.page_settlement_by_transfer({}, say)}</h3>`}
${
  creditor.iban === null
    ? html`<p>${m.page_no_account({ creditor: creditor.name }, say)}</p>`
    : html`<p>${picture === null ? m.page_pay_intro_plain({}, say) : m.page_pay_intro({}, say)}</p>
${transferPart({ amount, reference, creditor: { ...creditor, iban: creditor.iban }, locale, picture })}`
}
${allInstalments(instalments, locale)}
</section>`;
}

/** Who agreed to four payments sees all four, and which have come. */
function allInstalments(instalments: PageAgreed['instalments'], locale: Locale): Html | '' {
  if (instalments.length < 2) return '';
  const say = { locale };
  const said = ({ dueOn, amount, left }: PageAgreed['instalments'][number]): string => {
    const what = { day: dayText(dueOn, locale), amount: amountText(amount, locale) };
    if (left.amount === 0) return m.page_instalment_paid(what, say);
    return left.amount === amount.amount
      ? m.page_instalment(what, say)
      : m.page_instalment_part({ ...what, left: amountText(left, locale) }, say);
  };
  return html`<h3>${m.page_instalments_all({}, say)}</h3>
<ul>${instalments.map(one => html`<li>${said(one)}</li>`)}</ul>`;
}
