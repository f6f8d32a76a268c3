// The daily run: matches what money is left, decides every dossier that wants a decision, and prepares messages.
// Nothing leaves here. Run twice, or by two processes at once, it has one effect.

import type { Company } from '../claim/parties.ts';
import type { Decision } from '../dunning/decision.ts';
import { companyById } from '../store/companies.ts';
import type { Transaction } from '../store/database.ts';
import { newId } from '../store/ids.ts';
import { DECIDED, refreshStatistics } from '../store/statistics.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { type Decided, decideBatch } from './decide-dossiers.ts';
import { matchPayments } from './match-payments.ts';
import { closeMetOffers } from './offer-settlement.ts';
import { Rehearsed } from './rehearsal.ts';

/** Dossiers decided in one transaction. */
const BATCH = 200;

export type DailyRun = {
  readonly day: CalendarDate;
  readonly isDryRun: boolean;
  readonly counts: Readonly<Record<Decision['kind'], number>>;
  readonly decided: readonly Decided[];
};

/** `isDryRun`: everything is decided and composed, and nothing is kept. Throws when there is no such company. */
export async function dailyRun(
  context: DeskContext,
  {
    companyId,
    day,
    author,
    isDryRun,
  }: { companyId: string; day: CalendarDate; author: string; isDryRun: boolean },
): Promise<DailyRun> {
  const company = await companyById(context.database, companyId);
  if (!company) throw new Error(`There is no company ${companyId}`);
  const decided = isDryRun
    ? await rehearse(context, { company, day, author })
    : await decideAll(context, { company, day, author });
  const count = (kind: Decision['kind']): number =>
    decided.filter(({ decision }) => decision.kind === kind).length;
  return {
    day,
    isDryRun,
    decided,
    counts: {
      send: count('send'),
      wait: count('wait'),
      hold: count('hold'),
      ask: count('ask'),
      done: count('done'),
    },
  };
}

type Run = { readonly company: Company; readonly day: CalendarDate; readonly author: string };

async function decideAll(context: DeskContext, run: Run): Promise<Decided[]> {
  await context.database.transaction(db => match(db, context, run));
  const decided: Decided[] = [];
  for (;;) {
    const batch = await context.database.transaction(db => decide(db, context, run));
    decided.push(...batch);
    // A batch that is not full took all that no other process holds.
    if (batch.length < BATCH) break;
  }
  await refreshStatistics(context.database, { tables: DECIDED, written: decided.length });
  return decided;
}

async function rehearse(context: DeskContext, run: Run): Promise<Decided[]> {
  const decided: Decided[] = [];
  await Rehearsed.run(context.database, async db => {
    await match(db, context, run);
    for (;;) {
      const batch = await decide(db, context, run);
      decided.push(...batch);
      if (batch.length < BATCH) break;
    }
  });
  return decided;
}

async function match(db: Transaction, { clock }: DeskContext, { company, day, author }: Run): Promise<void> {
  const at = clock.now();
  await matchPayments(db, {
    stamp: { companyId: company.id, at, day, author },
    day,
    makeId: () => newId(millisecondsOf(at)),
  });
  await closeMetOffers(db, { company, day, at, author });
}

function decide(
  db: Transaction,
  { clock, pageLinks }: DeskContext,
  { company, day, author }: Run,
): Promise<Decided[]> {
  const at = clock.now();
  const makeId = (): string => newId(millisecondsOf(at));
  return decideBatch(db, { company, day, at, author, limit: BATCH, makeId, pageLinks });
}
