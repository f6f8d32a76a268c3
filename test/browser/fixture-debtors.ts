// A fictitious company's debtors for the tests of the doors: amounts are worked out here, as the desk would.

import { claimAmounts } from '../../src/claim/claim-amounts.ts';
import { scenarioChoices } from '../../src/desk/deciding/scenario-choices.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { InvoiceView } from '../../src/desk/views/invoice.ts';
import type { AgeBucket } from '../../src/desk/views/today.ts';
import type { Decision } from '../../src/dunning/decision.ts';
import { addDays, type CalendarDate, day, daysBetween } from '../../src/units/calendar.ts';
import { type Money, multiply, sum } from '../../src/units/money.ts';
import { NO_INTERRUPTIONS_VIEW } from './fixture-dossiers.ts';
import { eur, FIXTURE_DAY, GIVEN, type Given } from './fixture-given.ts';
import { lawOf } from './fixture-law.ts';
import { timeline } from './fixture-timeline.ts';

export const bucketOf = (daysLate: number): AgeBucket =>
  daysLate <= 0
    ? 'notDue'
    : daysLate <= 30
      ? '1-30'
      : daysLate <= 60
        ? '31-60'
        : daysLate <= 90
          ? '61-90'
          : 'over90';

/** 12.15 % a year, the French default rate of the first half of 2026, from the day after the due date. */
function invoice(
  debtor: number,
  position: number,
  [cents, late]: readonly [number, number],
  given: Given,
): InvoiceView {
  const dueOn: CalendarDate = addDays(FIXTURE_DAY, -late);
  const daysLate = Math.max(late, 0);
  const open = eur(cents);
  const interest = multiply(open, {
    numerator: BigInt(1215 * daysLate),
    denominator: 3_650_000n,
    rounding: 'halfUp',
  });
  const number = `F-2026-${String(debtor).padStart(2, '0')}${String(position + 1).padStart(2, '0')}`;
  const article = given.country === 'BE' ? 'Loi du 2 août 2002, art. 5' : 'C. com. L441-10 II';
  return {
    id: `invoice-${debtor}-${position}`,
    number,
    issuedOn: addDays(dueOn, -30),
    dueOn: given.isDueUnknown === true ? null : dueOn,
    dueFrom: given.isDueUnknown === true ? null : position === 1 ? 'law' : 'stated',
    dueBecause: position === 1 ? 'the 30 days that C. com. L441-10 I gives where nothing is agreed' : null,
    dueArticle: position === 1 ? 'C. com. L441-10 I' : null,
    hasInstalments: false,
    contractRatePercent: null,
    invoiced: position === 0 && debtor === 1 ? eur(cents + 200000) : open,
    open,
    asked: open,
    daysLate,
    interest,
    compensation: eur(daysLate > 0 ? 4000 : 0),
    provenCosts: eur(0),
    amounts: claimAmounts({
      principal: open,
      interest,
      compensation: eur(daysLate > 0 ? 4000 : 0),
      provenCosts: eur(0),
      reminderCosts: eur(0),
    }),
    interestLines:
      daysLate === 0
        ? []
        : [
            {
              from: addDays(dueOn, 1),
              to: FIXTURE_DAY,
              days: daysLate,
              ratePercent: '12.15',
              principal: open,
              article,
            },
          ],
    articles: [article, given.country === 'BE' ? 'Loi du 2 août 2002, art. 6' : 'C. com. D441-5'],
    warnings:
      position === 1 ? [{ key: 'rateCarried', text: 'The rate of the next half-year is not known yet' }] : [],
    ...lawOf(given),
    stepKey: daysLate > 0 ? given.step : null,
    settlements:
      position === 0 && debtor === 1
        ? [
            {
              on: day('2026-03-02'),
              amount: eur(200000),
              source: 'payment',
              label: 'VIR SEPA VASSEUR ACOMPTE',
            },
          ]
        : [],
  };
}

function decision(given: Given, invoices: readonly InvoiceView[]): Decision {
  const answer = { because: given.because, excluded: [], lookAgainOn: addDays(FIXTURE_DAY, 2) };
  const covers = invoices
    .filter(one => one.daysLate > 0)
    .map(one => ({ invoiceId: one.id, number: one.number, instalment: 0, open: one.open, rung: 1 }));
  const first = given.because[0];
  if (given.step !== null)
    return {
      kind: 'send',
      stepKey: given.step,
      rung: 1,
      leadInvoiceId: invoices[0]?.id ?? '',
      covers,
      ...answer,
    };
  if (first?.code === 'personDecides') return { kind: 'ask', stepKey: 'decision', covers, ...answer };
  return first?.code === 'held' || first?.code === 'unallocatedPayment'
    ? { kind: 'hold', ...answer }
    : { kind: 'wait', ...answer };
}

export function debtorView(position: number): DebtorView {
  const given = GIVEN[position];
  if (given === undefined) throw new RangeError(`There is no debtor ${position}`);
  const id = position + 1;
  const invoices = given.invoices.map((one, index) => invoice(id, index, one, given));
  const late = invoices.filter(one => one.daysLate > 0);
  const held = given.because.find(reason => reason.code === 'held');
  return {
    id: `debtor-${id}`,
    name: given.name,
    kind: given.kind,
    isKindAssumed: position === 4,
    country: given.country,
    language: given.language,
    registration: given.country === 'FR' ? `5${String(position).padStart(2, '0')} 123 456` : null,
    vat: given.country === 'BE' ? 'BE 0403.170.701' : null,
    contacts: [
      {
        id: `contact-${id}`,
        name: 'Service comptabilité',
        role: 'accounting',
        email: given.email,
        phone: given.phone,
        language: null,
      },
    ],
    day: FIXTURE_DAY,
    outstanding: sum(
      invoices.map(one => one.open),
      'EUR',
    ),
    overdue: sum(
      late.map(one => one.open),
      'EUR',
    ),
    accessories: sum(
      late.flatMap(one => [one.interest, one.compensation]),
      'EUR',
    ),
    credits: eur(position === 13 ? 40000 : 0),
    unallocated: eur(position === 7 ? 156030 : 0),
    scenarioKey: given.country === 'BE' ? 'be-business' : 'fr-business',
    scenarioChosen: null,
    scenarioVersion: 1,
    scenarioBecause: { code: 'kindAndCountry', kind: given.kind, country: given.country },
    segment: null,
    scenarioChoices: scenarioChoices(given.kind),
    scenarioNames: {},
    law: null,
    companyLaw: 'FR',
    contractRatePercent: null,
    term: null,
    tasks: { calls: [], letters: [] },
    dossierId: `dossier-${id}`,
    decision: decision(given, invoices),
    interruptions: NO_INTERRUPTIONS_VIEW,
    holds:
      held === undefined
        ? []
        : [
            {
              id: 'hold-1',
              because: held.because,
              by: held.by,
              fromOn: day('2026-03-24'),
              until: held.until,
            },
          ],
    invoices,
    insolvency: null,
    limitationSoon: [],
    timeline: timeline(invoices, given),
  };
}

export const monthsOfTrend = (overdue: Money): readonly { day: CalendarDate; overdue: Money }[] =>
  [118, 121, 116, 124, 130, 127, 122, 126, 119, 112, 108, 111, 104, 100].map((percent, index, all) => ({
    day: addDays(FIXTURE_DAY, -(all.length - 1 - index) * 2),
    overdue: multiply(overdue, { numerator: BigInt(percent), denominator: 100n, rounding: 'halfUp' }),
  }));

export const lateDays = (view: DebtorView): number =>
  Math.max(0, ...view.invoices.map(one => (one.dueOn === null ? 0 : daysBetween(one.dueOn, FIXTURE_DAY))));
