-- A comparison may also leave the message of one step out for a share of the debtors. It has a step in the place of two texts.
alter table comparison add column step_key text;
alter table comparison alter column wording_key drop not null;
alter table comparison alter column language drop not null;
alter table comparison alter column text_a drop not null;
alter table comparison alter column text_b drop not null;
alter table comparison add constraint comparison_of_one_kind check (num_nonnulls(wording_key, language, text_a, text_b) = case when step_key is null then 4 else 0 end);
alter table comparison drop constraint comparison_ended_because_check;
alter table comparison add constraint comparison_ended_because_check check (ended_because in ('person', 'wordsChanged', 'stepChanged'));

-- Who goes without a message enters by none, until a person sends it all the same: it stays in its arm.
alter table comparison_debtor alter column message_id drop not null;
alter table comparison_debtor add column sent_anyway_on date;
alter table comparison_debtor add column sent_anyway_by text;
alter table comparison_debtor add constraint comparison_debtor_sent_anyway check ((sent_anyway_on is null) = (sent_anyway_by is null));

-- A rung that no message took: it is past for the ladder of its invoice, and for nothing else.
create table rung_left_out (
  company_id uuid not null,
  invoice_id uuid not null,
  instalment integer not null,
  rung integer not null,
  left_out_on date not null,
  dossier_id uuid not null,
  comparison_id uuid not null,
  step_key text not null,
  -- The round goes on with the version with which it would have begun.
  scenario_key text not null,
  scenario_version integer not null,
  until_on date not null,
  primary key (company_id, invoice_id, instalment, rung, left_out_on)
);
create index rung_left_out_by_dossier on rung_left_out (company_id, dossier_id);

-- lay out rung_left_out

alter table rung_left_out add foreign key (company_id, invoice_id) references invoice;
alter table rung_left_out add foreign key (company_id, dossier_id) references dossier;
alter table rung_left_out add foreign key (company_id, comparison_id) references comparison;

alter table rung_left_out enable row level security;
create policy of_one_company on rung_left_out using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
