// What a debtor has just said, as it was understood: the page that it is asked to keep or print.

import { html } from 'hono/html';
import type { PageAnswer } from '../desk/debtor-page/answer-on-page.ts';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { delayCauseText, disputeCategoryText } from '../messages/words.ts';
import { fact } from './claim-sections.ts';
import type { Html } from './page-frame.ts';
import { termsOf } from './plan-answer.ts';

/** `claim` is what the form was about: of an invoice disputed as a whole, its amount. */
export function saidSection(
  answer: PageAnswer,
  { claim, locale, fileName }: { claim: PageClaim; locale: Locale; fileName: string | null },
): Html | string {
  const note = 'note' in answer && answer.note !== '' ? [fact(m.page_note({}, { locale }), answer.note)] : [];
  const file = fileName === null ? [] : [fact(m.page_said_file({}, { locale }), fileName)];
  const facts = [...factsOf(answer, claim, locale), ...note, ...file];
  const terms = answer.kind === 'acceptPlan' && claim.offer !== null ? termsOf(claim.offer, locale) : '';
  return facts.length === 0
    ? ''
    : html`<section class="card"><h2>${m.page_said({}, { locale })}</h2>${terms}<dl>${facts}</dl></section>`;
}

function factsOf(answer: PageAnswer, { invoices }: PageClaim, locale: Locale): Html[] {
  const say = { locale };
  const shown = (day: Parameters<typeof dayText>[0]): string => dayText(day, locale);
  switch (answer.kind) {
    case 'paid': {
      const numbers = invoices
        .filter(({ invoiceId }) => answer.invoiceIds.includes(invoiceId))
        .map(({ number }) => number);
      return [
        fact(m.page_invoices({}, say), numbers.join(', ')),
        fact(m.page_paid_on({}, say), shown(answer.paidOn)),
      ];
    }
    case 'date':
      return [
        fact(m.page_pay_on({}, say), shown(answer.payOn)),
        ...(answer.amount === null ? [] : [fact(m.page_amount({}, say), amountText(answer.amount, locale))]),
        ...(answer.cause === null ? [] : [fact(m.page_cause({}, say), delayCauseText(answer.cause, locale))]),
      ];
    case 'dispute': {
      const invoice = invoices.find(({ invoiceId }) => invoiceId === answer.invoiceId);
      if (invoice === undefined) return [];
      return [
        fact(m.page_said_invoice({}, say), invoice.number),
        fact(m.page_said_disputed({}, say), amountText(answer.amount ?? invoice.open, locale)),
        fact(m.page_category({}, say), disputeCategoryText(answer.category, locale)),
      ];
    }
    case 'instalments':
      return [
        fact(m.page_said_instalments({}, say), String(answer.count)),
        fact(m.page_first_on({}, say), shown(answer.firstOn)),
      ];
    case 'acceptPlan':
      return [fact(m.page_accept_name({}, say), answer.name)];
    case 'wrongPerson':
    case 'contact':
    case 'question':
      return [];
  }
}
