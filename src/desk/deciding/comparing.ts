// The comparison that runs, where one does: which arm each debtor of a batch has, and who enters by what is prepared, or left out. A
// debtor gets its arm by a hash of the seed and its own id, so that a second run and a second process find the same; who
// entered keeps it. A message that waits already is never given other words under an approval for the first, nor left out.

import type { Company } from '../../claim/parties.ts';
import { type Arm, armOf, lastDayOf, takesIn } from '../../dunning/comparison.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { withoutUntil } from '../../dunning/left-out.ts';
import { sha256 } from '../../evidence/chain.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import type { Prepared } from '../../store/messages/message-writes.ts';
import {
  type Entered,
  type Entry,
  enterDebtors,
  enteredOf,
  insertLeftOut,
} from '../../store/reports/comparison-debtors.ts';
import { type Comparison, comparisonInForce } from '../../store/reports/comparisons.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { DECISIVE_DAYS } from '../../units/comparison-limits.ts';
import type { WordingBook } from '../messages/wordings.ts';
import type { Decided } from './decide-dossiers.ts';

export type Comparing = {
  readonly comparison: Comparison;
  readonly isTakingIn: boolean;
  /** Of the debtors of the batch, those that entered before. */
  readonly entered: ReadonlyMap<string, Entered>;
};

/** Null where nothing is compared: one look at a table that is empty then. */
export async function comparingOf(
  db: Queryable,
  {
    company,
    dossiers,
    day,
  }: { company: Pick<Company, 'id'>; dossiers: readonly Pick<DossierRow, 'debtorId'>[]; day: CalendarDate },
): Promise<Comparing | null> {
  const asked = { companyId: company.id, since: addDays(day, -DECISIVE_DAYS) };
  const comparison = await comparisonInForce(db, asked);
  if (comparison === null || day > lastDayOf(comparison)) return null;
  const debtorIds = dossiers.map(({ debtorId }) => debtorId);
  return {
    comparison,
    isTakingIn: takesIn(comparison, { entered: comparison.entered, day }),
    entered: await enteredOf(db, { companyId: company.id, comparisonId: comparison.id, debtorIds }),
  };
}

const HEX_SIGNS = 8;

/** Where a debtor lies between 0 and 1: anybody can compute it again. */
export const fractionOf = ({ seed }: Pick<Comparison, 'seed'>, debtorId: string): number =>
  Number.parseInt(sha256(`${seed} ${debtorId}`).slice(0, HEX_SIGNS), 16) / 16 ** HEX_SIGNS;

type Debtor = Pick<DossierFacts, 'waiting'> & { readonly debtor: Pick<DossierFacts['debtor'], 'id'> };

function armFor(
  { comparison, isTakingIn, entered }: Comparing,
  { debtor: { id }, waiting }: Debtor,
): Arm | null {
  const known = entered.get(id);
  if (known !== undefined) return known.arm;
  return isTakingIn && waiting === null ? armOf(comparison, fractionOf(comparison, id)) : null;
}

/** What a comparison changes for one debtor: the words that it gets, or that a message is left out. */
export type Part = { readonly words: WordingBook; readonly without: Without | null };

export const partIn = (
  comparing: Comparing | null,
  { words, facts, day }: { words: WordingBook; facts: DossierFacts; day: CalendarDate },
): Part => ({
  words: wordsFor(words, comparing, facts),
  without: withoutFor(comparing, facts, day),
});

/** Those that are compared in the place of the company's. */
function wordsFor(words: WordingBook, comparing: Comparing | null, facts: DossierFacts): WordingBook {
  if (comparing === null || comparing.comparison.kind !== 'wordings') return words;
  const arm = armFor(comparing, facts);
  if (arm === null) return words;
  const { id, name, key, language, textA, textB } = comparing.comparison;
  const found = { version: 0, text: arm === 'a' ? textA : textB, compared: { comparisonId: id, name, arm } };
  return {
    find: named => (named.key === key && named.language === language ? found : words.find(named)),
  };
}

/** What a comparison makes of the message of one step for a debtor that takes part, or would by it. */
export type Without = {
  readonly comparisonId: string;
  readonly name: string;
  readonly stepKey: string;
  readonly arm: Arm;
  readonly isSentAnyway: boolean;
  /** The last day on which arm `b` goes without. */
  readonly until: CalendarDate;
};

/**
 * Null where no step is left out, or not for this debtor: its days are over, it comes too late, or in test mode, in which nothing
 * leaves. A message that waits already for it is not taken away: it gets it, as if a person had sent it.
 */
export function withoutFor(
  comparing: Comparing | null,
  { policy, ...facts }: Debtor & Pick<DossierFacts, 'policy'>,
  day: CalendarDate,
): Without | null {
  if (comparing === null || comparing.comparison.kind !== 'withoutStep' || policy.mode === 'test')
    return null;
  const arm = armFor(comparing, facts);
  const { enteredOn = day, isSentAnyway = false } = comparing.entered.get(facts.debtor.id) ?? {};
  const until = withoutUntil(enteredOn);
  if (arm === null || until < day) return null;
  const { id: comparisonId, name, stepKey } = comparing.comparison;
  const waits = facts.waiting?.stepKey === stepKey;
  return { comparisonId, name, stepKey, arm, isSentAnyway: isSentAnyway || waits, until };
}

/** Those who enter by what was prepared for them, or left out. Returns what the journal must say. */
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
  const { id: comparisonId, kind } = comparing.comparison;
  // A debtor with two dossiers enters by the first.
  const entries = new Map(
    decided
      .flatMap(one => entryOf(one, comparisonId))
      .reverse()
      .map(entry => [entry.debtorId, entry]),
  );
  const entered = await enterDebtors(db, {
    companyId: company.id,
    comparisonId,
    entries: [...entries.values()],
    on: day,
    keepsFirst: kind === 'withoutStep',
  });
  await insertLeftOut(
    db,
    company.id,
    decided.flatMap(one => rungsLeftOut(one, day)),
  );
  return [...entries.values()]
    .filter(({ debtorId }) => entered.has(debtorId))
    .map(({ debtorId, arm, messageId }) => ({
      kind: 'comparisonEntered',
      debtorId,
      subjectId: comparisonId,
      content: { arm, messageId },
    }));
}

function entryOf({ facts, prepared, leftOut }: Decided, comparisonId: string): Entry[] {
  const debtorId = facts.debtor.id;
  if (leftOut !== undefined)
    return [{ debtorId, arm: leftOut.without.arm, ...aboutOf(leftOut.prepared), messageId: null }];
  if (prepared?.compared?.comparisonId !== comparisonId) return [];
  return [{ debtorId, arm: prepared.compared.arm, ...aboutOf(prepared), messageId: prepared.message.id }];
}

/** As the report of what followed each step counts: invoices whose own rung it is. */
function aboutOf({ message, invoices }: Prepared) {
  const own = invoices.filter(({ rung }) => rung !== null);
  return {
    invoices: own.map(({ invoiceId }) => invoiceId),
    currency: message.currency,
    asked: own.reduce((sum, { open }) => sum + open, 0),
  };
}

function rungsLeftOut({ facts: { dossierId }, leftOut }: Decided, on: CalendarDate) {
  if (leftOut === undefined) return [];
  const { comparisonId, stepKey, until } = leftOut.without;
  const { scenarioKey, scenarioVersion } = leftOut.prepared.message;
  const same = { dossierId, comparisonId, stepKey, scenarioKey, scenarioVersion, on, until };
  return leftOut.prepared.invoices.flatMap(({ invoiceId, instalment, rung }) =>
    rung === null ? [] : [{ ...same, invoiceId, instalment, rung }],
  );
}
