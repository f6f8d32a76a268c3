import { expect, it } from 'vitest';
import { usedServer } from './text/command-words.ts';

it.each([
  ['postgres://acquit:secret@db.example:5433/acquit', true, 'db.example:5433/acquit, by --server'],
  [
    'postgresql://acquit@db.example/books?sslmode=require&password=secret',
    false,
    'db.example/books, by DATABASE_URL',
  ],
  [
    'postgres://acquit@localhost/acquit?host=/run/postgresql',
    false,
    '/run/postgresql/acquit, by DATABASE_URL',
  ],
  ['socket:/run/postgresql?db=acquit', true, '/run/postgresql, by --server'],
  ['/run/postgresql acquit', true, '/run/postgresql acquit, by --server'],
])('of %s the database is named, and no password', (address, isByOption, text) => {
  expect(usedServer(address, isByOption)).toBe(text);
});
