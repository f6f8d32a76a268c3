// The money that the firm has been told of: what its statements brought and took back, and what came without them.

import type { BankDay } from './files/bank-files.ts';
import type { Booking } from './plan/plan.ts';

export class Bookings {
  readonly #all = new Map<string, Booking>();
  /** Those that only a person could explain, and has. */
  readonly #explained = new Set<string>();

  tell(days: readonly BankDay[]): void {
    for (const { bookings } of days) for (const booking of bookings) this.receive(booking);
  }

  untell(days: readonly BankDay[]): void {
    for (const { bookings } of days) for (const { key } of bookings) this.#all.delete(key);
  }

  receive(booking: Booking): void {
    this.#all.set(booking.key, booking);
  }

  explain({ key }: Booking): void {
    this.#explained.add(key);
  }

  all(): readonly Booking[] {
    return [...this.#all.values()];
  }

  /** What is there to pay something: not taken back, and known for what it is. */
  usable(): readonly Booking[] {
    const gone = new Set(this.all().flatMap(({ takesBack }) => takesBack ?? []));
    return this.all().filter(
      ({ key, isRecognisable, takesBack }) =>
        takesBack === null && !gone.has(key) && (isRecognisable || this.#explained.has(key)),
    );
  }

  unexplained(): readonly Booking[] {
    return this.all().filter(one => !one.isRecognisable && !this.#explained.has(one.key));
  }

  /** Everything that came in. */
  received(): number {
    return this.all().reduce((total, { cents }) => total + Math.max(0, cents), 0);
  }

  /** Everything that the bank took back of what it had brought. */
  goneBack(): number {
    return this.all().reduce(
      (total, { cents, takesBack }) => total + (takesBack !== null && this.#all.has(takesBack) ? -cents : 0),
      0,
    );
  }

  /** The bank took it back: it never came. */
  isTakenBack({ key }: Booking): boolean {
    return this.all().some(({ takesBack }) => takesBack === key);
  }
}
