// What a file says of an invoice that keeps its reminder back until a person looks.

import type { FactHold } from '../../../store/dossiers/fact-holds.ts';
import type { InvoicesTakenIn } from './take-in-invoices.ts';

/** Owed to a factor: reminding is theirs, until a person says otherwise. */
export const factorHolds = (owed: InvoicesTakenIn['owedToPayee'], makeId: () => string): FactHold[] =>
  owed.map(({ invoiceId, payee }) => ({
    id: makeId(),
    invoiceId,
    fact: 'factor',
    detail: payee,
    untilOn: null,
  }));

/** A file says that it is another customer's, and something leans on it: a person says whose it is. */
export const contestedHolds = (contested: InvoicesTakenIn['contested'], makeId: () => string): FactHold[] =>
  contested.map(({ invoiceId, customer }) => ({
    id: makeId(),
    invoiceId,
    fact: 'otherCustomer',
    detail: customer,
    untilOn: null,
  }));
