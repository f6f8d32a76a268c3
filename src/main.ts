#!/usr/bin/env node
// The only file that reads the clock, the environment and the arguments.

import { join, resolve } from 'node:path';
import { keptSecret } from './access/kept-secret.ts';
import { portalSigner } from './access/portal-links.ts';
import { paymentProviders } from './channels/payment-settings.ts';
import type { Surroundings } from './cli/command.ts';
import { runCommandLine } from './cli/commands.ts';
import type { InstallationContext } from './desk/context.ts';
import { localTime } from './desk/sending/sending-rules.ts';
import { migrate } from './store/migrate.ts';
import { openStore } from './store/open-store.ts';
import { type CalendarDate, parseDay } from './units/calendar.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const around = surroundings();
if (around !== null) process.exitCode = await runCommandLine(process.argv.slice(2), around, withDesk);

/** All three are named, or none: half a provider is a mistake worth a word. */
function providerOf(env: NodeJS.ProcessEnv): NonNullable<Surroundings['provider']> | null {
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map(
    name => env[`ACQUIT_OIDC_${name}`] || null,
  );
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new Error(
      'Single sign-on needs ACQUIT_OIDC_ISSUER, ACQUIT_OIDC_CLIENT_ID and ACQUIT_OIDC_CLIENT_SECRET',
    );
  return { issuer, clientId, clientSecret, name: env['ACQUIT_OIDC_NAME'] || new URL(issuer).hostname };
}

function surroundings(): Surroundings | null {
  const { env } = process;
  const port = Number(env['ACQUIT_PORT'] ?? '3210');
  const smtpUrl = env['SMTP_URL'] || null;
  const now = (): string => new Date().toISOString();
  const note = (text: string): void => void process.stderr.write(`${text}\n`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    note(`ACQUIT_PORT: found "${env['ACQUIT_PORT']}", expected a number from 0 to 65535`);
    process.exitCode = 2;
    return null;
  }
  const pretended = env['ACQUIT_TODAY'] ? parseDay(env['ACQUIT_TODAY']) : null;
  if (env['ACQUIT_TODAY'] && pretended === null) {
    note(`ACQUIT_TODAY: found "${env['ACQUIT_TODAY']}", expected a day such as 2026-03-29`);
    process.exitCode = 2;
    return null;
  }
  if (pretended !== null && smtpUrl !== null && !isOnThisMachine(smtpUrl)) {
    note(
      'ACQUIT_TODAY is for test mode: with a mail server elsewhere, messages would leave on a day that is not today.',
    );
    process.exitCode = 2;
    return null;
  }
  return {
    today: pretended ?? localTime(now(), 'FR').day,
    now,
    dataFolder: resolve(env['ACQUIT_DATA'] ?? join(process.cwd(), 'data')),
    databaseUrl: env['DATABASE_URL'] || null,
    smtpUrl,
    imapUrl: env['IMAP_URL'] || null,
    url: (env['ACQUIT_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    // A link to this machine is of no use to a customer: with a mail server elsewhere, an address must be given.
    hasPage: Boolean(env['ACQUIT_URL']) || smtpUrl === null || isOnThisMachine(smtpUrl),
    port,
    secret: env['ACQUIT_SECRET'] || null,
    isPretending: pretended !== null,
    provider: providerOf(env),
    payments: paymentProviders(env),
    // Loaded when asked for: the other commands start without the web server.
    serve: async (desk, { withDemonstration }) => {
      if (around === null) return;
      const { startServer } = await import('./api/start.ts');
      const stopped = new Promise<void>(resolve => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      const today = (): CalendarDate => pretended ?? localTime(now(), 'FR').day;
      await startServer(
        {
          ...around,
          secret: secretOf(around),
          today,
          stopped,
          loadDemonstration: withDemonstration ? loadDemo(today) : null,
        },
        desk,
      );
    },
    print: text => void process.stdout.write(`${text}\n`),
    note,
  };
}

function loadDemo(today: () => CalendarDate): (desk: InstallationContext) => Promise<void> {
  return async desk => {
    const { loadDemonstration } = await import('../demo/load.ts');
    await loadDemonstration({
      context: desk,
      day: today(),
      note: text => void process.stderr.write(`${text}\n`),
    });
  };
}

function isOnThisMachine(smtpUrl: string): boolean {
  return URL.canParse(smtpUrl) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname);
}

function secretOf({ secret, dataFolder }: Surroundings): string {
  return secret ?? keptSecret(dataFolder);
}

async function withDesk<T>(
  around: Surroundings,
  work: (desk: InstallationContext) => Promise<T>,
): Promise<T> {
  const { dataFolder, databaseUrl, note, now, hasPage, url } = around;
  const store = await openStore({ dataFolder, databaseUrl, log: note });
  try {
    await migrate(store.database);
    const pageLinks = hasPage ? { signer: portalSigner(secretOf(around)), publicUrl: url } : null;
    return await work({ database: store.database, clock: { now }, pageLinks });
  } finally {
    await store.close();
  }
}
