// Why this debtor reads other words than its neighbour, or goes without a message: a comparison that the company runs.

import * as m from '../compiled/messages.js';
import { dayText, type Locale } from '../format.ts';
import { stepText } from '../words.ts';
import type { SpokenReason } from './reasons.ts';

export type SpokenComparison = Extract<
  SpokenReason,
  { code: 'comparedWording' | 'messageLeftOut' | 'messageWillBeLeftOut' }
>;

export const isComparison = (reason: SpokenReason): reason is SpokenComparison =>
  reason.code === 'comparedWording' ||
  reason.code === 'messageLeftOut' ||
  reason.code === 'messageWillBeLeftOut';

export function comparisonText(reason: SpokenComparison, locale: Locale): string {
  const { comparison } = reason;
  if (reason.code === 'comparedWording')
    return reason.arm === 'a'
      ? m.reason_comparedWording_a({ comparison }, { locale })
      : m.reason_comparedWording_b({ comparison }, { locale });
  if (reason.code === 'messageWillBeLeftOut') {
    const inputs = { step: stepText(reason.step, locale), comparison };
    return reason.hasEntered
      ? m.reason_messageWillBeLeftOut_entered(inputs, { locale })
      : m.reason_messageWillBeLeftOut_drawn(inputs, { locale });
  }
  const { step, on, until } = reason;
  return m.reason_messageLeftOut(
    { step: stepText(step, locale), comparison, on: dayText(on, locale), until: dayText(until, locale) },
    { locale },
  );
}
