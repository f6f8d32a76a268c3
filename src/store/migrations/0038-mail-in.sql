-- Answers that come by mail beside those of the page: no link brought them, and the mail itself is named by its hash.
alter table debtor_answer alter column portal_link_id drop not null;
alter table debtor_answer drop constraint debtor_answer_kind_check;
alter table debtor_answer add check (kind in ('paid', 'date', 'instalments', 'acceptPlan', 'dispute', 'wrongPerson', 'contact', 'question', 'reply', 'absence', 'complaint'));
create unique index debtor_answer_by_mail on debtor_answer (company_id, form_key) where portal_link_id is null;

-- Where reading of a mailbox stopped. A mailbox may serve several companies: it belongs to the installation.
create table mailbox_place (
  mailbox text primary key,
  validity text not null,
  last bigint not null
);
