-- A letter that came back, with all that was so before it was noted: whoever noted it by mistake takes it back whole.
alter table delivery add column returned jsonb;
