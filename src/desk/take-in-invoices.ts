// Stores what one file says was invoiced. The same document twice changes nothing; a corrected one updates with
// its earlier values kept; a document that cannot be stored is a problem and never stops the others.

import { assumeKind } from '../claim/assumptions.ts';
import type { Company } from '../claim/parties.ts';
import type { InvoiceRecord, Problem } from '../formats/records.ts';
import type { Transaction } from '../store/database.ts';
import { debtorsLike, insertContacts, insertDebtors } from '../store/debtor-writes.ts';
import {
  type ClaimRow,
  creditNotesNumbered,
  type InvoiceWrite,
  insertCreditNotes,
  insertInvoices,
  invoicesNumbered,
  type StoredInvoice,
  updateInvoices,
} from '../store/invoice-writes.ts';
import type { JournalLine } from '../store/journal.ts';
import { toDecimal } from '../units/money.ts';
import { claimRow, invoiceWrite } from './claim-rows.ts';
import { findDebtors, identityOf } from './find-debtors.ts';
import { type Draft, draftOf } from './invoice-draft.ts';

export type TakenIn = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
  /** Debtors whose dossiers must be looked at again. */
  readonly debtorIds: readonly string[];
  /** Earlier values of what changed, for an undo. */
  readonly earlier: readonly StoredInvoice[];
  readonly journal: readonly JournalLine[];
};

export type TakeInInvoices = {
  readonly company: Company;
  readonly records: readonly InvoiceRecord[];
  readonly importId: string;
  readonly mustBeOurs: boolean;
  readonly makeId: () => string;
};

export async function takeInInvoices(
  db: Transaction,
  { company, records, importId, mustBeOurs, makeId }: TakeInInvoices,
): Promise<TakenIn> {
  const identities = records.map(record => identityOf(record.buyer, company));
  const known = await debtorsLike(db, company.id, identities);
  const results = records.map(record =>
    draftOf({ record, company, debtorKind: kindOf(record, company, known), mustBeOurs }),
  );
  const drafts = results.flatMap(({ draft }) => draft ?? []);
  const found = findDebtors({ parties: drafts.map(({ record }) => record.buyer), known, company, makeId });
  const numbers = [...new Set(drafts.map(({ foldedNumber }) => foldedNumber))];
  const sorted = sortOut({
    drafts: drafts.map((draft, position) => ({ draft, debtorId: found.ids[position] ?? '' })),
    invoices: await invoicesNumbered(db, company.id, numbers),
    creditNotes: await creditNotesNumbered(db, company.id, numbers),
    makeId,
  });
  const used = new Set([...sorted.invoices, ...sorted.creditNotes].map(({ debtorId }) => debtorId));
  await insertDebtors(db, {
    companyId: company.id,
    importId,
    debtors: found.added.filter(({ id }) => used.has(id)),
  });
  const isKnown = (id: string): boolean => used.has(id) || known.some(debtor => debtor.id === id);
  await insertContacts(
    db,
    company.id,
    found.contacts.filter(({ debtorId }) => isKnown(debtorId)),
  );
  await insertInvoices(db, { companyId: company.id, importId, invoices: sorted.invoices });
  await insertCreditNotes(db, { companyId: company.id, importId, creditNotes: sorted.creditNotes });
  await updateInvoices(db, company.id, sorted.changes);
  return {
    added: sorted.invoices.length + sorted.creditNotes.length,
    changed: sorted.changes.length,
    unchanged: sorted.unchanged,
    refused: results.filter(({ draft }) => draft === null).length + sorted.refused,
    problems: [...results.flatMap(({ problems }) => problems), ...sorted.problems],
    debtorIds: [...new Set([...used, ...sorted.changes.map(({ debtorId }) => debtorId)])],
    earlier: sorted.earlier,
    journal: sorted.changes.map((change, position) => ({
      kind: 'invoiceChanged',
      debtorId: change.debtorId,
      subjectId: change.storedId,
      content: { earlier: sorted.earlier[position], now: change },
    })),
  };
}

function kindOf(
  record: InvoiceRecord,
  company: Company,
  known: Awaited<ReturnType<typeof debtorsLike>>,
): 'business' | 'consumer' | 'publicBody' {
  const identity = identityOf(record.buyer, company);
  return (
    record.buyer.kind ??
    known.find(({ foldedName }) => foldedName === identity.foldedName)?.kind ??
    assumeKind(identity).kind
  );
}

type Sorted = {
  readonly invoices: InvoiceWrite[];
  readonly creditNotes: (ClaimRow & { readonly precedingInvoices: readonly string[] })[];
  readonly changes: (InvoiceWrite & { readonly storedId: string })[];
  readonly earlier: StoredInvoice[];
  readonly problems: Problem[];
  unchanged: number;
  refused: number;
};

type Assigned = { readonly draft: Draft; readonly debtorId: string };
type SortOut = {
  readonly drafts: readonly Assigned[];
  readonly invoices: readonly StoredInvoice[];
  readonly creditNotes: readonly Pick<StoredInvoice, 'foldedNumber' | 'issuedOn' | 'payable'>[];
  readonly makeId: () => string;
};

/** New, changed or there already: key is the folded number and the day of issue. */
function sortOut({ drafts, invoices, creditNotes, makeId }: SortOut): Sorted {
  const sorted: Sorted = {
    invoices: [],
    creditNotes: [],
    changes: [],
    earlier: [],
    problems: [],
    unchanged: 0,
    refused: 0,
  };
  const stored = new Map(invoices.map(invoice => [keyOf(invoice), invoice]));
  const credits = new Set(creditNotes.map(keyOf));
  const seen = new Set<string>();
  for (const assigned of drafts) {
    const { draft } = assigned;
    const key = `${draft.isCredit ? 'credit' : 'invoice'} ${keyOf(draft)}`;
    if (seen.has(key)) sorted.unchanged += 1;
    else if (draft.isCredit) sortCredit(sorted, { assigned, isStored: credits.has(keyOf(draft)), makeId });
    else sortInvoice(sorted, { assigned, stored: stored.get(keyOf(draft)) ?? null, makeId });
    seen.add(key);
  }
  return sorted;
}

function sortCredit(
  sorted: Sorted,
  {
    assigned: { draft, debtorId },
    isStored,
    makeId,
  }: { assigned: Assigned; isStored: boolean; makeId: () => string },
): void {
  if (isStored || draft.payable.amount === 0) sorted.unchanged += 1;
  else
    sorted.creditNotes.push({
      ...claimRow(draft, debtorId, makeId()),
      precedingInvoices: draft.record.precedingInvoices,
    });
}

function sortInvoice(
  sorted: Sorted,
  {
    assigned: { draft, debtorId },
    stored,
    makeId,
  }: { assigned: Assigned; stored: StoredInvoice | null; makeId: () => string },
): void {
  const write = invoiceWrite({ draft, debtorId, id: makeId() });
  if (stored === null) {
    sorted.invoices.push(write);
    return;
  }
  if (isSame(stored, write)) {
    sorted.unchanged += 1;
  } else if (stored.currency !== write.currency) {
    refuse(sorted, draft, {
      found: write.currency,
      expected: `${stored.currency}, the currency it was taken in with`,
    });
  } else if (stored.settled > write.payable) {
    const settled = toDecimal({ amount: stored.settled, currency: stored.currency });
    const found = `${toDecimal(draft.payable)} ${write.currency} where ${settled} ${stored.currency} is already settled`;
    refuse(sorted, draft, { found, expected: 'a credit note for what is no longer asked for' });
  } else {
    sorted.changes.push({ ...write, storedId: stored.id, debtorId: stored.debtorId });
    sorted.earlier.push(stored);
  }
}

function refuse(
  sorted: Sorted,
  { record }: Draft,
  { found, expected }: { found: string; expected: string },
): void {
  sorted.refused += 1;
  sorted.problems.push({ severity: 'error', place: `invoice ${record.number}, amount`, found, expected });
}

/** A later export of a tool shows the rest after payments that we know from the bank: that is no change. */
function isSame(stored: StoredInvoice, write: InvoiceWrite): boolean {
  const isSameAmount =
    stored.payable === write.payable ||
    (stored.total === write.total && stored.payable - stored.settled === write.payable);
  const isSameDate =
    stored.dueOn === write.dueOn || (write.dueOrigin?.kind === 'computed' && stored.dueOn !== null);
  return isSameAmount && isSameDate && stored.currency === write.currency;
}

const keyOf = ({
  foldedNumber,
  issuedOn,
}: {
  readonly foldedNumber: string;
  readonly issuedOn: string;
}): string => `${foldedNumber} ${issuedOn}`;
