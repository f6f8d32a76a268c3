// What was agreed with a debtor as a person reads it on the command line: each dispute, promise, plan, offer, stop and write-off with
// where it stands, and below it the id by which other commands name it. What waits for a second person comes first.

import type {
  ConcessionView,
  OfferView,
  StopView,
  WriteOffView,
} from '../../desk/agreements/agreement-views.ts';
import type {
  DisputeView,
  InterruptionsView,
  PromiseView,
} from '../../desk/agreements/interruption-views.ts';
import type { PlanView } from '../../desk/agreements/plan-view.ts';
import { recipientText, standingText, stopText, writeOffText } from '../../messages/agreement-words.ts';
import * as m from '../../messages/compiled/messages.js';
import { dayText, type Locale } from '../../messages/format.ts';
import { disputeCategoryText } from '../../messages/words.ts';
import { written } from './figures-text.ts';

export function agreementLines(view: InterruptionsView, locale: Locale): string[] {
  const say = { locale };
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [m.agreements_concessions({}, say), view.concessions.flatMap(one => concessionLines(one, locale))],
    [m.agreements_disputes({}, say), view.disputes.flatMap(one => disputeLines(one, locale))],
    [m.agreements_promises({}, say), view.promises.flatMap(one => promiseLines(one, locale))],
    [m.agreements_plans({}, say), view.plans.flatMap(one => planLines(one, locale))],
    [m.agreements_offers({}, say), view.offers.flatMap(one => offerLines(one, locale))],
    [m.agreements_stops({}, say), view.stops.flatMap(one => stopLines(one, locale))],
    [m.agreements_write_offs({}, say), view.writeOffs.flatMap(one => writeOffLines(one, locale))],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  if (filled.length === 0) return [m.agreements_card_none({}, say)];
  return filled.flatMap(([title, lines]) => [title, ...lines.map(line => `  ${line}`)]);
}

const standing = (state: Parameters<typeof standingText>[0], locale: Locale): string =>
  standingText(state, locale).toLowerCase();

/** What was said, and the id. */
const under = (...parts: readonly (string | null)[]): string =>
  `  ${parts.filter(part => part !== null && part !== '').join('  ')}`;

function disputeLines(dispute: DisputeView, locale: Locale): string[] {
  const { id, invoiceNumber: number, category, withheld, state, answerBy, isLate, outcome, said } = dispute;
  const what = m.dispute_of({ number, category: disputeCategoryText(category, locale) }, { locale });
  const until = m.dispute_answer_until({ day: dayText(answerBy, locale) }, { locale });
  const late = isLate ? ` ${m.dispute_late({}, { locale })}` : '';
  const open = state === 'open' ? [`  ${until}${late}`] : [];
  const answer = outcome === null ? '' : ` (${outcome.because})`;
  return [`${what}, ${written(withheld)}, ${standing(state, locale)}${answer}`, ...open, under(id, said)];
}

function promiseLines(promise: PromiseView, locale: Locale): string[] {
  const { id, amount, payOn, invoices, state, missing, quote } = promise;
  const what = m.promise_of({ day: dayText(payOn, locale), invoices: invoices.join(', ') }, { locale });
  const lacks =
    missing === null || missing.amount === 0
      ? ''
      : `. ${m.promise_missing({ amount: written(missing) }, { locale })}`;
  return [`${what}, ${written(amount)}, ${standing(state, locale)}${lacks}`, under(id, quote)];
}

function planLines(plan: PlanView, locale: Locale): string[] {
  const { id, whole, instalments, invoices, state, left, next, missing, needsApproval, approvedBy } = plan;
  const count = instalments.length;
  const what = m.plan_of({ count, invoices: invoices.join(', ') }, { locale });
  const rest = left === null ? [] : [m.plan_left({ amount: written(left) }, { locale })];
  const coming =
    next === null
      ? []
      : [m.plan_next({ day: dayText(next.dueOn, locale), amount: written(next.amount) }, { locale })];
  const lacks =
    missing === null || state !== 'broken'
      ? []
      : [`  ${m.promise_missing({ amount: written(missing) }, { locale })}`];
  const waits = needsApproval && approvedBy === null ? [`  ${m.plan_waits({}, { locale })}`] : [];
  const detail = [...coming, ...rest].join(', ');
  return [
    `${what}, ${written(whole)}, ${standing(state, locale)}`,
    ...lacks,
    ...(detail === '' ? [] : [`  ${detail}`]),
    ...waits,
    under(id),
  ];
}

function offerLines({ id, amount, payBy, invoices, state, because }: OfferView, locale: Locale): string[] {
  const what = m.offer_of({ day: dayText(payBy, locale), invoices: invoices.join(', ') }, { locale });
  return [`${what}, ${written(amount)}, ${standing(state, locale)}`, under(id, because)];
}

function stopLines(stop: StopView, locale: Locale): string[] {
  const { id, kind, because, fromOn, untilOn, recipientKind, recipient, isInForce } = stop;
  const until = untilOn === null ? '' : ` – ${dayText(untilOn, locale)}`;
  const kindOfRecipient = recipientKind === null ? '' : recipientText(recipientKind, locale);
  const to =
    recipient === null ? '' : `: ${recipient}${kindOfRecipient === '' ? '' : ` (${kindOfRecipient})`}`;
  const ended = isInForce ? '' : `, ${standing('ended', locale)}`;
  return [`${stopText(kind, locale)}${to}, ${dayText(fromOn, locale)}${until}${ended}`, under(id, because)];
}

function writeOffLines(row: WriteOffView, locale: Locale): string[] {
  const { id, invoiceNumber, amount, reason, because, writtenOn, reopened } = row;
  const back = reopened === null ? '' : `, ${standing('takenBack', locale)}`;
  return [
    `${invoiceNumber}: ${written(amount)}, ${writeOffText(reason, locale)}, ${dayText(writtenOn, locale)}${back}`,
    under(id, because),
  ];
}

function concessionLines(concession: ConcessionView, locale: Locale): string[] {
  const { id, kind, givenUp, reason, amount, payBy, because, proposedOn, by, invoices } = concession;
  const named = invoices.join(', ');
  const what =
    kind === 'offer' && amount !== null && payBy !== null
      ? m.concession_offer(
          { amount: written(amount), day: dayText(payBy, locale), invoices: named },
          { locale },
        )
      : m.concession_writeOff(
          { invoices: named, reason: reason === null ? written(givenUp) : writeOffText(reason, locale) },
          { locale },
        );
  const asked = m.concession_asked({ by, day: dayText(proposedOn, locale) }, { locale });
  return [`${what}, ${written(givenUp)}`, `  ${asked}`, under(id, because)];
}
