import { expect, it } from 'vitest';
import { environmentFaults, tooFewSigns } from './environment.ts';

it('an environment that says nothing, or what the guide says, has no fault', () => {
  expect(environmentFaults({})).toEqual([]);
  expect(
    environmentFaults({
      ACQUIT_PORT: '0',
      ACQUIT_TODAY: '2026-03-29',
      ACQUIT_URL: 'https://acquit.example/',
      DATABASE_URL: 'postgres://acquit@localhost/acquit?host=/run/postgresql',
      SMTP_URL: 'smtp://localhost:2525',
      IMAP_URL: 'imaps://me:secret@mail.example/INBOX',
    }),
  ).toEqual([]);
  for (const DATABASE_URL of [
    'postgresql:///acquit',
    'postgres://u@/acquit',
    '/run/postgresql acquit',
    'socket:/run/postgresql',
  ])
    expect(environmentFaults({ DATABASE_URL })).toEqual([]);
});

it('a value that cannot be right is told with what was expected, and no password is repeated', () => {
  expect(environmentFaults({ ACQUIT_PORT: '3210x' })).toEqual([
    'ACQUIT_PORT: found "3210x", expected a number from 0 to 65535',
  ]);
  expect(environmentFaults({ DATABASE_URL: 'acquit' })[0]).toMatch(
    /^DATABASE_URL: found "acquit", expected the address/,
  );
  const mysql = environmentFaults({ DATABASE_URL: 'mysql://me:secret@db.example/acquit' }).join();
  expect(mysql).toContain('found "mysql://me:…@db.example/acquit"');
  expect(environmentFaults({ SMTP_URL: 'https://me:secret@mail.example' }).join()).not.toContain('secret');
  expect(environmentFaults({ ACQUIT_URL: 'acquit.example' })).toHaveLength(1);
});

// 's3cr/et@1#' as it was chosen: a slash ends the name of the server, so this is no address, and half the password was shown.
it('a password with signs that an address keeps for itself is not shown either, and it is said how to write it', () => {
  const [told] = environmentFaults({ SMTP_URL: 'smtp://me:s3cr/et@1#@mail.example:587' });
  expect(told).toContain('found "smtp://me:…@mail.example:587"');
  expect(told).toContain('%2F');
  expect(environmentFaults({ SMTP_URL: 'smtp://me:s3cr%2Fet%401%23@mail.example:587' })).toEqual([]);
});

it('a secret that can be guessed is named, without being repeated', () => {
  // openssl rand -base64 24 gives 32 signs.
  expect(tooFewSigns('x'.repeat(32))).toBeNull();
  expect(tooFewSigns('kitten')).toEqual({ found: '6', expected: '32' });
});

it('half a provider for sign-on, and a pretended day with a mail server elsewhere, are refused', () => {
  expect(environmentFaults({ ACQUIT_OIDC_ISSUER: 'https://login.example' })).toEqual([
    'Single sign-on needs ACQUIT_OIDC_ISSUER, ACQUIT_OIDC_CLIENT_ID, ACQUIT_OIDC_CLIENT_SECRET: ACQUIT_OIDC_CLIENT_ID and ACQUIT_OIDC_CLIENT_SECRET not found',
  ]);
  const mail = { SMTP_URL: 'smtp://mail.example', ACQUIT_TODAY: '2026-03-29' };
  expect(environmentFaults(mail)).toEqual([expect.stringContaining('ACQUIT_TODAY is for test mode')]);
  expect(environmentFaults({ ...mail, SMTP_URL: 'smtp://localhost:25' })).toHaveLength(1);
  expect(environmentFaults({ ...mail, SMTP_URL: 'smtp://localhost:2525' })).toEqual([]);
});
