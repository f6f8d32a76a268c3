// What is needed to play dossiers forward from a day: their facts, the scenario that each follows, and their balances on any
// later day as far as the books know. One load of facts for many dossiers; from then on nothing is read.

import type { Claim } from '../../claim/asked-balance.ts';
import { agedTo, type Balance, balanceOf } from '../../claim/balance.ts';
import { type ClaimLaw, claimLaw, principalAlone } from '../../claim/claim-law.ts';
import type { Invoice } from '../../claim/invoice.ts';
import type { Company } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { firstReminderOf, firstRemindersOf } from '../../dunning/first-reminder.ts';
import type { BalanceQuestion } from '../../dunning/forecast/forecast.ts';
import { asksForHabits, assignScenario, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import type { RateTables } from '../../law/rates/tables.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { rateTables } from '../claims/rate-tables.ts';
import { dossierFacts } from './dossier-facts.ts';

/** What a person would choose for debtors, by their id; null takes the choice back. */
export type Chosen = ReadonlyMap<string, string | null>;

export type Player = {
  readonly facts: DossierFacts;
  /** That which the rules of a book assign. */
  readonly scenarioIn: (book: ScenarioBook) => Scenario | null;
  readonly claims: readonly Claim[];
  readonly balancesOn: (question: BalanceQuestion) => Balance[];
};

export async function playersOf(
  db: Queryable,
  {
    company,
    books,
    dossiers,
    from,
    keepsRounds = true,
    chosen,
  }: {
    company: Company;
    /** Those that they are played with: facts are read once for all of them. */
    books: readonly ScenarioBook[];
    dossiers: readonly DossierRow[];
    from: CalendarDate;
    /** Whether a round that runs goes on with the version that it began with. */
    keepsRounds?: boolean;
    chosen?: Chosen | undefined;
  },
): Promise<Player[]> {
  const tables = await rateTables(db);
  const all = await dossierFacts(db, {
    company,
    dossiers,
    day: from,
    withHabits: books.some(asksForHabits),
    purpose: 'playing',
  });
  return all.map(loaded => {
    const facts = asChosen(loaded, chosen);
    const claims = facts.sources ?? [];
    const assigned = keepsRounds ? facts : { ...facts, running: null };
    const scenarioIn = (book: ScenarioBook): Scenario | null => assignScenario(assigned, book).scenario;
    return { facts, scenarioIn, claims, balancesOn: balancesOf({ facts, claims, company, tables, from }) };
  });
}

function asChosen(facts: DossierFacts, chosen: Chosen | undefined): DossierFacts {
  const scenario = chosen?.get(facts.debtor.id);
  return scenario === undefined ? facts : { ...facts, debtor: { ...facts.debtor, scenario } };
}

type Books = {
  readonly facts: DossierFacts;
  readonly claims: readonly Claim[];
  readonly company: Company;
  readonly tables: RateTables;
  readonly from: CalendarDate;
};

/** For amounts without interest and sums the law of a claim changes with no day: it is asked once. */
function balancesOf(books: Books): Player['balancesOn'] {
  const plain = new Map<string, Balance>();
  return ({ day, claims, taken, only }) => {
    const asked =
      only === undefined ? books.claims : books.claims.filter(({ invoice }) => only.has(invoice.id));
    return asked.map(claim => {
      const { invoice, allocations } = claim;
      if (claims !== 'principal')
        return balanceOf({ invoice, allocations, law: lawOf(books, { invoice, day, taken }), day });
      const known = plain.get(invoice.id);
      if (known !== undefined && onlyAges(claim, { from: known.day, day })) return agedTo(known, day);
      const law = known?.law ?? principalAlone(lawOf(books, { invoice, day: books.from, taken }));
      const balance = balanceOf({ invoice, allocations, law, day });
      plain.set(invoice.id, balance);
      return balance;
    });
  };
}

/** Whether nothing settles or cancels the invoice between the days: most of it is computed once, however often it is asked for. */
const onlyAges = (
  { invoice, allocations }: Claim,
  { from, day }: { from: CalendarDate; day: CalendarDate },
): boolean =>
  day >= from &&
  (invoice.cancelledOn === null || invoice.cancelledOn <= from) &&
  allocations.every(({ countsFrom }) => countsFrom <= from || countsFrom > day);

function lawOf(
  { company, facts, tables }: Books,
  { invoice, day, taken }: Pick<BalanceQuestion, 'day' | 'taken'> & { readonly invoice: Invoice },
): ClaimLaw {
  return claimLaw({
    company,
    debtor: facts.debtor,
    invoice,
    firstReminder: firstReminderOf(taken, invoice.id, company.policy),
    firstReminders: firstRemindersOf(taken, invoice, company.policy),
    tables,
    insolvencyOn: facts.insolvency?.openedOn ?? null,
    facts: facts.lawFacts ?? [],
    day,
  });
}
