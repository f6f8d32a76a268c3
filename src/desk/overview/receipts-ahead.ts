// What is likely to come in, and what is in danger. For each open invoice the day on which such invoices were paid, with
// its intervals and the number of payments behind it; for the company the receipts of the coming weeks; for each debtor
// the money at risk with its reasons, largest first in each currency: the order of the lists of calls and of work.

import type { Company } from '../../claim/parties.ts';
import { promiseStanding } from '../../dossier/promise.ts';
import { askedOf, knownCash } from '../../dunning/asked.ts';
import { isSmallRest } from '../../dunning/candidates.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { type PaymentDate, paymentDate } from '../../dunning/forecast/payment-date.ts';
import { type Habits, habitsOf } from '../../dunning/forecast/payment-habits.ts';
import { type AtRisk, moneyAtRisk, type OwedInvoice } from '../../dunning/forecast/priority.ts';
import { notCalledBecause } from '../../dunning/left-alone.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { openDossiers } from '../../store/dossiers/decision-rows.ts';
import { type DossierRow, dossiersOf } from '../../store/dossiers/dossiers.ts';
import { hasOfCalls } from '../../store/dossiers/fact-rows.ts';
import type { Has } from '../../store/dossiers/seldom.ts';
import { pastInvoices } from '../../store/money/payment-history.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, sum } from '../../units/money.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { largestFirst } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';
import { type CashForecastView, cashForecastOn } from './cash-forecast.ts';

const DOSSIERS_AT_ONCE = 200;
/** Debtors and invoices listed, the largest amounts. */
const LISTED = 1_000;

export type ExpectedInvoice = {
  readonly invoiceId: string;
  readonly number: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly dueOn: CalendarDate;
  readonly open: Money;
  /** Null: nothing is known, or it is later than anything ever paid. */
  readonly forecast: Omit<PaymentDate, 'odds'> | null;
};

export type ReceiptsAhead = {
  readonly day: CalendarDate;
  /** By currency, the weeks from tomorrow in which something is expected, with the bounds of the cash forecast. */
  readonly weeks: readonly Pick<
    CashForecastView['currencies'][number]['weeks'][number],
    'from' | 'until' | 'expected' | 'low' | 'high'
  >[];
  /** The earliest expected first. */
  readonly invoices: readonly ExpectedInvoice[];
};

export type DebtorAtRisk = AtRisk & {
  readonly debtorId: string;
  readonly debtorName: string;
  /** Why nobody calls it now; null where it may be called. */
  readonly leftAlone: Reason | null;
};

type Question = { readonly companyId: string; readonly day: CalendarDate; readonly has?: Has } & Collector;

export async function receiptsAhead(db: Queryable, question: Question): Promise<ReceiptsAhead> {
  const { day } = question;
  const forecasts = await ofEveryDossier(db, question, (facts, habits) => forecastsOf(facts, habits, day));
  const { companyId } = question;
  return {
    day,
    weeks: weeksOf(await cashForecastOn(db, { companyId, day, today: day })),
    invoices: forecasts
      .map(({ forecast, ...invoice }) => ({ ...invoice, forecast: withoutOdds(forecast) }))
      .sort((left, right) => (expectedOf(left) < expectedOf(right) ? -1 : 1))
      .slice(0, LISTED),
  };
}

/** The open invoices of one debtor, the same days as in the list of all. */
export async function receiptsAheadOf(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<ExpectedInvoice[]> {
  const company = await knownCompany(db, companyId);
  const dossiers = await dossiersOf(db, companyId, [debtorId]);
  if (dossiers.length === 0) return [];
  const habits = habitsOf(await pastInvoices(db, { companyId, debtorIds: null, day }), day);
  const all = await dossierFacts(db, { company, dossiers, day, purpose: 'money' });
  return all
    .flatMap(facts => forecastsOf(facts, habits, day))
    .map(({ forecast, ...invoice }) => ({ ...invoice, forecast: withoutOdds(forecast) }));
}

/** Debtors with something overdue, the most in danger first, in the currency of the totals before the others; those that are left alone come after all others. */
export async function debtorsAtRisk(db: Queryable, question: Question): Promise<DebtorAtRisk[]> {
  const asked = { ...question, has: hasOfCalls };
  const all = await ofEveryDossier(db, asked, (facts, habits): DebtorAtRisk[] => {
    const risk = riskOf(facts, habits, question.day);
    if (!risk.because.some(({ code }) => code === 'overdue')) return [];
    const leftAlone = notCalledBecause(facts, question.day);
    return [{ debtorId: facts.debtor.id, debtorName: facts.debtor.name, leftAlone, ...risk }];
  });
  const company = await knownCompany(db, question.companyId);
  const byAmount = largestFirst(await currencyOfLists(db, { ...question, company }));
  return all
    .sort(
      (left, right) =>
        Number(left.leftAlone !== null) - Number(right.leftAlone !== null) ||
        byAmount(left.amount, right.amount) ||
        (left.debtorId < right.debtorId ? -1 : 1),
    )
    .slice(0, LISTED);
}

/** What is wanted of each; its facts are let go before the next ones are read. */
async function ofEveryDossier<Told>(
  db: Queryable,
  { companyId, day, collector = null, has }: Question,
  tell: (facts: DossierFacts, habits: Habits) => readonly Told[],
): Promise<Told[]> {
  const company: Company = await knownCompany(db, companyId);
  const habits = habitsOf(await pastInvoices(db, { companyId, debtorIds: null, day }), day);
  const told: Told[] = [];
  let after: string | null = null;
  do {
    const dossiers: DossierRow[] = await openDossiers(db, {
      companyId,
      after,
      limit: DOSSIERS_AT_ONCE,
      collector,
    });
    const facts = await dossierFacts(db, { company, dossiers, day, purpose: 'money', has });
    told.push(...facts.flatMap(one => tell(one, habits)));
    after = dossiers.length < DOSSIERS_AT_ONCE ? null : (dossiers.at(-1)?.dossierId ?? null);
  } while (after !== null);
  return told;
}

type Forecast = Omit<ExpectedInvoice, 'forecast'> & { readonly forecast: PaymentDate | null };

function forecastsOf({ debtor, balances }: DossierFacts, habits: Habits, day: CalendarDate): Forecast[] {
  return balances.flatMap(({ invoiceId, number, dueOn, open, issuedOn }): Forecast[] =>
    open.amount <= 0 || dueOn === null || issuedOn > day
      ? []
      : [
          {
            invoiceId,
            number,
            debtorId: debtor.id,
            debtorName: debtor.name,
            dueOn,
            open,
            forecast: paymentDate({ habits, debtorId: debtor.id, dueOn, day }),
          },
        ],
  );
}

function withoutOdds(forecast: PaymentDate | null): ExpectedInvoice['forecast'] {
  if (forecast === null) return null;
  const { odds: _odds, ...rest } = forecast;
  return rest;
}

/** What has no date stands at the end. */
const expectedOf = ({ forecast }: ExpectedInvoice): string => forecast?.expectedOn ?? '9999-12-31';

/** The weeks in which something is expected, as the cash forecast has them: one figure for one week. */
const weeksOf = ({ currencies }: CashForecastView): ReceiptsAhead['weeks'] =>
  currencies.flatMap(({ weeks }) =>
    weeks
      .map(({ from, until, expected, low, high }) => ({ from, until, expected, low, high }))
      .filter(({ expected }) => expected.amount > 0),
  );

function riskOf(facts: DossierFacts, habits: Habits, day: CalendarDate): AtRisk {
  const { currency, debtor } = facts;
  // Nobody is called for a rest that no reminder asks for.
  const worthAsking = askedOf(facts, day).filter(({ balance }) => !isSmallRest(balance, facts));
  const invoices = worthAsking.map(
    ({ asked, withheld }): OwedInvoice => ({
      dueOn: asked.dueOn,
      // Of an invoice in instalments, those that are late.
      asked: asked.overdue,
      promised: sum(
        withheld.filter(({ because }) => because.kind === 'promised').map(({ amount }) => amount),
        currency,
      ),
    }),
  );
  const promisesBroken = brokenPromises(facts, day);
  return moneyAtRisk({ debtorId: debtor.id, invoices, habits, promisesBroken, currency, day });
}

function brokenPromises(
  { interruptions, cash, bankCountry, ...facts }: DossierFacts,
  day: CalendarDate,
): number {
  if (interruptions === undefined) return 0;
  const question = {
    receipts: interruptions.receipts,
    cash: knownCash({ ...facts, cash, bankCountry }),
    bankCountry,
    day,
  };
  return interruptions.promises.filter(promise => {
    const { kind } = promiseStanding(promise, question);
    return kind === 'broken' || kind === 'partlyKept';
  }).length;
}
