// One debtor on a day: what it owes and why, what comes next, and everything that happened.
// Totals are in the currency of most of its open invoices; every invoice is listed with its own.

import type { Balance } from '../claim/balance.ts';
import type { Invoice } from '../claim/invoice.ts';
import type { Debtor } from '../claim/parties.ts';
import { askedAmounts } from '../dunning/asked.ts';
import { type Assignment, assignScenario, type ScenarioBook } from '../dunning/assignment.ts';
import type { Decision } from '../dunning/decision.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import { nextStep } from '../dunning/next-step.ts';
import { waitingConcessions } from '../store/concessions.ts';
import { debtorsById } from '../store/debtors.ts';
import { decisionOfDay } from '../store/decision-rows.ts';
import { invoiceNumbers } from '../store/invoice-lookup.ts';
import { openInvoices } from '../store/invoices.ts';
import { openTasks } from '../store/open-tasks.ts';
import type { Queryable } from '../store/session.ts';
import { settlementsOf } from '../store/settlements.ts';
import { type TimelineRow, timelineOf } from '../store/timeline.ts';
import { writeOffsOf } from '../store/write-offs.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { add, money, sum } from '../units/money.ts';
import { formatPhone } from '../units/reachable.ts';
import { invoicesConceded } from './agreement-views.ts';
import { knownCompany } from './company-view.ts';
import { debtorFacts, NO_DOSSIER } from './debtor-facts.ts';
import { interruptionsView, invoicesNamed } from './interruption-views.ts';
import { invoiceView } from './invoice-view.ts';
import { dyingClaims } from './limitation.ts';
import { messageStateOf } from './message-state.ts';
import { scenarioBook } from './scenario-book.ts';
import { ownNames, scenarioChoices } from './scenario-choices.ts';
import { tasksView } from './task-views.ts';
import type { DebtorView, TimelineEntry } from './views/debtor.ts';
import type { InvoiceView } from './views/invoice.ts';

/** Entries of the timeline on one screen, the newest. */
const TIMELINE_SHOWN = 500;
const TASKS_SHOWN = 100;
const CONCESSIONS_SHOWN = 100;
/** The currency of a debtor with nothing open and no dossier. */
const DEFAULT_CURRENCY = 'EUR';

type Asked = { readonly companyId: string; readonly debtorId: string; readonly day: CalendarDate };

/** Null when the company has no such debtor. */
export const debtorView = (db: Queryable, asked: Asked): Promise<DebtorView | null> =>
  db.together(session => viewOn(session, asked));

async function viewOn(db: Queryable, { companyId, debtorId, day }: Asked): Promise<DebtorView | null> {
  const [company, debtor, invoices, book, timeline, tasks] = await Promise.all([
    knownCompany(db, companyId),
    debtorsById(db, companyId, [debtorId]).then(debtors => debtors.get(debtorId)),
    openInvoices(db, { companyId, debtorIds: [debtorId], day, withComing: false }),
    scenarioBook(db, companyId),
    timelineOf(db, { companyId, debtorId, day, limit: TIMELINE_SHOWN }),
    openTasks(db, { companyId, debtorId, limit: TASKS_SHOWN }),
  ]);
  if (debtor === undefined) return null;
  const currencies = invoices.map(({ payable }) => payable.currency);
  const all = await debtorFacts(db, { company, debtorId, currencies, day });
  const main = mainFacts(all);
  const assigned = assignScenario(main ?? { debtor, balances: [] }, book);
  const dossierIds = all.map(({ dossierId }) => dossierId);
  const [writeOffs, concessions, views, decision] = await Promise.all([
    writeOffsOf(db, companyId, dossierIds),
    waitingConcessions(db, { companyId, dossierIds, day, limit: CONCESSIONS_SHOWN }),
    invoiceViewsOf(db, { companyId, invoices, all, day }),
    main === null ? null : decisionOn(db, { companyId, facts: main, assigned, day }),
  ]);
  const named = [
    ...invoicesNamed(all),
    ...writeOffs.map(({ invoiceId }) => invoiceId),
    ...invoicesConceded(concessions),
  ];
  const numbers = await invoiceNumbers(db, companyId, named);
  return {
    ...identityOf(debtor),
    ...scenarioOf({ debtor, assigned, book }),
    day,
    ...amountsOf(main),
    law: debtor.law,
    contractRatePercent: debtor.contractRatePercent ?? null,
    term: debtor.term ?? null,
    companyLaw: company.law,
    tasks: tasksView(tasks, day),
    dossierId: main === null || main.dossierId === NO_DOSSIER ? null : main.dossierId,
    decision,
    holds: holdsOn(all, day),
    interruptions: interruptionsView(all, {
      writeOffs,
      concessions,
      numberOf: id => numbers.get(id) ?? '',
      day,
    }),
    insolvency: all[0]?.insolvency ?? null,
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

async function invoiceViewsOf(
  db: Queryable,
  {
    companyId,
    invoices,
    all,
    day,
  }: { companyId: string; invoices: readonly Invoice[]; all: readonly DossierFacts[]; day: CalendarDate },
): Promise<InvoiceView[]> {
  const settlements = await settlementsOf(db, { companyId, invoiceIds: invoices.map(({ id }) => id), day });
  const balances = new Map(all.flatMap(facts => facts.balances).map(balance => [balance.invoiceId, balance]));
  const asked = new Map(all.flatMap(facts => [...askedAmounts(facts, day)]));
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
  'id' | 'name' | 'kind' | 'isKindAssumed' | 'country' | 'language' | 'registration' | 'vat' | 'contacts'
>;

function identityOf(debtor: Debtor): Identity {
  const { id, name, kind, isKindAssumed, country, language, registration, vat, contacts } = debtor;
  // A number of the debtor's own country as it is dialled there: typed in again, it is the same number.
  const shown = contacts.map(contact => ({
    ...contact,
    phone: contact.phone === null ? null : formatPhone(contact.phone, country),
  }));
  return { id, name, kind, isKindAssumed, country, language, registration, vat, contacts: shown };
}

function mainFacts(all: readonly DossierFacts[]): DossierFacts | null {
  const openOf = ({ balances }: DossierFacts): number => balances.length;
  return [...all].sort((left, right) => openOf(right) - openOf(left))[0] ?? null;
}

type Amounts = Pick<DebtorView, 'outstanding' | 'overdue' | 'accessories' | 'credits' | 'unallocated'>;

function amountsOf(facts: DossierFacts | null): Amounts {
  const currency = facts?.currency ?? DEFAULT_CURRENCY;
  const balances: readonly Balance[] = (facts?.balances ?? []).filter(({ issuedOn, day }) => issuedOn <= day);
  return {
    outstanding: sum(
      balances.map(({ open }) => open),
      currency,
    ),
    overdue: sum(
      balances.map(({ overdue }) => overdue),
      currency,
    ),
    accessories: sum(
      balances.map(({ interest, compensation }) => add(interest, compensation)),
      currency,
    ),
    credits: sum(facts?.cash.credits.map(({ amount }) => amount) ?? [], currency),
    unallocated: sum(facts?.cash.unallocated.map(({ amount }) => amount) ?? [], currency),
  };
}

/** The decision that was kept on this very day, else what would be decided now. */
async function decisionOn(
  db: Queryable,
  {
    companyId,
    facts,
    assigned: { scenario },
    day,
  }: { companyId: string; facts: DossierFacts; assigned: Assignment; day: CalendarDate },
): Promise<Decision> {
  const kept = await decisionOfDay(db, { companyId, dossierId: facts.dossierId, day });
  return kept ?? nextStep({ facts, scenario, day });
}

function holdsOn(all: readonly DossierFacts[], day: CalendarDate): DebtorView['holds'] {
  return all
    .flatMap(({ holds }) => holds)
    .filter(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn >= day))
    .map(({ id, because, by, fromOn, untilOn }) => ({ id, because, by, fromOn, until: untilOn }));
}

function timelineEntry(row: TimelineRow): TimelineEntry {
  const { kind, at, day, title, detail, amount, currency, messageId, state, deliveries, because, call } = row;
  return {
    // A fact that is known by its day only stands at the start of that day.
    at: at ?? `${day}T00:00:00.000Z`,
    day,
    kind,
    title,
    detail,
    amount: amount === null || currency === null ? null : money(amount, currency),
    messageId,
    state: state === null ? null : messageStateOf({ state, deliveries }),
    because,
    call,
  };
}
