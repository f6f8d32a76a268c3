// Money that may have come twice: the same payer sent the same amount a few days before. Paid twice by mistake, or told
// twice by two files, it looks like the payment of another invoice. Certain remains only what the payer names himself:
// the number of an open invoice and its exact amount.
// 480.00 'FACTURE 12' on the 3rd and on the 6th is a question; 480.00 a month later is the next invoice of a subscription.

import { type CalendarDate, daysBetween } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { amountKey, foldQuoted, type IncomingPayment } from './open/open-claims.ts';
import { type FoldedSender, firstAtLeast, foldSender } from './payer/payer.ts';
import type { Clue, ClueKind } from './quoted/clues.ts';

/** A receipt that pays something already. */
export type EarlierReceipt = {
  readonly receivedOn: CalendarDate;
  /** All of it, not what is left. */
  readonly amount: Money;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
};

/** Less than a month: a subscription is no repetition. */
export const REPEAT_DAYS = 21;

export type Repeats = 'no' | 'sameAmount' | 'sameWords' | 'toldTwice';

/** Days on which money of one amount came, all of it and by its words. */
class Days {
  readonly #all = new Set<CalendarDate>();
  readonly #byWords = new Map<string, Set<CalendarDate>>();

  add(on: CalendarDate, words: string): void {
    this.#all.add(on);
    const known = this.#byWords.get(words);
    if (known === undefined) this.#byWords.set(words, new Set([on]));
    else known.add(on);
  }

  near(on: CalendarDate, words: string): Repeats {
    if (!hasNear(this.#all, on)) return 'no';
    return hasNear(this.#byWords.get(words), on) ? 'sameWords' : 'sameAmount';
  }
}

const hasNear = (days: Iterable<CalendarDate> | undefined, on: CalendarDate): boolean => {
  for (const other of days ?? []) if (Math.abs(daysBetween(other, on)) <= REPEAT_DAYS) return true;
  return false;
};

/**
 * Receipts of one amount, by who sent them. One payer by account or by name, whichever says so: a firm pays from two
 * accounts, and the same account is written with two names, one of them cut. Nobody known is nobody else either: without a
 * name, an account that is not told may be any. So kept, asking looks at the same payer alone: where ten thousand
 * subscribers pay one price, each compared with each took a third of the time of a statement.
 */
class OfOneAmount {
  readonly #byIban = new Map<string, Days>();
  readonly #byName = new Map<string, Days>();
  /** In order: a name may be the beginning of another. */
  readonly #names: string[] = [];
  readonly #nameLengths = new Set<number>();
  readonly #all = new Days();
  readonly #withoutIban = new Days();
  readonly #nameless = new Days();
  readonly #unknown = new Days();

  add({ iban, name }: FoldedSender, on: CalendarDate, words: string): void {
    const groups = [this.#all];
    if (iban === null) groups.push(this.#withoutIban);
    else groups.push(daysOf(this.#byIban, iban));
    if (name === null) groups.push(this.#nameless);
    else groups.push(this.#named(name));
    if (name === null && iban === null) groups.push(this.#unknown);
    for (const group of groups) group.add(on, words);
  }

  #named(name: string): Days {
    if (!this.#byName.has(name)) this.#names.splice(firstAtLeast(this.#names, name), 0, name);
    this.#nameLengths.add(name.length);
    return daysOf(this.#byName, name);
  }

  *of({ iban, name }: FoldedSender): Generator<Days | undefined> {
    if (iban !== null) yield this.#byIban.get(iban);
    if (name === null) {
      yield iban === null ? this.#all : this.#withoutIban;
      return;
    }
    yield iban === null ? this.#nameless : this.#unknown;
    for (const length of this.#nameLengths)
      if (length <= name.length) yield this.#byName.get(name.slice(0, length));
    for (let at = firstAtLeast(this.#names, name); this.#names[at]?.startsWith(name) === true; at += 1)
      yield this.#byName.get(this.#names[at] ?? name);
  }
}

function daysOf(map: Map<string, Days>, key: string): Days {
  const known = map.get(key) ?? new Days();
  map.set(key, known);
  return known;
}

/** As few as these of one amount are kept as they are: their maps would be 4 kB for each of 200,000 amounts. */
const FEW = 4;

export class Receipts {
  readonly #few = new Map<string, readonly EarlierReceipt[]>();
  readonly #byAmount = new Map<string, OfOneAmount>();

  constructor(earlier: readonly EarlierReceipt[]) {
    for (const receipt of earlier) this.add(receipt);
  }

  add(receipt: EarlierReceipt): void {
    const key = amountKey(receipt.amount);
    const many = this.#byAmount.get(key);
    const few = this.#few.get(key) ?? [];
    if (many !== undefined) addTo(many, receipt);
    else if (few.length < FEW) this.#few.set(key, [...few, receipt]);
    else {
      this.#few.delete(key);
      this.#byAmount.set(key, together([...few, receipt]));
    }
  }

  repeats(payment: IncomingPayment): Repeats {
    const key = amountKey(payment.amount);
    const few = this.#few.get(key);
    const known = few === undefined ? this.#byAmount.get(key) : together(few);
    if (known === undefined) return 'no';
    const words = wordsOf(payment);
    let found: Repeats = 'no';
    for (const days of known.of(foldSender(payment))) {
      const repeats = days?.near(payment.receivedOn, words) ?? 'no';
      if (repeats === 'sameWords') return repeats;
      if (repeats !== 'no') found = repeats;
    }
    return found;
  }
}

function together(receipts: readonly EarlierReceipt[]): OfOneAmount {
  const known = new OfOneAmount();
  for (const receipt of receipts) addTo(known, receipt);
  return known;
}

const addTo = (known: OfOneAmount, receipt: EarlierReceipt): void =>
  known.add(foldSender(receipt), receipt.receivedOn, wordsOf(receipt));

const wordsOf = ({ text, references }: Pick<EarlierReceipt, 'text' | 'references'>): string =>
  foldQuoted([text, ...references].join(' '));

/** Whether what was found stands although the money may have come twice. */
export function standsDespite(repeats: Repeats, because: readonly Clue[]): boolean {
  const has = (...kinds: readonly ClueKind[]): boolean => because.some(({ kind }) => kinds.includes(kind));
  const isNamed = has(
    'structuredCommunication',
    'creditorReference',
    'paymentReference',
    'referredDocument',
    'invoiceNumber',
  );
  switch (repeats) {
    case 'no':
      return true;
    case 'toldTwice':
      return false;
    case 'sameAmount':
      return has('payerIban', 'payerName')
        ? has('amountEqual') || (isNamed && has('sumEqual', 'offerAmount'))
        : false;
    case 'sameWords':
      return isNamed && has('amountEqual', 'sumEqual', 'offerAmount') && has('payerIban', 'payerName');
  }
}
