-- What happened with one debtor is found by debtor: without these the page read every credit note and every hold of the company.
create index credit_note_by_debtor on credit_note (company_id, debtor_id);
create index hold_by_dossier on hold (company_id, dossier_id);
