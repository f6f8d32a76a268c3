// What is unclear in an answer, or refused by a rule: told at the head of the form, where it is heard first, and once more
// beside the field that it is about, where it is mended.

import { html } from 'hono/html';
import {
  type AnswerRefusal,
  FEWEST_OFFERED,
  LATEST_PROMISE_DAYS,
} from '../desk/debtor-page/answer-on-page.ts';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, type Locale } from '../messages/format.ts';
import type { Money } from '../units/money.ts';
import { type AnswerKind, mostToPay, type Unclear } from './answer-fields.ts';
import type { Html } from './page-frame.ts';

export type Field = Unclear | 'file';
export type Fault = {
  /** Null where no field of the form is at fault. */
  readonly field: Field | null;
  readonly text: string;
};

type Asked = { readonly kind: AnswerKind; readonly claim: PageClaim; readonly locale: Locale };

export function unclearFault(field: Field, { kind, claim, locale }: Asked): Fault {
  const say = { locale };
  switch (field) {
    case 'note':
      return { field, text: m.page_bad_note({}, say) };
    case 'day':
      return { field, text: m.page_bad_day({}, say) };
    case 'amount':
      return { field, text: m.page_bad_amount({ amount: amountText(mostOf(kind, claim), locale) }, say) };
    case 'invoice':
      return { field, text: m.page_bad_invoice({}, say) };
    case 'file':
      return { field, text: m.page_bad_file({}, say) };
    case 'count':
      return {
        field,
        text: m.page_bad_count({ most: String(claim.mostInstalments ?? FEWEST_OFFERED) }, say),
      };
    case 'plan':
      // What was read above the form has changed: nothing in the form is to be mended.
      return { field: null, text: m.page_offer_changed({}, say) };
  }
}

/** Of a dispute, one invoice; of a payment, all of them. */
function mostOf(kind: AnswerKind, claim: PageClaim): Money {
  if (kind === 'date') return mostToPay(claim);
  const most = claim.invoices.reduce((sum, { open }) => Math.max(sum, open.amount), 0);
  return { amount: most, currency: claim.currency };
}

export function refusalFault(refusal: AnswerRefusal, locale: Locale): Fault {
  const say = { locale };
  switch (refusal) {
    case 'nothingOpen':
      return { field: null, text: m.page_refused_nothingOpen({}, say) };
    case 'tooManyAnswers':
      return { field: null, text: m.page_refused_tooManyAnswers({}, say) };
    case 'dayInPast':
      return { field: 'day', text: m.page_refused_dayInPast({ answer: m.page_answer_paid({}, say) }, say) };
    case 'dayInFuture':
      return { field: 'day', text: m.page_refused_dayInFuture({ answer: m.page_answer_date({}, say) }, say) };
    case 'tooFarAway':
      return { field: 'day', text: m.page_refused_tooFarAway({ days: String(LATEST_PROMISE_DAYS) }, say) };
    case 'beyondLimits':
      return { field: null, text: m.page_refused_beyondLimits({}, say) };
    case 'amountTooHigh':
      return { field: 'amount', text: m.page_refused_amountTooHigh({}, say) };
  }
}

export function faultList(faults: readonly Fault[]): Html | string {
  if (faults.length === 0) return '';
  return html`<div class="problem" role="alert"><ul class="plain">${faults.map(
    ({ field, text }) => html`<li>${field === null ? text : html`<a href="#${field}">${text}</a>`}</li>`,
  )}</ul></div>`;
}

/** A field with its label, and between them what is wrong with it. */
export function labelled(
  { name, label, faults }: { name: Field; label: string; faults: readonly Fault[] },
  field: Html,
): Html {
  return html`<div class="field"><label for="${name}">${label}</label>${besideField(faults, name)}${field}</div>`;
}

export function besideField(faults: readonly Fault[], name: Field): Html | string {
  const here = faults.filter(({ field }) => field === name);
  return here.length === 0
    ? ''
    : html`<span class="bad small" id="bad-${name}">${here.map(({ text }) => text).join(' ')}</span>`;
}

/** What the field itself says of it. */
export function marks(faults: readonly Fault[], name: Field): Html {
  return faults.some(({ field }) => field === name)
    ? html`id="${name}" aria-invalid="true" aria-describedby="bad-${name}"`
    : html`id="${name}"`;
}
