// What was open at the end of a day, part by part, as a piece of SQL that several statements begin with.
// It narrows and adds up; the definition of "due" stays in `claim/balance.ts`, and tests compare the two.
// An invoice of 900.00 in three parts of 300.00 with 400.00 settled has rests of 0.00, 200.00 and 300.00.

const LATER = `later as (
    select invoice_id, sum(amount)::bigint as amount from allocation
     where company_id = $1 and counts_from > $2 group by invoice_id)`;

const partsOf = (some: string): string => `claim as (
    select i.invoice_id, i.debtor_id, i.currency, i.due_on, i.instalments, i.payable, i.settled - coalesce(l.amount, 0) as settled
      from invoice i left join later l on l.invoice_id = i.invoice_id
     where i.company_id = $1 and i.issued_on <= $2 and (i.cancelled_on is null or i.cancelled_on > $2)
       and i.settled - coalesce(l.amount, 0) < i.payable ${some}),
  part as (
    select invoice_id, debtor_id, currency, due_on, payable - settled as rest, true as is_first from claim where instalments is null
    union all
    select c.invoice_id, c.debtor_id, c.currency, p.due_on, least(p.amount, greatest(p.up_to - c.settled, 0)) as rest, p.position = 1 as is_first
      from claim c cross join lateral (
        select position, (one->>'dueOn')::date as due_on, (one->>'amount')::bigint as amount,
               sum((one->>'amount')::bigint) over (order by position)::bigint as up_to
          from jsonb_array_elements(c.instalments) with ordinality as listed(one, position)) p
     where c.instalments is not null)`;

/**
 * Common table expressions over $1 (company) and $2 (day). `part` has one row per due date of each open invoice:
 * invoice_id, debtor_id, currency, due_on (null when unknown), rest, and is_first: one row of each invoice is. Settlements go to the oldest part first.
 */
export const OPEN_PARTS = `${LATER},
  ${partsOf('')}`;

/** The same of the invoices that `condition` lets pass, which speaks of `i`. */
export const openPartsWhere = (condition: string): string => `${LATER},
  ${partsOf(`and ${condition}`)}`;

const ages = (rest: string): string => `sum(${rest})::bigint as outstanding,
  coalesce(sum(${rest}) filter (where due_on is null or due_on >= $2), 0)::bigint as "notDue",
  coalesce(sum(${rest}) filter (where $2 - due_on between 1 and 30), 0)::bigint as "upTo30",
  coalesce(sum(${rest}) filter (where $2 - due_on between 31 and 60), 0)::bigint as "upTo60",
  coalesce(sum(${rest}) filter (where $2 - due_on between 61 and 90), 0)::bigint as "upTo90",
  coalesce(sum(${rest}) filter (where $2 - due_on > 90), 0)::bigint as "over90"`;

/** Sums of `part` by age in days after the due date; what has no due date is not due. */
export const AGE_COLUMNS = ages('rest');

/**
 * The same added up by debtor and currency as `aged`, with oldestDueOn and how many invoices. Most debtors have nothing in parts,
 * cancelled later, or paid by what counts later: what they owe is read from the index `invoice_open` alone.
 */
export const AGED_DEBTORS = `${LATER},
  odd_debtor as (
    select debtor_id from invoice where company_id = $1 and (instalments is not null or cancelled_on is not null)
       and settled < payable and (cancelled_on is null or cancelled_on > $2)
    union select i.debtor_id from later l join invoice i on i.company_id = $1 and i.invoice_id = l.invoice_id),
  ${partsOf('and i.debtor_id in (select debtor_id from odd_debtor)')},
  aged as (
    select debtor_id, currency, min(due_on) as "oldestDueOn", count(*) as invoices, ${ages('payable - settled')}
      from invoice where company_id = $1 and settled < payable and cancelled_on is null and issued_on <= $2
       and debtor_id not in (select debtor_id from odd_debtor) group by debtor_id, currency
    union all
    select debtor_id, currency, min(due_on) filter (where rest > 0), count(*) filter (where is_first), ${AGE_COLUMNS}
      from part group by debtor_id, currency)`;

/** Minor units by age; they add up to `outstanding`. */
export type AgedRow = {
  readonly currency: string;
  readonly outstanding: number;
  readonly notDue: number;
  readonly upTo30: number;
  readonly upTo60: number;
  readonly upTo90: number;
  readonly over90: number;
};
