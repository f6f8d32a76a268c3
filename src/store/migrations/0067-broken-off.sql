-- Which process works on a request that has no answer yet, and when a taking-in was last heard of: what a dead process left is
-- told as broken off, and not waited for.
alter table idempotency add column worker text;
alter table take_in add column noted_at timestamptz;
