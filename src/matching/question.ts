// What is asked about one payment, and what can be found: the words that the ways of matching share.

import type { FoundAllocation, OpenAmounts } from './open/open-amounts.ts';
import type { ClaimIndex, IncomingPayment } from './open/open-claims.ts';
import type { Offers } from './open/open-offers.ts';
import type { Payers } from './payer/payer.ts';
import type { Clue } from './quoted/clues.ts';

/** What keeps a proposal from being certain. */
export const DOUBTS = [
  'oneClueOnly',
  'severalFit',
  'amountDiffers',
  'payerDiffers',
  'partOfSeveral',
  'weakReference',
  /** What is quoted is paid or refused, or another invoice of the debtor has the amount. */
  'referenceDiffers',
  /** The same payer sent the same amount a few days before, or names an invoice of this amount that is paid. */
  'mayRepeat',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export type UnknownBecause = 'notMoneyIn' | 'noClue' | 'nothingOpen' | 'tooManyPossibilities';

export type MatchingOptions = {
  /** Difference up to which a bank fee or a rounding is proposed, in minor units. */
  readonly smallDifference: number;
  /** Cash discounts that are proposed, in hundredths of a percent: 200 is 2 %. */
  readonly cashDiscounts: readonly number[];
};

/** What is found for one payment; amounts are minor units of the payment's currency. */
export type Finding =
  | {
      readonly kind: 'certain';
      readonly allocations: readonly FoundAllocation[];
      readonly because: readonly Clue[];
    }
  | { readonly kind: 'unsure'; readonly proposals: readonly FoundProposal[] }
  | { readonly kind: 'unknown'; readonly because: UnknownBecause };

export type FoundProposal = {
  readonly allocations: readonly FoundAllocation[];
  readonly clues: readonly Clue[];
  readonly doubt: Doubt;
};

export type Question = {
  readonly payment: IncomingPayment;
  readonly index: ClaimIndex;
  readonly open: OpenAmounts;
  readonly payers: Payers;
  readonly offers: Offers;
  readonly options: MatchingOptions;
};
