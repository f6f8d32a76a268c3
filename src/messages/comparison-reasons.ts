// Why this debtor reads other words than its neighbour: a comparison that the company runs.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import type { SpokenReason } from './reasons.ts';

export type SpokenComparison = Extract<SpokenReason, { code: 'comparedWording' }>;

export const isComparison = (reason: SpokenReason): reason is SpokenComparison =>
  reason.code === 'comparedWording';

export const comparisonText = ({ comparison, arm }: SpokenComparison, locale: Locale): string =>
  arm === 'a'
    ? m.reason_comparedWording_a({ comparison }, { locale })
    : m.reason_comparedWording_b({ comparison }, { locale });
