-- When the last entry of each journal was written, beside where it stands: whether a clock can be right is asked with every opening of the application,
-- and was one look-up in the journal for each company.
alter table journal_head add column written_at timestamp with time zone;
update journal_head h set written_at = j.at from journal j where j.company_id = h.company_id and j."position" = h."position";
