// Stores what one reading of a file brings, in one transaction: invoices, statements, statuses, entries of a ledger; then
// matches, and says what changed.

import type { Company } from '../../claim/parties.ts';
import { sha256Of } from '../../evidence/chain.ts';
import { FactCounts } from '../../evidence/fact-counts.ts';
import { piecesOf } from '../../formats/file-bytes.ts';
import { batchesOf, type OpenReading, readAhead, withOutcomes } from '../../formats/open-reading.ts';
import { ProblemList } from '../../formats/problem-list.ts';
import type { InvoiceRecord, Problem, TableRecord } from '../../formats/records.ts';
import { RowsCounted } from '../../formats/tables/row-outcomes.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers, wakeHeld } from '../../store/dossiers/dossier-writes.ts';
import { placeFactHolds } from '../../store/dossiers/fact-holds.ts';
import { newId } from '../../store/ids.ts';
import { closedDossiersOf, insertImport } from '../../store/imports/imports.ts';
import { appendJournal, type JournalStamp } from '../../store/journal/journal.ts';
import { judgeMetOffers } from '../agreements/met-offers.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { refreshGaps } from '../money/bank-accounts.ts';
import { matchPayments } from '../money/match-payments.ts';
import { keepReturns, settleReturns } from '../money/returned-payments.ts';
import { recognisePayouts } from '../online/provider-payouts.ts';
import { Rehearsed } from '../rehearsal.ts';
import type { PageLeft, TakeInView } from '../views/take-in.ts';
import { countedView, rowsRefused } from './counted-view.ts';
import type { MetDebtors } from './customers/met-debtors.ts';
import { takeInCustomers } from './customers/take-in-customers.ts';
import { contestedHolds, factorHolds } from './documents/claim-holds.ts';
import { keepDocument } from './documents/keep-document.ts';
import { linkCorrected } from './documents/link-corrected.ts';
import { journalChanges, takeInInvoices } from './documents/take-in-invoices.ts';
import { insideOf } from './inside-of.ts';
import { ledgerClaims } from './ledger/ledger-claims.ts';
import { takeInLedger } from './ledger/take-in-ledger.ts';
import { takeInPage } from './pages/take-in-page.ts';
import { withOpenings } from './statements/implied-opening.ts';
import { takeInStatements } from './statements/take-in-statement.ts';
import type { TakeIn } from './take-in.ts';
import { takeInStatuses } from './take-in-lifecycle.ts';
import { shownLines } from './take-in-lines.ts';
import { withoutUsualCurrency } from './usual-currency.ts';

export type Stored = {
  readonly company: Company;
  readonly reading: OpenReading;
  readonly request: TakeIn;
  /** Customers whom a person has pointed at: they are not looked for. */
  readonly met?: MetDebtors;
};

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
  { company, reading, request, met }: Stored,
): Promise<TakeInView> {
  const { day, author, file, isDryRun } = request;
  const at = clock.now();
  const instant = millisecondsOf(at);
  const makeId = (): string => newId(instant);
  const stamp: JournalStamp = { companyId: company.id, at, day, author };
  const facts = new FactCounts();
  const own = { importId: makeId(), makeId, facts };
  const run: Run = { company, reading, request, stamp, ...own, ...(met && { met }) };
  const sha256 = await sha256Of(piecesOf(file));
  await lockBooks(db, company.id);
  const page = reading.format === 'pdf' ? reading.document : undefined;
  const asked = { stamp, day, importId: run.importId };
  const brought: Brought = await (page ? takeInPage(db, { ...asked, file: page }) : storeFacts(db, run));
  const { counts, problems } = brought;
  const told = { importId: run.importId, file: reading.file, format: reading.format };
  await insertImport(db, {
    ...counts,
    companyId: company.id,
    importId: told.importId,
    fileName: told.file,
    format: told.format,
    sha256,
    at,
    day,
    author,
    problems,
    dossiersBefore: brought.dossiersBefore,
    ...(await insideOf(reading, request)),
  });
  if (reading.statements.length > 0) {
    await refreshGaps(db, { companyId: company.id, day });
    await wakeHeld(db, { companyId: company.id, codes: CASH_CODES, day });
  }
  await appendJournal(db, stamp, [
    {
      kind: 'fileTakenIn',
      subjectId: told.importId,
      content: { file: told.file, format: told.format, sha256, ...counts, facts: facts.told },
    },
    ...brought.journal,
  ]);
  await journalChanges(db, { stamp, importId: told.importId });
  await keepReturns({ db, stamp, day, makeId }, { lines: brought.freshDebits, importId: told.importId });
  if (counts.added + counts.changed > 0 && !page) await matchFor(db, run);
  return { ...told, importId: isDryRun ? null : told.importId, ...countedView(brought) };
}

type Brought = Omit<Awaited<ReturnType<typeof storeFacts>>, 'table'> & {
  readonly page?: PageLeft | null;
  readonly table?: TableRecord | null;
};

/** What they say is ours, since nobody else could have written it. */
const NAMES_NO_SELLER: ReadonlySet<OpenReading['format']> = new Set(['invoice-table', 'fec', 'typed']);

/** One taking-in: whose, from what, and under which import. */
type Run = Stored & {
  readonly stamp: JournalStamp;
  readonly importId: string;
  readonly makeId: () => string;
  readonly facts: FactCounts;
};

/** The facts of the reading: invoices first, since what a life cycle or a ledger says is about them. */
async function storeFacts(db: Transaction, run: Run) {
  const { company, reading, request, stamp, importId, makeId, facts, met } = run;
  const { day, author, anySeller } = request;
  const [ofRows, rows] = [new ProblemList(), new RowsCounted()];
  const claims = ledgerClaims(reading.ledgerEntries ?? []);
  const kept = { company, importId, makeId, facts };
  const invoices = await takeInInvoices(db, {
    ...kept,
    batches: readAhead(documentsOf(reading, { tell: ofRows.add, rows, entries: claims.open })),
    mustBeOurs: !NAMES_NO_SELLER.has(reading.format) && anySeller !== true,
    ...(met && { met }),
  });
  const corrected = await linkCorrected(db, { companyId: company.id, day, count: invoices.count });
  const listed = { company, customers: reading.customers ?? [], importId, makeId };
  const customers = await takeInCustomers(db, listed);
  const statements = await takeInStatements(db, { ...kept, records: withOpenings(reading) });
  const dossiersBefore = await closedDossiersOf(db, company.id, invoices.debtorIds);
  const changed = [...invoices.debtorIds, ...customers.debtorIds];
  await wakeDossiers(db, { companyId: company.id, debtorIds: changed, day });
  const said = { company, importId, author, day, at: stamp.at, makeId };
  const statuses = await takeInStatuses(db, { ...said, records: reading.lifecycle });
  await placeFactHolds(db, {
    ...said,
    companyId: company.id,
    holds: [...factorHolds(invoices.owedToPayee, makeId), ...contestedHolds(invoices.contested, makeId)],
  });
  await wakeDossiers(db, { companyId: company.id, debtorIds: statuses.debtorIds, day });
  const ledger = await takeInLedger(db, { ...said, claims, facts });
  const parts = [invoices, customers, statements, statuses];
  const documents = await keepDocument(db, reading, { stamp, day, importId });
  const problems = [reading.problems, ofRows.list, corrected, ...parts.map(part => part.problems)];
  const table = withOutcomes(reading.table, rows);
  const isNothing = invoices.count === 0 && isRefused(reading, [...reading.problems, ...ofRows.list]);
  return {
    counts: {
      added: total([...parts, ledger], 'added'),
      changed: invoices.changed + customers.changed,
      unchanged: total([...parts, ledger], 'unchanged'),
      refused: invoices.refused + statuses.refused + (rowsRefused(table) || Number(isNothing)),
    },
    problems: await withoutUsualCurrency(db, company, together(problems)),
    lines: shownLines(parts.flatMap(({ lines }) => lines)),
    table,
    debtorsAdded: invoices.debtorsAdded,
    debtorsLeftOut: invoices.debtorsLeftOut,
    freshDebits: statements.freshDebits,
    journal: [...statuses.journal, ...customers.journal, ...documents],
    dossiersBefore,
  };
}

/** The documents of the file, and the open entries of its ledger as documents. */
async function* documentsOf(
  { batches }: OpenReading,
  {
    tell,
    rows,
    entries,
  }: { tell: (one: Problem) => void; rows: RowsCounted; entries: readonly InvoiceRecord[] },
): AsyncGenerator<readonly InvoiceRecord[]> {
  yield* batches(tell, rows);
  yield* batchesOf(entries);
}

function together(lists: readonly (readonly Problem[])[]): readonly Problem[] {
  const problems = new ProblemList();
  for (const list of lists) problems.addAll(list);
  return problems.list;
}

const total = <Key extends string>(parts: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  parts.reduce((sum, part) => sum + part[key], 0);

/** Takes back what the bank did, matches, and remembers which allocations this taking-in caused: its undo takes exactly those back. */
async function matchFor(db: Transaction, { request: { day }, stamp, makeId, importId }: Run): Promise<void> {
  await settleReturns({ db, stamp, day, makeId });
  await recognisePayouts({ db, stamp, day, makeId });
  await matchPayments(db, { stamp, day, makeId, importId });
  await judgeMetOffers(db, { stamp, day });
}

/** Dossiers that these reasons hold are decided again when the bank has spoken. */
const CASH_CODES = [
  'bankTooOld',
  'clockBehind',
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
