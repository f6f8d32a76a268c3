// The checker itself: what runs on one node, what runs on all, and what Citus would refuse. Every statement that any test
// makes the product ask goes through the same checker (refuse.ts).

import { describe, expect, it } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { databasesUnderTest } from '../servers.ts';
import { objectionsTo } from './objections.ts';
import { LAYOUT, statementsSeen } from './refuse.ts';

const objections = (text: string): string[] => objectionsTo(text, LAYOUT);

describe('a statement about one company runs on its node, whatever it does', () => {
  it.each([
    'select 1 from invoice i join debtor d using (company_id, debtor_id) where company_id = $1 for update skip locked',
    'select 1 from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id where i.company_id = $1',
    'select row_number() over (order by due_on) from invoice where company_id = $1::uuid',
    'select 1 from invoice i where company_id = $1 and exists (select from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id)',
    'with mine as (select company_id, invoice_id from invoice where company_id = $1) select 1 from mine join allocation a using (company_id, invoice_id)',
    'update invoice i set settled = a.amount from allocation a where (a.company_id, a.invoice_id) = (i.company_id, i.invoice_id) and i.company_id = $1',
    'insert into hold (company_id, hold_id) values ($1, $2) on conflict (company_id, hold_id) do nothing',
    'insert into hold (company_id, hold_id) select $1, unnest($2::uuid[])',
    'insert into rung_taken (company_id, invoice_id) select m.company_id, m.invoice_id from message_invoice m where m.company_id = $1',
    'select 1 from invoice i join company c on c.company_id = i.company_id where c.company_id = $1',
    "copy (select number from invoice where company_id = '00000000-0000-0000-0000-000000000000'::uuid) to stdout",
    'alter table invoice add column seen_on date, add column times integer not null default 0',
    'insert into hold (company_id, hold_id, because) select $1, $2, (select max(because) from hold where company_id = $1)',
    'select 1 from invoice i join company c on c.company_id = i.company_id where c.company_id = $1 for update of i',
    'select company_id from invoice where company_id = $1 union select company_id from credit_note where company_id = $1',
  ])('%s', text => expect(objections(text)).toEqual([]));
});

describe('a statement about all companies may read tables that meet on the company', () => {
  it.each([
    'select company_id, count(*) from dossier where look_on <= $1 group by company_id',
    'select 1 from delivery d join message m using (company_id, message_id) where d.recipient = any($1)',
    'select 1 from access_user u join access_session s on s.user_id = u.id for update',
  ])('%s', text => expect(objections(text)).toEqual([]));

  it.each([
    [
      'select 1 from dossier where look_on <= $1 for update skip locked',
      'it names no company and locks rows',
    ],
    [
      'select row_number() over (order by due_on) from invoice',
      'it names no company and numbers rows in a window',
    ],
    [
      'select 1 from invoice join unnest($1::uuid[]) as t (id) on t.id = invoice_id',
      'it names no company and reads a function as a table',
    ],
  ])('%s: %s', (text, found) => expect(objections(text)).toEqual([found]));
});

describe('what Citus would refuse is told', () => {
  it.each([
    [
      'select 1 from invoice i join debtor d on d.debtor_id = i.debtor_id where i.company_id = $1',
      'invoice and debtor do not meet on company_id',
    ],
    [
      'select 1 from invoice where company_id = $1 and debtor_id in (select debtor_id from debtor)',
      'invoice and debtor do not meet on company_id',
    ],
    [
      'select 1 from invoice i, debtor d where i.company_id = $1 and d.company_id = $2',
      'invoice and debtor do not meet on company_id',
    ],
    [
      'select 1 from invoice i, debtor d where i.company_id = $1 or d.company_id = i.company_id',
      'invoice and debtor do not meet on company_id',
    ],
    [
      'update invoice set company_id = $2 where company_id = $1',
      'it changes company_id, which says where a row lies',
    ],
    ['insert into hold (hold_id) values ($1)', 'it inserts without naming company_id'],
    [
      'insert into hold (company_id, hold_id) values ($1, $2) on conflict (hold_id) do nothing',
      'what may conflict does not include company_id',
    ],
    [
      'update invoice set number = gen_random_uuid() where company_id = $1',
      'it changes rows by gen_random_uuid(), which gives each row another value',
    ],
    [
      'select 1 from invoice i join company c using (company_id) where company_id = $1 for update',
      'company is on every node, and a lock on a row of it is one on all of it',
    ],
    [
      'with one as (select i.invoice_id from invoice i join company c using (company_id) where company_id = $1 for update of i) select 1 from one',
      'it locks rows in a WITH beside company, which is on every node',
    ],
    [
      'select 1 from person_lock p join contact c on c.phone = p.slot::text where c.company_id = $1',
      'person_lock stays on the coordinator and is asked beside contact',
    ],
    [
      'copy (select 1 from invoice i join debtor d using (debtor_id)) to stdout',
      'invoice and debtor do not meet on company_id',
    ],
    [
      'alter table invoice add column times integer check (times > 0)',
      'it adds a column to invoice together with a constraint, which comes after it',
    ],
    [
      'insert into hold (company_id, hold_id, because) values ($1, $2, (select max(because) from hold where company_id = $1))',
      'it inserts values that a query gives, which are selected instead',
    ],
    [
      'with one as (select 1) insert into hold (company_id, hold_id) values ($1, $2)',
      'it inserts values beside a WITH',
    ],
    [
      'with placed as (insert into hold (company_id) values ($1) returning hold_id) select 1 from placed',
      'it inserts inside a WITH',
    ],
  ])('%s: %s', (text, found) => expect(objections(text)).toContain(found));
});

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    it('a statement that would be refused is refused where it is asked', async () => {
      const server = await start();
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await database.query('select count(*) from invoice where company_id = $1 and number = $2', [
        '00000000-0000-0000-0000-000000000000',
        title,
      ]);
      expect(statementsSeen()).toBeGreaterThan(0);
      const apart = database.query('select 1 from invoice i join debtor d on d.debtor_id = i.debtor_id');
      await expect(apart).rejects.toThrow(
        'Citus would refuse this statement, because invoice and debtor do not meet',
      );
      await server.close();
    });
  });
