// What debtors are, for many at once: of whom nobody has said it, and what a person says of them.

import type { DebtorKind } from '../../claim/parties.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type Collector, inPortfolio } from './portfolios.ts';

/** What a debtor is, who said so, and the scenario that was chosen for one of that kind. */
export type KindOf = {
  readonly kind: DebtorKind;
  readonly isAssumed: boolean;
  readonly scenario: string | null;
};

export type KindRow = KindOf & { readonly debtorId: string; readonly name: string };

type Asked = { readonly companyId: string; readonly debtorIds: readonly string[] } & Collector;

/** Of those asked for, whom the asker sees, by name. */
export async function kindsOf(
  db: Queryable,
  { companyId, debtorIds, collector = null }: Asked,
): Promise<KindRow[]> {
  return select<KindRow>(
    db,
    `select d.debtor_id as "debtorId", d.name, d.kind, d.is_kind_assumed as "isAssumed", d.scenario from debtor d
      where d.company_id = $1 and d.debtor_id = any($2::uuid[]) and d.merged_into is null and ${inPortfolio('d.debtor_id', '$3')}
      order by d.folded_name, d.debtor_id`,
    [companyId, debtorIds, collector],
  );
}

export async function writeKinds(
  db: Queryable,
  { companyId, kinds }: { companyId: string; kinds: readonly (KindOf & { readonly debtorId: string })[] },
): Promise<void> {
  await db.query(
    `update debtor d set kind = k.kind, is_kind_assumed = k."isAssumed", scenario = k.scenario
       from jsonb_to_recordset($2::jsonb) as k ("debtorId" uuid, kind text, "isAssumed" boolean, scenario text)
      where d.company_id = $1 and d.debtor_id = k."debtorId"`,
    [companyId, JSON.stringify(kinds)],
  );
}

export type UncertainRow = {
  readonly debtorId: string;
  readonly name: string;
  readonly kind: DebtorKind;
  readonly hasNumber: boolean;
  readonly city: string | null;
  readonly openInvoices: number;
  /** Of all that are uncertain, however many are shown. */
  readonly total: number;
};

/** Of whom nobody has said what they are: those who owe something first, then by name. */
export async function uncertainKinds(
  db: Queryable,
  { companyId, limit, collector = null }: { companyId: string; limit: number } & Collector,
): Promise<UncertainRow[]> {
  return select<UncertainRow>(
    db,
    `with open as (
       select debtor_id, count(*) as invoices from invoice where company_id = $1 and settled < payable and cancelled_on is null group by debtor_id)
     select d.debtor_id as "debtorId", d.name, d.kind, (d.vat is not null or d.registration is not null) as "hasNumber",
            d.address ->> 'city' as city, coalesce(o.invoices, 0) as "openInvoices", count(*) over () as total
       from debtor d left join open o on o.debtor_id = d.debtor_id
      where d.company_id = $1 and d.is_kind_assumed and d.merged_into is null and ${inPortfolio('d.debtor_id', '$3')}
      order by (o.invoices is null), d.folded_name, d.debtor_id limit $2`,
    [companyId, limit, collector],
  );
}
