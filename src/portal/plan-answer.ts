// On the debtor's page, a plan of the company that waits: where it is read, and what it changes of the debtor's own proposal.

import { html } from 'hono/html';
import type { PageClaim, PageOffer } from '../desk/views/debtor-page.ts';
import type { PlanChange } from '../dossier/plan-changes.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import type { Html } from './page-frame.ts';

/** Above the amounts, where a plan of the company waits. */
export function offerSection(
  { offer, currency }: PageClaim,
  { path, locale }: { path: string; locale: Locale },
): Html | string {
  if (offer === null) return '';
  const say = { locale };
  const { answers } = offer;
  return html`<section class="card">
<h2>${m.page_offer_title({}, say)}</h2>
${answers === null ? '' : html`<p>${m.page_offer_answers({ day: dayText(answers.proposedOn, locale) }, say)}</p>`}
<p><a href="${path}/reponse/acceptPlan?langue=${locale}&devise=${currency}">${m.page_offer_read({}, say)}</a></p>
</section>`;
}

/** The terms of the plan, in the language in which the page is read. */
export const termsOf = ({ texts }: PageOffer, locale: Locale): Html =>
  html`<div class="plan">${texts[locale].split('\n\n').map(part => html`<p>${part.split('\n').map(line => html`${line}<br />`)}</p>`)}</div>`;

export function changesSection({ answers }: PageOffer, locale: Locale): Html | string {
  if (answers === null) return '';
  const say = { locale };
  const { proposedOn, changes } = answers;
  const intro = m.page_counter_intro({ day: dayText(proposedOn, locale) }, say);
  if (changes.length === 0) return html`<p>${intro} ${m.page_counter_same({}, say)}</p>`;
  return html`<h2>${m.page_counter_title({}, say)}</h2>
<p>${intro}</p>
<ul>${changes.map(change => html`<li>${changeText(change, locale)}</li>`)}</ul>`;
}

function changeText(change: PlanChange, locale: Locale): string {
  const say = { locale };
  switch (change.kind) {
    case 'whole':
    case 'firstAmount': {
      const [asked, offered] = [amountText(change.asked, locale), amountText(change.offered, locale)];
      return change.kind === 'whole'
        ? m.page_change_whole({ asked, offered }, say)
        : m.page_change_firstAmount({ asked, offered }, say);
    }
    case 'count':
      return m.page_change_count({ asked: String(change.asked), offered: String(change.offered) }, say);
    case 'firstOn':
    case 'lastOn': {
      const [asked, offered] = [dayText(change.asked, locale), dayText(change.offered, locale)];
      return change.kind === 'firstOn'
        ? m.page_change_firstOn({ asked, offered }, say)
        : m.page_change_lastOn({ asked, offered }, say);
    }
    case 'interest':
      return change.offered === 'runs'
        ? m.page_change_interest_runs({}, say)
        : m.page_change_interest_waived({}, say);
    case 'acceleration':
      return change.offered ? m.page_change_accelerated({}, say) : m.page_change_not_accelerated({}, say);
    case 'acknowledgement':
      return change.offered ? m.page_change_acknowledged({}, say) : m.page_change_not_acknowledged({}, say);
  }
}
