// How money came, why some of it is given up, and what is on its way, in the reader's language.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

export const MEANS = ['cheque', 'cash', 'card', 'transfer', 'other'] as const;
export const DIFFERENCES = ['smallDifference', 'bankFee', 'cashDiscount', 'goodwill'] as const;
export const EXPECTED = ['expected', 'directDebit'] as const;

const MEANS_TEXTS: Readonly<Record<string, Text>> = {
  cheque: m.means_cheque,
  cash: m.means_cash,
  card: m.means_card,
  transfer: m.means_transfer,
  other: m.means_other,
};

const DIFFERENCE_TEXTS: Readonly<Record<(typeof DIFFERENCES)[number], Text>> = {
  smallDifference: m.difference_smallDifference,
  bankFee: m.difference_bankFee,
  cashDiscount: m.difference_cashDiscount,
  goodwill: m.difference_goodwill,
};

const EXPECTED_TEXTS: Readonly<Record<(typeof EXPECTED)[number], Text>> = {
  expected: m.expected_expected,
  directDebit: m.expected_directDebit,
};

export const meansText = (means: string, locale: Locale): string =>
  MEANS_TEXTS[means]?.({}, { locale }) ?? means;
export const differenceText = (kind: (typeof DIFFERENCES)[number], locale: Locale): string =>
  DIFFERENCE_TEXTS[kind]({}, { locale });
export const expectedText = (kind: (typeof EXPECTED)[number], locale: Locale): string =>
  EXPECTED_TEXTS[kind]({}, { locale });
