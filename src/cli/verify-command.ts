// Whether everything is as it was written: the chain of each journal, also against what was noted outside the database, the
// money, what was taken in, and that no company is gone.

import type { InstallationContext } from '../desk/context.ts';
import { verifyCompany } from '../desk/verify.ts';
import { allCompanies } from '../store/companies/companies.ts';
import {
  companiesGone,
  headsFile,
  type NotedHead,
  readHeads,
  setHeadsAside,
} from '../store/journal/noted-heads.ts';
import { type DeskCommand, isSet, ON_A_DAY, textOf } from './command.ts';
import { jsonText } from './text/json.ts';
import { type Verified, verifiedLines } from './text/verify-text.ts';
import { checkTotals } from './totals-command.ts';

export const verifyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit verify [--ledger FILE [--day DAY]] [--after-restore] [--json]',
  options: {
    ...ON_A_DAY,
    ledger: { type: 'string' },
    'after-restore': { type: 'boolean' },
  },
  async run(invocation, installation) {
    const { values, around } = invocation;
    const ledger = textOf(values, 'ledger');
    if (ledger !== null) return checkTotals(invocation, installation, ledger);
    const file = headsFile(around.dataFolder);
    const upkeep = installation.database.through('upkeep');
    // A person says that they know of the restore that the journal tells of.
    if (isSet(values, 'after-restore')) await setHeadsAside(upkeep, file);
    const noted = await readHeads(file);
    const gone = await companiesGone(upkeep, noted);
    const companies = await verifyAll(installation, noted);
    const isSound = gone.length === 0 && companies.every(answer => answer.isSound);
    if (isSet(values, 'json')) around.print(jsonText({ isSound, companies, gone }));
    else for (const line of verifiedLines({ gone, companies }, around.locale ?? 'en')) around.print(line);
    return isSound ? 0 : 1;
  },
};

/** Each company as it is at one moment: what is taken in meanwhile is neither half there nor half told. */
async function verifyAll(
  { database }: InstallationContext,
  noted: readonly NotedHead[],
): Promise<readonly Verified[]> {
  const answers: Verified[] = [];
  for (const { id, name } of await allCompanies(database)) {
    const heads = noted.filter(({ companyId }) => companyId === id);
    const verification = await database
      .ofCompany(id)
      .transaction(db => verifyCompany(db, id, heads), { isolation: 'repeatable read', isReadOnly: true });
    answers.push({ company: name, ...verification });
  }
  return answers;
}
