// What a reading tells of each invoice, to be held against what was written.

import type { FileReading } from '../records.ts';

/** Number, customer, due day, total and what is left of each invoice. */
export const told = (readings: readonly FileReading[]): unknown[] =>
  readings.flatMap(({ invoices }) =>
    invoices.map(({ number, buyer, dueDates, totalInclVat, payable }) => [
      number,
      buyer.name,
      dueDates[0]?.dueOn,
      totalInclVat?.amount,
      payable.amount,
    ]),
  );
