// The head of a debtor's page: that it was heard, what did not come, who has the file now.

import { html } from 'hono/html';
import type { PageNotice } from '../desk/views/page-notice.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import type { Html } from './page-frame.ts';

export const noticesSection = (notices: readonly PageNotice[], locale: Locale): Html | string =>
  notices.length === 0
    ? ''
    : html`<section class="card notice">${notices.map(notice => html`<p>${noticeText(notice, locale)}</p>`)}</section>`;

function noticeText(notice: PageNotice, locale: Locale): string {
  const say = { locale };
  const day = dayText(notice.on, locale);
  switch (notice.kind) {
    case 'saidPaid':
      return m.page_notice_paid({ day }, say);
    case 'saidWrongPerson':
      return m.page_notice_wrong_person({ day }, say);
    case 'saidQuestion':
      return m.page_notice_question({ day }, say);
    case 'promiseMissed':
      return m.page_notice_promise({ day, amount: amountText(notice.missing, locale) }, say);
    case 'instalmentMissed':
      return m.page_notice_instalment({ day, amount: amountText(notice.missing, locale) }, say);
    case 'handedOver': {
      const { recipient, reference } = notice;
      return reference === null
        ? m.page_notice_handed_over({ day, recipient }, say)
        : m.page_notice_handed_over_reference({ day, recipient, reference }, say);
    }
  }
}
