// All that interrupts, replaces or ends the dunning of one dossier, as facts.

import type { Receipt } from './coverage.ts';
import type { Dispute } from './dispute.ts';
import type { PaymentPromise } from './promise.ts';

export type Interruptions = {
  readonly disputes: readonly Dispute[];
  /** In the order in which they were made. */
  readonly promises: readonly PaymentPromise[];
  /** What settled the invoices that any of these cover. */
  readonly receipts: readonly Receipt[];
};

export const NO_INTERRUPTIONS: Interruptions = { disputes: [], promises: [], receipts: [] };
