// What a debtor says that it has paid is not pressed for while that is checked: the amount and the ways to pay it wait behind
// a line that it opens itself, should it not have paid after all.

import { html } from 'hono/html';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, type Locale } from '../messages/format.ts';
import { isPositive } from '../units/money.ts';
import type { Html } from './page-frame.ts';

export function notPressed(
  { claim, locale }: { claim: PageClaim; locale: Locale },
  sections: readonly (Html | string)[],
): Html | readonly (Html | string)[] {
  if (!isPositive(claim.toPay) || !claim.isSaidPaid) return sections;
  const amount = amountText(claim.toPay, locale);
  return html`<details class="later"><summary>${m.page_pay_after_all({ amount }, { locale })}</summary>
${sections}
</details>`;
}
