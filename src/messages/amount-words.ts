// The names of the parts of a claim, for every screen and page that shows them, in the order in which they are added.

import type { ClaimAmounts } from '../claim/claim-amounts.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

export type AmountPart = Exclude<keyof ClaimAmounts, 'total'>;

const NAMES = {
  principal: m.amount_principal,
  interest: m.amount_interest,
  fixedSum: m.amount_compensation,
  provenCosts: m.amount_provenCosts,
  reminderCosts: m.amount_reminderCosts,
} as const satisfies Record<AmountPart, unknown>;

export const AMOUNT_PARTS: readonly AmountPart[] = [
  'principal',
  'interest',
  'fixedSum',
  'provenCosts',
  'reminderCosts',
];

export const amountPartText = (part: AmountPart, locale: Locale): string => NAMES[part]({}, { locale });
