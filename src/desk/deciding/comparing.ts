// The comparison that runs, where one does: which of two texts each debtor of a batch gets, and who enters by what is prepared. A
// debtor gets its arm by a hash of the seed and its own id, so that a second run and a second process find the same; who
// entered keeps it. A message that waits already is never given other words under an approval for the first.

import type { Company } from '../../claim/parties.ts';
import { type Arm, armOf, lastDayOf, takesIn } from '../../dunning/comparison.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { sha256 } from '../../evidence/chain.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { armsOf, type Comparison, comparisonInForce, enterDebtors } from '../../store/reports/comparisons.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { DECISIVE_DAYS } from '../../units/comparison-limits.ts';
import type { WordingBook } from '../messages/wordings.ts';
import type { Decided } from './decide-dossiers.ts';

export type Comparing = {
  readonly comparison: Comparison;
  readonly isTakingIn: boolean;
  /** Of the debtors of the batch, those that entered before. */
  readonly arms: ReadonlyMap<string, Arm>;
};

/** Null where nothing is compared: one look at a table that is empty then. */
export async function comparingOf(
  db: Queryable,
  { company, dossiers, day }: { company: Company; dossiers: readonly DossierRow[]; day: CalendarDate },
): Promise<Comparing | null> {
  const asked = { companyId: company.id, since: addDays(day, -DECISIVE_DAYS) };
  const comparison = await comparisonInForce(db, asked);
  if (comparison === null || day > lastDayOf(comparison)) return null;
  const debtorIds = dossiers.map(({ debtorId }) => debtorId);
  return {
    comparison,
    isTakingIn: takesIn(comparison, { entered: comparison.entered, day }),
    arms: await armsOf(db, { companyId: company.id, comparisonId: comparison.id, debtorIds }),
  };
}

const HEX_SIGNS = 8;

/** Where a debtor lies between 0 and 1: anybody can compute it again. */
export const fractionOf = ({ seed }: Pick<Comparison, 'seed'>, debtorId: string): number =>
  Number.parseInt(sha256(`${seed} ${debtorId}`).slice(0, HEX_SIGNS), 16) / 16 ** HEX_SIGNS;

function armFor({ comparison, isTakingIn, arms }: Comparing, facts: DossierFacts): Arm | null {
  const { id } = facts.debtor;
  const known = arms.get(id);
  if (known !== undefined) return known;
  return isTakingIn && facts.waiting === null ? armOf(comparison, fractionOf(comparison, id)) : null;
}

/** The words that this debtor gets: those that are compared in the place of the company's. */
export function wordsFor(words: WordingBook, comparing: Comparing | null, facts: DossierFacts): WordingBook {
  const arm = comparing === null ? null : armFor(comparing, facts);
  if (comparing === null || arm === null) return words;
  const { id, name, key, language, textA, textB } = comparing.comparison;
  const found = { version: 0, text: arm === 'a' ? textA : textB, compared: { comparisonId: id, name, arm } };
  return {
    find: named => (named.key === key && named.language === language ? found : words.find(named)),
  };
}

/** Those who enter by what was prepared for them. Returns what the journal must say. */
export async function enterCompared(
  db: Queryable,
  {
    company,
    comparing,
    decided,
    day,
  }: {
    company: Company;
    comparing: Comparing | null;
    decided: readonly Decided[];
    day: CalendarDate;
  },
): Promise<JournalLine[]> {
  if (comparing === null) return [];
  const { id: comparisonId } = comparing.comparison;
  // A debtor with two dossiers enters by the first.
  const entries = new Map(
    decided
      .flatMap(({ facts, prepared }) =>
        prepared?.compared?.comparisonId === comparisonId
          ? [{ debtorId: facts.debtor.id, arm: prepared.compared.arm, ...aboutOf(prepared) }]
          : [],
      )
      .reverse()
      .map(entry => [entry.debtorId, entry]),
  );
  const entered = await enterDebtors(db, {
    companyId: company.id,
    comparisonId,
    entries: [...entries.values()],
    on: day,
  });
  return [...entries.values()]
    .filter(({ debtorId }) => entered.has(debtorId))
    .map(({ debtorId, arm, messageId }) => ({
      kind: 'comparisonEntered',
      debtorId,
      subjectId: comparisonId,
      content: { arm, messageId },
    }));
}

/** As the report of what followed each step counts: invoices whose own rung it is. */
function aboutOf({ message, invoices }: NonNullable<Decided['prepared']>) {
  const own = invoices.filter(({ rung }) => rung !== null);
  return {
    messageId: message.id,
    invoices: own.map(({ invoiceId }) => invoiceId),
    currency: message.currency,
    asked: own.reduce((sum, { open }) => sum + open, 0),
  };
}
