// Gives a customer what no file of a story gives it.

import type { Diary } from './diary.ts';

/** What is known by a day, a number or an address and has no id: a paid invoice of a ledger, an account, a salesperson. */
export async function knownOf(d: Diary, debtorId: string): Promise<void> {
  const values = [d.companyId, debtorId];
  await d.database.query(
    `insert into paid_item (company_id, debtor_id, number, folded_number, invoiced_on, paid_on, currency, amount, import_id)
     select company_id, $2, 'G-1', 'g1', '2025-02-28', '2025-03-30', 'EUR', 4200, import_id from file_import where company_id = $1 limit 1`,
    values,
  );
  await d.database.query(
    "insert into payer_account (company_id, debtor_id, iban, learned_on) values ($1, $2, 'FR7630006000011234567890189', '2026-01-02')",
    values,
  );
  await d.database.query(
    `insert into sales_contact (company_id, debtor_id, name, email, language, named_at, named_by)
     values ($1, $2, 'Luc', 'luc@atelier.example', 'fr', '2026-01-02T00:00:00Z', 'marie')`,
    values,
  );
}
