// Whom accounts, names and customer numbers belong to: made once, then told of each account that is learned.

import { anyOrder, payerName } from '../payer/payer-name.ts';
import { isTellingNumber } from '../quoted/spellings.ts';
import { foldIban, foldQuoted, type KnownDebtor } from './open-claims.ts';

/** Shorter names ('BV', 'A&B') say nothing. */
const SHORTEST_NAME = 4;

export class PayerIndex {
  readonly debtorsByIban = new Several();
  readonly debtorsByName = new Several();
  readonly debtorsByWords = new Several();
  readonly debtorsByCustomerNumber = new Several();
  readonly customerNumberLengths = new Set<number>();
  readonly names: readonly string[];
  readonly #known = new Set<string>();

  constructor(debtors: readonly KnownDebtor[]) {
    for (const { debtorId, names, ibans, customerNumbers } of debtors) {
      this.#known.add(debtorId);
      for (const iban of ibans) this.debtorsByIban.add(foldIban(iban), debtorId);
      for (const name of names.map(payerName))
        if (name.length >= SHORTEST_NAME) {
          this.debtorsByName.add(name, debtorId);
          const words = anyOrder(name);
          if (words !== null) this.debtorsByWords.add(words, debtorId);
        }
      for (const number of customerNumbers)
        if (isTellingNumber(number)) {
          this.debtorsByCustomerNumber.add(foldQuoted(number), debtorId);
          this.customerNumberLengths.add(foldQuoted(number).length);
        }
    }
    this.names = [...this.debtorsByName.keys()].sort();
  }

  /** In the order of their ids, as if they had been known from the beginning. */
  learn(accounts: readonly { readonly debtorId: string; readonly iban: string }[]): void {
    for (const { debtorId, iban } of accounts)
      if (this.#known.has(debtorId)) this.debtorsByIban.addInOrder(foldIban(iban), debtorId);
  }
}

/** One text for each key nearly everywhere: a set of its own for each of them would be most of the memory. */
class Several {
  readonly #byKey = new Map<string, string | ReadonlySet<string>>();

  add(key: string, value: string): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, value);
    else if (known !== value) this.#byKey.set(key, new Set([...setOf(known), value]));
  }

  addInOrder(key: string, value: string): void {
    this.add(key, value);
    const known = this.#byKey.get(key);
    if (known instanceof Set) this.#byKey.set(key, new Set([...known].sort()));
  }

  get(key: string): ReadonlySet<string> | undefined {
    const known = this.#byKey.get(key);
    return known === undefined ? undefined : setOf(known);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }
}

const setOf = (known: string | ReadonlySet<string>): ReadonlySet<string> =>
  typeof known === 'string' ? new Set([known]) : known;
