// The bare SQL of the page of a debtor: one plain statement for each kind of row that the page shows, with the columns it
// shows where a row is long, nothing done with what comes back, one after the other. No kind stands here that the page
// reads for its decision alone (money on its way, gaps of statements, rates, who was written to lately).

import type { Database } from '../src/store/database.ts';
import { select } from '../src/store/select.ts';

export type Asked = { readonly database: Database; readonly companyId: string; readonly debtorId: string };

const ofCompany = (table: string): string => `select * from ${table} where company_id = $1`;
const ofDebtor = (table: string): string => `${ofCompany(table)} and debtor_id = $2`;
const ofDossiers = (table: string, columns = 't.*'): string =>
  `select ${columns} from ${table} t join dossier o on o.company_id = t.company_id and o.dossier_id = t.dossier_id where o.company_id = $1 and o.debtor_id = $2`;
const ofInvoices = (columns: string, joins: string): string =>
  `select ${columns} from invoice i ${joins} where i.company_id = $1 and i.debtor_id = $2`;
const ALLOCATED = 'join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id';

/** Who it is, by which steps, and what may stop them; what it owes and what paid that; what was written and what happened. */
const STATEMENTS: readonly string[] = [
  ...['company', 'scenario_version', 'assignment_rules'].map(ofCompany),
  ...['debtor', 'contact', 'insolvency', 'law_fact', 'invoice', 'credit_note', 'dossier', 'journal'].map(
    ofDebtor,
  ),
  ...['hold', 'dispute', 'payment_promise', 'payment_plan', 'settlement_offer', 'dossier_stop'].map(table =>
    ofDossiers(table),
  ),
  ...['write_off', 'concession', 'contact_note', 'delivery'].map(table => ofDossiers(table)),
  ofDossiers(
    'message',
    't.message_id, t.step_key, t.subject, t.asked, t.currency, t.state, t.prepared_on, t.prepared_at, t.because',
  ),
  ofDossiers('message', 'r.*').replace(
    ' where',
    ' join rung_taken r on r.company_id = t.company_id and r.message_id = t.message_id where',
  ),
  ofInvoices('a.*', ALLOCATED),
  ofInvoices(
    'p.*',
    `${ALLOCATED} join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id`,
  ),
  ofInvoices('f.*', 'join file_import f on f.company_id = i.company_id and f.import_id = i.import_id'),
  `select p.* from payment_suspect s join payment p on p.company_id = s.company_id and p.payment_id = s.payment_id where s.company_id = $1 and s.debtor_id = $2`,
];

/** How many statements a first draft of the page would ask. */
export const ROWS_SHOWN = STATEMENTS.length;

export async function bareDebtor({ database, companyId, debtorId }: Asked): Promise<void> {
  for (const text of STATEMENTS)
    await select(database, text, text.includes('$2') ? [companyId, debtorId] : [companyId]);
}
