// Companies that we work for, with their policy and the accounts whose statements prove their cash.

import { type Company, type CompanyPolicy, DEFAULT_POLICY, isClosed } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { startJournal } from '../journal/journal.ts';
import { select, selectOne } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';
import { jsonOrNull } from '../wire-value.ts';

type CompanyRow = Omit<Company, 'policy'> & { readonly policy: Partial<CompanyPolicy> };

const COLUMNS =
  'company_id as id, name, country, language, law, vat, registration, address, iban, bic, email, phone, signatory, policy';

export async function insertCompany(db: Queryable, company: Company, at: string): Promise<void> {
  await db.query(
    `insert into company (company_id, name, country, language, law, vat, registration, address, iban, bic, email, phone, signatory, policy, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      company.id,
      company.name,
      company.country,
      company.language,
      company.law,
      company.vat,
      company.registration,
      jsonOrNull(company.address),
      company.iban,
      company.bic,
      company.email,
      company.phone,
      company.signatory,
      JSON.stringify(company.policy),
      at,
    ],
  );
  await startJournal(db, company.id);
}

export async function companyById(db: Queryable, companyId: string): Promise<Company | null> {
  const row = await selectOne<CompanyRow>(db, `select ${COLUMNS} from company where company_id = $1`, [
    companyId,
  ]);
  return row ? toCompany(row) : null;
}

export async function allCompanies(db: Passing): Promise<Company[]> {
  const rows = await db.past('companies', all =>
    select<CompanyRow>(all, `select ${COLUMNS} from company order by name`),
  );
  return rows.map(toCompany);
}

/** Those that are not closed: whose day is run, whose messages leave, whose inbox is asked. */
export const openCompanies = async (db: Passing): Promise<Company[]> =>
  (await allCompanies(db)).filter(company => !isClosed(company));

export async function companyCount(db: Passing): Promise<number> {
  const row = await db.past('companies', all =>
    selectOne<{ count: number }>(all, 'select count(*)::int as count from company'),
  );
  return row?.count ?? 0;
}

/**
 * Held to the end of the transaction by what looks at all of a company's claims and money before it writes: taking in
 * and matching. Two of them at once would store a debtor twice or pay one invoice twice. Everything else goes on. It is no
 * lock of the company's row: that is on every node of a Citus cluster, where a lock of one row holds the whole table.
 */
export async function lockBooks(db: Queryable, companyId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`books ${companyId}`]);
}

/** As it stands until the transaction ends: whoever else would change it waits, on no lock of the row either. */
export async function lockPolicy(db: Queryable, companyId: string): Promise<CompanyPolicy> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`policy ${companyId}`]);
  const company = await companyById(db, companyId);
  if (company === null) throw new Error(`There is no company ${companyId}`);
  return company.policy;
}

export async function updatePolicy(
  db: Queryable,
  companyId: string,
  change: Partial<CompanyPolicy>,
): Promise<void> {
  await db.query('update company set policy = policy || $2::jsonb where company_id = $1', [
    companyId,
    JSON.stringify(change),
  ]);
}

/**
 * An account whose last statement ends this long before the newest of the company is an old one: its statements were taken
 * in for their past. The account on the invoices is always in use, because debtors pay into it.
 */
export const OLD_ACCOUNT_DAYS = 400;

/** `behind`: the account whose last statement makes it no later, where others are known until later. */
export type CashKnown = {
  readonly until: CalendarDate | null;
  readonly behind: string | null;
  /** Whether the day is a person's word, later than what the statements cover. */
  readonly isDeclared: boolean;
};

/** The last day that the statements of every account in use, or a person's word, cover. Null: nothing is known. */
export async function cashKnown(db: Queryable, companyId: string): Promise<CashKnown> {
  const row = await selectOne<CashKnown>(
    db,
    // Several accounts: the one that is behind decides, since a payment may be sitting there.
    `with every as (
       select account, max(closing_on) as latest, max(max(closing_on)) over () as newest from statement s where company_id = $1 and closing_on is not null
         and not exists (select from bank_account a where a.company_id = s.company_id and a.account = s.account and a.closed_on is not null) group by account),
     used as (select min(latest) as least, max(latest) as most, (array_agg(account order by latest, account))[1] as last from every
       where latest >= newest - ${OLD_ACCOUNT_DAYS} or account = (select iban from company where company_id = $1)),
     said as (select max(declared_on) as declared from cash_declaration where company_id = $1)
     select greatest(least, declared) as until, case when least < most and least > coalesce(declared, '-infinity') then last end as behind,
            coalesce(declared > coalesce(least, '-infinity'), false) as "isDeclared" from used, said`,
    [companyId],
  );
  return row ?? { until: null, behind: null, isDeclared: false };
}

export const cashKnownUntil = async (db: Queryable, companyId: string): Promise<CalendarDate | null> =>
  (await cashKnown(db, companyId)).until;

/** Everything that a person may correct; `accountOn`: the day of a change of the account, which counts anew from there. */
export async function updateCompany(
  db: Queryable,
  company: Company,
  accountOn: CalendarDate | null,
): Promise<void> {
  const { id, name, country, language, law, vat, registration, address } = company;
  const { iban, bic, email, phone, signatory } = company;
  await db.query(
    `update company set name = $2, country = $3, language = $4, law = $5, vat = $6, registration = $7, address = $8, iban = $9, bic = $10, email = $11, phone = $12, signatory = $13,
                        account_since = coalesce($14, account_since) where company_id = $1`,
    [
      ...[id, name, country, language, law, vat, registration, jsonOrNull(address)],
      ...[iban, bic, email, phone, signatory, accountOn],
    ],
  );
}

/** The day on which the company entered its account here, or changed it; it has been the same since. */
export async function accountUsedSince(db: Queryable, companyId: string): Promise<CalendarDate | null> {
  const row = await selectOne<{ since: CalendarDate }>(
    db,
    'select coalesce(account_since, created_at::date) as since from company where company_id = $1 and iban is not null',
    [companyId],
  );
  return row?.since ?? null;
}

function toCompany({ policy, ...row }: CompanyRow): Company {
  return { ...row, policy: { ...DEFAULT_POLICY, ...policy } };
}

export async function insertCashDeclaration(
  db: Queryable,
  { companyId, on, author }: { companyId: string; on: CalendarDate; author: string },
): Promise<void> {
  await db.query(
    'insert into cash_declaration (company_id, declared_on, author) values ($1, $2, $3) on conflict do nothing',
    [companyId, on, author],
  );
}
