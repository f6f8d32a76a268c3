-- A debtor that came without a number gets it from the file that says one. Which files said it is kept for each number, so that
-- the undo of the last of them takes it away again.
alter table debtor add column learnt_numbers jsonb;
