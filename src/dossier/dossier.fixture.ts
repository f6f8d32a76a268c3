// One invoice of 1,200.00 due on Wednesday 2026-09-30, for tests beside the rules of this room.

import { type CalendarDate, day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import type { CoveredPart, KnownCash, Receipt } from './coverage.ts';
import type { Dispute } from './dispute.ts';
import type { PaymentPromise } from './promise.ts';

export const euros = (cents: number) => money(cents, 'EUR');

export const covered = (cents: number, invoiceId = 'i1'): CoveredPart => ({
  invoiceId,
  open: euros(cents),
  paid: euros(0),
  credited: euros(0),
});

export const paid = (cents: number, on: string, invoiceId = 'i1'): Receipt => ({
  invoiceId,
  from: day(on),
  amount: euros(cents),
  with: 'payment',
});

export const credited = (cents: number, on: string): Receipt => ({ ...paid(cents, on), with: 'creditNote' });

export const givenUp = (cents: number, on: string): Receipt => ({ ...paid(cents, on), with: 'givenUp' });

export const knownUntil = (on: string): KnownCash => ({ knownUntil: day(on), isUncertain: false });

/** 600.00 for Friday 2026-10-09, two days of grace: until Tuesday the 13th. */
export const promised = (change: Partial<PaymentPromise> = {}): PaymentPromise => ({
  id: 'p1',
  amount: euros(60_000),
  payOn: day('2026-10-09'),
  madeOn: day('2026-10-02'),
  promisedBy: 'Mme Dupont',
  way: 'call',
  quote: 'Je vous règle vendredi',
  cause: 'nextPaymentRun',
  covers: [covered(120_000)],
  graceDays: 2,
  by: 'Marie',
  takenBack: null,
  ...change,
});

export const disputed = (change: Partial<Dispute> = {}): Dispute => ({
  id: 'd1',
  invoiceId: 'i1',
  amount: euros(30_000),
  category: 'quality',
  source: 'person',
  said: 'Deux cartons abîmés',
  owner: 'Marie',
  openedOn: day('2026-10-02'),
  answerBy: day('2026-10-16'),
  by: 'Marie',
  outcome: null,
  ...change,
});

export const on = (text: string): CalendarDate => day(text);
