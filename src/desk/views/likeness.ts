// Two debtors that may be one, as a person sees them side by side.

import type { LikeDebtor } from '../../store/debtors/debtor-likenesses.ts';

export type LikenessReason =
  | { readonly code: 'sameCompanyNumber'; readonly number: string }
  | {
      readonly code: 'sameName' | 'likeName';
      readonly name: string;
      readonly otherName: string;
    };

export type DebtorLikeness = {
  /** The first is proposed to be kept: it has more invoices. */
  readonly debtors: readonly [LikeDebtor, LikeDebtor];
  readonly because: LikenessReason;
};

export type DebtorMergeView = {
  readonly id: string;
  readonly keptId: string;
  readonly kept: string;
  readonly mergedId: string;
  readonly merged: string;
  readonly mergedAt: string;
  readonly by: string;
};
