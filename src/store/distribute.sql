-- Spreads the tables over the nodes of a Citus cluster, each company whole on one of them. Written by "npm run schema".
-- Run it as the owner of the tables, after "acquit migrate" and before the first company is added:
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f distribute.sql
-- Running it again is harmless: a table that is laid out stays as it is.
-- Stays on the coordinator: mailbox_place, person_lock.

-- On every node: who may enter, the companies themselves, the published rates. Everything below refers to them.
select create_reference_table('access_invitation') where not exists (select from pg_dist_partition where logicalrelid = 'access_invitation'::regclass);
select create_reference_table('access_password_try') where not exists (select from pg_dist_partition where logicalrelid = 'access_password_try'::regclass);
select create_reference_table('access_rate_limit') where not exists (select from pg_dist_partition where logicalrelid = 'access_rate_limit'::regclass);
select create_reference_table('access_user') where not exists (select from pg_dist_partition where logicalrelid = 'access_user'::regclass);
select create_reference_table('access_account') where not exists (select from pg_dist_partition where logicalrelid = 'access_account'::regclass);
select create_reference_table('access_api_key') where not exists (select from pg_dist_partition where logicalrelid = 'access_api_key'::regclass);
select create_reference_table('access_membership') where not exists (select from pg_dist_partition where logicalrelid = 'access_membership'::regclass);
select create_reference_table('access_passkey') where not exists (select from pg_dist_partition where logicalrelid = 'access_passkey'::regclass);
select create_reference_table('access_session') where not exists (select from pg_dist_partition where logicalrelid = 'access_session'::regclass);
select create_reference_table('access_two_factor') where not exists (select from pg_dist_partition where logicalrelid = 'access_two_factor'::regclass);
select create_reference_table('access_verification') where not exists (select from pg_dist_partition where logicalrelid = 'access_verification'::regclass);
select create_reference_table('company') where not exists (select from pg_dist_partition where logicalrelid = 'company'::regclass);
select create_reference_table('rate_publication') where not exists (select from pg_dist_partition where logicalrelid = 'rate_publication'::regclass);

-- By company: all rows of a company lie together, so its statements run whole on its node.
select create_distributed_table('debtor', 'company_id') where not exists (select from pg_dist_partition where logicalrelid = 'debtor'::regclass);
select create_distributed_table('approval_link', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'approval_link'::regclass);
select create_distributed_table('assignment_rules', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'assignment_rules'::regclass);
select create_distributed_table('audit_entry', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'audit_entry'::regclass);
select create_distributed_table('bank_account', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'bank_account'::regclass);
select create_distributed_table('cash_declaration', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'cash_declaration'::regclass);
select create_distributed_table('comparison', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'comparison'::regclass);
select create_distributed_table('contact', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'contact'::regclass);
select create_distributed_table('credit_note', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'credit_note'::regclass);
select create_distributed_table('customer_change', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'customer_change'::regclass);
select create_distributed_table('debtor_assignment', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'debtor_assignment'::regclass);
select create_distributed_table('debtor_difference', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'debtor_difference'::regclass);
select create_distributed_table('debtor_merge', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'debtor_merge'::regclass);
select create_distributed_table('digest_mail', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'digest_mail'::regclass);
select create_distributed_table('digest_reader', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'digest_reader'::regclass);
select create_distributed_table('dossier', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'dossier'::regclass);
select create_distributed_table('concession', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'concession'::regclass);
select create_distributed_table('contact_note', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'contact_note'::regclass);
select create_distributed_table('dossier_stop', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'dossier_stop'::regclass);
select create_distributed_table('file_import', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'file_import'::regclass);
select create_distributed_table('idempotency', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'idempotency'::regclass);
select create_distributed_table('import_change', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'import_change'::regclass);
select create_distributed_table('import_named', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'import_named'::regclass);
select create_distributed_table('insolvency', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'insolvency'::regclass);
select create_distributed_table('invoice', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'invoice'::regclass);
select create_distributed_table('difference', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'difference'::regclass);
select create_distributed_table('dispute', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'dispute'::regclass);
select create_distributed_table('expected_receipt', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'expected_receipt'::regclass);
select create_distributed_table('hold', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'hold'::regclass);
select create_distributed_table('invoice_correction', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'invoice_correction'::regclass);
select create_distributed_table('invoice_document', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'invoice_document'::regclass);
select create_distributed_table('invoice_status', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'invoice_status'::regclass);
select create_distributed_table('journal', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'journal'::regclass);
select create_distributed_table('journal_head', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'journal_head'::regclass);
select create_distributed_table('law_fact', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'law_fact'::regclass);
select create_distributed_table('mailing', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'mailing'::regclass);
select create_distributed_table('message', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'message'::regclass);
select create_distributed_table('approval_link_message', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'approval_link_message'::regclass);
select create_distributed_table('comparison_debtor', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'comparison_debtor'::regclass);
select create_distributed_table('delivery', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'delivery'::regclass);
select create_distributed_table('message_invoice', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'message_invoice'::regclass);
select create_distributed_table('paid_item', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'paid_item'::regclass);
select create_distributed_table('payer_account', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'payer_account'::regclass);
select create_distributed_table('payment_plan', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'payment_plan'::regclass);
select create_distributed_table('payment_promise', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'payment_promise'::regclass);
select create_distributed_table('portal_link', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'portal_link'::regclass);
select create_distributed_table('debtor_answer', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'debtor_answer'::regclass);
select create_distributed_table('answer_file', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'answer_file'::regclass);
select create_distributed_table('provider_key', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'provider_key'::regclass);
select create_distributed_table('rung_left_out', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'rung_left_out'::regclass);
select create_distributed_table('rung_taken', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'rung_taken'::regclass);
select create_distributed_table('sales_contact', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'sales_contact'::regclass);
select create_distributed_table('sales_question', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'sales_question'::regclass);
select create_distributed_table('saved_view', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'saved_view'::regclass);
select create_distributed_table('scenario_version', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'scenario_version'::regclass);
select create_distributed_table('settlement_offer', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'settlement_offer'::regclass);
select create_distributed_table('start_word', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'start_word'::regclass);
select create_distributed_table('statement', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'statement'::regclass);
select create_distributed_table('statement_gap', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'statement_gap'::regclass);
select create_distributed_table('statement_line', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'statement_line'::regclass);
select create_distributed_table('payment', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'payment'::regclass);
select create_distributed_table('match_proposal', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'match_proposal'::regclass);
select create_distributed_table('match_rejection', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'match_rejection'::regclass);
select create_distributed_table('money_back', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'money_back'::regclass);
select create_distributed_table('online_payment', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'online_payment'::regclass);
select create_distributed_table('payment_suspect', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'payment_suspect'::regclass);
select create_distributed_table('statement_line_again', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'statement_line_again'::regclass);
select create_distributed_table('table_profile', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'table_profile'::regclass);
select create_distributed_table('take_in', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'take_in'::regclass);
select create_distributed_table('wording_version', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'wording_version'::regclass);
select create_distributed_table('write_off', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'write_off'::regclass);
select create_distributed_table('allocation', 'company_id', colocate_with => 'debtor') where not exists (select from pg_dist_partition where logicalrelid = 'allocation'::regclass);
