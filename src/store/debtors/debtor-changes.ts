// Changes to a debtor by a person.

import { foldName } from '../../units/identifiers.ts';
import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { withoutSaid } from './learnt-numbers.ts';

/** Columns that a person may set; only those named are written. */
export type DebtorChange = {
  readonly name?: string;
  readonly kind?: string;
  readonly isKindAssumed?: boolean;
  readonly language?: string;
  readonly country?: string;
  readonly law?: string | null;
  readonly scenario?: string | null;
  readonly contractRatePercent?: string | null;
  readonly term?: object | null;
  readonly segment?: string | null;
  readonly registration?: string | null;
  readonly vat?: string | null;
  readonly address?: object | null;
  /** Null: the address is said to be right, whatever came back from it. */
  readonly returnedMail?: null;
};

const COLUMN: Readonly<Record<keyof DebtorChange, string>> = {
  name: 'name',
  kind: 'kind',
  isKindAssumed: 'is_kind_assumed',
  language: 'language',
  country: 'country',
  law: 'law',
  scenario: 'scenario',
  contractRatePercent: 'contract_rate',
  term: 'term',
  segment: 'segment',
  registration: 'registration',
  vat: 'vat',
  address: 'address',
  returnedMail: 'returned_mail',
};
const COLUMNS: readonly (keyof DebtorChange)[] = [
  'name',
  'kind',
  'isKindAssumed',
  'language',
  'country',
  'law',
  'scenario',
  'contractRatePercent',
  'term',
  'segment',
  'registration',
  'vat',
  'address',
  'returnedMail',
];

export async function debtorExists(db: Queryable, companyId: string, debtorId: string): Promise<boolean> {
  return (
    (await selectOne(
      db,
      'select 1 as found from debtor where company_id = $1 and debtor_id = $2 for update',
      [companyId, debtorId],
    )) !== null
  );
}

export async function changeDebtor(
  db: Queryable,
  { companyId, debtorId, change }: { companyId: string; debtorId: string; change: DebtorChange },
): Promise<void> {
  const named = COLUMNS.filter(key => change[key] !== undefined);
  if (named.length === 0) return;
  const folded = change.name === undefined ? [] : [foldName(change.name) || change.name.trim().toUpperCase()];
  const sets = [
    ...named.map((key, position) => `${COLUMN[key]} = $${position + 3}`),
    ...folded.map(() => `folded_name = $${named.length + 3}`),
    `learnt_numbers = ${withoutSaid(named)}`,
  ];
  await db.query(`update debtor set ${sets.join(', ')} where company_id = $1 and debtor_id = $2`, [
    companyId,
    debtorId,
    ...named.map(key => columnOf(change[key])),
    ...folded,
  ]);
}

/** What is an object is kept as its own JSON. */
const columnOf = (value: DebtorChange[keyof DebtorChange]): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

type Contact = { readonly name: string | null; readonly email: string | null; readonly phone: string | null };

export async function changeContact(
  db: Queryable,
  {
    companyId,
    debtorId,
    contactId,
    contact,
  }: { companyId: string; debtorId: string; contactId: string; contact: Contact },
): Promise<void> {
  await db.query(`delete from contact where company_id = $1 and debtor_id = $2 and role = 'accounting'`, [
    companyId,
    debtorId,
  ]);
  await db.query(
    `insert into contact (company_id, contact_id, debtor_id, name, role, email, phone) values ($1, $2, $3, $4, 'accounting', $5, $6)`,
    [companyId, contactId, debtorId, contact.name, contact.email, contact.phone],
  );
}
