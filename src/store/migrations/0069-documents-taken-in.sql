-- The import that brought the document, a PDF that holds its invoice; empty where a person attached it. It goes with the import.
alter table invoice_document add column import_id uuid;
create index invoice_document_by_import on invoice_document (company_id, import_id) where import_id is not null;
