// What a stored message asks, part by part, from its columns.

import { type ClaimAmounts, claimAmounts } from '../../claim/claim-amounts.ts';
import { money } from '../../units/money.ts';

/** Minor units of one currency. */
export type AmountRow = {
  readonly principal: number;
  readonly interest: number;
  readonly compensation: number;
  readonly provenCosts: number;
  readonly reminderCosts: number;
};

export const rowAmounts = (row: AmountRow & { readonly currency: string }): ClaimAmounts =>
  claimAmounts({
    principal: money(row.principal, row.currency),
    interest: money(row.interest, row.currency),
    compensation: money(row.compensation, row.currency),
    provenCosts: money(row.provenCosts, row.currency),
    reminderCosts: money(row.reminderCosts, row.currency),
  });
