// Invoices by the beginning of their number, settled ones too, each with what settled it.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { type SettlementRow, SOURCE } from '../money/settlements.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type NumberedInvoice = {
  readonly id: string;
  readonly number: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly issuedOn: CalendarDate;
  readonly cancelledOn: CalendarDate | null;
  readonly payable: number;
  readonly settled: number;
  readonly currency: string;
  readonly sources: readonly SettlementRow['source'][];
};

export type NumberedAsked = {
  readonly companyId: string;
  /** Folded. */
  readonly begins: string;
  readonly day: CalendarDate;
  readonly limit: number;
} & Collector;

/**
 * A condition on folded numbers, which stand in the order of their signs: a stretch of their index, one that a plan for all
 * values can use too. `said` is the placeholder of the beginning.
 */
export const numberBegins = (foldedNumber: string, said: string): string =>
  `${foldedNumber} >= ${said}::text and ${foldedNumber} < ${said}::text || chr(${LAST_SIGN})`;

/** The last code point of Unicode, which no text holds. */
const LAST_SIGN = 0x10ffff;

/** The first of them are found by the index of the numbers; the rest is asked of those alone. */
export const invoicesNumbered = (
  db: Queryable,
  { companyId, begins, day, limit, collector = null }: NumberedAsked,
): Promise<NumberedInvoice[]> =>
  select<NumberedInvoice>(
    db,
    `with found as (
       select * from invoice i where company_id = $1 and ${numberBegins('folded_number', '$2')} and issued_on <= $3 and ${inPortfolio('i.debtor_id', '$4')}
        order by folded_number, issued_on desc limit $5)
     select i.invoice_id as id, i.number, i.debtor_id as "debtorId", d.name as "debtorName", i.issued_on as "issuedOn", i.cancelled_on as "cancelledOn", i.payable, i.currency,
            coalesce(s.settled, 0)::bigint as settled, coalesce(s.sources, '[]') as sources
       from found i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
       left join lateral (select sum(a.amount)::bigint as settled, json_agg(distinct ${SOURCE}) as sources from allocation a
                           where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.counts_from <= $3) s on true
      order by i.folded_number, i.issued_on desc`,
    [companyId, begins, day, collector, limit],
  );
