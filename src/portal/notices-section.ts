// The head of a debtor's page: that it was heard, what did not come, who has the file now.

import { html } from 'hono/html';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import type { PageNotice } from '../desk/views/page-notice.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { isPositive } from '../units/money.ts';
import type { Html } from './page-frame.ts';

type Shown = Pick<DebtorPage, 'notices' | 'claims' | 'settlements'>;

/** Who wrote twice on a day, new details and a question, reads once that it was heard. */
export function noticesSection(page: Shown, locale: Locale): Html | string {
  const texts = new Set(page.notices.map(notice => noticeText(notice, page, locale)));
  if (texts.size === 0) return '';
  return html`<section class="card notice">${[...texts].map(text => html`<p>${text}</p>`)}</section>`;
}

function noticeText(notice: PageNotice, page: Shown, locale: Locale): string {
  const say = { locale };
  const day = dayText(notice.on, locale);
  switch (notice.kind) {
    case 'saidPaid':
      return paidText(notice, page, locale);
    case 'saidWrongPerson':
      return m.page_notice_wrong_person({ day }, say);
    case 'saidQuestion':
      return m.page_notice_question({ day }, say);
    case 'promiseMissed':
      return m.page_notice_promise({ day, amount: amountText(notice.missing, locale) }, say);
    case 'instalmentMissed':
      return m.page_notice_instalment({ day, amount: amountText(notice.missing, locale) }, say);
    case 'insolvent':
      return m.page_notice_insolvent({ day }, say);
    case 'handedOver': {
      const { recipient, reference } = notice;
      return reference === null
        ? m.page_notice_handed_over({ day, recipient }, say)
        : m.page_notice_handed_over_reference({ day, recipient, reference }, say);
    }
  }
}

/** Who named some of what is open alone reads which: the rest is still waited for. */
function paidText({ on }: PageNotice, { claims, settlements }: Shown, locale: Locale): string {
  const day = dayText(on, locale);
  const numbers = claims.flatMap(({ invoices }) =>
    invoices.filter(({ isSaidPaid }) => isSaidPaid).map(({ number }) => number),
  );
  const isRestAsked =
    claims.some(({ toPay, isSaidPaid }) => isPositive(toPay) && !isSaidPaid) ||
    settlements.some(({ kind }) => kind === 'running' || kind === 'ended');
  return isRestAsked && numbers.length > 0
    ? m.page_notice_paid_named({ day, numbers: numbers.join(', ') }, { locale })
    : m.page_notice_paid({ day }, { locale });
}
