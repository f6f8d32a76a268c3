import { expect, it } from 'vitest';
import { serverAddress } from './text/command-words.ts';

it.each([
  ['postgres://acquit:secret@db.example:5433/acquit', 'db.example:5433/acquit'],
  ['postgresql://acquit@db.example/books?sslmode=require&password=secret', 'db.example/books'],
  ['postgres://acquit@localhost/acquit?host=/run/postgresql', '/run/postgresql/acquit'],
  ['socket:/run/postgresql?db=acquit', '/run/postgresql'],
  ['/run/postgresql acquit', '/run/postgresql acquit'],
])('of %s the database is named, and no password', (address, text) => {
  expect(serverAddress(address)).toBe(text);
});
