#!/usr/bin/env node
// The only file that reads the clock, the environment and the arguments.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keptSecret } from './access/kept-secret.ts';
import { portalSigner } from './access/portal-links.ts';
import { letterFonts } from './channels/letter-fonts.ts';
import { paymentProviders, SettingFault } from './channels/payment-settings.ts';
import type { Surroundings } from './cli/command.ts';
import { runCommandLine } from './cli/commands.ts';
import { environmentFaults, localeIn } from './cli/environment.ts';
import { Interruption } from './cli/interruption.ts';
import { outsideFault } from './cli/outside-faults.ts';
import { isForScripts, problemsText } from './cli/text/told-faults.ts';
import type { InstallationContext } from './desk/context.ts';
import { NewerDatabase } from './desk/newer-database.ts';
import { isTrialMailbox, localTime } from './desk/sending/sending-rules.ts';
import { migrate } from './store/migrate.ts';
import { openStore } from './store/open-store.ts';
import { type CalendarDate, parseDay } from './units/calendar.ts';
import { codeOf } from './units/fault-code.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', error => {
  if (codeOf(error) === 'EPIPE') process.exit(0);
  throw error;
});

const interruption = new Interruption(text => void process.stderr.write(`${text}\n`));
const around = surroundings();
if (around !== null) process.exitCode = await runCommandLine(process.argv.slice(2), around, withDesk);

function providerOf(env: NodeJS.ProcessEnv): NonNullable<Surroundings['provider']> | null {
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map(
    name => env[`ACQUIT_OIDC_${name}`] || null,
  );
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: env['ACQUIT_OIDC_NAME'] || new URL(issuer).hostname };
}

function surroundings(): Surroundings | null {
  const { env } = process;
  const port = Number(env['ACQUIT_PORT'] || '3210');
  const smtpUrl = env['SMTP_URL'] || null;
  const now = (): string => new Date().toISOString();
  const note = interruption.unlessStopping(text => void process.stderr.write(`${text}\n`));
  const faults = [...environmentFaults(env), ...paymentFaults(env)];
  if (faults.length > 0) {
    const told = faults.join('\n');
    note(told);
    const fault = { told, place: 'environment', expected: 'what README.md says of it' };
    if (isForScripts(process.argv.slice(2))) process.stdout.write(`${problemsText(fault)}\n`);
    process.exitCode = 2;
    return null;
  }
  const pretended = env['ACQUIT_TODAY'] ? parseDay(env['ACQUIT_TODAY']) : null;
  return {
    today: pretended ?? localTime(now(), 'FR').day,
    now,
    locale: localeIn(env),
    version: versionOf,
    dataFolder: resolve(env['ACQUIT_DATA'] ?? join(process.cwd(), 'data')),
    databaseUrl: env['DATABASE_URL'] || null,
    smtpUrl,
    imapUrl: env['IMAP_URL'] || null,
    url: (env['ACQUIT_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    page: pageIn(env),
    port,
    secret: env['ACQUIT_SECRET'] || null,
    isPretending: pretended !== null,
    untilStopped: () => interruption.takeOver(),
    provider: providerOf(env),
    payments: paymentProviders(env),
    // Loaded when asked for: the other commands start without the web server.
    serve: async (desk, { around, withDemonstration }) => {
      const { startServer } = await import('./api/start.ts');
      const today = (): CalendarDate => pretended ?? localTime(now(), 'FR').day;
      await startServer(
        {
          ...around,
          secret: secretOf(around),
          faultText: fault => outsideFault(fault, around.databaseUrl) ?? `${fault}.`,
          today,
          loadDemonstration: withDemonstration ? loadDemo(today) : null,
        },
        desk,
      );
    },
    print: interruption.unlessStopping(text => void process.stdout.write(`${text}\n`)),
    note,
  };
}

/**
 * A link to this machine is of no use to a customer: with a mail server elsewhere, an address must be given. Where neither is
 * known, the server that will send may be another process with both.
 */
function pageIn(env: NodeJS.ProcessEnv): Surroundings['page'] {
  if (env['ACQUIT_URL']) return 'public';
  const smtpUrl = env['SMTP_URL'];
  if (!smtpUrl) return 'trial';
  return isTrialMailbox(smtpUrl) ? 'public' : 'none';
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

function paymentFaults(env: NodeJS.ProcessEnv): string[] {
  try {
    paymentProviders(env);
    return [];
  } catch (error) {
    if (error instanceof SettingFault) return [error.message];
    throw error;
  }
}

/** package.json lies above the program, built or not. */
function versionOf(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

function secretOf({ secret, dataFolder }: Surroundings): string {
  return secret ?? keptSecret(dataFolder);
}

async function withDesk<T>(
  around: Surroundings,
  work: (desk: InstallationContext) => Promise<T>,
): Promise<T> {
  const { dataFolder, databaseUrl, now, page, url } = around;
  const opening = openStore({ dataFolder, databaseUrl, log: around.note });
  const close = async (): Promise<void> => (await opening).stop();
  return interruption.during(close, async () => {
    const store = await opening;
    try {
      await migrate(store.database);
      const fonts = letterFonts(join(dataFolder, 'fonts'));
      for (const path of fonts.faulty) around.note(`${path} is no font and is left alone.`);
      const pageLinks =
        page === 'none'
          ? null
          : { signer: portalSigner(secretOf(around)), publicUrl: url, isForTrials: page === 'trial' };
      const newer = new NewerDatabase(store.database.through('upkeep'), { nowMs: () => performance.now() });
      return await work({ database: store.database, clock: { now }, pageLinks, letterFonts: fonts, newer });
    } finally {
      await store.close();
    }
  });
}
