-- Folded numbers are codes, not words: on every server they stand in the order of their signs, and what a number begins with is
-- looked for in its index, whatever language the database sorts by. An index in the order of a language also breaks when the
-- operating system sorts that language anew. No row is rewritten; the indexes that hold the column are.
alter table invoice alter column folded_number type text collate "C";
alter table credit_note alter column folded_number type text collate "C";
alter table paid_item alter column folded_number type text collate "C";
