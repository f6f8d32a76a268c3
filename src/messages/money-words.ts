// How money came, why some of it is given up, and what is on its way, in the reader's language.

import type { Doubt } from '../matching/question.ts';
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
  online: m.means_online,
};

const DOUBT_TEXTS: Readonly<Record<Doubt, Text>> = {
  oneClueOnly: m.doubt_oneClueOnly,
  severalFit: m.doubt_severalFit,
  amountDiffers: m.doubt_amountDiffers,
  payerDiffers: m.doubt_payerDiffers,
  partOfSeveral: m.doubt_partOfSeveral,
  weakReference: m.doubt_weakReference,
  referenceDiffers: m.doubt_referenceDiffers,
  mayRepeat: m.doubt_mayRepeat,
};

const DIFFERENCE_TEXTS: Readonly<Record<(typeof DIFFERENCES)[number], Text>> = {
  smallDifference: m.difference_smallDifference,
  bankFee: m.difference_bankFee,
  cashDiscount: m.difference_cashDiscount,
  goodwill: m.difference_goodwill,
};

/** What a person says is on its way, and what the provider says. */
type Expected = (typeof EXPECTED)[number] | 'online';

const EXPECTED_TEXTS: Readonly<Record<Expected, Text>> = {
  expected: m.expected_expected,
  directDebit: m.expected_directDebit,
  online: m.expected_online,
};

export const meansText = (means: string, locale: Locale): string =>
  MEANS_TEXTS[means]?.({}, { locale }) ?? means;
/** Why money is proposed for an invoice and not booked. */
export const doubtText = (doubt: Doubt, locale: Locale): string => DOUBT_TEXTS[doubt]({}, { locale });
export const differenceText = (kind: (typeof DIFFERENCES)[number], locale: Locale): string =>
  DIFFERENCE_TEXTS[kind]({}, { locale });
export const expectedText = (kind: Expected, locale: Locale): string => EXPECTED_TEXTS[kind]({}, { locale });

/** Why money is set aside: the words of a person, or the name of a reason that the desk has of its own. */
const ASIDE_TEXTS: Readonly<Record<string, Text>> = {
  accessoriesPaid: m.aside_accessoriesPaid,
  providerPayout: m.aside_providerPayout,
};
export const asideText = (because: string, locale: Locale): string =>
  ASIDE_TEXTS[because]?.({}, { locale }) ?? because;
