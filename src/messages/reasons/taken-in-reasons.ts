// The reasons that come from what was taken in, or taken back, as sentences.

import type { TakenInReason } from '../../dunning/decision.ts';
import type { HoldFact } from '../../dunning/hold-fact.ts';
import { authorText } from '../author-words.ts';
import * as m from '../compiled/messages.js';
import { dayText, type Locale } from '../format.ts';
import { stepText } from '../words.ts';
import type { SpokenReason } from './reasons.ts';

export type SpokenTakenIn = Extract<SpokenReason, { code: TakenInReason['code'] }>;

const CODES: ReadonlySet<string> = new Set([
  'heldByFact',
  'creditedInFull',
  'invoiceReplaced',
  'importUndone',
  'sentAbout',
  'changedSince',
  'debtorsMerged',
  'mergeUndone',
] satisfies TakenInReason['code'][]);

export const isTakenIn = (reason: SpokenReason): reason is SpokenTakenIn => CODES.has(reason.code);

export function takenInText(reason: SpokenTakenIn, locale: Locale): string {
  const say = { locale };
  switch (reason.code) {
    case 'heldByFact': {
      const until =
        reason.until === null
          ? m.hold_until_lifted({}, say)
          : m.hold_until_day({ day: dayText(reason.until, locale) }, say);
      const detail = reason.detail === '' ? '' : ` (${reason.detail})`;
      return FACTS[reason.fact]({ detail, until }, say);
    }
    case 'creditedInFull':
      return m.reason_creditedInFull({ invoice: reason.invoice }, say);
    case 'invoiceReplaced':
      return replacedText(reason, locale);
    case 'importUndone':
      return m.reason_importUndone({ by: authorText(reason.by, locale), file: reason.file }, say);
    case 'sentAbout':
      return m.reason_sentAbout(
        {
          invoice: reason.invoice,
          step: stepText(reason.step, locale),
          sentOn: dayText(reason.sentOn, locale),
        },
        say,
      );
    case 'changedSince':
      return m.reason_changedSince({ invoice: reason.invoice, file: reason.file }, say);
    case 'debtorsMerged':
      return m.reason_debtorsMerged(
        { by: authorText(reason.by, locale), kept: reason.kept, merged: reason.merged },
        say,
      );
    case 'mergeUndone':
      return m.reason_mergeUndone(
        { by: authorText(reason.by, locale), kept: reason.kept, merged: reason.merged },
        say,
      );
  }
}

function replacedText(
  { by: author, invoice, replacedBy }: Extract<TakenInReason, { code: 'invoiceReplaced' }>,
  locale: Locale,
): string {
  const by = authorText(author, locale);
  if (replacedBy === null) return m.reason_invoiceReplacedElsewhere({ by, invoice }, { locale });
  return m.reason_invoiceReplaced({ by, invoice, replacedBy }, { locale });
}

type FactText = (inputs: { detail: string; until: string }, say: { locale: Locale }) => string;

const FACTS: Readonly<Record<HoldFact, FactText>> = {
  factor: m.reason_fact_factor,
  otherCustomer: m.reason_fact_otherCustomer,
  agreedForLess: m.reason_fact_agreedForLess,
  corrected: m.reason_fact_corrected,
  correcting: m.reason_fact_correcting,
  disputed: m.reason_fact_disputed,
  suspended: m.reason_fact_suspended,
  refused: m.reason_fact_refused,
  rejected: m.reason_fact_rejected,
  paymentSent: m.reason_fact_paymentSent,
  cashed: m.reason_fact_cashed,
};
