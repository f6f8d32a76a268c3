// One debtor on a day: what it owes and why, what comes next, and everything that happened.
// Totals are in one currency (`main-currency.ts`), the others beside; every invoice is listed with its own.

import type { Invoice } from '../../claim/invoice.ts';
import type { Debtor } from '../../claim/parties.ts';
import { askedBalances } from '../../dunning/asked.ts';
import type { Decision } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { nextStep } from '../../dunning/next-step.ts';
import { type Assignment, assignScenario, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import type { dossiersDecided } from '../../store/dossiers/decision-rows.ts';
import type { SettlementRow } from '../../store/money/settlements.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { currencyOfCountry } from '../../units/own-currency.ts';
import { formatPhone } from '../../units/reachable.ts';
import { holdsView } from '../agreements/holds-view.ts';
import { interruptionsView } from '../agreements/interruption-views.ts';
import { invoiceView } from '../claims/invoice-view.ts';
import { dyingClaims } from '../claims/limitation.ts';
import { currencyFirst, mainFirst } from '../claims/main-currency.ts';
import { insolvencyVersion } from '../claims/record-insolvency.ts';
import type { Comparing } from '../deciding/comparing.ts';
import { NO_DOSSIER } from '../deciding/debtor-facts.ts';
import { asDrawn } from '../deciding/drawn.ts';
import { ownNames, scenarioChoices } from '../deciding/scenario-choices.ts';
import { tasksView } from '../sending/task-views.ts';
import type { DebtorView } from '../views/debtor.ts';
import type { InvoiceView } from '../views/invoice.ts';
import { amountsOf, othersOf } from './debtor-amounts.ts';
import { contactVersion, debtorVersion } from './debtor-editable.ts';
import { type DebtorAsked, debtorViewRows } from './debtor-view-rows.ts';
import { timelineEntry } from './timeline-entry.ts';
import { hintOf } from './uncertain-kinds.ts';

/** Null when the company has no such debtor. */
export const debtorView = (db: Queryable, asked: DebtorAsked): Promise<DebtorView | null> =>
  db.together(session => viewOn(session, asked), { keepsPlans: true });

async function viewOn(db: Queryable, asked: DebtorAsked): Promise<DebtorView | null> {
  const { day } = asked;
  const rows = await debtorViewRows(db, asked);
  if (rows === null) return null;
  const { company, debtor, decided, book, timeline, tasks, said, comparing } = rows;
  const { invoices, all, writeOffs, concessions, settlements, numbers } = rows;
  const [main = null, ...beside] = factsMainFirst(all, {
    country: company.country,
    asked: asked.currency ?? null,
  });
  const assigned = assignScenario(main ?? { debtor, balances: [] }, book);
  const numberOf = (id: string): string => numbers.get(id) ?? '';
  const views = invoiceViewsOf({ invoices, all, settlements, day });
  return {
    version: debtorVersion(debtor),
    contactVersion: contactVersion(debtor),
    ...identityOf(debtor),
    ...scenarioOf({ debtor, assigned, book }),
    day,
    ...amountsOf(main, { on: day, said, currency: main?.currency ?? currencyOfCountry(company.country) }),
    otherCurrencies: othersOf(beside, day),
    law: debtor.law,
    contractRatePercent: debtor.contractRatePercent ?? null,
    term: debtor.term ?? null,
    companyLaw: company.law,
    tasks: tasksView(tasks, day),
    dossierId: main === null || main.dossierId === NO_DOSSIER ? null : main.dossierId,
    decision: main === null ? null : decisionOn(main, { decided, assigned, comparing, day }),
    holds: holdsView(all, { numberOf, day }),
    interruptions: interruptionsView(all, { writeOffs, concessions, numberOf, day }),
    insolvency: all[0]?.insolvency ?? null,
    insolvencyVersion: insolvencyVersion(all[0]?.insolvency ?? null),
    invoices: views,
    limitationSoon: dyingClaims(debtor, views),
    timeline: timeline.map(timelineEntry),
  };
}

type Scenarios = Pick<
  DebtorView,
  | 'segment'
  | 'scenarioBecause'
  | 'scenarioVersion'
  | 'scenarioKey'
  | 'scenarioChosen'
  | 'scenarioChoices'
  | 'scenarioNames'
>;

const scenarioOf = ({
  debtor,
  assigned: { because, scenario },
  book,
}: {
  debtor: Debtor;
  assigned: Assignment;
  book: ScenarioBook;
}): Scenarios => ({
  segment: debtor.segment ?? null,
  scenarioBecause: because,
  scenarioVersion: scenario?.version ?? null,
  scenarioKey: scenario?.key ?? null,
  scenarioChosen: debtor.scenario,
  scenarioChoices: scenarioChoices(debtor.kind, book),
  scenarioNames: ownNames(book),
});

function invoiceViewsOf({
  invoices,
  all,
  settlements,
  day,
}: {
  invoices: readonly Invoice[];
  all: readonly DossierFacts[];
  settlements: readonly SettlementRow[];
  day: CalendarDate;
}): InvoiceView[] {
  const balances = new Map(all.flatMap(facts => facts.balances).map(balance => [balance.invoiceId, balance]));
  const asked = new Map(all.flatMap(facts => [...askedBalances(facts, day)]));
  const taken = all.flatMap(facts => facts.taken);
  const facts = all[0]?.lawFacts ?? [];
  return invoices.flatMap(invoice => {
    const balance = balances.get(invoice.id);
    if (balance === undefined) return [];
    const { interruptions } = all.find(({ currency }) => currency === invoice.payable.currency) ?? {};
    return [
      invoiceView({
        invoice,
        balance,
        asked: asked.get(invoice.id),
        settlements,
        taken,
        facts,
        interruptions,
      }),
    ];
  });
}

type Identity = Pick<
  DebtorView,
  | 'id'
  | 'name'
  | 'kind'
  | 'isKindAssumed'
  | 'kindHint'
  | 'country'
  | 'language'
  | 'registration'
  | 'vat'
  | 'customerNumber'
  | 'address'
  | 'addressReturnedOn'
  | 'contacts'
>;

function identityOf(debtor: Debtor): Identity {
  const { id, name, kind, isKindAssumed, country, language, registration, vat, address, contacts } = debtor;
  const { addressReturnedOn = null, customerNumber = null } = debtor;
  // A number of the debtor's own country as it is dialled there: typed in again, it is the same number.
  const shown = contacts.map(contact => ({
    ...contact,
    phone: contact.phone === null ? null : formatPhone(contact.phone, country),
  }));
  const hasNumber = registration !== null || vat !== null;
  const kindHint = isKindAssumed ? hintOf({ name, kind, hasNumber }) : null;
  const said = { id, name, kind, isKindAssumed, kindHint, country, language, registration, vat, address };
  return { ...said, customerNumber, addressReturnedOn, contacts: shown };
}

/** The currency that is asked for comes before that of most invoices. */
function factsMainFirst(
  all: readonly DossierFacts[],
  { country, asked }: { country: string; asked: string | null },
): DossierFacts[] {
  const rows = all.map(facts => ({ facts, currency: facts.currency, invoices: facts.balances.length }));
  return currencyFirst(mainFirst(rows, country), asked).map(row => row.facts);
}

/**
 * What would be decided now: a file may have come since the run. Where a message waits, the run's own decision says why it
 * was written.
 */
function decisionOn(
  facts: DossierFacts,
  {
    decided,
    assigned: { scenario },
    comparing,
    day,
  }: {
    decided: Awaited<ReturnType<typeof dossiersDecided>>;
    assigned: Assignment;
    comparing: Comparing | null;
    day: CalendarDate;
  },
): Decision {
  const kept = decided.find(({ dossier }) => dossier.dossierId === facts.dossierId)?.decision ?? null;
  const now = nextStep({ facts, scenario, day });
  return kept !== null && now.because.some(({ code }) => code === 'messageWaiting')
    ? kept
    : asDrawn(now, { comparing, facts, scenario, day });
}
