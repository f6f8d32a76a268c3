// What files brought, as the journal counts it: of each import how many facts, and one sum over the digests of all of them. A sum
// needs no order and nothing that was there before: what is added, changed or left to a later import is added and taken off,
// without reading the others. Whoever verifies adds up what is there, and compares.

import { sha256 } from './chain.ts';

/** What must not change without a word in the journal; names and texts are no part of it, since they are erased in their time. */
export type CountedInvoice = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly currency: string;
  readonly total: number;
  readonly payable: number;
  readonly dueOn: string | null;
  readonly dueOrigin: { readonly kind: string; readonly was?: string | null } | null;
};
export type CountedCredit = Omit<CountedInvoice, 'total' | 'dueOn' | 'dueOrigin'>;
export type CountedLine = {
  readonly id: string;
  readonly account: string;
  readonly lineKey: string;
  readonly bookedOn: string;
  readonly currency: string;
  readonly amount: number;
};
export type CountedBalance = {
  readonly id: string;
  readonly account: string;
  readonly currency: string;
  readonly number: string | null;
  readonly openingOn: string | null;
  readonly opening: number | null;
  readonly closingOn: string | null;
  readonly closing: number | null;
};
export type CountedPayment = {
  readonly id: string;
  readonly receivedOn: string;
  readonly currency: string;
  readonly amount: number;
};

/** A due day that a person corrected is told by an entry of its own: what counts is what the document says. */
export const invoiceFact = (one: CountedInvoice): string =>
  JSON.stringify([
    'invoice',
    ...[one.id, one.number, one.issuedOn, one.currency, one.total, one.payable],
    one.dueOrigin?.kind === 'corrected' ? (one.dueOrigin.was ?? null) : one.dueOn,
  ]);

export const creditFact = ({ id, number, issuedOn, currency, payable }: CountedCredit): string =>
  JSON.stringify(['credit note', id, number, issuedOn, currency, payable]);

export const lineFact = ({ id, account, lineKey, bookedOn, currency, amount }: CountedLine): string =>
  JSON.stringify(['bank line', id, account, lineKey, bookedOn, currency, amount]);

export const paymentFact = ({ id, receivedOn, currency, amount }: CountedPayment): string =>
  JSON.stringify(['payment', id, receivedOn, currency, amount]);

export const balanceFact = ({ id, account, currency, number, ...days }: CountedBalance): string => {
  const { openingOn, opening, closingOn, closing } = days;
  return JSON.stringify(['balances', id, account, currency, number, openingOn, opening, closingOn, closing]);
};

/** Counted beside the rest of an import, since they came to be counted later: an older entry has no such sum. */
export const balancesOf = (importId: string): string => `${importId}/balances`;

/** By import, as an entry of the journal holds it. */
export type ToldFacts = Readonly<Record<string, { readonly count: number; readonly sum: string }>>;

export class FactCounts {
  readonly #counts = new Map<string, { count: number; sum: bigint }>();

  add(importId: string, fact: string): void {
    this.#move(importId, 1, BigInt(`0x${sha256(fact)}`));
  }

  takeOff(importId: string, fact: string): void {
    this.#move(importId, -1, -BigInt(`0x${sha256(fact)}`));
  }

  addTold(told: ToldFacts): void {
    for (const [importId, { count, sum }] of Object.entries(told))
      this.#move(importId, count, BigInt(`0x${sum}`));
  }

  /** Every import that was named, also one of which nothing is left. */
  get told(): ToldFacts {
    return Object.fromEntries([...this.#counts.keys()].map(importId => [importId, this.of(importId)]));
  }

  has(importId: string): boolean {
    return this.#counts.has(importId);
  }

  of(importId: string): ToldFacts[string] {
    const { count, sum } = this.#counts.get(importId) ?? { count: 0, sum: 0n };
    return { count, sum: sum.toString(16).padStart(64, '0') };
  }

  #move(importId: string, count: number, sum: bigint): void {
    const before = this.#counts.get(importId);
    if (before === undefined) {
      this.#counts.set(importId, { count, sum: BigInt.asUintN(256, sum) });
      return;
    }
    before.count += count;
    before.sum = BigInt.asUintN(256, before.sum + sum);
  }
}
