// A fictitious company's debtors for the tests of the doors: amounts are worked out here, as the desk would.

import type { AgeBucket, DebtorView, InvoiceView } from '../../src/desk/views.ts';
import type { Decision, Reason } from '../../src/dunning/decision.ts';
import { addDays, type CalendarDate, day, daysBetween } from '../../src/units/calendar.ts';
import { type Money, money, multiply, sum } from '../../src/units/money.ts';

export const FIXTURE_DAY = day('2026-03-31');
const eur = (cents: number): Money => money(cents, 'EUR');

type Given = {
  readonly name: string;
  readonly country: string;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
  readonly kind: DebtorView['kind'];
  readonly email: string | null;
  readonly phone: string | null;
  /** Cents open and days since the due date (negative: not due yet). */
  readonly invoices: readonly (readonly [number, number])[];
  readonly step: string | null;
  readonly because: readonly Reason[];
};

const due = (step: string, invoice: string, daysLate: number): Reason => ({
  code: 'stepIsDue',
  step,
  invoice,
  daysLate,
  dueOn: addDays(FIXTURE_DAY, -daysLate),
  stepDueOn: FIXTURE_DAY,
});

const base = { country: 'FR', language: 'fr', kind: 'business', phone: null } as const;

export const GIVEN: readonly Given[] = [
  {
    ...base,
    name: 'Menuiserie Vasseur & Fils',
    email: 'compta@vasseur-menuiserie.example',
    phone: '+33 2 40 11 22 33',
    invoices: [
      [642000, 47],
      [118040, 12],
      [95000, -9],
    ],
    step: 'formalNotice',
    because: [
      due('formalNotice', 'F-2026-0101', 47),
      { code: 'previousStep', step: 'lastNotice', sentOn: day('2026-03-20'), isInDoubt: false },
    ],
  },
  {
    ...base,
    name: 'Brasserie des Trois Ponts',
    country: 'BE',
    email: 'facturation@troisponts.example',
    phone: '+32 4 222 33 44',
    invoices: [
      [284950, 25],
      [41200, 3],
    ],
    step: 'costsNotice',
    because: [due('costsNotice', 'F-2026-0201', 25)],
  },
  {
    ...base,
    name: 'Van den Broeck Logistics',
    country: 'BE',
    language: 'nl',
    email: 'boekhouding@vdb-logistics.example',
    invoices: [[1284000, 11]],
    step: 'dateRequest',
    because: [due('dateRequest', 'F-2026-0301', 11)],
  },
  {
    ...base,
    name: 'Clinique Vétérinaire du Parc',
    email: 'accueil@vet-duparc.example',
    invoices: [
      [18720, 4],
      [22310, -12],
    ],
    step: 'courteousReminder',
    because: [due('courteousReminder', 'F-2026-0401', 4)],
  },
  {
    ...base,
    name: 'Atelier Lumen',
    email: 'bonjour@atelier-lumen.example',
    invoices: [[96000, 4]],
    step: 'courteousReminder',
    because: [due('courteousReminder', 'F-2026-0501', 4)],
  },
  {
    ...base,
    name: 'Kessler Maschinenbau GmbH',
    country: 'DE',
    language: 'de',
    email: 'buchhaltung@kessler.example',
    invoices: [
      [774500, 36],
      [250000, 5],
    ],
    step: 'lastNotice',
    because: [due('lastNotice', 'F-2026-0601', 36)],
  },
  {
    ...base,
    name: 'Northgate Components Ltd',
    country: 'IE',
    language: 'en',
    email: 'ap@northgate.example',
    invoices: [[413075, 10]],
    step: 'dateRequest',
    because: [due('dateRequest', 'F-2026-0701', 10)],
  },
  {
    ...base,
    name: 'Garage Delattre',
    email: 'garage@delattre.example',
    phone: '+33 3 20 55 66 77',
    invoices: [[156030, 18]],
    step: null,
    because: [
      {
        code: 'unallocatedPayment',
        paymentId: 'payment-1',
        receivedOn: day('2026-03-27'),
        amount: eur(156030),
        clue: 'VIR GARAGE DELATTRE',
      },
    ],
  },
  {
    ...base,
    name: 'Mairie de Saint-Aubin',
    kind: 'publicBody',
    email: 'finances@saint-aubin.example',
    invoices: [[389000, 22]],
    step: null,
    because: [
      {
        code: 'held',
        because: 'Commande signée le 2 avril, voir avec Mme Roche',
        by: 'Camille Roy',
        until: day('2026-04-07'),
      },
    ],
  },
  {
    ...base,
    name: 'Pharmacie Lemoine',
    email: 'contact@pharmacie-lemoine.example',
    invoices: [[73400, 8]],
    step: null,
    because: [{ code: 'minimumGap', lastContactOn: day('2026-03-28'), gapDays: 4, until: day('2026-04-03') }],
  },
  {
    ...base,
    name: 'Hôtel Bellerive',
    email: null,
    phone: '+33 4 50 12 13 14',
    invoices: [[512000, 63]],
    step: null,
    because: [{ code: 'personDecides', step: 'decision', invoice: 'F-2026-1101' }],
  },
  {
    ...base,
    name: 'Boulangerie Petitjean',
    email: 'petitjean@example.org',
    phone: '+33 6 11 22 33 44',
    invoices: [[48260, 17]],
    step: 'call',
    because: [due('call', 'F-2026-1201', 17)],
  },
  {
    ...base,
    name: 'Studio Marceau',
    email: 'studio@marceau.example',
    invoices: [[210000, -6]],
    step: null,
    because: [{ code: 'notYetDue', dueOn: addDays(FIXTURE_DAY, 6) }],
  },
  {
    ...base,
    name: 'De Smet Bouw',
    country: 'BE',
    language: 'nl',
    email: 'info@desmetbouw.example',
    invoices: [[331500, 95]],
    step: null,
    because: [{ code: 'creditAvailable', creditNote: 'NC-2026-004', amount: eur(40000) }],
  },
];

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
    dueOn,
    dueBecause: position === 1 ? 'Trente jours après la date de la facture (C. com. L441-10 I)' : null,
    invoiced: position === 0 && debtor === 1 ? eur(cents + 200000) : open,
    open,
    daysLate,
    interest,
    compensation: eur(daysLate > 0 ? 4000 : 0),
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
    warnings: position === 1 ? ['dueDateComputed'] : [],
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
    .map(one => ({ invoiceId: one.id, number: one.number, open: one.open, rung: 1 }));
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
    scenarioKey: given.country === 'BE' ? 'be-b2b' : 'fr-b2b',
    dossierId: `dossier-${id}`,
    decision: decision(given, invoices),
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
    timeline: timeline(invoices, given),
  };
}

function timeline(invoices: readonly InvoiceView[], given: Given): DebtorView['timeline'] {
  const bare = { amount: null, messageId: null, state: null, because: [] };
  const issued = invoices.map(one => ({
    ...bare,
    at: `${one.issuedOn}T09:00:00.000Z`,
    day: one.issuedOn,
    kind: 'invoice' as const,
    title: one.number,
    amount: one.invoiced,
  }));
  const paid = invoices.flatMap(one =>
    one.settlements.map(part => ({
      ...bare,
      at: `${part.on}T07:30:00.000Z`,
      day: part.on,
      kind: 'payment' as const,
      title: part.label,
      amount: part.amount,
    })),
  );
  const reminded = invoices
    .filter(one => one.daysLate > 9)
    .map(one => {
      const on = addDays(FIXTURE_DAY, 4 - one.daysLate);
      return {
        ...bare,
        at: `${on}T08:42:00.000Z`,
        day: on,
        kind: 'message' as const,
        title: 'courteousReminder',
        amount: one.open,
        state: 'sent' as const,
      };
    });
  const held = given.because
    .filter(reason => reason.code === 'held')
    .map(reason => ({
      ...bare,
      at: '2026-03-24T15:10:00.000Z',
      day: day('2026-03-24'),
      kind: 'hold' as const,
      title: reason.because,
    }));
  return [...issued, ...paid, ...reminded, ...held].sort((left, right) => right.at.localeCompare(left.at));
}

export const monthsOfTrend = (overdue: Money): readonly { day: CalendarDate; overdue: Money }[] =>
  [118, 121, 116, 124, 130, 127, 122, 126, 119, 112, 108, 111, 104, 100].map((percent, index, all) => ({
    day: addDays(FIXTURE_DAY, -(all.length - 1 - index) * 2),
    overdue: multiply(overdue, { numerator: BigInt(percent), denominator: 100n, rounding: 'halfUp' }),
  }));

export const lateDays = (view: DebtorView): number =>
  Math.max(0, ...view.invoices.map(one => (one.dueOn === null ? 0 : daysBetween(one.dueOn, FIXTURE_DAY))));
