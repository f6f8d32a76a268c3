-- Whether a mail was handed over by a rehearsal: where no customer gets it, in test mode or with a trial mailbox. Unknown of what left before this was noted.
alter table delivery add column rehearsed boolean;
create index delivery_rehearsed on delivery (company_id) where rehearsed and state = 'delivered';
-- What was to be put in writing and was taken back before it was read: some of it is written anew.
create index confirmation_taken_back on message (company_id, confirms) where confirms is not null and state = 'withdrawn';
