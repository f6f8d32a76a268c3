-- What was handed in as one file, a zip or a workbook of several sheets, bears one mark, whatever the file is called: it is listed
-- and undone as one. The mark follows the order in which files were handed in. A PDF inside is known by its own bytes too.
alter table file_import add column handed_in uuid;
alter table file_import add column archive_name text;
alter table file_import add column part_sha256 text;
update file_import f set handed_in = g.handed_in, archive_name = g.archive
  from (select n.company_id, n.import_id, n.archive, first_value(n.import_id) over (partition by n.company_id, n.sha256, n.archive, n.nth order by n.taken_in_at, n.import_id) as handed_in
          from (select company_id, import_id, sha256, taken_in_at, substring(file_name from '(?i)^(.*?\.(?:zip|xlsx|xlsm))/') as archive,
                       row_number() over (partition by company_id, sha256, file_name order by taken_in_at, import_id) as nth from file_import) n
         where n.archive is not null) g
 where f.company_id = g.company_id and f.import_id = g.import_id;
create index file_import_handed_in on file_import (company_id, coalesce(handed_in, import_id));
create index invoice_document_by_hash on invoice_document (company_id, sha256);
