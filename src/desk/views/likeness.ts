// Two debtors that may be one, as a person sees them side by side.

export type LikeDebtorView = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly customerNumber: string | null;
  readonly vat: string | null;
  readonly registration: string | null;
  readonly country: string;
  readonly city: string | null;
  readonly invoices: number;
  readonly openInvoices: number;
};

export type LikenessReason =
  | { readonly code: 'sameCompanyNumber'; readonly number: string }
  | {
      readonly code: 'sameName' | 'likeName';
      readonly name: string;
      readonly otherName: string;
    };

export type DebtorLikeness = {
  /** The first is proposed to be kept: it has more invoices. */
  readonly debtors: readonly [LikeDebtorView, LikeDebtorView];
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
