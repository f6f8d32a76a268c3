// The daily run: matches what money is left, decides every dossier that wants a decision, and prepares messages.
// Nothing leaves here. Run twice, or by two processes at once, it has one effect.

import type { Company } from '../claim/parties.ts';
import type { Decision } from '../dunning/decision.ts';
import type { Transaction } from '../store/database.ts';
import { newId } from '../store/ids.ts';
import { FewMessages } from '../store/statistics.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { closeMetOffers } from './agreements/met-offers.ts';
import { tellAnew } from './agreements/tell-anew.ts';
import { knownCompany } from './company/company-view.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import type { Decided } from './deciding/decide-dossiers.ts';
import { BATCH, decideNext } from './deciding/decide-next.ts';
import { matchPayments } from './money/match-payments.ts';
import { Rehearsed } from './rehearsal.ts';

export type DailyRun<Told> = {
  readonly day: CalendarDate;
  readonly isDryRun: boolean;
  readonly counts: Readonly<Record<Decision['kind'], number>>;
  /** What was asked about each dossier, in the order in which they were decided. */
  readonly told: readonly Told[];
  /** It was told to stop: what it had not decided by then wants a decision as before. */
  readonly isCutShort: boolean;
};

export type RunAsked<Told> = {
  readonly companyId: string;
  readonly day: CalendarDate;
  readonly author: string;
  /** Everything is decided and composed, and nothing is kept. */
  readonly isDryRun: boolean;
  /** What the caller wants to know of each dossier. Nothing more is held of it: a first run decides them all. */
  readonly tell?: (decided: Decided) => Told;
};

/** Throws when there is no such company. */
export async function dailyRun<Told = never>(
  context: DeskContext,
  { companyId, ...asked }: RunAsked<Told>,
): Promise<DailyRun<Told>> {
  const company = await knownCompany(context.database, companyId);
  return runCompany(context, { ...asked, company, maySettle: true });
}

/**
 * `maySettle`: whether there is money, a credit note, an offer or a plan's letter to look at before anything is decided. `few`: counts the
 * messages of several companies.
 */
export async function runCompany<Told = never>(
  context: DeskContext,
  { isDryRun, tell, few = new FewMessages(), ...asked }: CompanyAsked<Told>,
): Promise<DailyRun<Told>> {
  const { day } = asked;
  const run = { ...asked, few };
  const newTally = (): Tally<Told> => new Tally(tell);
  const { counts, told, isCutShort } = isDryRun
    ? await rehearse(context, run, newTally)
    : await decideAll(context, run, newTally());
  return { day, isDryRun, counts, told, isCutShort };
}

type CompanyAsked<Told> = Omit<RunAsked<Told>, 'companyId'> & {
  readonly company: Company;
  readonly maySettle: boolean;
  readonly few?: FewMessages;
};

type Run = {
  readonly few: FewMessages;
  readonly company: Company;
  readonly day: CalendarDate;
  readonly author: string;
  readonly maySettle: boolean;
};

class Tally<Told> {
  readonly counts = { send: 0, wait: 0, hold: 0, ask: 0, done: 0 };
  readonly told: Told[] = [];
  size = 0;
  isCutShort = false;
  readonly #tell: RunAsked<Told>['tell'];

  constructor(tell: RunAsked<Told>['tell']) {
    this.#tell = tell;
  }

  add(batch: readonly Decided[]): void {
    this.size += batch.length;
    for (const decided of batch) {
      this.counts[decided.decision.kind] += 1;
      if (this.#tell) this.told.push(this.#tell(decided));
    }
  }
}

async function decideAll<Told>(context: DeskContext, run: Run, tally: Tally<Told>): Promise<Tally<Told>> {
  if (run.maySettle) await context.database.transaction(db => match(db, context, run));
  await inBatches(context, tally, async () => {
    const batch = await context.database.transaction(db => decide(db, context, run));
    await run.few.wrote(context.database, batch.filter(({ prepared }) => prepared !== null).length);
    return batch;
  });
  await run.few.ended(context.database, tally.size);
  return tally;
}

async function rehearse<Told>(
  context: DeskContext,
  run: Run,
  newTally: () => Tally<Told>,
): Promise<Tally<Told>> {
  let tally = newTally();
  await Rehearsed.run(context.database, async db => {
    // A rehearsal that collides is done again, and counts anew.
    tally = newTally();
    await match(db, context, run);
    await inBatches(context, tally, () => decide(db, context, run));
  });
  return tally;
}

/** Until a batch is not full, which took all that no other process holds, or the process is told to stop. */
async function inBatches<Told>(
  { stopping, newer }: DeskContext,
  tally: Tally<Told>,
  next: () => Promise<readonly Decided[]>,
): Promise<void> {
  while (stopping?.aborted !== true) {
    await newer?.refuse();
    const batch = await next();
    tally.add(batch);
    if (batch.length < BATCH) return;
  }
  tally.isCutShort = true;
}

async function match(
  db: Transaction,
  { clock, pageLinks }: DeskContext,
  { company, day, author }: Run,
): Promise<void> {
  const at = clock.now();
  const stamp = { companyId: company.id, at, day, author };
  await matchPayments(db, { stamp, day, makeId: () => newId(millisecondsOf(at)) });
  await closeMetOffers(db, { company, stamp, day });
  await tellAnew(db, { company, stamp, day, pageLinks });
}

const decide = (db: Transaction, context: DeskContext, { company, day, author }: Run): Promise<Decided[]> =>
  decideNext(db, context, { company, day, author });
