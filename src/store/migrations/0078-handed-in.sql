-- What was handed in as one file, a zip or a workbook of several sheets, bears one mark, whatever the file is called: it is listed
-- and undone as one. The mark follows the order in which files were handed in. A PDF inside is known by its own bytes too.
alter table file_import add column handed_in uuid;
alter table file_import add column archive_name text;
alter table file_import add column part_sha256 text;
-- Of what was taken in before: the same zip twice is two, since each of its parts is there twice.
update file_import f set archive_name = substring(f.file_name from '(?i)^(.*?\.(?:zip|xlsx|xlsm))/') where f.file_name ~* '\.(zip|xlsx|xlsm)/';
update file_import f set handed_in = g.handed_in
  from (select a.company_id, a.import_id, min(b.import_id::text)::uuid as handed_in
          from (select x.company_id, x.import_id, x.sha256, x.archive_name, count(*) as nth from file_import x
                  join file_import y on y.company_id = x.company_id and y.sha256 = x.sha256 and y.file_name = x.file_name and (y.taken_in_at, y.import_id) <= (x.taken_in_at, x.import_id)
                 where x.archive_name is not null group by x.company_id, x.import_id, x.sha256, x.archive_name) a
          join (select x.company_id, x.import_id, x.sha256, x.archive_name, count(*) as nth from file_import x
                  join file_import y on y.company_id = x.company_id and y.sha256 = x.sha256 and y.file_name = x.file_name and (y.taken_in_at, y.import_id) <= (x.taken_in_at, x.import_id)
                 where x.archive_name is not null group by x.company_id, x.import_id, x.sha256, x.archive_name) b
            on b.company_id = a.company_id and b.sha256 = a.sha256 and b.archive_name = a.archive_name and b.nth = a.nth
         group by a.company_id, a.import_id) g
 where f.company_id = g.company_id and f.import_id = g.import_id;
create index file_import_handed_in on file_import (company_id, coalesce(handed_in, import_id));
create index invoice_document_by_hash on invoice_document (company_id, sha256);
