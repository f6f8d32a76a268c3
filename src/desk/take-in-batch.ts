// Stores what one batch of documents says was invoiced. The same document twice changes nothing; a corrected one updates
// with its earlier content kept; a document that cannot be stored is a problem and never stops the others.

import { assumeKind } from '../claim/assumptions.ts';
import type { Company } from '../claim/parties.ts';
import type { InvoiceRecord, Problem } from '../formats/records.ts';
import type { Transaction } from '../store/database.ts';
import {
  debtorsLike,
  insertContacts,
  insertDebtors,
  type KnownDebtor,
  type NewContact,
} from '../store/debtor-writes.ts';
import { keepChanges, keepNamed } from '../store/import-changes.ts';
import {
  creditNotesNumbered,
  insertCreditNotes,
  insertInvoices,
  invoicesNumbered,
  updateInvoices,
} from '../store/invoice-writes.ts';
import { type FoundDebtors, findDebtors, type Identities } from './find-debtors.ts';
import { type DraftResult, draftOf } from './invoice-draft.ts';
import { type Sorted, sortOut } from './sort-claims.ts';
import { claimLines, recordLine } from './take-in-lines.ts';
import type { TakeInLine } from './views/take-in.ts';

export type BatchTakenIn = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
  readonly lines: readonly TakeInLine[];
  /** Names of customers that were not known. */
  readonly debtorsAdded: readonly string[];
  /** Debtors whose dossiers must be looked at again. */
  readonly debtorIds: readonly string[];
  /** Invoices that the file says are owed to somebody else than the company. */
  readonly owedToPayee: readonly { readonly invoiceId: string; readonly payee: string }[];
};

export type TakeInBatch = {
  readonly company: Company;
  readonly records: readonly InvoiceRecord[];
  readonly importId: string;
  readonly mustBeOurs: boolean;
  readonly makeId: () => string;
  readonly identities: Identities;
  /** Whether a contact was not met before in this file. */
  readonly isNewContact: (contact: NewContact) => boolean;
};

export async function takeInBatch(db: Transaction, request: TakeInBatch): Promise<BatchTakenIn> {
  const { company, records, importId, makeId, identities, isNewContact } = request;
  const known = await debtorsLike(db, company.id, [
    ...new Set(records.map(({ buyer }) => identities(buyer))),
  ]);
  const results = draftsOf(request, known);
  const drafts = results.flatMap(({ draft }) => draft ?? []);
  const found = findDebtors({ parties: drafts.map(({ record }) => record.buyer), known, identities, makeId });
  const numbers = [...new Set(drafts.map(({ foldedNumber }) => foldedNumber))];
  const sorted = sortOut({
    drafts: drafts.map((draft, position) => ({ draft, debtorId: found.ids[position] ?? '' })),
    invoices: await invoicesNumbered(db, company.id, numbers),
    creditNotes: await creditNotesNumbered(db, company.id, numbers),
    makeId,
  });
  const debtors = usedDebtors({ sorted, found, known });
  const into = { companyId: company.id, importId };
  await insertDebtors(db, { ...into, debtors: debtors.added });
  await insertContacts(db, { ...into, contacts: debtors.contacts.filter(isNewContact) });
  await insertInvoices(db, { ...into, invoices: sorted.invoices });
  await insertCreditNotes(db, { ...into, creditNotes: sorted.creditNotes });
  await updateInvoices(
    db,
    company.id,
    sorted.changes.map(({ after }) => after),
  );
  await keepChanges(db, { ...into, earlier: sorted.changes.map(({ before }) => before) });
  await keepNamed(db, { ...into, invoiceIds: sorted.alsoNamed });
  return takenIn({ records, results, sorted, debtors });
}

function draftsOf(
  { company, records, mustBeOurs, identities }: TakeInBatch,
  known: readonly KnownDebtor[],
): DraftResult[] {
  const byName = new Map<string, KnownDebtor>();
  for (const debtor of known) if (!byName.has(debtor.foldedName)) byName.set(debtor.foldedName, debtor);
  return records.map(record => {
    const identity = identities(record.buyer);
    const one = byName.get(identity.foldedName);
    const debtorKind = record.buyer.kind ?? one?.kind ?? assumeKind(identity).kind;
    const agreed = { law: one?.law ?? company.law, term: one?.term ?? null };
    return draftOf({ record, company, debtorKind, agreed, mustBeOurs });
  });
}

type Debtors = Pick<FoundDebtors, 'added' | 'contacts'> & {
  readonly used: ReadonlySet<string>;
  readonly nameOf: (id: string) => string | null;
};

/** A debtor of whom nothing is stored is not stored either. */
function usedDebtors({
  sorted,
  found,
  known,
}: {
  sorted: Sorted;
  found: FoundDebtors;
  known: readonly KnownDebtor[];
}): Debtors {
  const used = new Set<string>();
  for (const { debtorId } of sorted.invoices) used.add(debtorId);
  for (const { debtorId } of sorted.creditNotes) used.add(debtorId);
  const names = new Map([...known, ...found.added].map(({ id, name }) => [id, name]));
  const there = new Set([...used, ...known.map(({ id }) => id)]);
  return {
    used,
    added: found.added.filter(({ id }) => used.has(id)),
    contacts: found.contacts.filter(({ debtorId }) => there.has(debtorId)),
    nameOf: id => names.get(id) ?? null,
  };
}

function takenIn({
  records,
  results,
  sorted,
  debtors,
}: {
  records: readonly InvoiceRecord[];
  results: readonly DraftResult[];
  sorted: Sorted;
  debtors: Debtors;
}): BatchTakenIn {
  const { changes } = sorted;
  const refusals = records.flatMap((record, position) =>
    results[position]?.draft === null ? [recordLine(record)] : [],
  );
  const owed = [...sorted.invoices, ...changes.map(({ after }) => after)];
  return {
    added: sorted.invoices.length + sorted.creditNotes.length,
    changed: changes.length,
    unchanged: sorted.unchanged.length,
    refused: refusals.length + sorted.refused.length,
    problems: [
      ...results.flatMap(({ problems }) => problems),
      ...sorted.refused.map(({ problem }) => problem),
      ...sorted.warnings,
    ],
    lines: [...refusals, ...claimLines(sorted, debtors.nameOf)],
    debtorsAdded: debtors.added.map(({ name }) => name),
    debtorIds: [...new Set([...debtors.used, ...changes.map(({ before }) => before.debtorId)])],
    owedToPayee: owed.flatMap(({ id, payee }) => (payee === null ? [] : [{ invoiceId: id, payee }])),
  };
}
