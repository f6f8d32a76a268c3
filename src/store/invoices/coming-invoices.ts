// What is issued to each debtor after the day.

import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** By debtor and currency, the first invoice that is issued after the day. */
export async function comingInvoices(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<Map<string, NonNullable<DossierFacts['coming']>>> {
  const rows = await select<
    NonNullable<DossierFacts['coming']> & { readonly debtorId: string; readonly currency: string }
  >(
    db,
    `select distinct on (debtor_id, currency) debtor_id as "debtorId", currency, issued_on as "issuedOn", coalesce(due_on, issued_on) as "dueOn" from invoice
      where company_id = $1 and debtor_id = any($2) and issued_on > $3 and settled < payable and cancelled_on is null order by debtor_id, currency, issued_on`,
    [companyId, debtorIds, day],
  );
  return new Map(
    rows.map(({ debtorId, currency, issuedOn, dueOn }) => [`${debtorId} ${currency}`, { issuedOn, dueOn }]),
  );
}
