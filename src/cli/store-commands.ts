// The state of an installation: migrate, back up, restore, verify, doctor.

import type { Company } from '../claim/parties.ts';
import { clockFault } from '../desk/clock-check.ts';
import { pauseRestored } from '../desk/company/after-restore.ts';
import type { InstallationContext } from '../desk/context.ts';
import { type BankAccountView, bankAccounts } from '../desk/money/bank-accounts.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';
import { backup, restoreAnd } from '../store/backup/backup.ts';
import { allCompanies } from '../store/companies/companies.ts';
import { headsFile, setHeadsAside } from '../store/journal/noted-heads.ts';
import { LeftHere, leftHereFile } from '../store/messages/left-here.ts';
import { unknownDepartures } from '../store/messages/unknown-departures.ts';
import { appliedMigrations } from '../store/migrate.ts';
import { wallText } from '../store/schema/wall.ts';
import { selectOne } from '../store/select.ts';
import { type DeskCommand, isSet, type Options, type Surroundings, textOf, UsageError } from './command.ts';
import { weakSecret } from './environment.ts';
import { refuseOtherThanFile } from './input-paths.ts';
import { usedServer } from './text/command-words.ts';
import { healthLines, type Lacking } from './text/health-text.ts';
import { jsonText } from './text/json.ts';

/** By what was noted in the data folder; null where nothing is missing, or nothing was noted there. */
async function leftSinceBackup(
  { database }: InstallationContext,
  { dataFolder }: Surroundings,
): Promise<{ readonly count: number; readonly first: string } | null> {
  const leftHere = new LeftHere(leftHereFile(dataFolder));
  leftHere.refresh();
  const unknown: string[] = [];
  for (const { id } of await allCompanies(database))
    unknown.push(
      ...(await unknownDepartures(database.ofCompany(id), id, leftHere.of(id))).map(({ at }) => at),
    );
  const [first] = unknown.sort();
  return first === undefined ? null : { count: unknown.length, first };
}

const COMMON: Options = { company: { type: 'string' }, json: { type: 'boolean' } };

export const migrateCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit migrate',
  options: COMMON,
  async run({ values, around }, installation) {
    const applied = await appliedMigrations(installation.database.through('upkeep'));
    around.print(
      isSet(values, 'json')
        ? jsonText({ applied })
        : m.state_upToDate({ migrations: applied.join(', ') }, { locale: around.locale ?? 'en' }),
    );
    return 0;
  },
};

export const backupCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: 'acquit backup FILE',
  options: COMMON,
  async run({ words, values, around }, installation) {
    const [file] = words;
    if (file === undefined) throw new UsageError('Into which file?');
    const summary = await backup(installation.database.through('upkeep'), file);
    around.print(
      isSet(values, 'json')
        ? jsonText({ file, ...summary })
        : m.state_backedUp({ file, ...counted(summary) }, { locale: around.locale ?? 'en' }),
    );
    return 0;
  },
};

export const restoreCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: 'acquit restore FILE   (into an empty database)',
  options: COMMON,
  async run({ words, values, around }, installation) {
    const [file] = words;
    if (file === undefined) throw new UsageError('From which file?');
    refuseOtherThanFile({ name: file, path: file });
    const upkeep = installation.database.through('upkeep');
    const { clock } = installation;
    const { summary, paused } = await restoreAnd(upkeep, file, async (db, read) => ({
      summary: read,
      paused: await pauseRestored(db, { clock, day: around.today }),
    }));
    await setHeadsAside(upkeep, headsFile(around.dataFolder));
    const lost = await leftSinceBackup(installation, around);
    around.print(
      isSet(values, 'json')
        ? jsonText({ file, ...summary, paused, leftSince: lost })
        : restoredLines({ file, summary, paused, lost }, { locale: around.locale ?? 'en' }).join('\n'),
    );
    return 0;
  },
};

type Rows = { readonly rows: number; readonly tables: number };

const counted = ({ rows, tables }: Rows) => ({ rows: String(rows), tables: String(tables) });

function restoredLines(
  restored: {
    readonly file: string;
    readonly summary: Rows;
    readonly paused: Awaited<ReturnType<typeof pauseRestored>>;
    readonly lost: Awaited<ReturnType<typeof leftSinceBackup>>;
  },
  say: { readonly locale: Locale },
): string[] {
  const { file, summary, paused, lost } = restored;
  return [
    m.state_restored({ file, ...counted(summary) }, say),
    ...paused.companies.map(name => m.state_restoredPaused({ name }, say)),
    ...(lost === null ? [] : [m.state_restoredLeft({ left: String(lost.count), at: lost.first }, say)]),
    ...(paused.approvals === 0
      ? []
      : [m.state_restoredApprovals({ messages: String(paused.approvals) }, say)]),
  ];
}

export const doctorCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit doctor [--json]',
  options: COMMON,
  async run({ values, around }, installation) {
    const server = await selectOne<{ version: string }>(
      installation.database.through('upkeep'),
      "select current_setting('server_version') as version",
    );
    const companies = await allCompanies(installation.database);
    const accounts = new Map<string, readonly BankAccountView[]>();
    for (const company of companies)
      accounts.set(
        company.id,
        await bankAccounts(installation.database.ofCompany(company.id), { company, day: around.today }),
      );
    const answer = {
      database: `PostgreSQL ${server?.version ?? 'unknown'}, ${around.databaseUrl === null ? `embedded in ${around.dataFolder}` : usedServer(around.databaseUrl, textOf(values, 'server') !== null)}`,
      companiesApart: wallText(await installation.database.through('upkeep').wall()),
      ...environmentTold(around),
      clock: (await clockFault(installation)) ?? 'nothing in the journal speaks against it',
      migrations: await appliedMigrations(installation.database.through('upkeep')),
      companies: companies.map(({ id, name, iban, email, address, policy }) => ({
        name,
        bankAccounts: accounts.get(id) ?? [],
        mode: policy.mode,
        missing: lackingIn({ iban, email, address }),
      })),
    };
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else for (const line of healthLines(answer, around.locale ?? 'en')) around.print(line);
    return 0;
  },
};

function lackingIn({ iban, email, address }: Pick<Company, 'iban' | 'email' | 'address'>): Lacking[] {
  return [
    ...(iban === null ? (['IBAN'] as const) : []),
    ...(email === null ? (['e-mail address of the sender'] as const) : []),
    ...(address === null ? (['postal address'] as const) : []),
  ];
}

function pageTold({ page, url }: Surroundings): string {
  if (page === 'none') return 'no ACQUIT_URL: messages carry no link to it';
  return page === 'public' ? `at ${url}` : `no ACQUIT_URL: in test mode alone, at ${url}`;
}

const environmentTold = (around: Surroundings) => {
  const { smtpUrl, imapUrl, secret, today, isPretending } = around;
  return {
    mail:
      smtpUrl === null
        ? 'no SMTP_URL: nothing leaves this machine, and what a live company approved waits'
        : 'SMTP_URL is set',
    answers: imapUrl === null ? "no IMAP_URL: answers come by the debtor's page alone" : 'IMAP_URL is set',
    debtorPage: pageTold(around),
    secret: weakSecret(secret) ?? (secret === null ? 'kept in the data folder' : 'ACQUIT_SECRET is set'),
    today,
    isPretending,
  };
};
