// What a payment may be asked about, answered from the packed invoices: each answer is made when it is asked for.

import type { CalendarDate } from '../../units/calendar.ts';
import { compareText } from '../../units/compare-text.ts';
import type { Money } from '../../units/money.ts';
import { quotedAs, spellingsOf } from '../quoted/spellings.ts';
import {
  amountKey,
  type ClaimIndex,
  foldQuoted,
  type OpenClaim,
  type OpenCredit,
  type Quotable,
  type SettledClaim,
} from './open-claims.ts';
import type { Drawn, PackedClaims } from './packed-claims.ts';
import type { PayerIndex } from './payer-index.ts';

/**
 * Invoices held as objects before they are let go, at first; as many more as payments turn out to need. Few, because what
 * dies young costs the collector nothing.
 */
const MOST_DRAWN = 256;
/** Payments that they should last for: of one price that ten thousand owe, each payment asks for all. */
const PAYMENTS_SERVED = 20;

export class PackedIndex implements ClaimIndex {
  readonly #claims: PackedClaims;
  readonly #since: CalendarDate | null;
  readonly #notSettled: ReadonlySet<string>;
  readonly #credits = new Map<string, Quotable[]>();
  readonly #creditsByDebtor = new Map<string, OpenCredit[]>();
  readonly #byDebtor = new Map<string, readonly OpenClaim[]>();
  readonly #ofAmount = new Map<string, readonly OpenClaim[]>();
  readonly #counts = new Map<string, number>();
  /** By position, in minor units: what payments of this list have taken. */
  readonly #taken = new Map<number, number>();
  readonly payers: PayerIndex;
  readonly quotableLengths: ReadonlySet<number>;
  readonly numberLengths: ReadonlySet<number>;
  #mostDrawn: number;
  #served = 0;

  constructor({
    claims,
    payers,
    credits,
    since = null,
    notSettled = new Set(),
    mostDrawn = MOST_DRAWN,
  }: {
    readonly claims: PackedClaims;
    readonly payers: PayerIndex;
    readonly credits: readonly OpenCredit[];
    /** Paid invoices issued later are named still; null: all of them. */
    readonly since?: CalendarDate | null | undefined;
    /** Of which nothing is open any more, and that nobody paid: corrected just now. */
    readonly notSettled?: ReadonlySet<string> | undefined;
    readonly mostDrawn?: number | undefined;
  }) {
    this.#claims = claims;
    this.#since = since;
    this.#notSettled = notSettled;
    this.payers = payers;
    this.#mostDrawn = mostDrawn;
    for (const credit of credits) {
      pushTo(this.#creditsByDebtor, credit.debtorId, credit);
      const key = foldQuoted(credit.number);
      const entry: Quotable = { kind: 'creditNote', credit, as: 'number', written: credit.number };
      if (key !== '') pushTo(this.#credits, key, entry);
    }
    const ofCredits = [...this.#credits.keys()].map(({ length }) => length);
    this.quotableLengths = new Set([...claims.spellingLengths, ...ofCredits]);
    this.numberLengths = this.quotableLengths;
  }

  quotable(folded: string): readonly Quotable[] {
    const open = this.#claims.positionsSpelt(folded).filter(at => this.#claims.openAt(at) > 0);
    const credits = this.#credits.get(folded) ?? [];
    if (open.length === 0) return credits;
    const found: Quotable[] = [];
    for (const { claim } of this.#inOrder(new Set(open))) {
      const spelling = spellingOf(claim, folded);
      if (spelling !== null)
        found.push({ kind: 'invoice', claim, as: quotedAs(spelling), written: spelling.written });
    }
    return credits.length === 0 ? found : [...found, ...credits];
  }

  byId(invoiceId: string): OpenClaim | null {
    const at = this.#claims.positionOf(invoiceId);
    return at === null || this.#claims.openAt(at) === 0 ? null : this.#claims.at(at).claim;
  }

  owes(debtorId: string): boolean {
    return this.#claims.positionsOfDebtor(debtorId).some(at => this.#claims.openAt(at) > 0);
  }

  byDebtor(debtorId: string): readonly OpenClaim[] {
    const known = this.#byDebtor.get(debtorId);
    if (known !== undefined) return known;
    const found = this.#claims
      .positionsOfDebtor(debtorId)
      .filter(at => this.#claims.openAt(at) > 0)
      .map(at => this.#claims.at(at).claim)
      .sort(byDueDay);
    this.#byDebtor.set(debtorId, found);
    return found;
  }

  byDebtorOwing(debtorId: string, amount: number): readonly OpenClaim[] {
    const found = this.#claims
      .positionsOfDebtor(debtorId)
      .filter(at => this.#claims.openAt(at) - (this.#taken.get(at) ?? 0) === amount);
    return found.map(at => this.#claims.at(at).claim).sort(byDueDay);
  }

  took(invoiceId: string, amount: number): void {
    const at = this.#claims.positionOf(invoiceId);
    if (at !== null) this.#taken.set(at, (this.#taken.get(at) ?? 0) + amount);
  }

  creditsByDebtor(debtorId: string): readonly OpenCredit[] {
    return this.#creditsByDebtor.get(debtorId) ?? [];
  }

  howManyOf(amount: Money): number {
    const key = amountKey(amount);
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const count = this.#claims.positionsOfAmount(amount).length;
    this.#counts.set(key, count);
    return count;
  }

  ofAmount(amount: Money): readonly OpenClaim[] {
    const key = amountKey(amount);
    const known = this.#ofAmount.get(key);
    if (known !== undefined) return known;
    const found = this.#inOrder(this.#claims.positionsOfAmount(amount)).map(({ claim }) => claim);
    this.#ofAmount.set(key, found);
    return found;
  }

  settled(folded: string): SettledClaim | null {
    const paid = this.#claims.positionsSpelt(folded).filter(at => this.#claims.openAt(at) === 0);
    const named = this.#inOrder(new Set(paid)).filter(
      ({ claim }) => foldQuoted(claim.number) === folded && this.#isSettled(claim),
    );
    return named.at(-1)?.claim ?? null;
  }

  hasSettled(debtorId: string, amount: Money): boolean {
    return this.#claims
      .positionsOfDebtor(debtorId)
      .some(
        at =>
          this.#claims.openAt(at) === 0 &&
          this.#claims.isPayable(at, amount) &&
          this.#isSettled(this.#claims.at(at).claim),
      );
  }

  nextPayment(): void {
    this.#served += 1;
    if (this.#claims.drawn <= this.#mostDrawn) return;
    if (this.#served < PAYMENTS_SERVED) this.#mostDrawn *= 2;
    this.#served = 0;
    this.#claims.forget();
    this.#byDebtor.clear();
    this.#ofAmount.clear();
    this.#counts.clear();
  }

  #isSettled({ invoiceId, issuedOn }: OpenClaim): boolean {
    return (this.#since === null || issuedOn > this.#since) && !this.#notSettled.has(invoiceId);
  }

  #inOrder(positions: Iterable<number>): readonly Drawn[] {
    return Array.from(positions, at => this.#claims.at(at)).sort((left, right) =>
      compareText(left.order, right.order),
    );
  }
}

/** The first that is folded so: a number that is also its own payment reference is one thing to quote, not two. */
function spellingOf(claim: OpenClaim, folded: string) {
  for (const spelling of spellingsOf(claim)) if (foldQuoted(spelling.written) === folded) return spelling;
  return null;
}

/** Ties by identifier, so that the same claims in another order give the same matches. */
const byDueDay = (left: OpenClaim, right: OpenClaim): number =>
  compareText(left.dueOn, right.dueOn) || compareText(left.invoiceId, right.invoiceId);

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
