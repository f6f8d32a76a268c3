// A comparison in words: what may be said of it, and why one does not begin.

import type { NotStarted } from '../desk/reports/start-comparison.ts';
import type { Verdict } from '../dunning/comparison.ts';
import type { LegalWeight } from '../law/legal-weight.ts';
import {
  FEWEST_DEBTORS,
  FEWEST_WITHOUT_PERCENT,
  LONGEST_DAYS,
  MOST_DEBTORS,
  MOST_WITHOUT_PERCENT,
} from '../units/comparison-limits.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { articleText } from './law-sentences.ts';
import { stepText } from './words.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

/** Two wordings, or with a message and without it. */
export type ComparedKind = 'wordings' | 'withoutStep';

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  tooEarly: m.compare_verdict_tooEarly,
  stopped: m.compare_verdict_stopped,
  tooFew: m.compare_verdict_tooFew,
  noDifference: m.compare_verdict_noDifference,
  aIsPaidMore: m.compare_verdict_aIsPaidMore,
  bIsPaidMore: m.compare_verdict_bIsPaidMore,
};
const WITHOUT: Readonly<Partial<Record<Verdict, Text>>> = {
  aIsPaidMore: m.without_verdict_aIsPaidMore,
  bIsPaidMore: m.without_verdict_bIsPaidMore,
};

export const verdictText = (
  { kind, verdict }: { readonly kind: ComparedKind; readonly verdict: Verdict },
  locale: Locale,
): string => ((kind === 'withoutStep' ? WITHOUT[verdict] : undefined) ?? VERDICTS[verdict])({}, { locale });

export function notStartedText(because: NotStarted, locale: Locale): string {
  const say = { locale };
  switch (because) {
    case 'anotherRuns':
      return m.compare_not_anotherRuns({}, say);
    case 'sameWords':
      return m.compare_not_sameWords({}, say);
    case 'nameMissing':
      return m.compare_not_nameMissing({}, say);
    case 'debtorsOutOfRange':
      return m.compare_not_debtorsOutOfRange({ from: String(FEWEST_DEBTORS), to: String(MOST_DEBTORS) }, say);
    case 'dayOutOfRange':
      return m.compare_not_dayOutOfRange({ days: String(LONGEST_DAYS) }, say);
    case 'shareOutOfRange':
      return m.without_not_shareOutOfRange(
        { from: String(FEWEST_WITHOUT_PERCENT), to: String(MOST_WITHOUT_PERCENT) },
        say,
      );
    case 'stepUnknown':
      return m.without_not_stepUnknown({}, say);
    case 'testMode':
      return m.without_not_testMode({}, say);
  }
}

const NEEDED: Readonly<Record<Exclude<LegalWeight['rule'], 'duty' | 'consumerLaw'>, Text>> = {
  letter: m.without_needed_letter,
  charges: m.without_needed_charges,
  term: m.without_needed_term,
};

/** Why a message must be sent to everybody who is to get it. */
export function neededText(
  { stepKey, rule, article }: LegalWeight & { readonly stepKey: string },
  locale: Locale,
): string {
  const say = { locale };
  const because =
    rule === 'duty' || rule === 'consumerLaw'
      ? m.without_needed_law({ article: articleText(article ?? '', locale) }, say)
      : NEEDED[rule]({}, say);
  return m.without_needed({ step: stepText(stepKey, locale), because }, say);
}
