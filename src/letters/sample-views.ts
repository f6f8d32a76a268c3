// Made-up claims: for the tests of this room, and to try the words on that a company writes itself. A French and a Belgian
// firm, a business and a consumer, one invoice and three. Interest is worked out by hand beside the table of days.

import type { Language } from '../claim/parties.ts';
import { type LetterKind, STEP_LETTERS } from '../dunning/scenario/scenario.ts';
import { day } from '../units/calendar.ts';
import { type Money, money, sum } from '../units/money.ts';
import type { InvoiceLine, MessageView } from './message.ts';

export type SampleCase = 'frenchBusiness' | 'belgianBusiness' | 'frenchConsumer' | 'belgianConsumer';

export const SAMPLE_KINDS = STEP_LETTERS;

const euros = (cents: number): Money => money(cents, 'EUR');

export function sampleView({
  kind,
  language,
  of,
  invoices,
}: {
  kind: LetterKind;
  language: Language;
  of: SampleCase;
  invoices: 1 | 3;
}): MessageView {
  const isBelgian = of.startsWith('belgian');
  const isConsumer = of.endsWith('Consumer');
  const claims = CLAIMING.includes(kind) && !isConsumer;
  const lines = LINES.slice(0, invoices).map(line => lineFor({ line, claims, isBelgian, kind }));
  const inAll = (part: 'open' | 'interest' | 'compensation') =>
    sum(
      lines.map(line => line[part]),
      'EUR',
    );
  const [principal, interest, compensation] = [inAll('open'), inAll('interest'), inAll('compensation')];
  return {
    kind,
    tone: kind === 'formalNotice' ? 'formal' : 'courteous',
    language,
    day: day('2026-11-20'),
    creditor: isBelgian ? BELGIAN_CREDITOR : FRENCH_CREDITOR,
    debtor: debtorFor(isBelgian, isConsumer),
    recipientName: 'Madame Lefort',
    law: isBelgian ? 'BE' : 'FR',
    invoices: lines,
    principal,
    interest,
    compensation,
    asked: sum([principal, interest, compensation], 'EUR'),
    paymentReference: invoices === 1 ? (isBelgian ? '090933755493' : 'F-2026-0142') : 'F-2026-0142 0187 0203',
    deadlineOn: kind === 'comingDue' || kind === 'consumerFirstReminder' ? null : day('2026-12-01'),
    consumerNotice:
      isConsumer && isBelgian
        ? { freeUntil: day('2026-12-04'), laterIndemnity: euros(10173), laterRatePercent: '10.5' }
        : null,
    earlierContacts: CLAIMING.includes(kind) ? CONTACTS : [],
    articles: claims ? (isBelgian ? BELGIAN_ARTICLES : FRENCH_ARTICLES) : [],
    pageUrl: null,
    pageEntry: null,
  };
}

const CLAIMING: readonly LetterKind[] = ['costsNotice', 'lastNotice', 'formalNotice'];
const FRENCH_ARTICLES = ['C. com. L441-10 II', 'D441-5'];
const BELGIAN_ARTICLES = ['Loi 2 août 2002 art. 5', 'Loi 2 août 2002 art. 6'];
const CONTACTS: MessageView['earlierContacts'] = [
  { on: day('2026-10-02'), channel: 'email' },
  { on: day('2026-10-09'), channel: 'email' },
  { on: day('2026-10-16'), channel: 'call' },
];

const FRENCH_CREDITOR = {
  name: 'Ateliers Vasseur & Fils SARL',
  address: { lines: ['12, rue des Forges'], postalCode: '59800', city: 'Lille', country: 'FR' },
  country: 'FR',
  registration: '552100554',
  vat: 'FR27552100554',
  email: 'compta@ateliers-vasseur.example',
  phone: '03 20 00 00 12',
  signatory: 'Claire Vasseur',
  iban: 'FR7630006000011234567890189',
  bic: null,
};

const BELGIAN_CREDITOR = {
  name: 'Brasserie du Canal SRL',
  address: { lines: ['Quai aux Pierres 4'], postalCode: '1000', city: 'Bruxelles', country: 'BE' },
  country: 'BE',
  registration: '0403170701',
  vat: 'BE0403170701',
  email: 'facturation@brasserie-canal.example',
  phone: '02 000 00 12',
  signatory: 'Luc Peeters',
  iban: 'BE68539007547034',
  bic: 'TRIOBEBB',
};

function debtorFor(isBelgian: boolean, isConsumer: boolean): MessageView['debtor'] {
  return {
    name: isConsumer ? 'Anne Lefort' : 'Hôtel de la Gare SAS',
    isConsumer,
    address: isBelgian
      ? { lines: ['Place de la Gare 1'], postalCode: '5000', city: 'Namur', country: 'BE' }
      : {
          lines: ['Service comptabilité', '1, place de la Gare'],
          postalCode: '80000',
          city: 'Amiens',
          country: 'FR',
        },
    country: isBelgian ? 'BE' : 'FR',
    registration: isConsumer ? null : isBelgian ? '0776543220' : '404833048',
  };
}

const LINES = [
  { number: 'F-2026-0142', issuedOn: '2026-08-30', dueOn: '2026-09-29', invoiced: 123450, settled: 0 },
  { number: 'F-2026-0187', issuedOn: '2026-09-10', dueOn: '2026-10-10', invoiced: 80000, settled: 30000 },
  { number: 'F-2026-0203', issuedOn: '2026-09-21', dueOn: '2026-10-21', invoiced: 4999, settled: 0 },
] as const;

// Days after the due date on 20 November 2026, and interest at 12.40 % (FR) and 10.50 % (BE), ACT/365:
// 1 234.50 over 52 days: 21.81 and 18.47; 500.00 over 41 days: 6.96 and 5.90; 49.99 over 30 days: 0.51 and 0.43.
const DAYS_LATE = [52, 41, 30] as const;
const FRENCH_INTEREST = [2181, 696, 51] as const;
const BELGIAN_INTEREST = [1847, 590, 43] as const;

function lineFor({
  line,
  claims,
  isBelgian,
  kind,
}: {
  line: (typeof LINES)[number];
  claims: boolean;
  isBelgian: boolean;
  kind: LetterKind;
}): InvoiceLine {
  const position = LINES.indexOf(line);
  const open = euros(line.invoiced - line.settled);
  const daysLate = kind === 'comingDue' ? 0 : (DAYS_LATE[position] ?? 0);
  const interest = (isBelgian ? BELGIAN_INTEREST : FRENCH_INTEREST)[position] ?? 0;
  return {
    number: line.number,
    issuedOn: day(line.issuedOn),
    dueOn: day(line.dueOn),
    subject: 'Location de vaisselle',
    invoiced: euros(line.invoiced),
    settled: euros(line.settled),
    open,
    daysLate,
    interest: euros(claims ? interest : 0),
    compensation: euros(claims ? 4000 : 0),
    interestLines: claims
      ? [
          {
            from: day(['2026-09-30', '2026-10-11', '2026-10-22'][position] ?? line.dueOn),
            to: day('2026-11-20'),
            days: daysLate,
            ratePercent: isBelgian ? '10.5' : '12.4',
            principal: open,
            article: isBelgian ? 'Loi 2 août 2002 art. 5' : 'C. com. L441-10 II',
          },
        ]
      : [],
    reference: null,
  };
}
