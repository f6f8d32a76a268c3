-- A credit note that was deducted from a payment belongs to it as a difference does: taken away, the payment frees both.
alter table allocation add column deducted_by uuid;
alter table allocation add constraint allocation_deducted_check check (deducted_by is null or credit_note_id is not null);
create index allocation_deducted_by on allocation (company_id, deducted_by) where deducted_by is not null;

-- A discount that the terms of an invoice offer and its payer took in time is given up by matching; a file that is undone
-- takes it along.
alter table difference add column is_by_matching boolean not null default false;
