// What each customer of a firm really owes, as far as the firm has been told: documents that were taken in, statements that
// arrived, what people said. Kept apart from the product and computed in another way: from the plan, never from the
// database. An invoice of 1,000.00 with 400.00 told is owed for 600.00; 1,100.00 told leaves 100.00 astray.

import {
  type AgreedOffer,
  type AgreedPlan,
  type AgreedPromise,
  type Came,
  isMet,
  keptBack,
  nextInstalment,
  type Question,
  waitedFor,
} from './agreed-truth.ts';
import { Bookings } from './bookings-truth.ts';
import type { BankDay } from './files/bank-files.ts';
import { type Hold, holds } from './held-truth.ts';
import { type Clock, clockOf, debtsOf, dueOf, type PartDebt, type Settlement } from './parts-truth.ts';
import type { Booking, Customer, Firm, PlannedDocument } from './plan/plan.ts';
import { Statements } from './statements-truth.ts';

const LAST_DAY = '9999-12-31';
export class Truth {
  readonly firm: Firm;
  readonly documents = new Map<string, PlannedDocument>();
  readonly bookings = new Bookings();
  readonly statements: Statements;
  readonly holds: Hold[] = [];
  readonly insolvent = new Map<string, string>();
  readonly addresses = new Map<string, string>();
  /** Cents of an invoice that are disputed and not answered, and since when. */
  readonly disputed = new Map<string, { readonly on: string; readonly cents: number }>();
  /** What was promised of an invoice the last time. */
  readonly promised = new Map<string, AgreedPromise>();
  /** Hand-overs to somebody who writes in the firm's place. */
  readonly stops: Hold[] = [];
  /** Cents of an invoice that were given up. */
  readonly givenUp = new Map<string, number>();
  /** A plan or an offer over one invoice. */
  readonly agreed = new Map<string, AgreedPlan | AgreedOffer>();
  isPaused = false;
  readonly #cancelled = new Set<string>();

  constructor(firm: Firm) {
    this.firm = firm;
    this.statements = new Statements(firm.country);
  }

  takeIn(documents: readonly PlannedDocument[]): void {
    for (const document of documents) this.documents.set(document.number, document);
  }

  tell(days: readonly BankDay[], on: string): void {
    this.statements.tell(days);
    this.bookings.tell(days, on);
  }

  /** The file that told them was taken back. */
  forget(documents: readonly PlannedDocument[]): void {
    for (const { number } of documents) this.documents.delete(number);
  }

  untell(days: readonly BankDay[]): void {
    this.statements.untell(days);
    this.bookings.untell(days);
  }

  /** Disputed beside what is disputed of it already. */
  dispute(number: string, { on, cents }: { on: string; cents: number }): void {
    const before = this.disputed.get(number);
    this.disputed.set(number, { on: before?.on ?? on, cents: (before?.cents ?? 0) + cents });
  }

  cancel(number: string): void {
    this.#cancelled.add(number);
  }

  customer(name: string): Customer {
    for (const one of this.firm.customers) if (one.name === name) return one;
    throw new Error(`${this.firm.name} has no customer ${name}`);
  }

  invoicesOf(customer: string): PlannedDocument[] {
    return [...this.documents.values()].filter(one => one.customer === customer && one.corrects === null);
  }

  /** Cents of an invoice that are owed; 0 where nobody has been told of it. */
  openOf(number: string): number {
    const invoice = this.documents.get(number);
    if (!invoice || invoice.corrects !== null || this.#cancelled.has(number)) return 0;
    return Math.max(0, invoice.cents - this.#settled(number));
  }

  /** All that is open of an invoice is promised for a day. */
  promise(number: string, payOn: string): void {
    const before = this.cameFor(number);
    this.promised.set(number, { kind: 'promise', cents: this.openOf(number), payOn, before });
  }

  /** Cents of an invoice that may be asked for on a day: not what is disputed, promised or under another agreement. */
  askableOf(number: string, on: string): number {
    const due = this.#dueOf(number, on);
    return Math.max(
      0,
      due - this.#disputedOf(number) - this.keptBack(number, on) - this.#waitedFor(number, on),
    );
  }

  /** By which part's day an invoice is asked for now. */
  clockOf(number: string): Clock {
    const invoice = this.documents.get(number);
    return invoice ? clockOf(invoice, this.#settled(number)) : { key: number, dueOn: null };
  }

  /** An invoice as the debts of its parts. */
  debtsOf(number: string): PartDebt[] {
    const invoice = this.documents.get(number);
    return invoice ? debtsOf(invoice, this.settlementsOf(number)) : [];
  }

  /** What has settled an invoice until now. */
  cameFor(number: string): Came {
    const until = this.statements.knownUntil() ?? '';
    return { money: this.#moneyFor(number, null), credited: this.#creditedOf(number), until };
  }

  keptBack(number: string, on: string): number {
    const agreed = this.agreed.get(number);
    return agreed === undefined ? 0 : keptBack(agreed, this.#question(number, on));
  }

  /** What a kept plan asks for next. */
  instalmentOf(number: string, on: string): ReturnType<typeof nextInstalment> {
    const agreed = this.agreed.get(number);
    return agreed?.kind === 'plan' ? nextInstalment(agreed, this.#question(number, on)) : null;
  }

  /** Cents that are promised and may still come in time. */
  #waitedFor(number: string, on: string): number {
    const promised = this.promised.get(number);
    return promised === undefined ? 0 : waitedFor(promised, this.#question(number, on));
  }

  /** Of what is open, the parts that are due or come due next. */
  #dueOf(number: string, on: string): number {
    const open = this.openOf(number);
    const parts = this.documents.get(number)?.parts ?? null;
    return parts === null || open === 0 ? open : dueOf(parts, { settled: this.#settled(number), on });
  }

  #question(number: string, on: string): Question {
    return {
      on,
      country: this.firm.country,
      knownUntil: this.statements.knownUntil() ?? '',
      moneyBy: day => this.#moneyFor(number, day),
      credited: this.#creditedOf(number),
      open: () => this.openOf(number),
      wentBack: this.bookings.wentBack(number),
    };
  }

  #moneyFor(number: string, by: string | null): number {
    return this.bookings
      .usable()
      .filter(({ bookedOn }) => by === null || bookedOn <= by)
      .flatMap(({ pays }) => pays.filter(share => share.number === number))
      .reduce((total, { cents }) => total + cents, 0);
  }

  #creditedOf(number: string): number {
    const credits = this.#credits(number).reduce((total, { cents }) => total + cents, 0);
    return credits + (this.givenUp.get(number) ?? 0);
  }

  /** The rest of an offer that was paid in time. */
  #waived(number: string): number {
    const agreed = this.agreed.get(number);
    if (agreed?.kind !== 'offer' || !isMet(agreed, this.#question(number, LAST_DAY))) return 0;
    return Math.max(
      0,
      agreed.open -
        this.#creditedOf(number) -
        this.#moneyFor(number, null) +
        agreed.before.money +
        agreed.before.credited,
    );
  }

  /** What was credited or given up was never owed, so it counts from the day of issue of the invoice. */
  settlementsOf(number: string): Settlement[] {
    const on = this.documents.get(number)?.issuedOn ?? '';
    return [
      { on, cents: this.#creditedOf(number) },
      ...this.bookings
        .usable()
        .flatMap(({ pays, bookedOn }) =>
          pays.filter(share => share.number === number).map(({ cents }) => ({ on: bookedOn, cents })),
        ),
    ];
  }

  /** Cents of a customer's money and credit notes that pay nothing that is known. */
  astray(customer: string): number {
    const numbers = [...this.documents.values()].filter(one => one.customer === customer);
    const over = numbers
      .filter(({ corrects }) => corrects === null)
      .reduce((total, { number, cents }) => total + Math.max(0, this.#settled(number) - cents), 0);
    const unused = numbers
      .filter(({ corrects }) => corrects !== null && !this.documents.has(corrects))
      .reduce((total, { cents }) => total + cents, 0);
    const loose = this.bookings
      .usable()
      .filter(booking => booking.customer === customer)
      .reduce((total, { cents, pays }) => total + cents - this.#known(pays), 0);
    return over + unused + loose;
  }

  isHeld(asked: { customer: string; number: string; on: string }): boolean {
    return [...this.holds, ...this.stops].some(hold => holds(hold, asked));
  }

  emailOf(customer: string): string | null {
    return this.addresses.get(customer) ?? this.customer(customer).email;
  }

  /** A credit note issued since then answers the dispute by its amount. */
  #disputedOf(number: string): number {
    const { on, cents } = this.disputed.get(number) ?? { on: '', cents: 0 };
    const credits = this.#credits(number).filter(({ issuedOn }) => issuedOn >= on);
    return Math.max(
      0,
      credits.reduce((left, credit) => left - credit.cents, cents),
    );
  }

  #known(pays: Booking['pays']): number {
    return pays.reduce((total, { number, cents }) => total + (this.documents.has(number) ? cents : 0), 0);
  }

  #credits(number: string): PlannedDocument[] {
    return [...this.documents.values()].filter(one => one.corrects === number);
  }

  #settled(number: string): number {
    const settled = this.settlementsOf(number).reduce((total, { cents }) => total + cents, 0);
    return settled + this.#waived(number);
  }
}
