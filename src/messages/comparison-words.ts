// A comparison of two wordings in words: what may be said of it, and why one does not begin.

import type { Verdict } from '../dunning/comparison.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  tooEarly: m.compare_verdict_tooEarly,
  stopped: m.compare_verdict_stopped,
  tooFew: m.compare_verdict_tooFew,
  noDifference: m.compare_verdict_noDifference,
  aIsPaidMore: m.compare_verdict_aIsPaidMore,
  bIsPaidMore: m.compare_verdict_bIsPaidMore,
};

export const verdictText = (verdict: Verdict, locale: Locale): string => VERDICTS[verdict]({}, { locale });

export type NotStarted = 'anotherRuns' | 'sameWords' | 'nameMissing' | 'debtorsOutOfRange' | 'dayOutOfRange';

/** The bounds are told by whoever asks. */
export function notStartedText(
  because: NotStarted,
  { fewest, most, days, locale }: { fewest: number; most: number; days: number; locale: Locale },
): string {
  const say = { locale };
  switch (because) {
    case 'anotherRuns':
      return m.compare_not_anotherRuns({}, say);
    case 'sameWords':
      return m.compare_not_sameWords({}, say);
    case 'nameMissing':
      return m.compare_not_nameMissing({}, say);
    case 'debtorsOutOfRange':
      return m.compare_not_debtorsOutOfRange({ from: String(fewest), to: String(most) }, say);
    case 'dayOutOfRange':
      return m.compare_not_dayOutOfRange({ days: String(days) }, say);
  }
}
