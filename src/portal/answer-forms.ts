// The forms by which a debtor answers: few fields, each with its label, filled with what was typed when something is
// unclear. They work without a script, on any phone.

import { html } from 'hono/html';
import {
  CAUSES_OF_FIRMS,
  FEWEST_OFFERED,
  OFFERED_CATEGORIES,
  OFFERED_CAUSES,
} from '../desk/debtor-page/answer-on-page.ts';
import type { PageClaim, PageInvoice } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { delayCauseText, disputeCategoryText } from '../messages/words.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { besideField, type Fault, faultList, labelled, marks } from './answer-faults.ts';
import { type AnswerKind, type Typed, takesFile } from './answer-fields.ts';
import type { Html } from './page-frame.ts';
import { changesSection, termsOf } from './plan-answer.ts';

export type FormSetting = {
  readonly kind: AnswerKind;
  readonly claim: PageClaim;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly today: CalendarDate;
  readonly locale: Locale;
  readonly isConsumer: boolean;
  /** Where the form goes. */
  readonly action: string;
};

export const ANSWER_TITLES = {
  paid: m.page_answer_paid,
  date: m.page_answer_date,
  instalments: m.page_answer_instalments,
  acceptPlan: m.page_answer_acceptPlan,
  dispute: m.page_answer_dispute,
  wrongPerson: m.page_answer_wrongPerson,
  contact: m.page_answer_contact,
  question: m.page_answer_question,
} as const;

/** A form that nobody has filled in; whoever asks for a copy of an invoice finds the question written. */
export function begun(
  { kind, claim, locale }: Pick<FormSetting, 'kind' | 'claim' | 'locale'>,
  { key, copyOf }: { key: string; copyOf: string | null },
): Typed {
  const invoice = claim.invoices.find(one => one.invoiceId === copyOf);
  const asks = kind === 'question' && invoice !== undefined;
  const note = asks ? m.page_copy_ask({ number: invoice.number }, { locale }) : '';
  return { key, note, invoices: [], day: '', amount: '', cause: '', category: '', count: '', plan: '' };
}

export function answerForm(setting: FormSetting): Html {
  const { kind, typed, action, locale } = setting;
  const encoding = takesFile(kind) ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  return html`<section class="card">
${faultList(setting.faults)}
<form method="post" action="${action}" enctype="${encoding}">
<input type="hidden" name="key" value="${typed.key}" />
${fieldsOf(setting)}
<div><button type="submit">${m.page_send({}, { locale })}</button></div>
</form>
</section>`;
}

function fieldsOf(setting: FormSetting): Html {
  const { kind, faults, locale } = setting;
  const say = { locale };
  switch (kind) {
    case 'paid':
      return html`${invoiceChoice(setting, { type: 'checkbox', legend: m.page_which_invoices({}, say) })}${dayField(setting, m.page_paid_on({}, say))}
${fileField(setting, m.page_proof({}, say))}
${noteField(setting, { label: m.page_note_optional({}, say), isRequired: false })}`;
    case 'date':
      return html`${dayField(setting, m.page_pay_on({}, say))}${amountField(setting, m.page_pay_amount({}, say))}
${causeField(setting)}${noteField(setting, { label: m.page_note_optional({}, say), isRequired: false })}`;
    case 'dispute':
      return html`${invoiceChoice(setting, { type: 'radio', legend: m.page_which_invoice({}, say) })}${amountField(setting, m.page_disputed_amount({}, say))}${categoryField(setting)}
${noteField(setting, { label: m.page_what_is_wrong({}, say), isRequired: true })}${fileField(setting, m.page_dispute_file({}, say))}`;
    case 'instalments':
      return html`${countField(setting)}${dayField(setting, m.page_first_on({}, say))}
${noteField(setting, { label: m.page_note_optional({}, say), isRequired: false })}
<p class="small soft">${m.page_plan_terms({}, say)}</p>`;
    case 'acceptPlan':
      return html`${offerTerms(setting)}
${labelled({ name: 'note', label: m.page_accept_name({}, say), faults }, html`<input name="note" ${marks(faults, 'note')} required maxlength="120" autocomplete="name" value="${setting.typed.note}" />`)}`;
    case 'wrongPerson':
      return noteField(setting, { label: m.page_wrong_ask({}, say), isRequired: true });
    case 'contact':
      return noteField(setting, { label: m.page_contact_ask({}, say), isRequired: true });
    case 'question':
      return noteField(setting, { label: m.page_note({}, say), isRequired: true });
  }
}

function offerTerms({ claim: { offer }, locale }: FormSetting): Html | string {
  if (offer === null) return '';
  return html`<input type="hidden" name="plan" value="${offer.planId}" />${changesSection(offer, locale)}${termsOf(offer, locale)}`;
}

function noteField(
  setting: FormSetting,
  { label, isRequired }: { label: string; isRequired: boolean },
): Html {
  const { faults, typed } = setting;
  return labelled(
    { name: 'note', label, faults },
    html`<textarea name="note" ${marks(faults, 'note')} ${isRequired ? 'required' : ''} maxlength="2000">${typed.note}</textarea>`,
  );
}

const fileField = ({ faults }: FormSetting, label: string): Html =>
  labelled(
    { name: 'file', label, faults },
    html`<input type="file" name="proof" ${marks(faults, 'file')} accept="application/pdf,image/png,image/jpeg" />`,
  );

function dayField(setting: FormSetting, label: string): Html {
  const { typed, kind, today, faults } = setting;
  const within = kind === 'date' || kind === 'instalments' ? html`min="${today}"` : html`max="${today}"`;
  return labelled(
    { name: 'day', label, faults },
    html`<input type="date" name="day" ${marks(faults, 'day')} required ${within} value="${typed.day}" />`,
  );
}

function countField(setting: FormSetting): Html {
  const { typed, claim, locale, faults } = setting;
  const most = String(claim.mostInstalments ?? FEWEST_OFFERED);
  return labelled(
    { name: 'count', label: m.page_instalments_count({ most }, { locale }), faults },
    html`<input type="number" name="count" ${marks(faults, 'count')} required min="${FEWEST_OFFERED}" max="${most}" value="${typed.count}" />`,
  );
}

const amountField = ({ faults, typed }: FormSetting, label: string): Html =>
  labelled(
    { name: 'amount', label, faults },
    html`<input name="amount" ${marks(faults, 'amount')} inputmode="decimal" autocomplete="off" value="${typed.amount}" />`,
  );

/** More of them are scrolled through in a box of their own. */
const MOST_IN_SIGHT = 8;

/** Nobody chooses one by mistake: where there are several, none is chosen at first. */
function invoiceChoice(
  setting: FormSetting,
  { type, legend }: { type: 'checkbox' | 'radio'; legend: string },
): Html {
  const { claim, typed, locale, faults } = setting;
  const { invoices } = claim;
  return html`<fieldset tabindex="-1" ${marks(faults, 'invoice')}><legend>${legend}</legend>${besideField(faults, 'invoice')}
<div class="${invoices.length > MOST_IN_SIGHT ? 'many' : ''}">
${invoices.map(invoice => {
  const isChosen = invoices.length === 1 || typed.invoices.includes(invoice.invoiceId);
  return html`<label class="check"><input type="${type}" name="invoice" value="${invoice.invoiceId}" ${type === 'radio' ? 'required' : ''} ${isChosen ? 'checked' : ''} /><span>${invoiceText(invoice, locale)}</span></label>`;
})}</div></fieldset>`;
}

function invoiceText({ number, open, dueOn }: PageInvoice, locale: Locale): Html {
  const due = dueOn === null ? '' : m.page_due_on({ day: dayText(dueOn, locale, 'short') }, { locale });
  return html`<span class="whole">${number},</span> <span class="whole">${amountText(open, locale)}${due === '' ? '' : ','}</span> <span class="whole">${due}</span>`;
}

function categoryField({ typed, locale }: FormSetting): Html {
  const say = { locale };
  return html`<label>${m.page_category({}, say)}<select name="category">
${option({ value: '', text: m.page_category_none({}, say), isChosen: typed.category === '' })}
${OFFERED_CATEGORIES.map(value => option({ value, text: disputeCategoryText(value, locale), isChosen: typed.category === value }))}
</select></label>`;
}

function causeField({ typed, locale, isConsumer }: FormSetting): Html {
  const say = { locale };
  const causes = OFFERED_CAUSES.filter(cause => !isConsumer || !CAUSES_OF_FIRMS.has(cause));
  return html`<label>${m.page_cause({}, say)}<select name="cause">
${option({ value: '', text: m.page_cause_none({}, say), isChosen: typed.cause === '' })}
${causes.map(value => option({ value, text: delayCauseText(value, locale), isChosen: typed.cause === value }))}
</select></label>`;
}

const option = ({ value, text, isChosen }: { value: string; text: string; isChosen: boolean }): Html =>
  isChosen
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;
