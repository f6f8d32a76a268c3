// Reads a FEC (fichier des écritures comptables, art. A47 A-1 LPF): totals of the whole ledger, and what its
// customer accounts (411) say is open. It holds no due dates and no addresses, so it yields no invoices.
// Open is what has no EcritureLet; doubtful (416) and bill (413) accounts are not counted as customers here.

import { type Money, subtract, toDecimal } from '../../units/money.ts';
import { RunningSum } from '../amounts.ts';
import { sizeOf } from '../file-bytes.ts';
import { ProblemList } from '../problem-list.ts';
import { emptyReading, errorAt, warningAt } from '../problems.ts';
import type { FileReading, InputFile, LedgerRecord, Problem } from '../records.ts';
import { type Line, linesOf } from '../text/text-lines.ts';
import { encodingOfSlices } from '../text/text-pieces.ts';
import { type Columns, cellsOf, entriesOf } from './ledger-cells.ts';
import { LedgerEntries } from './ledger-entries.ts';
import { CURRENCY, type Row, rowFrom, titleOf } from './ledger-row.ts';

/** About eight million entries. The text is read line by line; what is kept are the entries of customers. */
export const MAX_LEDGER_BYTES = 1024 * 1024 * 1024;
/** Of customers. A file of 1.06 GB with 1.2 million of them took 78 s and at most 1.26 GB (measured, and kept twice then). */
export const MOST_ENTRIES = 1_500_000;

const CUSTOMER_ACCOUNT = /^411/;
const SUPPLIER_ACCOUNT = /^401/;
const REQUIRED = ['journalcode', 'ecrituredate', 'comptenum', 'ecriturelib'] as const;

export const beginsLikeFec = (lines: readonly string[]): boolean =>
  /^\ufeff?\s*"?\s*Journal[ _]?Code\s*"?\s*[\t|;,]/i.test(lines.find(isWritten) ?? '');

const isWritten = (line: string): boolean => line.trim() !== '';

export function readFec(file: InputFile, { most = MOST_ENTRIES }: { most?: number } = {}): FileReading {
  const size = sizeOf(file);
  if (size > MAX_LEDGER_BYTES) {
    const finding = { place: 'file', found: `${size} bytes`, expected: `at most ${MAX_LEDGER_BYTES} bytes` };
    return emptyReading({ file: file.name, format: 'fec', problems: [errorAt(finding)] });
  }
  const encoding = encodingOfSlices(file);
  const header = headerOf(linesOf(file, encoding));
  const columns = columnsOf(header?.text ?? '');
  const missing = missingColumns(columns);
  if (missing.length > 0)
    return emptyReading({ file: file.name, format: 'fec', encoding, problems: missing });
  const told = new ProblemList();
  const problems: ToldProblems = { push: told.add };
  const rows: LedgerRows = see => {
    for (const line of entriesOf(linesOf(file, encoding), columns)) {
      if (line.number === header?.number || !isWritten(line.text)) continue;
      const row = rowOf({ line, columns, problems });
      if (row !== null && see(row) === 'stop') return;
    }
  };
  return { ...ledgerReading({ file: file.name, rows, told, most }), encoding };
}

/** The titles: the first line on which something stands. */
function headerOf(lines: Iterable<Line>): Line | null {
  for (const line of lines) if (isWritten(line.text)) return line;
  return null;
}

/** Where problems are told; a ledger of any length may be wrong on every line. */
export type ToldProblems = { readonly push: (problem: Problem) => unknown };

/** Shows each row once, in the order of the file; what is wrong with one is said among the problems. */
export type LedgerRows = (see: (row: Row) => 'stop' | undefined) => void;

/** The ledger that these rows are, flat or XML; a refusal where customers have more entries than that. */
export function ledgerReading({
  file,
  rows,
  told,
  most = MOST_ENTRIES,
}: {
  file: string;
  rows: LedgerRows;
  told: ProblemList;
  most?: number;
}): FileReading {
  const entries = new LedgerEntries(told.add);
  const ledger = ledgerOf({ rows, problems: { push: told.add }, entries, most });
  if (entries.count > most) {
    const found = `more than ${most} entries of customers`;
    const problems = [errorAt({ place: 'file', found, expected: 'the ledger of one year' })];
    return emptyReading({ file, format: 'fec', problems });
  }
  return {
    ...emptyReading({ file, format: 'fec', problems: told.list }),
    ledger,
    ledgerEntries: entries.all(),
  };
}

function columnsOf(header: string): Columns {
  const delimiter = /[\t|;,]/.exec(header)?.[0] ?? '\t';
  const titles = header.split(delimiter).map(titleOf);
  return { at: new Map(titles.map((title, place) => [title, place])), width: titles.length, delimiter };
}

/** Debit and Credit, or the lawful variant of one Montant and its Sens. */
function missingColumns({ at }: Columns): Problem[] {
  const missing: string[] = REQUIRED.filter(title => !at.has(title));
  const hasAmounts = (at.has('debit') && at.has('credit')) || (at.has('montant') && at.has('sens'));
  if (!hasAmounts) missing.push('debit and credit');
  return missing.map(title =>
    errorAt({ place: 'line 1', found: `no column ${title}`, expected: 'the columns of article A47 A-1 LPF' }),
  );
}

function ledgerOf({
  rows,
  problems,
  entries,
  most,
}: {
  rows: LedgerRows;
  problems: ToldProblems;
  entries: LedgerEntries;
  most: number;
}): LedgerRecord | null {
  let count = 0;
  const debit = new RunningSum(CURRENCY);
  const credit = new RunningSum(CURRENCY);
  let openItems = 0;
  const open = new RunningSum(CURRENCY);
  const customers = new Set<string>();
  const suppliers = new Set<string>();
  rows(row => {
    count += 1;
    debit.add(row.debit);
    credit.add(row.credit);
    entries.seeJournal(row);
    if (SUPPLIER_ACCOUNT.test(row.account)) suppliers.add(row.customer || row.account);
    if (!CUSTOMER_ACCOUNT.test(row.account)) return undefined;
    if (entries.count > most) return 'stop';
    entries.add(row);
    customers.add(row.customer || row.account);
    if (row.letter !== '') return undefined;
    openItems += 1;
    open.add(subtract(row.debit, row.credit));
    return undefined;
  });
  if (count > 0 && customers.size === 0) problems.push(noCustomers(suppliers.size));
  const totals = { debit: debit.value, credit: credit.value, openBalance: open.value };
  return checkedLedger({ rows: count, customers: customers.size, openItems, ...totals, problems });
}

/** Of purchases alone, or of no third party at all: nothing in it is owed to the company. */
const noCustomers = (suppliers: number): Problem =>
  errorAt({
    place: 'file',
    found: `no account of a customer, ${suppliers} of suppliers (401)`,
    expected: 'entries on accounts of customers (411)',
  });

function checkedLedger({
  debit,
  credit,
  openBalance,
  problems,
  ...counts
}: {
  rows: number;
  customers: number;
  openItems: number;
  debit: Money | null;
  credit: Money | null;
  openBalance: Money | null;
  problems: ToldProblems;
}): LedgerRecord | null {
  if (debit === null || credit === null || openBalance === null) {
    problems.push(
      errorAt({ place: 'file', found: 'totals too large to be exact', expected: 'totals of a company' }),
    );
    return null;
  }
  if (counts.rows === 0)
    problems.push(errorAt({ place: 'file', found: 'no entry', expected: 'one entry at least' }));
  const balanced = debit.amount === credit.amount;
  if (!balanced) {
    const found = `debit ${toDecimal(debit)}, credit ${toDecimal(credit)}`;
    problems.push(warningAt({ place: 'file', found, expected: 'equal totals' }));
  }
  return { ...counts, debit, credit, balanced, openBalance };
}

function rowOf({
  line: { text: line, number, isEnded },
  columns,
  problems,
}: {
  line: Line;
  columns: Columns;
  problems: ToldProblems;
}): Row | null {
  const cells = cellsOf(line, { ...columns, isEnded });
  const place = `line ${number}`;
  if (cells !== null)
    return rowFrom({
      cell: title => cells[columns.at.get(title) ?? -1]?.trim() ?? '',
      hasSides: columns.at.has('debit') && columns.at.has('credit'),
      place,
      problems,
    });
  const found = `${line.split(columns.delimiter).length} columns`;
  problems.push(errorAt({ place, found, expected: `${columns.width} columns, as in the header` }));
  return null;
}
