// A problem with one document, by its number and the place in it.

import type { InvoiceRecord, Problem } from '../../../formats/records.ts';

type ProblemFacts = {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly isWarning?: boolean;
};

export function problemOf(
  record: InvoiceRecord,
  { place, found, expected, isWarning = false }: ProblemFacts,
): Problem {
  return {
    severity: isWarning ? 'warning' : 'error',
    place: `${record.kind === 'creditNote' ? 'credit note' : 'invoice'} ${record.number || '(no number)'}, ${place}`,
    found,
    expected,
  };
}
