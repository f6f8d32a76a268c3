-- What was erased because its time was over. Of an entry of the journal: the position of the one that tells of it. Of a debtor: the
-- day before which what was written, said and noted is gone, and the day before which the invoices name nobody any more.
alter table journal add column erased_by bigint;
alter table debtor add column recovery_erased_before date;
alter table debtor add column accounts_erased_before date;
