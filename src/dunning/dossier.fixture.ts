// A dossier with one French invoice of 1,000.00 EUR due on Wednesday 2026-09-30, for tests beside the rules. Money is
// known to the day before, so that only what a test changes speaks.

import { type Balance, balanceOf } from '../claim/balance.ts';
import { DEBTOR, frenchBusinessLaw, INVOICE } from '../claim/claim.fixture.ts';
import type { Allocation, Invoice } from '../claim/invoice.ts';
import { DEFAULT_POLICY } from '../claim/parties.ts';
import { addDays, day } from '../units/calendar.ts';
import type { DossierFacts, RungTaken } from './dossier-facts.ts';
import { nextStep } from './next-step.ts';
import { scenarioFor } from './scenario/shipped-scenarios.ts';

export type Claimed = Partial<Invoice> & { readonly allocations?: readonly Allocation[] };

export function balances(on: string, claims: readonly Claimed[]): Balance[] {
  return claims.map(({ allocations = [], ...change }) =>
    balanceOf({ invoice: { ...INVOICE, ...change }, allocations, law: frenchBusinessLaw(on), day: day(on) }),
  );
}

export function factsOn(
  on: string,
  { claims = [{}], ...change }: Partial<DossierFacts> & { readonly claims?: readonly Claimed[] } = {},
): DossierFacts {
  return {
    dossierId: 'o1',
    debtor: DEBTOR,
    currency: 'EUR',
    round: 1,
    policy: DEFAULT_POLICY,
    bankCountry: 'FR',
    balances: balances(on, claims),
    sources: claims.map(({ allocations = [], ...invoice }) => ({
      invoice: { ...INVOICE, ...invoice },
      allocations,
    })),
    taken: [],
    lastContactOn: null,
    waiting: null,
    holds: [],
    cash: { knownUntil: addDays(day(on), -1), unallocated: [], credits: [] },
    isNewDebtor: false,
    coming: null,
    ...change,
  };
}

export function decisionOn(on: string, facts: DossierFacts = factsOn(on)) {
  return nextStep({ facts, scenario: scenarioFor(facts.debtor), day: day(on) });
}

/** An invoice with that number and one due date. */
export const dueOn = (number: string, date: string, cents = 100_000): Claimed => {
  const amount = { amount: cents, currency: 'EUR' };
  return { id: number, number, payable: amount, instalments: [{ dueOn: day(date), amount }] };
};

export const took = (
  change: Partial<RungTaken> & Pick<RungTaken, 'rung' | 'stepKey'> & { readonly on: string | null },
): RungTaken => {
  const { on, ...rest } = change;
  return {
    invoiceId: 'i1',
    instalment: 0,
    leftOn: on === null ? null : day(on),
    isInDoubt: false,
    isWaiting: on === null,
    channel: 'email',
    deadlineOn: null,
    ...rest,
  };
};
