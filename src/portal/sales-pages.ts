// /s/<link>: whoever sells to a debtor is asked about one reminder before it leaves. No account, no cookie, no script;
// the link does this and nothing else, once. Opening it answers nothing: a preview of the mail cannot.

import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { HeldBecause, SalesPage, SalesPortal } from '../desk/messages/sales-answer.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { SALES_ANSWERS, type SalesAnswerKind, salesAnswerText } from '../messages/sales-words.ts';
import { daysBetween } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { closedLink, type LinkDoors, linkPages } from './link-pages.ts';
import { type Html, localeOf, pageFrame } from './page-frame.ts';

/** Answers that one address may send in ten minutes. */
const ANSWERS = 20;
const FORM_BYTES = 16_384;
const NOTE_SIGNS = 500;

export type SalesPagesDoors = LinkDoors<SalesPortal>;

export const salesPages = (doors: SalesPagesDoors): Hono =>
  linkPages({
    at: '/s',
    doors,
    answers: ANSWERS,
    formBytes: FORM_BYTES,
    shown: (c, page) => shown(c, page, { typed: NOTHING_TYPED, problem: null }),
    take: (c, page) => take(c, page, doors),
  });

type Typed = { readonly answer: string; readonly note: string };
type Unclear = 'choice' | 'note';
const NOTHING_TYPED: Typed = { answer: '', note: '' };

const HELD: HeldBecause = (answer, { name, note, language }) => {
  const said = { name, note };
  const say = { locale: language };
  if (answer === 'call') return m.sales_held_call(said, say);
  return answer === 'hold' ? m.sales_held_hold(said, say) : m.sales_held_error(said, say);
};

async function take(c: Context, page: SalesPage, { portal, today }: SalesPagesDoors) {
  const form = await c.req.parseBody();
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value.trim().slice(0, NOTE_SIGNS) : '';
  };
  const typed = { answer: text('answer'), note: text('note') };
  const answer = SALES_ANSWERS.find(one => one === typed.answer);
  const problem = unclear(answer, typed.note);
  if (answer === undefined || problem !== null) return c.html(shown(c, page, { typed, problem }), 422);
  const day = today();
  await portal.answer({ page, answer, note: typed.note, day, because: HELD });
  // What stands now is shown, whoever of two answered first.
  const now = await portal.page(c.req.param('token') ?? '', day);
  return now === null ? closedLink(c, 404) : c.html(shown(c, now, { typed: NOTHING_TYPED, problem: null }));
}

function unclear(answer: SalesAnswerKind | undefined, note: string): Unclear | null {
  if (answer === undefined) return 'choice';
  return (answer === 'hold' || answer === 'error') && note === '' ? 'note' : null;
}

function shown(
  c: Context,
  page: SalesPage,
  { typed, problem }: { typed: Typed; problem: Unclear | null },
): Html {
  const { question, companyName } = page;
  const locale = localeOf(c, question.language);
  const say = { locale };
  const { path } = c.req;
  return pageFrame({
    locale,
    above: companyName,
    heading: m.sales_heading({ debtor: question.debtorName }, say),
    path,
    hasCopyButtons: false,
    body: html`${facts(page, locale)}
${question.answer === null && question.isWaiting ? answerForm({ typed, problem, locale, action: `${path}?langue=${locale}` }) : standing(page, locale)}`,
  });
}

function facts({ question }: SalesPage, locale: Locale): Html {
  const say = { locale };
  const days = daysBetween(question.oldestDueOn, question.askedOn);
  return html`<section class="card">
<p class="total">${amountText(money(question.asked, question.currency), locale)}</p>
<p>${m.count_days_late({ count: days }, say)} · ${question.invoices.join(', ')}</p>
${question.answer === null && question.isWaiting ? html`<p>${m.sales_leaves({ day: dayText(question.leavesOn, locale) }, say)}</p>` : ''}
</section>`;
}

/** What became of it: answered, or no longer to be answered. */
function standing({ question: { answer, note, answeredOn } }: SalesPage, locale: Locale): Html {
  const say = { locale };
  if (answer === null || answeredOn === null)
    return html`<section class="card"><p>${m.sales_gone({}, say)}</p></section>`;
  return html`<section class="card">
<p><strong>${m.sales_answered({ answer: salesAnswerText(answer, locale), day: dayText(answeredOn, locale) }, say)}</strong></p>
${note === null ? '' : html`<p>${m.quoted({ words: note }, say)}</p>`}
<p class="soft">${THANKS[answer]({}, say)}</p>
</section>`;
}

const THANKS = {
  go: m.sales_thanks_go,
  call: m.sales_thanks_call,
  hold: m.sales_thanks_hold,
  error: m.sales_thanks_error,
} as const;

function answerForm({
  typed,
  problem,
  locale,
  action,
}: {
  typed: Typed;
  problem: Unclear | null;
  locale: Locale;
  action: string;
}): Html {
  const say = { locale };
  const choices = SALES_ANSWERS.map(kind => {
    const words = salesAnswerText(kind, locale);
    return kind === typed.answer
      ? html`<label class="check"><input type="radio" name="answer" value="${kind}" required checked />${words}</label>`
      : html`<label class="check"><input type="radio" name="answer" value="${kind}" required />${words}</label>`;
  });
  const text = problem === 'note' ? m.sales_bad_note({}, say) : m.sales_bad_choice({}, say);
  return html`<section class="card">
${problem === null ? '' : html`<p class="problem" role="alert">${text}</p>`}
<form method="post" action="${action}">
<fieldset><legend>${m.sales_ask({}, say)}</legend>${choices}</fieldset>
<label>${m.sales_note({}, say)}<textarea name="note" maxlength="${NOTE_SIGNS}">${typed.note}</textarea></label>
<div><button type="submit">${m.page_send({}, say)}</button></div>
</form>
</section>`;
}
