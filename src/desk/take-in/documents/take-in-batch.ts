// Stores what one batch of documents says was invoiced. The same document twice changes nothing; a corrected one updates
// with its earlier content kept; a document that cannot be stored is a problem and never stops the others.

import { assumeKind } from '../../../claim/assumptions.ts';
import type { Company } from '../../../claim/parties.ts';
import type { FactCounts } from '../../../evidence/fact-counts.ts';
import type { InvoiceRecord, PartyRecord, Problem } from '../../../formats/records.ts';
import type { Transaction } from '../../../store/database.ts';
import {
  debtorsLike,
  insertContacts,
  insertDebtors,
  type KnownDebtor,
  type NewContact,
} from '../../../store/debtors/debtor-writes.ts';
import { learnNumbers } from '../../../store/debtors/learnt-numbers.ts';
import { keepChanges, keepNamed } from '../../../store/imports/import-changes.ts';
import { moveInvoices } from '../../../store/imports/moved-invoices.ts';
import { insertCorrections } from '../../../store/invoices/corrections.ts';
import {
  creditNotesNumbered,
  type InvoiceWrite,
  insertCreditNotes,
  insertInvoices,
  storedUnderNumbers,
  updateInvoices,
} from '../../../store/invoices/invoice-writes.ts';
import type { TakeInLine } from '../../views/take-in.ts';
import { DebtorRegister } from '../customers/debtor-register.ts';
import { type FoundDebtors, findDebtors, type Identities, identitiesIn } from '../customers/find-debtors.ts';
import type { MetDebtor, MetDebtors } from '../customers/met-debtors.ts';
import { claimLines, recordLine } from '../take-in-lines.ts';
import { correctionsIn } from './corrections-in.ts';
import { countClaims } from './count-claims.ts';
import { buyerSaid, type DraftResult, draftOf } from './invoice-draft.ts';
import { movesOf } from './moved-customers.ts';
import { type Assigned, type Sorted, sortOut } from './sort-claims.ts';

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
  /** Invoices that the file says are another customer's, and that stay. */
  readonly contested: Sorted['contested'];
};

export type TakeInBatch = {
  readonly company: Company;
  readonly records: readonly InvoiceRecord[];
  readonly importId: string;
  readonly mustBeOurs: boolean;
  readonly makeId: () => string;
  readonly facts: FactCounts;
  /** Kept between the batches of a file. */
  readonly met: MetDebtors;
};

export async function takeInBatch(db: Transaction, request: TakeInBatch): Promise<BatchTakenIn> {
  const { company, records, importId, makeId, met } = request;
  // Names are folded once a batch: most files repeat their customers.
  const identities = identitiesIn(company);
  const before = records.map(({ buyer }) => met.of(buyer));
  const strangers = records.filter((_, position) => before[position] === null);
  const known = await debtorsLike(db, company.id, [
    ...new Set(strangers.map(({ buyer }) => identities(buyer))),
  ]);
  const register = new DebtorRegister(known);
  const results = records.map((record, position) =>
    draftFor(request, { record, met: before[position] ?? null, register, identities }),
  );
  const found = findStrangers({ results, before, company, register, identities, makeId });
  const numbers = [...new Set(found.assigned.map(({ draft }) => draft.foldedNumber))];
  const invoices = await storedUnderNumbers(db, company.id, numbers);
  const moves = await movesOf(db, { companyId: company.id, drafts: found.assigned, invoices });
  const sorted = sortOut({
    drafts: found.assigned,
    invoices,
    moves,
    creditNotes: await creditNotesNumbered(db, company.id, numbers),
    makeId,
  });
  const debtors = usedDebtors({ sorted, found, known, before });
  const into = { companyId: company.id, importId };
  await insertDebtors(db, { ...into, debtors: debtors.added });
  await learnNumbers(db, { ...into, said: found.said });
  await insertContacts(db, { ...into, contacts: debtors.contacts });
  await insertInvoices(db, { ...into, invoices: sorted.invoices });
  await insertCreditNotes(db, { ...into, creditNotes: sorted.creditNotes });
  await updateInvoices(
    db,
    company.id,
    sorted.changes.map(({ after }) => after),
  );
  await countClaims(db, { ...into, facts: request.facts }, sorted);
  await moveInvoices(db, company.id, movedOf(sorted));
  const areInvoices = request.mustBeOurs;
  await insertCorrections(
    db,
    company.id,
    correctionsIn({ drafts: found.assigned, sorted, stored: invoices, areInvoices, makeId }),
  );
  await keepChanges(db, { ...into, earlier: sorted.changes.map(({ before }) => before) });
  await keepNamed(db, { ...into, invoiceIds: sorted.alsoNamed });
  for (const { party, debtor } of debtors.met) met.remember(party, debtor, buyerSaid(party, company));
  return takenIn({ records, results, sorted, debtors });
}

/** What a document means under what is agreed with its customer, where that is one who is known. */
function draftFor(
  { company, mustBeOurs }: TakeInBatch,
  {
    record,
    met,
    register,
    identities,
  }: {
    record: InvoiceRecord;
    met: MetDebtor | null;
    register: DebtorRegister;
    identities: Identities;
  },
): DraftResult {
  const customer = met ?? register.find(identities(record.buyer));
  const debtorKind = record.buyer.kind ?? customer?.kind ?? assumeKind(identities(record.buyer)).kind;
  const agreed = { law: customer?.law ?? company.law, term: customer?.term ?? null };
  return draftOf({ record, company, debtorKind, agreed, mustBeOurs, buyer: met?.buyer ?? null });
}

type Found = Pick<FoundDebtors, 'added' | 'contacts' | 'said'> & {
  readonly assigned: readonly Assigned[];
  /** Customers that were not met before, each with the id of its debtor. */
  readonly strangers: readonly { readonly party: PartyRecord; readonly id: string }[];
};

/** Gives each document its debtor: the one that was met before, else the one that is found or added. */
function findStrangers({
  results,
  before,
  ...search
}: {
  results: readonly DraftResult[];
  before: readonly (MetDebtor | null)[];
  company: TakeInBatch['company'];
  register: DebtorRegister;
  identities: Identities;
  makeId: () => string;
}): Found {
  const asked = results.flatMap(({ draft }, position) =>
    draft === null ? [] : [{ draft, met: before[position] ?? null }],
  );
  const parties = asked.flatMap(({ draft, met }) => (met === null ? [draft.record.buyer] : []));
  const { ids, added, contacts, said } = findDebtors({ parties, ...search });
  const strangers = parties.map((party, position) => ({ party, id: ids[position] ?? '' }));
  const next = ids.values();
  const assigned = asked.map(({ draft, met }) => ({ draft, debtorId: met?.id ?? next.next().value ?? '' }));
  return { added, contacts, said, assigned, strangers };
}

const movedOf = ({ changes }: Sorted): InvoiceWrite[] =>
  changes.flatMap(({ before, after }) => (before.debtorId === after.debtorId ? [] : [after]));

type Debtors = Pick<FoundDebtors, 'added' | 'contacts'> & {
  readonly used: ReadonlySet<string>;
  readonly nameOf: (id: string) => string | null;
  /** Those to remember. */
  readonly met: readonly { readonly party: PartyRecord; readonly debtor: KnownDebtor }[];
};

/** A debtor of whom nothing is stored is not stored either. */
function usedDebtors({
  sorted,
  found,
  known,
  before,
}: {
  sorted: Sorted;
  found: Found;
  known: readonly KnownDebtor[];
  before: readonly (MetDebtor | null)[];
}): Debtors {
  const used = new Set<string>();
  for (const { debtorId } of sorted.invoices) used.add(debtorId);
  for (const { debtorId } of sorted.creditNotes) used.add(debtorId);
  for (const { debtorId } of movedOf(sorted)) used.add(debtorId);
  const added = found.added.filter(({ id }) => used.has(id));
  const there = new Map([...known, ...added].map(debtor => [debtor.id, debtor]));
  const names = new Map(before.flatMap(debtor => (debtor === null ? [] : [[debtor.id, debtor.name]])));
  return {
    used,
    added,
    contacts: distinctContacts(found.contacts.filter(({ debtorId }) => there.has(debtorId))),
    nameOf: id => there.get(id)?.name ?? names.get(id) ?? null,
    met: found.strangers.flatMap(({ party, id }) => {
      const debtor = there.get(id);
      return debtor === undefined ? [] : [{ party, debtor }];
    }),
  };
}

const distinctContacts = (contacts: readonly NewContact[]): NewContact[] => [
  ...new Map(
    contacts.map(contact => [`${contact.debtorId} ${contact.email ?? ''} ${contact.phone ?? ''}`, contact]),
  ).values(),
];

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
    contested: sorted.contested,
    owedToPayee: owed.flatMap(({ id, payee }) => (payee === null ? [] : [{ invoiceId: id, payee }])),
  };
}
