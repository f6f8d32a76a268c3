// All that interrupts, replaces or ends the dunning of one dossier, as facts.

import type { OrderedMoney, Receipt } from './coverage.ts';
import type { Dispute } from './dispute.ts';
import type { PaymentPlan } from './payment-plan.ts';
import type { PaymentPromise } from './promise.ts';
import type { SettlementOffer } from './settlement.ts';
import type { Stop } from './stop.ts';

/** Each kind in the order in which its facts were made. */
export type Interruptions = {
  readonly disputes: readonly Dispute[];
  readonly promises: readonly PaymentPromise[];
  readonly plans: readonly PaymentPlan[];
  readonly offers: readonly SettlementOffer[];
  readonly stops: readonly Stop[];
  /** What settled the invoices that any of these cover. */
  readonly receipts: readonly Receipt[];
  /** For these agreements, at a payment provider; absent: nothing. */
  readonly ordered?: readonly OrderedMoney[];
};

export const NO_INTERRUPTIONS: Interruptions = {
  disputes: [],
  promises: [],
  plans: [],
  offers: [],
  stops: [],
  receipts: [],
};
