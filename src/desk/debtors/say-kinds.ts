// A person says what several debtors are, having seen what it changes: how many claims, and by how much. It is one act, and
// taken back as one: each is then what it was, assumed where it was assumed.
// Boulangerie Martin, taken for a consumer, is a business: her invoice late by 30 days is owed 40.00 and interest besides.

import type { DebtorKind } from '../../claim/parties.ts';
import type { Transaction } from '../../store/database.ts';
import { type KindOf, type KindRow, kindsOf, writeKinds } from '../../store/debtors/debtor-kinds.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { lockDebtors } from '../../store/dossiers/chosen-scenarios.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { scenarioChoices } from '../deciding/scenario-choices.ts';
import type { Act } from '../messages/review-batch.ts';
import { Rehearsed } from '../rehearsal.ts';
import { type ChangedClaims, claimsOf, comparedClaims } from './changed-claims.ts';

type Said = Act & Collector & { readonly debtorIds: readonly string[]; readonly kind: DebtorKind };

export type SaidKinds = {
  /** With what each was, by which it is undone. */
  readonly changed: readonly { readonly debtorId: string; readonly name: string; readonly was: KindOf }[];
  readonly excluded: readonly {
    readonly debtorId: string;
    readonly name: string;
    readonly because: 'saidBefore';
  }[];
  /** Only where it was asked what it would change. */
  readonly claims: ChangedClaims | null;
};

export function sayKinds(context: DeskContext, said: Said): Promise<SaidKinds> {
  return context.database.transaction(db => sayIn(db, { ...said, at: context.clock.now() }));
}

/** The same, and of the claims what they would be; nothing is kept. */
export async function kindsEffect({ database, clock }: DeskContext, said: Said): Promise<SaidKinds> {
  let effect: SaidKinds | null = null;
  await Rehearsed.run(database, async db => {
    const company = await knownCompany(db, said.companyId);
    const asked = { company, debtorIds: said.debtorIds, day: said.day };
    const before = await claimsOf(db, asked);
    const answer = await sayIn(db, { ...said, at: clock.now() });
    const touched = new Set(answer.changed.map(({ debtorId }) => debtorId));
    const after = await claimsOf(db, asked);
    effect = { ...answer, claims: comparedClaims({ before, after, touched }) };
  });
  if (effect === null) throw new Error('A rehearsal ended without an answer');
  return effect;
}

async function sayIn(
  db: Transaction,
  { companyId, by, day, at, debtorIds, kind, collector = null }: Said & { readonly at: string },
): Promise<SaidKinds> {
  await lockDebtors(db, { companyId, debtorIds });
  const rows = await kindsOf(db, { companyId, debtorIds, collector });
  const fits = await fittingScenario(db, companyId);
  const isSaid = (row: KindRow): boolean => row.kind === kind && !row.isAssumed;
  const changed = rows.filter(row => !isSaid(row));
  await keep(db, {
    act: { companyId, by, day, at },
    kinds: changed.map(({ debtorId, scenario }) => ({
      debtorId,
      kind,
      isAssumed: false,
      scenario: fits(kind, scenario),
    })),
  });
  return {
    changed: changed.map(({ debtorId, name, ...was }) => ({ debtorId, name, was })),
    excluded: rows
      .filter(isSaid)
      .map(({ debtorId, name }) => ({ debtorId, name, because: 'saidBefore' as const })),
    claims: null,
  };
}

/** Takes it back where nobody has said anything else since; answers whose kind is as it was. */
export async function takeBackKinds(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    said,
    debtors,
    collector = null,
  }: Act &
    Collector & {
      readonly said: DebtorKind;
      readonly debtors: readonly { readonly debtorId: string; readonly was: KindOf }[];
    },
): Promise<readonly string[]> {
  const at = clock.now();
  const debtorIds = debtors.map(({ debtorId }) => debtorId);
  return database.transaction(async db => {
    await lockDebtors(db, { companyId, debtorIds });
    const rows = await kindsOf(db, { companyId, debtorIds, collector });
    const standing = new Set(
      rows.filter(row => row.kind === said && !row.isAssumed).map(({ debtorId }) => debtorId),
    );
    const fits = await fittingScenario(db, companyId);
    const kinds = debtors
      .filter(({ debtorId }) => standing.has(debtorId))
      .map(({ debtorId, was }) => ({ ...was, debtorId, scenario: fits(was.kind, was.scenario) }));
    await keep(db, { act: { companyId, by, day, at }, kinds });
    return kinds.map(({ debtorId }) => debtorId);
  });
}

type Kept = KindOf & { readonly debtorId: string };

async function keep(
  db: Transaction,
  { act, kinds }: { act: Act & { readonly at: string }; kinds: readonly Kept[] },
): Promise<void> {
  if (kinds.length === 0) return;
  const { companyId, by, day, at } = act;
  await writeKinds(db, { companyId, kinds });
  await wakeDossiers(db, { companyId, debtorIds: kinds.map(({ debtorId }) => debtorId), day });
  await appendJournal(
    db,
    { companyId, at, day, author: by },
    kinds.map(({ debtorId, kind, isAssumed }) => ({
      kind: 'debtorCorrected',
      debtorId,
      subjectId: debtorId,
      content: isAssumed ? { kind, isKindAssumed: true } : { kind },
    })),
  );
}

/** A scenario chosen for another kind of debtor is forgotten: its steps may be unlawful for the new one. */
async function fittingScenario(
  db: Transaction,
  companyId: string,
): Promise<(kind: DebtorKind, scenario: string | null) => string | null> {
  const book = await scenarioBook(db, companyId);
  return (kind, scenario) =>
    scenario !== null && scenarioChoices(kind, book).includes(scenario) ? scenario : null;
}
