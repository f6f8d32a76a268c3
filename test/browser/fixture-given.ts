// Who owes the fictitious company what: the givens from which `fixture-debtors.ts` works out the rest.

import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { Reason } from '../../src/dunning/decision.ts';
import { addDays, day } from '../../src/units/calendar.ts';
import { type Money, money } from '../../src/units/money.ts';

export const FIXTURE_DAY = day('2026-03-31');
export const eur = (cents: number): Money => money(cents, 'EUR');

export type Given = {
  readonly name: string;
  readonly country: string;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
  readonly kind: DebtorView['kind'];
  readonly email: string | null;
  readonly phone: string | null;
  /** Cents open and days since the due date (negative: not due yet). */
  readonly invoices: readonly (readonly [number, number])[];
  readonly isDueUnknown?: boolean;
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
    isDueUnknown: true,
    step: null,
    because: [{ code: 'dueDateUnknown', invoice: 'F-2026-1301' }],
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
