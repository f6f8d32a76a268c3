// Debtors and the people to write to.

import type { Contact, Debtor } from '../../claim/parties.ts';
import { groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

type DebtorRow = Required<Omit<Debtor, 'contacts'>>;
type ContactRow = Contact & { readonly debtorId: string };

/** The debtors of these ids with their contacts, in no particular order. Contacts whose address was refused are left out. */
export async function debtorsById(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<Map<string, Debtor>> {
  const asked = select<DebtorRow>(
    db,
    `select debtor_id as id, name, kind, is_kind_assumed as "isKindAssumed", country, region, language, vat, registration, address, law, scenario,
            customer_number as "customerNumber",
            case when returned_mail -> 'address' = address then returned_mail ->> 'on' end as "addressReturnedOn",
            contract_rate as "contractRatePercent", term, segment
       from debtor where company_id = $1 and debtor_id = any($2)`,
    [companyId, debtorIds],
  );
  const [rows, contacts] = await Promise.all([asked, contactsOf(db, companyId, debtorIds)]);
  return new Map(rows.map(row => [row.id, { ...row, contacts: contacts.get(row.id) ?? [] }]));
}

async function contactsOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<Map<string, Contact[]>> {
  const rows = await select<ContactRow>(
    db,
    `select contact_id as id, debtor_id as "debtorId", name, role, case when refused_on is null then email end as email, phone, language
       from contact where company_id = $1 and debtor_id = any($2)
      order by is_listed desc, case when is_listed then contact_id end desc, contact_id`,
    [companyId, debtorIds],
  );
  return groupValues(
    rows,
    ({ debtorId }) => debtorId,
    ({ debtorId: _debtorId, ...contact }) => contact,
  );
}
