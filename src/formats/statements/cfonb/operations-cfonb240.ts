// CFONB 240 ('opérations restituées à la clientèle', records 31, 34 and 39): operations that a French bank passes on one by one,
// transfers, LCR, BOR and direct debits, what was paid and what came back. Each of them is booked on the statement too, so that
// taking them in from here as well would count them twice: the file is refused, and everything it says is told, so that
// nobody has to open it. What its codes of operation mean is not settled here: they are shown as the bank wrote them.
// Positions as in the published sheets: name 43-66, text of the operation 129-216, amount in cents 229-240; 39 has the total.

import { money, toDecimal } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { splitLines } from '../../text/text.ts';

const LENGTH = 240;
/** Code, sequence number, operation, day, and the letter of the currency. */
const RECORD = /^3[149]\d{6}[0-9A-Z]{2}\d{6}[A-Z ]/;

export const looksLikeCfonb240 = (firstLine: string): boolean => RECORD.test(firstLine);

type Operation = { readonly line: number; readonly record: string; readonly cents: number };
type List = {
  /** Bank, desk and account of the customer of the bank. */
  readonly account: string;
  readonly operations: Operation[];
  total: number | null;
};

/** What is in it, and why it is not read: first the refusal, then its operations. */
export function cfonb240Problems(text: string): readonly Problem[] {
  const { lists, problems } = listsIn(recordsOf(text));
  const operations = lists.flatMap(list => list.operations);
  const codes = [...new Set(operations.map(({ record }) => record.slice(8, 10)))].sort().join(', ');
  const sum = euros(operations.reduce((all, { cents }) => all + cents, 0));
  const refused = errorAt({
    place: 'file',
    found: `CFONB 240: operations (${operations.length}) of ${sum}, codes ${codes}`,
    expected: 'the statement that books them, in CFONB 120',
  });
  return [refused, ...problems, ...lists.flatMap(list => [...wrongTotal(list), ...told(list)])];
}

const euros = (cents: number): string => toDecimal(money(cents, 'EUR'));

/** One in each line, or all of them without line ends. */
function recordsOf(text: string): readonly string[] {
  const lines = splitLines(text);
  const [only = '', other] = lines;
  if (other !== undefined || only.length <= LENGTH) return lines;
  return Array.from({ length: Math.ceil(only.length / LENGTH) }, (_, at) =>
    only.slice(at * LENGTH, (at + 1) * LENGTH),
  );
}

function listsIn(records: readonly string[]): { lists: readonly List[]; problems: readonly Problem[] } {
  const lists: List[] = [];
  const problems: Problem[] = [];
  for (const [at, record] of records.entries()) {
    const line = at + 1;
    const list = lists.at(-1);
    const cents = /^\d{12}$/.exec(record.slice(228, LENGTH))?.[0];
    if (record.trim() === '') continue;
    if (record.startsWith('31')) lists.push({ account: record.slice(21, 42), operations: [], total: null });
    else if (record.startsWith('34') && list !== undefined && cents !== undefined)
      list.operations.push({ line, record, cents: Number(cents) });
    else if (record.startsWith('39') && list !== undefined && cents !== undefined) list.total = Number(cents);
    else
      problems.push(
        errorAt({
          place: `line ${line}`,
          found: record.slice(0, 40),
          expected: 'record 31, 34 or 39 of 240 characters',
        }),
      );
  }
  return { lists, problems };
}

function wrongTotal({ operations, total }: List): Problem[] {
  const sum = operations.reduce((all, { cents }) => all + cents, 0);
  if (total === null)
    return [errorAt({ place: 'file', found: 'a cut file', expected: 'a record 39 with the total' })];
  if (sum === total) return [];
  return [errorAt({ place: 'file', found: euros(sum), expected: `${euros(total)} as its trailer says` })];
}

function told({ account, operations }: List): Problem[] {
  return operations.map(({ line, record, cents }) =>
    warningAt({
      place: `line ${line}`,
      found: [record.slice(8, 10), ...wordsOf(record, account), euros(cents)].join(' · '),
      expected: 'its booking on the statement; nothing is taken in from here',
    }),
  );
}

/** Whoever is not the customer of the bank, the day, and what the bank wrote of the operation. */
function wordsOf(record: string, account: string): string[] {
  const isOwn = record.slice(21, 42) === account;
  const name = isOwn ? record.slice(98, 122) : record.slice(42, 66);
  const [day, month, year] = [record.slice(10, 12), record.slice(12, 14), record.slice(14, 16)];
  const words = record.slice(122, 228).replace(/\s+/g, ' ').trim();
  return [`${day}/${month}/20${year}`, name.trim(), words].filter(word => word !== '');
}
