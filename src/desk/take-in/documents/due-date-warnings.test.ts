import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../formats/records.ts';
import { problemWords } from '../../../messages/problems/problem-words.ts';
import { DueDateWarnings } from './due-date-warnings.ts';

const without = (number: number, from: string): Problem => ({
  severity: 'warning',
  place: `invoice F${number}, due date`,
  found: `none; computed as 2026-10-${10 + number} from ${from}`,
  expected: 'a due date',
});
const USUAL = "the company's usual 30 days";

describe('Invoices of one file without a due date', () => {
  it('are told one by one where they are few, and the rest together by what was taken', () => {
    const warnings = new DueDateWarnings();
    const other: Problem = { severity: 'error', place: 'invoice F9, amount', found: 'none', expected: 'one' };
    // Two batches of one file: 4 + 3 by the usual term, one by its own terms.
    const first = warnings.each([1, 2, 3, 4].map(number => without(number, USUAL)));
    const second = warnings.each([
      ...[5, 6, 7].map(number => without(number, USUAL)),
      without(8, 'the terms "45 jours"'),
      other,
    ]);
    expect(first.map(({ place }) => place)).toEqual([1, 2, 3].map(number => `invoice F${number}, due date`));
    expect(second.map(({ place }) => place)).toEqual(['invoice F8, due date', 'invoice F9, amount']);
    expect(warnings.together).toEqual([
      {
        severity: 'warning',
        place: 'due dates',
        found: "none on 4 more invoices; computed from the company's usual 30 days",
        expected: 'a due date',
      },
    ]);
    expect(problemWords(warnings.together[0]?.found ?? '', 'fr')).toMatch(
      /^aucune pour 4 autres factures\s;/,
    );
    expect(problemWords('none on 1 more invoices; computed from X', 'en')).toBe(
      'none on 1 more invoice; computed from X',
    );
  });
});
