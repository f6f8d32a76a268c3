// How a reader says what it could not read, and the reading that holds nothing but that.

import type { FileReading, Format, Problem } from './records.ts';

export type Finding = { readonly place: string; readonly found: string; readonly expected: string };

/** Longest piece of a file that is quoted back in a problem. */
const MAX_QUOTED = 120;

/** Something was not read. */
export const errorAt = (finding: Finding): Problem => ({ severity: 'error', ...quoted(finding) });

/** Everything was read, and something in it deserves a look. */
export const warningAt = (finding: Finding): Problem => ({ severity: 'warning', ...quoted(finding) });

export function emptyReading({
  file,
  format,
  encoding = null,
  problems = [],
}: {
  file: string;
  format: Format;
  encoding?: string | null;
  problems?: readonly Problem[];
}): FileReading {
  return {
    file,
    format,
    encoding,
    invoices: [],
    statements: [],
    lifecycle: [],
    ledger: null,
    table: null,
    problems,
  };
}

const quoted = ({ place, found, expected }: Finding): Finding => ({
  place,
  found: found.length > MAX_QUOTED ? `${found.slice(0, MAX_QUOTED)}…` : found,
  expected,
});
