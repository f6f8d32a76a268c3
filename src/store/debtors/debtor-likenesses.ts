// Debtors that may be one: under one company number, of one name, of the same words in another order, or of names that one
// slip tells apart. Set-based: rows meet those with the same key and no others, and of a key that very many share only the
// first are compared. Names one slip apart have a key in common that lacks one sign: so many keys a name as it has signs.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** A key that more debtors share says little; the rest come up when these are answered. */
const ALIKE_LIMIT = 12;

/** Of shorter names too many are one slip apart: Durand and Durant. */
const SHORTEST_NAME = 8;
const LONGEST_NAME = 60;

export type LikeDebtor = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly customerNumber: string | null;
  readonly vat: string | null;
  readonly registration: string | null;
  readonly country: string;
  readonly city: string | null;
  readonly invoices: number;
  readonly openInvoices: number;
};

export type LikenessRow = {
  readonly one: LikeDebtor;
  readonly other: LikeDebtor;
  /** The company number that both stand under; null where only their names agree. */
  readonly companyNumber: string | null;
};

/** SIREN, KBO: what a VAT number or that of an establishment belongs to. A foreign number is itself. */
const LEGAL_NUMBER = `case
  when d.vat ~ '^FR[0-9A-Z]{2}[0-9]{9}$' then 'FR' || substr(d.vat, 5)
  when d.vat ~ '^BE[01][0-9]{9}$' then d.vat
  when d.vat ~ '^BE[0-9]{9}$' then 'BE0' || substr(d.vat, 3)
  when d.country = 'FR' and d.registration ~ '^[0-9]{9}([0-9]{5})?$' then 'FR' || left(d.registration, 9)
  when d.country = 'BE' and d.registration ~ '^[01][0-9]{9}$' then 'BE' || d.registration
  when d.country = 'BE' and d.registration ~ '^[0-9]{9}$' then 'BE0' || d.registration
  when d.vat is not null then d.vat
  when d.registration is not null then d.country || d.registration end`;

const told = (alias: string): string =>
  `json_build_object('id', ${alias}.debtor_id, 'name', ${alias}.name, 'kind', ${alias}.kind, 'customerNumber', ${alias}.customer_number, 'vat', ${alias}.vat,
     'registration', ${alias}.registration, 'country', ${alias}.country, 'city', ${alias}.address ->> 'city',
     'invoices', (select count(*) from invoice i where i.company_id = $1 and i.debtor_id = ${alias}.debtor_id),
     'openInvoices', (select count(*) from invoice i where i.company_id = $1 and i.debtor_id = ${alias}.debtor_id and i.settled < i.payable and i.cancelled_on is null))`;

export type LikenessKey = readonly [one: string, other: string];

export async function likenessPage(
  db: Queryable,
  { companyId, after, limit }: { companyId: string; after: LikenessKey | null; limit: number },
): Promise<LikenessRow[]> {
  return select<LikenessRow>(
    db,
    `with standing as (select d.*, ${LEGAL_NUMBER} as legal from debtor d where d.company_id = $1 and d.merged_into is null),
     slips as materialized (
       select debtor_id, kind, legal, hashtextextended(country || kind || overlay(plain placing '' from at for 1), 0) as slip
         from (select *, replace(folded_name, ' ', '') as plain from standing) as s cross join lateral generate_series(1, length(plain) + 1) as at
        where length(plain) between ${SHORTEST_NAME} and ${LONGEST_NAME} and plain !~ '[0-9]'
          -- Of two equal letters in a row either gives the same key.
          and (at = 1 or at > length(plain) or substr(plain, at, 1) <> substr(plain, at - 1, 1))),
     shared as (select slip from slips group by slip having count(*) > 1),
     keyed as (
       select debtor_id, kind, legal, 'number ' || legal as key from standing where legal is not null
       union all select debtor_id, kind, legal, 'name ' || country || ' ' || folded_name from standing
       union all select debtor_id, kind, legal, 'words ' || country || ' ' || (select string_agg(w, ' ' order by w) from unnest(string_to_array(folded_name, ' ')) as w)
         from standing where folded_name like '% %'
       union all select distinct debtor_id, kind, legal, 'slip ' || slip from slips join shared using (slip)),
     ranked as (select *, row_number() over (partition by key, kind order by debtor_id) as rank, count(*) over (partition by key, kind) as among from keyed),
     alike as (select * from ranked where among > 1 and rank <= ${ALIKE_LIMIT}),
     pair as (
       select l.debtor_id as one, r.debtor_id as other, max(case when l.legal = r.legal then substr(l.legal, 3) end) as number
         from alike l join alike r on r.key = l.key and r.kind = l.kind and r.debtor_id > l.debtor_id
        where l.legal is null or r.legal is null or l.legal = r.legal group by 1, 2),
     different as (
       select least(a, b) as one, greatest(a, b) as other from (
         select coalesce(x.merged_into, x.debtor_id) as a, coalesce(y.merged_into, y.debtor_id) as b from debtor_difference f
           join debtor x on x.company_id = f.company_id and x.debtor_id = f.debtor_id
           join debtor y on y.company_id = f.company_id and y.debtor_id = f.other_id where f.company_id = $1 and f.taken_back_at is null) as said)
     select ${told('x')} as one, ${told('y')} as other, p.number as "companyNumber"
       from pair p join debtor x on x.company_id = $1 and x.debtor_id = p.one join debtor y on y.company_id = $1 and y.debtor_id = p.other
      where not exists (select from different f where f.one = p.one and f.other = p.other)
        and ($2::uuid is null or (p.one, p.other) > ($2::uuid, $3::uuid))
      order by p.one, p.other limit $4`,
    [companyId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** Remembered until it is taken back: these two are never proposed as one again. */
export async function insertDifference(
  db: Queryable,
  {
    companyId,
    ids: [left, right],
    author,
    at,
  }: { companyId: string; ids: readonly [string, string]; author: string; at: string },
): Promise<void> {
  await db.query(
    `insert into debtor_difference (company_id, debtor_id, other_id, author, said_at)
     values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5)
     on conflict (company_id, debtor_id, other_id) do update set author = excluded.author, said_at = excluded.said_at, taken_back_at = null, taken_back_by = null
      where debtor_difference.taken_back_at is not null`,
    [companyId, left, right, author, at],
  );
}

/** False where nobody said so, or it was taken back already. */
export async function takeBackDifference(
  db: Queryable,
  {
    companyId,
    ids: [left, right],
    by,
    at,
  }: { companyId: string; ids: readonly [string, string]; by: string; at: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update debtor_difference set taken_back_at = $5, taken_back_by = $4
      where company_id = $1 and debtor_id = least($2::uuid, $3::uuid) and other_id = greatest($2::uuid, $3::uuid) and taken_back_at is null`,
    [companyId, left, right, by, at],
  );
  return rowCount === 1;
}

export type Difference = {
  readonly debtorId: string;
  readonly debtor: string;
  readonly otherId: string;
  readonly other: string;
  readonly saidAt: string;
  readonly by: string;
};

/** What people said to be two and nobody took back, the latest first. */
export async function differencesInForce(
  db: Queryable,
  { companyId, limit }: { companyId: string; limit: number },
): Promise<Difference[]> {
  return select<Difference>(
    db,
    `select f.debtor_id as "debtorId", x.name as debtor, f.other_id as "otherId", y.name as other, f.said_at as "saidAt", f.author as by
       from debtor_difference f join debtor x on x.company_id = f.company_id and x.debtor_id = f.debtor_id
       join debtor y on y.company_id = f.company_id and y.debtor_id = f.other_id
      where f.company_id = $1 and f.taken_back_at is null order by f.said_at desc, f.debtor_id, f.other_id limit $2`,
    [companyId, limit],
  );
}
