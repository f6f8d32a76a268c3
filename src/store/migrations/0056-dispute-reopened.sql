-- The day on which a person took the outcome of a dispute back: a status that was said before does not end it again.
alter table dispute add column reopened_on date;
