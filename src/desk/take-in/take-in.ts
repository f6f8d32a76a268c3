// The door for files: reads one, stores what is in it, matches, and says what changed. One transaction per document,
// so that one bad file never stops the others; the same file twice changes nothing.

import type { Company } from '../../claim/parties.ts';
import { sha256Of } from '../../evidence/chain.ts';
import { piecesOf } from '../../formats/file-bytes.ts';
import { batchesOf, type OpenReading, readAhead } from '../../formats/open-reading.ts';
import { ProblemList } from '../../formats/problem-list.ts';
import { openFile } from '../../formats/read.ts';
import type { InputFile, InvoiceRecord, Problem, TableHints } from '../../formats/records.ts';
import { tableProfileKey } from '../../formats/tables/table-mapping.ts';
import { companyById, lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers, wakeHeld } from '../../store/dossiers/dossier-writes.ts';
import { type FactHold, placeFactHolds } from '../../store/dossiers/fact-holds.ts';
import { newId } from '../../store/ids.ts';
import { closedDossiersOf, insertImport } from '../../store/imports/imports.ts';
import { keepTableProfile, tableProfile } from '../../store/imports/table-profiles.ts';
import { appendJournal, type JournalStamp } from '../../store/journal/journal.ts';
import { refreshStatistics } from '../../store/statistics.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { judgeMetOffers } from '../agreements/met-offers.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { refreshGaps } from '../money/bank-accounts.ts';
import { matchPayments } from '../money/match-payments.ts';
import { keepReturns, settleReturns } from '../money/returned-payments.ts';
import { recognisePayouts } from '../online/provider-payouts.ts';
import { Rehearsed } from '../rehearsal.ts';
import type { TakeInView } from '../views/take-in.ts';
import { ledgerClaims } from './ledger-claims.ts';
import { type InvoicesTakenIn, journalChanges, takeInInvoices } from './take-in-invoices.ts';
import { takeInLedger } from './take-in-ledger.ts';
import { takeInStatuses } from './take-in-lifecycle.ts';
import { shownLines, tablesFilled } from './take-in-lines.ts';
import { takeInStatements } from './take-in-statement.ts';

export type TakeIn = {
  readonly companyId: string;
  readonly file: InputFile;
  readonly day: CalendarDate;
  readonly author: string;
  readonly isDryRun: boolean;
  /** What a person said about a table's columns; remembered for the next file with the same columns. */
  readonly hints?: TableHints;
  /** Takes in invoices whose seller has another name than the company. */
  readonly anySeller?: boolean;
};

export async function takeInFile(context: DeskContext, request: TakeIn): Promise<TakeInView[]> {
  const company = await companyById(context.database, request.companyId);
  if (!company) throw new Error(`There is no company ${request.companyId}`);
  const readings = await readWithProfile(context, request);
  const views: TakeInView[] = [];
  for (const reading of readings) views.push(await storeReading(context, { company, reading, request }));
  if (!request.isDryRun)
    await refreshStatistics(context.database, {
      tables: tablesFilled(views),
      written: views.reduce((total, { added }) => total + added, 0),
    });
  return views;
}

/** The readings of a file; a table is read as a person, or an earlier file with the same columns, taught. */
export async function readWithProfile(
  { database }: DeskContext,
  { companyId, file, hints, isDryRun }: Omit<TakeIn, 'day' | 'author'>,
): Promise<OpenReading[]> {
  const first = await openFile(file, hints);
  const [table] = first.flatMap(reading => reading.table ?? []);
  if (!table) return first;
  const key = tableProfileKey(table.columns);
  const remembered = await tableProfile(database, companyId, key);
  if (!hints) return remembered ? openFile(file, remembered) : first;
  const all = { ...remembered, ...hints };
  if (!isDryRun) await keepTableProfile(database, { companyId, key, hints: all });
  return remembered ? openFile(file, all) : first;
}

export type Stored = { readonly company: Company; readonly reading: OpenReading; readonly request: TakeIn };

export async function storeReading(context: DeskContext, stored: Stored): Promise<TakeInView> {
  const { database } = context;
  if (!stored.request.isDryRun) return database.transaction(db => storeAll(db, context, stored));
  let view: TakeInView | null = null;
  await Rehearsed.run(database, async db => {
    view = await storeAll(db, context, stored);
  });
  if (view === null) throw new Error('A rehearsal ended without an answer');
  return view;
}

/** Everything that one reading brings, in the transaction of the caller. */
export async function storeAll(
  db: Transaction,
  { clock }: DeskContext,
  { company, reading, request }: Stored,
): Promise<TakeInView> {
  const { day, author, file, isDryRun } = request;
  const at = clock.now();
  const instant = millisecondsOf(at);
  const makeId = (): string => newId(instant);
  const importId = makeId();
  const isTable = reading.format === 'invoice-table' || reading.format === 'fec';
  const stamp: JournalStamp = { companyId: company.id, at, day, author };
  const sha256 = await sha256Of(piecesOf(file));
  await lockBooks(db, company.id);
  const ofRows = new ProblemList();
  const claims = ledgerClaims(reading.ledgerEntries ?? []);
  const invoices = await takeInInvoices(db, {
    company,
    batches: readAhead(documentsOf(reading, { tell: ofRows.add, entries: claims.open })),
    importId,
    mustBeOurs: !isTable && request.anySeller !== true,
    makeId,
  });
  const statements = await takeInStatements(db, { company, records: reading.statements, importId, makeId });
  const dossiersBefore = await closedDossiersOf(db, company.id, invoices.debtorIds);
  await wakeDossiers(db, { companyId: company.id, debtorIds: invoices.debtorIds, day });
  const said = { company, importId, author, day, at, makeId };
  const statuses = await takeInStatuses(db, { ...said, records: reading.lifecycle });
  await placeFactHolds(db, {
    ...said,
    companyId: company.id,
    holds: [...factorHolds(invoices.owedToPayee, makeId), ...contestedHolds(invoices.contested, makeId)],
  });
  await wakeDossiers(db, { companyId: company.id, debtorIds: statuses.debtorIds, day });
  const ledger = await takeInLedger(db, { ...said, claims });
  const parts = [invoices, statements, statuses];
  const isNothing = invoices.count === 0 && isRefused(reading, [...reading.problems, ...ofRows.list]);
  const counts = {
    added: total([...parts, ledger], 'added'),
    changed: invoices.changed,
    unchanged: total([...parts, ledger], 'unchanged'),
    refused: invoices.refused + statuses.refused + (isNothing ? 1 : 0),
  };
  const problems = [...reading.problems, ...ofRows.list, ...parts.flatMap(part => part.problems)];
  await insertImport(db, {
    ...counts,
    companyId: company.id,
    importId,
    fileName: reading.file,
    format: reading.format,
    sha256,
    at,
    day,
    author,
    problems,
    dossiersBefore,
  });
  if (reading.statements.length > 0) await refreshGaps(db, { companyId: company.id, day });
  if (reading.statements.length > 0) await wakeHeld(db, { companyId: company.id, codes: CASH_CODES, day });
  await appendJournal(db, stamp, [
    {
      kind: 'fileTakenIn',
      subjectId: importId,
      content: { file: reading.file, format: reading.format, sha256, ...counts },
    },
    ...statuses.journal,
  ]);
  await journalChanges(db, { stamp, importId });
  await keepReturns({ db, stamp, day, makeId }, { lines: statements.freshDebits, importId });
  if (counts.added + counts.changed > 0) await matchFor(db, { stamp, day, makeId, importId });
  const shown = shownLines(parts.flatMap(({ lines }) => lines));
  const { added, changed, unchanged, refused } = counts;
  return {
    importId: isDryRun ? null : importId,
    file: reading.file,
    format: reading.format,
    ...counts,
    problems,
    lines: shown,
    linesLeftOut: Math.max(0, added + changed + unchanged + refused - shown.length),
    debtorsAdded: invoices.debtorsAdded,
    table: reading.table,
    tableKey: reading.table === null ? null : tableProfileKey(reading.table.columns),
  };
}

/** The documents of the file, and the open entries of its ledger as documents. */
async function* documentsOf(
  { batches }: OpenReading,
  { tell, entries }: { tell: (problem: Problem) => void; entries: readonly InvoiceRecord[] },
): AsyncGenerator<readonly InvoiceRecord[]> {
  yield* batches(tell);
  yield* batchesOf(entries);
}

/** Owed to a factor: reminding is theirs, until a person says otherwise. */
const factorHolds = (owed: InvoicesTakenIn['owedToPayee'], makeId: () => string): FactHold[] =>
  owed.map(({ invoiceId, payee }) => ({
    id: makeId(),
    invoiceId,
    fact: 'factor',
    detail: payee,
    untilOn: null,
  }));

/** A file says that it is another customer's, and something leans on it: a person says whose it is. */
const contestedHolds = (contested: InvoicesTakenIn['contested'], makeId: () => string): FactHold[] =>
  contested.map(({ invoiceId, customer }) => ({
    id: makeId(),
    invoiceId,
    fact: 'otherCustomer',
    detail: customer,
    untilOn: null,
  }));

const total = <Key extends string>(parts: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  parts.reduce((sum, part) => sum + part[key], 0);

/** Takes back what the bank did, matches, and remembers which allocations this taking-in caused: its undo takes exactly those back. */
async function matchFor(
  db: Transaction,
  {
    stamp,
    day,
    makeId,
    importId,
  }: { stamp: JournalStamp; day: CalendarDate; makeId: () => string; importId: string },
): Promise<void> {
  await settleReturns({ db, stamp, day, makeId });
  await recognisePayouts({ db, stamp, day, makeId });
  await matchPayments(db, { stamp, day, makeId, importId });
  await judgeMetOffers(db, { stamp, day });
}

/** Dossiers that these reasons hold are decided again when the bank has spoken. */
const CASH_CODES = [
  'bankTooOld',
  'noBankRecords',
  'unallocatedPayment',
  'creditAvailable',
  'promiseUnjudged',
  'statementGap',
  'agreementUnjudged',
] as const;

/** Something was wrong and nothing else came out of the file. */
const isRefused = ({ statements, lifecycle, ledger }: OpenReading, problems: readonly Problem[]): boolean =>
  statements.length + lifecycle.length === 0 &&
  ledger === null &&
  problems.some(({ severity }) => severity === 'error');
