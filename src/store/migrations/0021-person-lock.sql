-- What two companies that write to the same person wait at. A slot stands for many persons and says nothing of any of
-- them; rows are made when first needed and there are never more than the slots.
create table person_lock (
  slot integer primary key check (slot between 0 and 16383)
);
