// What this installation has and lacks: its database, its surroundings, its clock, its backups, its companies.

import { join } from 'node:path';
import type { Company } from '../claim/parties.ts';
import { hourAhead } from '../desk/clock-check.ts';
import type { InstallationContext } from '../desk/context.ts';
import { type BankAccountView, bankAccounts } from '../desk/money/bank-accounts.ts';
import * as m from '../messages/compiled/messages.js';
import { wallText } from '../messages/wall-words.ts';
import { newestBackupIn } from '../store/backup/backup-rotation.ts';
import { allCompanies } from '../store/companies/companies.ts';
import { appliedMigrations } from '../store/migrate.ts';
import { selectOne } from '../store/select.ts';
import { type DeskCommand, isSet, OF_A_COMPANY, type Surroundings, textOf } from './command.ts';
import { tooFewSigns } from './environment.ts';
import { serverAddress } from './text/command-words.ts';
import {
  type Health,
  healthJson,
  healthLines,
  type Lacking,
  type Saying,
  type Told,
} from './text/health-text.ts';
import { jsonText } from './text/json.ts';

export const doctorCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit doctor [--json]',
  options: OF_A_COMPANY,
  async run({ values, around }, installation) {
    const { database } = installation;
    const server = await selectOne<{ version: string }>(
      database.through('upkeep'),
      "select current_setting('server_version') as version",
    );
    const wall = await database.through('upkeep').wall();
    const health: Health = {
      told: {
        database: databaseTold(server?.version ?? '?', around, textOf(values, 'server') !== null),
        companiesApart: say => wallText(wall, say),
        ...environmentTold(around),
        clock: clockTold(await hourAhead(installation)),
        backup: await backupTold(around),
      },
      isPretending: around.isPretending,
      migrations: await appliedMigrations(database.through('upkeep')),
      companies: await companiesTold(installation, around),
    };
    if (isSet(values, 'json')) around.print(jsonText(healthJson(health)));
    else for (const line of healthLines(health, around.locale ?? 'en')) around.print(line);
    return 0;
  },
};

function databaseTold(version: string, around: Surroundings, isByOption: boolean): Saying {
  const { databaseUrl, dataFolder: folder } = around;
  if (databaseUrl === null) return say => m.doctor_embedded({ version, folder }, say);
  const used = { version, address: serverAddress(databaseUrl), by: isByOption ? '--server' : 'DATABASE_URL' };
  return say => m.doctor_server(used, say);
}

const environmentTold = ({ smtpUrl, imapUrl, secret, today, page, url }: Surroundings) =>
  ({
    mail: say =>
      smtpUrl === null ? m.doctor_noMail({}, say) : m.doctor_isSet({ variable: 'SMTP_URL' }, say),
    answers: say =>
      imapUrl === null ? m.doctor_noMailbox({}, say) : m.doctor_isSet({ variable: 'IMAP_URL' }, say),
    debtorPage: say => PAGE[page]({ url }, say),
    secret: secretTold(secret),
    today: () => today,
  }) satisfies Partial<Told>;

const PAGE = {
  none: (_: unknown, say: Parameters<Saying>[0]) => m.doctor_pageNone({}, say),
  public: m.doctor_pageAt,
  trial: m.doctor_pageTrial,
} as const;

function secretTold(secret: string | null): Saying {
  if (secret === null) return say => m.doctor_secretKept({}, say);
  const signs = tooFewSigns(secret);
  if (signs === null) return say => m.doctor_isSet({ variable: 'ACQUIT_SECRET' }, say);
  return say => m.doctor_weakSecret(signs, say);
}

function clockTold(newest: string | null): Saying {
  return say => (newest === null ? m.doctor_clockRight({}, say) : m.doctor_clockAhead({ newest }, say));
}

async function backupTold({ dataFolder }: Surroundings): Promise<Saying> {
  const folder = join(dataFolder, 'backups');
  const day = await newestBackupIn(folder);
  return say =>
    day === null ? m.doctor_backupNone({ folder }, say) : m.doctor_backupOn({ folder, day }, say);
}

async function companiesTold({ database }: InstallationContext, around: Surroundings) {
  const told: Health['companies'][number][] = [];
  for (const company of await allCompanies(database)) {
    const accounts: readonly BankAccountView[] = await bankAccounts(database.ofCompany(company.id), {
      company,
      day: around.today,
    });
    const { name, policy } = company;
    told.push({ name, bankAccounts: accounts, mode: policy.mode, missing: lackingIn(company) });
  }
  return told;
}

function lackingIn({ iban, email, address }: Pick<Company, 'iban' | 'email' | 'address'>): Lacking[] {
  return [
    ...(iban === null ? (['IBAN'] as const) : []),
    ...(email === null ? (['e-mail address of the sender'] as const) : []),
    ...(address === null ? (['postal address'] as const) : []),
  ];
}
