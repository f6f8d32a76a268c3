// The mail of Monday in the language of whoever reads it. Its subject names the company and no debtor: it is read over shoulders.

import type { Digest } from '../../desk/overview/digest.ts';
import type { OfficeWords } from '../../desk/overview/office-mail.ts';
import type { OfficeTable } from '../../letters/rendering/office-text.ts';
import * as m from '../../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../messages/format.ts';
import { type Money, subtract } from '../../units/money.ts';

type Row = OfficeTable['rows'][number];

export function digestLetter(
  digest: Digest,
  {
    language: locale,
    name,
    url,
  }: { readonly language: Locale; readonly name: string; readonly url: string | null },
): OfficeWords {
  const say = { locale };
  const { companyName: company, cash } = digest;
  const waiting = toDecide(digest, locale);
  const known =
    cash.isFresh || cash.lastStatementOn === null
      ? []
      : [m.mail_digest_stale({ day: dayText(cash.lastStatementOn, locale) }, say)];
  return {
    subject: m.mail_digest_subject({ company, day: dayText(digest.week, locale) }, say),
    language: locale,
    lines: [
      m.mail_digest_hello({ name, company }, say),
      ...known,
      ...(waiting.length === 0 ? [m.mail_digest_nothing_waits({}, say)] : []),
      ...(url === null ? [] : [url]),
      m.mail_digest_end({}, say),
    ],
    tables: [{ title: null, rows: figures(digest, locale) }, ...waiting],
    opens: m.mail_digest_open({}, say),
    // Whoever wants it no more ends it there (RFC 2369); nothing ends by itself when a program follows the address.
    ...(url === null ? {} : { endsAt: `${url}/settings` }),
  };
}

function figures(digest: Digest, locale: Locale): readonly Row[] {
  const { collected, expected, overdue, overdueWeekAgo, oldest, dying } = digest;
  const [main] = overdue;
  const say = { locale };
  const text = (amount: Money): string => amountText(amount, locale);
  const change = overdueWeekAgo === null || main === undefined ? null : subtract(main.amount, overdueWeekAgo);
  const comes = expected.map(({ amount, low, high }) =>
    m.mail_digest_between({ amount: text(amount), low: text(low), high: text(high) }, say),
  );
  const late = overdue.map(
    ({ amount, debtors }) => `${text(amount)}, ${m.count_debtors({ count: debtors }, say)}`,
  );
  return [
    [m.mail_digest_collected({}, say), sideBySide(collected, locale)],
    [m.mail_digest_coming({}, say), comes.join('; ') || m.mail_digest_nothing_comes({}, say)],
    [m.mail_digest_overdue({}, say), late.join('; ')],
    ...(change === null || change.amount === 0 ? [] : [moved(change, locale)]),
    ...(oldest.length === 0 ? [] : [[m.mail_digest_oldest({}, say), sideBySide(oldest, locale)] as const]),
    ...(dying === 0 ? [] : [[m.mail_digest_dying({}, say), String(dying)] as const]),
  ];
}

/** Different currencies do not add. */
const sideBySide = (amounts: readonly Money[], locale: Locale): string =>
  amounts.map(amount => amountText(amount, locale)).join(' + ');

function moved(change: Money, locale: Locale): Row {
  const say = { locale };
  const amount = amountText({ ...change, amount: Math.abs(change.amount) }, locale);
  const by = change.amount > 0 ? m.mail_digest_more({ amount }, say) : m.mail_digest_less({ amount }, say);
  return [m.mail_digest_moved({}, say), by];
}

/** Decisions by the debtor, and what is approved or checked as a whole. */
function toDecide(digest: Digest, locale: Locale): readonly OfficeTable[] {
  const { decisions, moreDecisions, batch, troubles } = digest;
  const say = { locale };
  const messages = m.count_messages({ count: batch.messages }, say);
  const rows: readonly Row[] = [
    ...decisions.map(({ debtorName, amount }) => [debtorName, amountText(amount, locale)] as const),
    ...(moreDecisions === 0 ? [] : [[m.mail_digest_and_more({ count: moreDecisions }, say), ''] as const]),
  ];
  const whole: readonly Row[] = [
    ...(batch.messages === 0
      ? []
      : [
          [
            m.mail_digest_batch({}, say),
            `${messages}, ${sideBySide([batch.amount, ...batch.otherAmounts], locale)}`,
          ] as const,
        ]),
    ...(troubles === 0 ? [] : [[m.mail_digest_troubles({}, say), String(troubles)] as const]),
  ];
  return [
    ...(rows.length === 0 ? [] : [{ title: m.mail_digest_decide({}, say), rows }]),
    ...(whole.length === 0 ? [] : [{ title: null, rows: whole }]),
  ];
}
