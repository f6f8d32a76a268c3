// The state of an installation: migrate, back up, restore, verify, doctor.

import { pauseRestored } from '../desk/company/after-restore.ts';
import { type BankAccountView, bankAccounts } from '../desk/money/bank-accounts.ts';
import { verifyCompany } from '../desk/verify.ts';
import { backup, restore } from '../store/backup/backup.ts';
import { allCompanies } from '../store/companies/companies.ts';
import { headsFile, keepHeadsUntilNow, readHeads } from '../store/journal/noted-heads.ts';
import { appliedMigrations } from '../store/migrate.ts';
import { wallText } from '../store/schema/wall.ts';
import { selectOne } from '../store/select.ts';
import { type DeskCommand, isSet, type Options, type Surroundings, textOf, UsageError } from './command.ts';
import { usedServer } from './command-words.ts';
import { weakSecret } from './environment.ts';
import { refuseOtherThanFile } from './input-paths.ts';
import { checkTotals } from './totals-command.ts';

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
        ? JSON.stringify({ applied })
        : `The database is up to date: ${applied.join(', ')}`,
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
        ? JSON.stringify({ file, ...summary })
        : `${file}: ${summary.rows} rows of ${summary.tables} tables`,
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
    const summary = await restore(installation.database.through('upkeep'), file);
    const paused = await pauseRestored(installation, { day: around.today });
    await keepHeadsUntilNow(installation.database.through('upkeep'), headsFile(around.dataFolder));
    around.print(
      isSet(values, 'json')
        ? JSON.stringify({ file, ...summary, paused })
        : [
            `${file}: ${summary.rows} rows of ${summary.tables} tables are back`,
            ...paused.companies.map(
              name =>
                `${name} is paused: what left after the backup is not known here. Look at the mailbox, then: acquit company resume --company "${name}"`,
            ),
            ...(paused.approvals === 0 ? [] : [`Messages that ask for approval again: ${paused.approvals}`]),
          ].join('\n'),
    );
    return 0;
  },
};

export const verifyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit verify [--ledger FILE [--day DAY]] [--json]',
  options: { ...COMMON, ledger: { type: 'string' }, day: { type: 'string' } },
  async run(invocation, installation) {
    const { values, around } = invocation;
    const ledger = textOf(values, 'ledger');
    if (ledger !== null) return checkTotals(invocation, installation, ledger);
    const companies = await allCompanies(installation.database);
    const noted = await readHeads(headsFile(around.dataFolder));
    const answers = [];
    for (const { id, name } of companies)
      answers.push({
        company: name,
        ...(await verifyCompany(
          installation.database.ofCompany(id),
          id,
          noted.filter(({ companyId }) => companyId === id),
        )),
      });
    const isSound = answers.every(answer => answer.isSound);
    if (isSet(values, 'json')) around.print(JSON.stringify({ isSound, companies: answers }, null, 1));
    else
      for (const { company, entries, chainFaults, moneyFaults } of answers)
        around.print(
          `${company}: ${entries} journal entries, ${chainFaults.length} faults in the chain, ${moneyFaults.length} in the money`,
        );
    return isSound ? 0 : 1;
  },
};

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
      migrations: await appliedMigrations(installation.database.through('upkeep')),
      companies: companies.map(({ id, name, iban, email, address, policy }) => ({
        name,
        bankAccounts: accounts.get(id) ?? [],
        mode: policy.mode,
        missing: [
          ...(iban === null ? ['IBAN'] : []),
          ...(email === null ? ['e-mail address of the sender'] : []),
          ...(address === null ? ['postal address'] : []),
        ],
      })),
    };
    around.print(
      isSet(values, 'json')
        ? JSON.stringify(answer, null, 1)
        : Object.entries(answer)
            .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
            .join('\n'),
    );
    return 0;
  },
};

const environmentTold = ({ smtpUrl, imapUrl, secret, today, isPretending }: Surroundings) => ({
  mail: smtpUrl === null ? 'no SMTP_URL: test mode, nothing leaves this machine' : 'SMTP_URL is set',
  answers: imapUrl === null ? "no IMAP_URL: answers come by the debtor's page alone" : 'IMAP_URL is set',
  secret: weakSecret(secret) ?? (secret === null ? 'kept in the data folder' : 'ACQUIT_SECRET is set'),
  today,
  isPretending,
});
