-- A view is kept of any table that can be narrowed, and says which kinds of lines it shows beside the words looked for.
alter table saved_view drop constraint saved_view_screen_check;
alter table saved_view add constraint saved_view_screen_check
  check (screen in ('debtors', 'invoices', 'agreements', 'calls', 'inbox', 'payments'));
update saved_view set content = jsonb_build_object('only', '[]'::jsonb) || content;
