// Finds the debtors that documents name, and adds those that are new. Set-based: one search and one insert per file.

import type { Address, DebtorKind, Language } from '../../claim/parties.ts';
import type { LawCode } from '../../law/law.ts';
import type { Term } from '../../law/term-limits.ts';
import { firmNumberOf, numbersOfFirm } from '../../units/company-numbers.ts';
import { copyInto } from '../copy-into.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable, Session } from '../session.ts';

/** What documents say of a debtor; numbers folded, so that spellings agree. */
export type DebtorIdentity = {
  readonly name: string;
  readonly foldedName: string;
  readonly customerNumber: string | null;
  readonly vat: string | null;
  readonly registration: string | null;
  readonly country: string;
};

/** What a debtor that came without it may learn from a later file. */
export type LearntNumber = 'customerNumber' | 'vat' | 'registration';

export type NewDebtor = DebtorIdentity & {
  readonly id: string;
  readonly kind: DebtorKind;
  readonly isKindAssumed: boolean;
  readonly language: Language;
  readonly address: Address | null;
};

export type KnownDebtor = DebtorIdentity & {
  readonly id: string;
  readonly kind: DebtorKind;
  readonly law?: LawCode | null;
  readonly term?: Term | null;
  /** Which of its numbers it came without, and which files said them since. */
  readonly learnt?: Readonly<Partial<Record<LearntNumber, readonly string[]>>> | null;
};

/** All debtors that share a number or a name with one of the identities; one that was merged stands for the one it went into. */
export async function debtorsLike(
  db: Queryable,
  companyId: string,
  identities: readonly DebtorIdentity[],
): Promise<KnownDebtor[]> {
  const present = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.flatMap(value => (value === null || value === '' ? [] : [value]))),
  ];
  const firms = identities.flatMap(identity => {
    const firm = firmNumberOf(identity);
    return firm === null ? [] : [numbersOfFirm(firm)];
  });
  return select<KnownDebtor>(
    db,
    `select k.debtor_id as id, d.name, d.folded_name as "foldedName", d.customer_number as "customerNumber", d.vat, d.registration, d.country, k.kind, k.law, k.term, k.learnt_numbers as learnt
       from (${FOUND_BY.map((column, position) => `select x.debtor_id from unnest($${position + 2}::text[]) as said (value) join debtor x on x.company_id = $1 and x.${column} = said.value`).join(' union ')}) as found
       join debtor d on d.company_id = $1 and d.debtor_id = found.debtor_id
       join debtor k on k.company_id = d.company_id and k.debtor_id = coalesce(d.merged_into, d.debtor_id)
      order by d.merged_into nulls first, d.debtor_id`,
    [
      companyId,
      present(identities.map(({ customerNumber }) => customerNumber)),
      present([...identities, ...firms].map(({ vat }) => vat)),
      present([...identities, ...firms].map(({ registration }) => registration)),
      present(identities.map(({ foldedName }) => foldedName)),
    ],
  );
}

/** One debtor as documents would name it; null where there is none, or it went into another. */
export const debtorNamed = (
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<KnownDebtor | null> =>
  selectOne<KnownDebtor>(
    db,
    `select debtor_id as id, name, folded_name as "foldedName", customer_number as "customerNumber", vat, registration, country, kind, law, term
       from debtor where company_id = $1 and debtor_id = $2 and merged_into is null`,
    [companyId, debtorId],
  );

/**
 * Each has an index of its own. One condition over all four, with lists of thousands, was answered by reading every debtor
 * and every list for each batch: eight times the cost of storing a million rows, measured.
 */
const FOUND_BY = ['customer_number', 'vat', 'registration', 'folded_name'] as const;

const DEBTOR_COLUMNS =
  'company_id import_id debtor_id name folded_name customer_number kind is_kind_assumed country language vat registration address';

export async function insertDebtors(
  db: Session,
  { companyId, importId, debtors }: { companyId: string; importId: string; debtors: readonly NewDebtor[] },
): Promise<void> {
  if (debtors.length === 0) return;
  await copyInto({
    transaction: db,
    table: 'debtor',
    columns: DEBTOR_COLUMNS.split(' '),
    rows: debtors.map(debtor => [
      companyId,
      importId,
      debtor.id,
      debtor.name,
      debtor.foldedName,
      debtor.customerNumber,
      debtor.kind,
      debtor.isKindAssumed,
      debtor.country,
      debtor.language,
      debtor.vat,
      debtor.registration,
      debtor.address === null ? null : JSON.stringify(debtor.address),
    ]),
  });
}

export type NewContact = {
  readonly id: string;
  readonly debtorId: string;
  readonly name: string | null;
  readonly role: string;
  readonly email: string | null;
  readonly phone: string | null;
};

/** Adds contacts that are not there yet; where a person said who it is, an old file does not bring the former one back. */
export async function insertContacts(
  db: Queryable,
  { companyId, importId, contacts }: { companyId: string; importId: string; contacts: readonly NewContact[] },
): Promise<void> {
  if (contacts.length === 0) return;
  await db.query(
    `insert into contact (company_id, contact_id, debtor_id, name, role, email, phone, import_id)
     select $1, id, "debtorId", name, role, email, phone, $2
       from jsonb_to_recordset($3::jsonb) as c (id uuid, "debtorId" uuid, name text, role text, email text, phone text)
      where not exists (select from contact k where k.company_id = $1 and k.debtor_id = c."debtorId" and k.role = c.role and k.import_id is null)
     on conflict do nothing`,
    [companyId, importId, JSON.stringify(contacts)],
  );
}
