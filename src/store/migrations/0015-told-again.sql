-- A bank line that a later statement tells again: undoing the file that brought it leaves it to the later one.
create table statement_line_again (
  company_id uuid not null,
  statement_line_id uuid not null,
  statement_id uuid not null,
  primary key (company_id, statement_line_id, statement_id),
  foreign key (company_id, statement_line_id) references statement_line (company_id, statement_line_id) on delete cascade,
  foreign key (company_id, statement_id) references statement (company_id, statement_id) on delete cascade
);
create index statement_line_again_by_statement on statement_line_again (company_id, statement_id);
