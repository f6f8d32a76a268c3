// A desk held in memory, for the tests of the doors alone: it answers with the values of `fixture-debtors.ts`
// and remembers what was done to it. Rules are not its business.

import type { Desk } from '../../src/api/ports/desk-port.ts';
import type { CompanyView } from '../../src/desk/views/company.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { Insolvency } from '../../src/dunning/dossier-facts.ts';
import { answersOfFixture } from './fixture-answers.ts';
import { batchOfFixture, changeIn } from './fixture-batch.ts';
import { cashOfFixture } from './fixture-cash.ts';
import { correctionsOfFixture } from './fixture-corrections.ts';
import { dayOfFixture } from './fixture-day.ts';
import { debtorView } from './fixture-debtors.ts';
import { dossiersOfFixture } from './fixture-dossiers.ts';
import { GIVEN } from './fixture-given.ts';
import { importsOfFixture } from './fixture-imports.ts';
import { keysOfFixture } from './fixture-keys.ts';
import { dyingOf, lawOfFixture } from './fixture-law.ts';
import { lettersOf, messagesOf } from './fixture-messages.ts';
import { paymentsOfFixture } from './fixture-money-in.ts';
import { portfoliosOfFixture } from './fixture-portfolios.ts';
import { scenariosOfFixture } from './fixture-scenarios.ts';
import { tasksOf } from './fixture-tasks.ts';
import { lineOf } from './fixture-totals.ts';

export const COMPANY_ID = 'company-1';

export function fixtureDesk({ now }: { now: () => Date }): Desk {
  const debtors = GIVEN.map((_, position) => debtorView(position));
  const holds: Holds = new Map(debtors.map(one => [one.dossierId ?? '', [...one.holds]]));
  const messages = new Map([...debtors.flatMap(messagesOf), ...lettersOf(debtors)].map(one => [one.id, one]));
  const proceedings = new Map<string, Insolvency>();
  let company: CompanyView = {
    id: COMPANY_ID,
    name: 'Imprimerie Duval',
    country: 'FR',
    mode: 'test',
    isPaused: false,
  };
  const change = changeIn(messages);
  const withHolds = (view: DebtorView): DebtorView => ({
    ...view,
    insolvency: proceedings.get(view.id) ?? null,
    limitationSoon: dyingOf(debtors).filter(({ debtorId }) => debtorId === view.id),
    holds: holds.get(view.dossierId ?? '') ?? [],
    tasks: tasksOf(
      [...messages.values()].filter(one => one.debtorId === view.id),
      debtors,
    ),
  });
  return {
    ...lawOfFixture(debtors, proceedings),
    ...scenariosOfFixture(),
    ...answersOfFixture(),
    ...portfoliosOfFixture(id => change(id, { state: 'withdrawn' })),
    ...cashOfFixture(),
    companies: async ({ companyIds }) => (companyIds.includes(COMPANY_ID) ? [company] : []),
    pauseAll: async ({ isPaused }) => (company = { ...company, isPaused }),
    ...batchOfFixture({ debtors, messages, change, now }),
    ...dayOfFixture({ debtors, messages, company: () => company }),
    ...correctionsOfFixture(debtors),
    ...dossiersOfFixture(debtors),
    debtors: async ({ search }) => ({
      entries: debtors
        .filter(one => search === null || one.name.toLowerCase().includes(search.toLowerCase()))
        .map(lineOf)
        .sort((left, right) => right.overdue.amount - left.overdue.amount),
      nextCursor: null,
    }),
    debtor: async ({ debtorId }) => {
      const view = debtors.find(one => one.id === debtorId);
      return view === undefined ? null : withHolds(view);
    },
    ...holdsOfFixture(holds),
    ...importsOfFixture({ now }),
    ...paymentsOfFixture(),
    ...keysOfFixture(),
  };
}

type Holds = Map<string, DebtorView['holds']>;

const holdsOfFixture = (holds: Holds): Pick<Desk, 'placeHold' | 'liftHold'> => ({
  placeHold: async ({ dossierId, because, until, by, day }) => {
    const known = holds.get(dossierId);
    if (known === undefined) return { kind: 'notFound' };
    const holdId = `hold-${dossierId}-${known.length + 1}`;
    holds.set(dossierId, [...known, { id: holdId, because, by, fromOn: day, until }]);
    return { kind: 'done', value: { holdId } };
  },
  liftHold: async ({ dossierId, holdId }) => {
    const known = holds.get(dossierId) ?? [];
    if (!known.some(one => one.id === holdId)) return { kind: 'notFound' };
    holds.set(
      dossierId,
      known.filter(one => one.id !== holdId),
    );
    return { kind: 'done', value: { holdId } };
  },
});
