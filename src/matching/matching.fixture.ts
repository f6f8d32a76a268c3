// Makers of open claims and payments with fictitious parties, and a short way to say what was matched.

import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import type {
  IncomingPayment,
  KnownDebtor,
  OpenClaim,
  OpenCredit,
  SettledClaim,
} from './open/open-claims.ts';
import type { Offers } from './open/open-offers.ts';
import { type Match, proposeMatches } from './propose.ts';
import type { Rejection } from './rejected.ts';
import type { EarlierReceipt } from './repeats.ts';

/** A claim and whose it is. */
export type Owed = OpenClaim & { readonly debtorName: string; readonly debtorIbans: readonly string[] };

export const claim = (given: Partial<Owed> & { number: string; euros: number }): Owed => ({
  kind: 'invoice',
  invoiceId: `i-${given.number}`,
  debtorId: 'boulangerie',
  references: [],
  issuedOn: day('2026-01-05'),
  dueOn: day('2026-02-04'),
  open: money(given.euros * 100, 'EUR'),
  payable: money(given.euros * 100, 'EUR'),
  orderReference: null,
  discounts: [],
  debtorName: 'Boulangerie Martin',
  debtorIbans: [],
  ...given,
});

export const credit = (given: Partial<OpenCredit> & { number: string; euros: number }): OpenCredit => ({
  creditNoteId: `c-${given.number}`,
  debtorId: 'boulangerie',
  open: money(given.euros * 100, 'EUR'),
  precedingInvoices: [],
  ...given,
});

export const payment = (given: Partial<IncomingPayment> & { euros: number }): IncomingPayment => ({
  id: 'p-1',
  receivedOn: day('2026-03-02'),
  amount: money(Math.round(given.euros * 100), 'EUR'),
  payerName: null,
  payerIban: null,
  text: '',
  references: [],
  ...given,
});

type Setting = {
  claims: readonly Owed[];
  credits?: OpenCredit[];
  rejected?: Rejection[];
  settled?: SettledClaim[];
  earlier?: EarlierReceipt[];
  /** To settle for less. */
  offers?: Offers;
  /** Customers that owe nothing. */
  others?: readonly KnownDebtor[];
};

/** The debtors are those who owe, and the others. */
export const matchesOf = ({
  others = [],
  ...setting
}: Setting & { payments: readonly IncomingPayment[] }): readonly Match[] =>
  proposeMatches({ ...setting, debtors: [...debtorsIn(setting.claims), ...others] });

export const debtorsIn = (claims: readonly Owed[]): KnownDebtor[] =>
  claims.map(({ debtorId, debtorName, debtorIbans }) => ({
    debtorId,
    names: [debtorName],
    ibans: debtorIbans,
    customerNumbers: [],
  }));

export const matchOf = (one: IncomingPayment, setting: Setting): Match => {
  const [match] = matchesOf({ payments: [one], ...setting });
  if (match === undefined) throw new Error('one payment has one match');
  return match;
};
/** 'certain i-A:100 i-B:50', 'unsure doubt …' or 'unknown because'. */
export const say = (match: Match): string => {
  if (match.kind === 'unknown') return `unknown ${match.because}`;
  const list = (allocations: Extract<Match, { kind: 'certain' }>['allocations']) =>
    allocations
      .map(one => `${one.kind === 'invoice' ? one.invoiceId : one.creditNoteId}:${one.amount.amount / 100}`)
      .join(' ');
  if (match.kind === 'certain') return `certain ${list(match.allocations)}`;
  return `unsure ${match.proposals.map(one => `${one.strength.doubt} ${list(one.allocations)}`).join(' | ')}`;
};

export const MARTIN = 'BE68539007547034';
export const OTHER = 'FR1420041010050500013M02606';
