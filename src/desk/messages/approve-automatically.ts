// Messages of steps that nobody has to look at are approved as they are prepared, in the name of their scenario. They wait
// for the undo delay like any other, and are asked again at the instant of sending.

import type { Company } from '../../claim/parties.ts';
import { type ScenarioBook, versionOf } from '../../dunning/scenario/assignment.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import type { Transaction } from '../../store/database.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { approveMessages } from '../../store/messages/message-states.ts';
import type { Decided } from '../deciding/decide-dossiers.ts';
import { leavesFrom } from './approval.ts';

/** Returns what the journal must say. */
export async function approveAutomatically(
  db: Transaction,
  {
    company,
    book,
    decided,
    at,
  }: { company: Company; book: ScenarioBook; decided: readonly Decided[]; at: string },
): Promise<JournalLine[]> {
  const automatic = decided.flatMap(({ facts, prepared }) => {
    if (prepared === null) return [];
    const { id, preparedOn, scenarioKey, scenarioVersion, stepKey, frozenHash } = prepared.message;
    const scenario = versionOf(book, { key: scenarioKey, version: scenarioVersion });
    if (scenario === null || stepOf(scenario, stepKey)?.approval.kind !== 'automatic') return [];
    const { id: debtorId, country, region } = facts.debtor;
    const head = { id, preparedOn, debtorCountry: country, debtorRegion: region };
    return [{ id, debtorId, scenarioKey, frozenHash, leaves: leavesFrom({ company, head, at }) }];
  });
  for (const scenarioKey of new Set(automatic.map(one => one.scenarioKey))) {
    const mine = automatic.filter(one => one.scenarioKey === scenarioKey);
    const departures = new Map(mine.map(({ id, leaves }) => [id, leaves]));
    await approveMessages(db, { companyId: company.id, departures, at, by: `scenario ${scenarioKey}` });
  }
  return automatic.map(({ id, debtorId, scenarioKey, frozenHash, leaves }) => ({
    kind: 'messageApproved',
    debtorId,
    subjectId: id,
    content: { frozenHash, leavesFrom: leaves, by: `scenario ${scenarioKey}` },
  }));
}
