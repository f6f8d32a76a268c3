// The state of an installation: migrate, back up, restore.

import { pauseRestored } from '../desk/company/after-restore.ts';
import type { InstallationContext } from '../desk/context.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';
import { backup, restoreAnd } from '../store/backup/backup.ts';
import { allCompanies } from '../store/companies/companies.ts';
import { headsFile, setHeadsAside } from '../store/journal/noted-heads.ts';
import { LeftHere, leftHereFile } from '../store/messages/left-here.ts';
import { unknownDepartures } from '../store/messages/unknown-departures.ts';
import { appliedMigrations } from '../store/migrate.ts';
import { type DeskCommand, isSet, OF_A_COMPANY, type Surroundings, UsageError } from './command.ts';
import { refuseOtherThanFile } from './input-paths.ts';
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

export const migrateCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit migrate',
  options: OF_A_COMPANY,
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
  options: OF_A_COMPANY,
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
  options: OF_A_COMPANY,
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
