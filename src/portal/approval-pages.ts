// /a/<link>: whoever gave a mandate reads what would leave in their name and approves all of it or some, or says "not this
// one, because". No account, no cookie, no script. Opening it answers nothing: a preview of the mail cannot.

import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ApprovalPage, ApprovalPortal, AskedMessage } from '../desk/messages/approval-portal.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../messages/format.ts';
import { reasonText } from '../messages/reasons/reasons.ts';
import { channelText, stepText } from '../messages/words.ts';
import { isPositive } from '../units/money.ts';
import { closedLink, type LinkDoors, linkPages } from './link-pages.ts';
import { type Html, localeOf, pageFrame } from './page-frame.ts';

/** Answers that one address may send in ten minutes. */
const ANSWERS = 60;
/** Five hundred ticked messages. */
const FORM_BYTES = 65_536;
const REASON_SIGNS = 500;

export type ApprovalPagesDoors = LinkDoors<ApprovalPortal>;

export const approvalPages = (doors: ApprovalPagesDoors): Hono =>
  linkPages({
    at: '/a',
    doors,
    answers: ANSWERS,
    formBytes: FORM_BYTES,
    shown: (c, page) => shown(c, page, null),
    take: (c, page) => take(c, page, doors),
  });

/** What is said above the messages once something was sent. */
type Said =
  | { readonly kind: 'approved'; readonly count: number; readonly noLonger: readonly string[] }
  | { readonly kind: 'refused' | 'tooLate' | 'noReason' | 'noChoice' };

async function take(c: Context, page: ApprovalPage, { portal, today }: ApprovalPagesDoors) {
  const form = await c.req.parseBody({ all: true });
  const day = today();
  const said = await answer(form, { page, portal, day });
  const isUnclear = said.kind === 'noReason' || said.kind === 'noChoice';
  // What stands now is shown, whoever of two answered first.
  const now = await portal.page(c.req.param('token') ?? '', day);
  return now === null ? closedLink(c, 404) : c.html(shown(c, now, said), isUnclear ? 422 : 200);
}

async function answer(
  form: Readonly<Record<string, unknown>>,
  { page, portal, day }: { page: ApprovalPage; portal: ApprovalPortal; day: ApprovalPage['link']['madeOn'] },
): Promise<Said> {
  const { visit } = page;
  if (form['act'] === 'refuse') {
    const because = textOf(form['because']);
    if (because === '') return { kind: 'noReason' };
    const isRefused = await portal.refuse({ visit, day, messageId: textOf(form['message']), because });
    return { kind: isRefused === true ? 'refused' : 'tooLate' };
  }
  const ticked = [form['message']].flat().map(textOf);
  const ids = form['act'] === 'all' ? 'all' : ticked.filter(id => id !== '');
  if (ids.length === 0) return { kind: 'noChoice' };
  const { approved, noLonger } = (await portal.approve({ visit, day, ids })) ?? {
    approved: [],
    noLonger: [],
  };
  const isTooLate = approved.length + noLonger.length === 0;
  return isTooLate ? { kind: 'tooLate' } : { kind: 'approved', count: approved.length, noLonger };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, REASON_SIGNS) : '';

function shown(c: Context, page: ApprovalPage, said: Said | null): Html {
  const { asked, companyName, link } = page;
  const locale = localeOf(c, link.language);
  const say = { locale };
  const { path } = c.req;
  const action = `${path}?langue=${locale}`;
  const waiting = asked.filter(({ state }) => state === 'waits');
  return pageFrame({
    locale,
    above: companyName,
    heading: m.approval_heading({}, say),
    path,
    hasCopyButtons: false,
    body: html`${said === null ? '' : notice(said, locale)}${said?.kind === 'approved' ? noLonger(page, said.noLonger, locale) : ''}
<section class="card">
<p>${m.approval_intro({ name: link.name, by: link.madeBy, day: dayText(link.madeOn, locale) }, say)}</p>
${waiting.length === 0 ? html`<p><strong>${m.approval_nothing({}, say)}</strong></p>` : approveForm({ action, locale, count: waiting.length })}
<p class="soft small">${m.approval_until({ day: dayText(link.expiresOn, locale) }, say)}</p>
</section>
${asked.map(one => messageCard(one, { action, locale }))}`,
  });
}

function notice(said: Said, locale: Locale): Html {
  const say = { locale };
  if (said.kind === 'approved' && said.count === 0) return html``;
  const isProblem = said.kind !== 'approved' && said.kind !== 'refused';
  const text = {
    approved: () => m.approval_said_approved({ count: said.kind === 'approved' ? said.count : 0 }, say),
    refused: () => m.approval_said_refused({}, say),
    tooLate: () => m.approval_said_too_late({}, say),
    noReason: () => m.sales_bad_note({}, say),
    noChoice: () => m.approval_said_no_choice({}, say),
  }[said.kind]();
  return isProblem
    ? html`<p class="problem" role="alert">${text}</p>`
    : html`<section class="card" role="status"><p><strong>${text}</strong></p></section>`;
}

/** What waited when the page was read and does not leave so: each by its name, with what happened to it. */
function noLonger({ asked }: ApprovalPage, ids: readonly string[], locale: Locale): Html {
  const those = asked.filter(({ message }) => ids.includes(message.id));
  if (those.length === 0) return html``;
  return html`<section class="card" role="alert"><p><strong>${m.approval_said_no_longer({ count: those.length }, { locale })}</strong></p>
<ul>${those.map(one => html`<li><strong>${one.message.debtorName}</strong> · ${standingText(one, locale)}</li>`)}</ul></section>`;
}

/** Where it stands, and why where it was withdrawn. */
const standingText = ({ state, withdrawnBecause }: AskedMessage, locale: Locale): string =>
  [
    state === 'waits' ? m.approval_state_changed({}, { locale }) : STATES[state]({}, { locale }),
    ...(withdrawnBecause === null ? [] : [reasonText(withdrawnBecause, locale)]),
  ].join(' · ');

/** The boxes of the messages below belong to this form: without a script, one button takes those that are ticked. */
function approveForm({ action, locale, count }: { action: string; locale: Locale; count: number }): Html {
  const say = { locale };
  return html`<form method="post" action="${action}" id="approve">
<div><button type="submit" name="act" value="all">${m.approval_all({ count }, say)}</button></div>
${count > 1 ? html`<div><button type="submit" name="act" value="some" class="quiet">${m.approval_some({}, say)}</button></div>` : ''}
</form>`;
}

type Around = { readonly action: string; readonly locale: Locale };

function messageCard(one: AskedMessage, { action, locale }: Around): Html {
  const { message, recipients, text, state } = one;
  const say = { locale };
  const channels = message.channels.map(channel => channelText(channel, locale)).join(', ');
  const late = message.daysLate > 0 ? [m.count_days_late({ count: message.daysLate }, say)] : [];
  // The days are those of the text, and the link is read on another day.
  const written = m.prepared_on({ day: dayText(message.preparedOn, locale) }, say);
  return html`<section class="card">
<div class="row"><h2>${message.debtorName}</h2>${isPositive(message.amount) ? html`<strong class="figure">${amountText(message.amount, locale)}</strong>` : ''}</div>
<p>${[stepText(message.stepKey, locale), ...late, written, ...message.invoices].join(' · ')}</p>
<p class="soft">${channels}${recipients.length === 0 ? '' : ` · ${recipients.join(', ')}`}</p>
<p>${state === 'waits' ? html`<label class="check"><input type="checkbox" form="approve" name="message" value="${message.id}" />${m.approval_tick({ debtor: message.debtorName }, say)}</label>` : html`<strong>${standingText(one, locale)}</strong>`}</p>
${one.because === null ? '' : html`<p>${m.quoted({ words: one.because }, say)}</p>`}
<details><summary>${m.approval_read({}, say)}</summary>
<h3 lang="${message.language}">${message.subject}</h3>
<div class="letter" lang="${message.language}">${text}</div>
</details>
${state === 'waits' || state === 'approved' ? refuseForm(message.id, { action, locale }) : ''}
</section>`;
}

function refuseForm(messageId: string, { action, locale }: Around): Html {
  const say = { locale };
  return html`<details><summary>${m.approval_not_this({}, say)}</summary>
<form method="post" action="${action}">
<input type="hidden" name="message" value="${messageId}" />
<label>${m.approval_because({}, say)}<textarea name="because" required maxlength="${REASON_SIGNS}"></textarea></label>
<div><button type="submit" name="act" value="refuse" class="quiet">${m.approval_refuse({}, say)}</button></div>
</form>
</details>`;
}

const STATES = {
  changed: m.approval_state_changed,
  otherRole: m.approval_state_otherRole,
  approved: m.approval_state_approved,
  left: m.approval_state_left,
  withdrawn: m.approval_state_withdrawn,
} as const;
