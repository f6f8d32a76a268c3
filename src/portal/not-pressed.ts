// What a debtor says that it has paid is not pressed for while that is checked: the amount and the ways to pay it wait behind
// a line that it opens itself, should it not have paid after all.

import { html } from 'hono/html';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import type { PageNotice } from '../desk/views/page-notice.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, type Locale } from '../messages/format.ts';
import { isPositive } from '../units/money.ts';
import type { Html } from './page-frame.ts';

export function notPressed(
  { claim, notices, locale }: { claim: PageClaim; notices: readonly PageNotice[]; locale: Locale },
  sections: readonly (Html | string)[],
): Html | readonly (Html | string)[] {
  if (!isPositive(claim.toPay) || !isSaidPaid(claim, notices)) return sections;
  const amount = amountText(claim.toPay, locale);
  return html`<details class="later"><summary>${m.page_pay_after_all({ amount }, { locale })}</summary>
${sections}
</details>`;
}

/** All of it: who names one invoice of two is asked for the other. */
export function isSaidPaid(claim: PageClaim, notices: readonly PageNotice[]): boolean {
  const said = saidPaidOf(claim, notices).length;
  return said > 0 && said === claim.invoices.filter(({ isAsked }) => isAsked).length;
}

/** The invoices asked for that the debtor says it has paid. */
export function saidPaidOf(
  { dossierId, invoices }: PageClaim,
  notices: readonly PageNotice[],
): PageClaim['invoices'] {
  const about = notices
    .flatMap(notice => (notice.kind === 'saidPaid' ? notice.about : []))
    .filter(one => one.dossierId === dossierId);
  const isWhole = about.some(({ invoiceIds }) => invoiceIds.length === 0);
  const named = new Set(about.flatMap(({ invoiceIds }) => invoiceIds));
  return invoices.filter(({ isAsked, invoiceId }) => isAsked && (isWhole || named.has(invoiceId)));
}
