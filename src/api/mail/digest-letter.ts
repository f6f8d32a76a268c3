// The mail of Monday in the language of whoever reads it. Its subject names the company and no debtor: it is read over shoulders.

import type { Digest } from '../../desk/overview/digest.ts';
import * as m from '../../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../messages/format.ts';
import { subtract } from '../../units/money.ts';

export function digestLetter(
  digest: Digest,
  {
    language: locale,
    name,
    url,
  }: { readonly language: Locale; readonly name: string; readonly url: string | null },
): { readonly subject: string; readonly lines: readonly string[] } {
  const say = { locale };
  const { companyName: company, collected } = digest;
  const day = dayText(digest.week, locale);
  return {
    subject: m.mail_digest_subject({ company, day }, say),
    lines: [
      m.mail_digest_hello({ name, company }, say),
      m.mail_digest_collected({ amount: amountText(collected, locale) }, say),
      coming(digest, locale),
      ...atRisk(digest, locale),
      ...toDecide(digest, locale),
      ...(url === null ? [] : [url]),
      m.mail_digest_end({}, say),
    ],
  };
}

function coming({ expected, cash }: Digest, locale: Locale): string {
  const say = { locale };
  const text = (amount: NonNullable<Digest['expected']>['amount']) => amountText(amount, locale);
  const known =
    cash.isFresh || cash.lastStatementOn === null
      ? []
      : [m.mail_digest_stale({ day: dayText(cash.lastStatementOn, locale) }, say)];
  const told =
    expected === null
      ? m.mail_digest_nothing_comes({}, say)
      : m.mail_digest_coming(
          { amount: text(expected.amount), low: text(expected.low), high: text(expected.high) },
          say,
        );
  return [told, ...known].join(' ');
}

function atRisk(digest: Digest, locale: Locale): readonly string[] {
  const { overdue, overdueDebtors, overdueWeekAgo, oldest, dying } = digest;
  const say = { locale };
  const debtors = m.count_debtors({ count: overdueDebtors }, say);
  const change = overdueWeekAgo === null ? null : subtract(overdue, overdueWeekAgo);
  const moved = change === null || change.amount === 0 ? [] : [movedText(change, locale)];
  const old = oldest.amount === 0 ? [] : [m.mail_digest_oldest({ amount: amountText(oldest, locale) }, say)];
  const late = m.mail_digest_overdue({ amount: amountText(overdue, locale), debtors }, say);
  return [
    [late, ...moved, ...old].join(' '),
    ...(dying === 0 ? [] : [m.mail_digest_dying({ count: dying }, say)]),
  ];
}

function movedText(change: Digest['overdue'], locale: Locale): string {
  const amount = amountText({ ...change, amount: Math.abs(change.amount) }, locale);
  return change.amount > 0
    ? m.mail_digest_more({ amount }, { locale })
    : m.mail_digest_less({ amount }, { locale });
}

function toDecide(digest: Digest, locale: Locale): readonly string[] {
  const { decisions, moreDecisions, batch, troubles } = digest;
  const say = { locale };
  const named = decisions.map(({ debtorName, amount }) => `${debtorName} (${amountText(amount, locale)})`);
  const more = moreDecisions === 0 ? [] : [m.mail_digest_and_more({ count: moreDecisions }, say)];
  const messages = m.count_messages({ count: batch.messages }, say);
  const lines = [
    ...(named.length === 0 ? [] : [m.mail_digest_decide({ debtors: [...named, ...more].join(', ') }, say)]),
    ...(batch.messages === 0
      ? []
      : [m.mail_digest_batch({ messages, amount: amountText(batch.amount, locale) }, say)]),
    ...(troubles === 0 ? [] : [m.mail_digest_troubles({ count: troubles }, say)]),
  ];
  return lines.length === 0 ? [m.mail_digest_nothing_waits({}, say)] : lines;
}
