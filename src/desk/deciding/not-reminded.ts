// Who should have been reminded and was not, and why: for each invoice that a step of its scenario is due for, and that no
// message of the day is about, the reason that stands against it. Decided anew from the facts of the day; nothing is kept.

import type { Decision, Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { nextStep } from '../../dunning/next-step.ts';
import { asksForHabits, assignScenario, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import { unhinderedStep } from '../../dunning/unhindered.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { openDossiers } from '../../store/dossiers/decision-rows.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { largestFirst } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';
import { asOf } from './debtor-facts.ts';
import { dossierFacts } from './dossier-facts.ts';
import { scenarioBook } from './scenario-book.ts';
import { reasonsFor } from './why.ts';

const DOSSIERS_AT_ONCE = 500;
/** Invoices listed, the largest amounts of the currency of the totals first. */
const LISTED = 2_000;

export type NotReminded = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly dossierId: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly amount: Money;
  /** The step that is due, were nothing against it. */
  readonly stepKey: string;
  readonly decision: Decision['kind'];
  /** What concerns the invoice first, then what the decision says of its dossier. */
  readonly because: readonly Reason[];
  readonly lookAgainOn: CalendarDate | null;
};

export type NotRemindedView = {
  readonly day: CalendarDate;
  /** How many invoices, by the code of their first reason; of all, also those not listed. */
  readonly counts: Readonly<Record<string, number>>;
  readonly invoices: readonly NotReminded[];
};

export async function notReminded(
  db: Queryable,
  { companyId, day, collector = null }: { companyId: string; day: CalendarDate } & Collector,
): Promise<NotRemindedView> {
  const company = await knownCompany(db, companyId);
  const book = await scenarioBook(db, companyId);
  const withHabits = asksForHabits(book);
  const all: NotReminded[] = [];
  let after: string | null = null;
  do {
    const page = { companyId, after, limit: DOSSIERS_AT_ONCE, collector };
    const dossiers: DossierRow[] = await openDossiers(db, page);
    const loaded = await dossierFacts(db, { company, dossiers, day, withHabits });
    all.push(...loaded.flatMap(facts => notRemindedOf(asOf(facts, day), book, day)));
    after = dossiers.length < DOSSIERS_AT_ONCE ? null : (dossiers.at(-1)?.dossierId ?? null);
  } while (after !== null);
  const byAmount = largestFirst(await currencyOfLists(db, { company, day, collector }));
  return {
    day,
    counts: countsOf(all),
    invoices: all.sort((left, right) => byAmount(left.amount, right.amount)).slice(0, LISTED),
  };
}

function notRemindedOf(facts: DossierFacts, book: ScenarioBook, day: CalendarDate): NotReminded[] {
  const { scenario } = assignScenario(facts, book);
  if (scenario === null) return [];
  const wanted = unhinderedStep({ facts, scenario, day });
  if (wanted === null) return [];
  const decision = nextStep({ facts, scenario, day });
  const reminded = new Set(decision.kind === 'send' ? decision.covers.map(one => one.invoiceId) : []);
  return wanted.covers.flatMap(({ invoiceId, number, open }): NotReminded[] => {
    const balance = facts.balances.find(one => one.invoiceId === invoiceId);
    if (balance === undefined || reminded.has(invoiceId)) return [];
    return [
      {
        debtorId: facts.debtor.id,
        debtorName: facts.debtor.name,
        dossierId: facts.dossierId,
        invoiceId,
        number,
        amount: open,
        stepKey: wanted.stepKey,
        decision: decision.kind,
        because: reasonsFor({ balance, decision, day }),
        lookAgainOn: decision.lookAgainOn,
      },
    ];
  });
}

function countsOf(all: readonly NotReminded[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { because } of all) {
    const code = because[0]?.code ?? '';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
