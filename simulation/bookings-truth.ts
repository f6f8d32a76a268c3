// The money that the firm has been told of: what its statements brought and took back, and what came without them.

import type { WentBack } from './agreed-truth.ts';
import type { BankDay } from './files/bank-files.ts';
import type { Booking } from './plan/plan.ts';

export class Bookings {
  readonly #all = new Map<string, Booking>();
  /** Those that only a person could explain, and has. */
  readonly #explained = new Set<string>();
  /** What a person has said since that it pays: it holds as long as its file does. */
  readonly #moved = new Map<string, Booking['pays']>();
  /** When a statement told them first. */
  readonly #knownOn = new Map<string, string>();

  /** Told on that day: a day that a second file tells again was known before. */
  tell(days: readonly BankDay[], on: string): void {
    for (const { bookings } of days)
      for (const booking of bookings) {
        if (!this.#all.has(booking.key)) this.#knownOn.set(booking.key, on);
        this.receive(booking);
      }
  }

  untell(days: readonly BankDay[]): void {
    for (const { bookings } of days)
      for (const { key } of bookings) {
        this.#all.delete(key);
        this.#moved.delete(key);
      }
  }

  receive(booking: Booking): void {
    this.#all.set(booking.key, { ...booking, pays: this.#moved.get(booking.key) ?? booking.pays });
  }

  /** A person says that it pays something else. */
  move(booking: Booking, pays: Booking['pays']): void {
    this.#moved.set(booking.key, pays);
    this.receive(booking);
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

  /** Of an invoice, what the bank took back: what had come, when, and when that was known of both. */
  wentBack(number: string): WentBack[] {
    return this.all()
      .flatMap(({ key, takesBack, bookedOn }) => {
        const before = takesBack === null ? undefined : this.#all.get(takesBack);
        const cents = (before?.pays ?? []).reduce(
          (sum, one) => sum + (one.number === number ? one.cents : 0),
          0,
        );
        if (before === undefined || cents === 0) return [];
        const known = [bookedOn, this.#knownOn.get(key) ?? '', this.#knownOn.get(before.key) ?? ''];
        return [{ cents, bookedOn: before.bookedOn, knownOn: known.sort().at(-1) ?? '' }];
      })
      .sort((one, other) => (one.knownOn < other.knownOn ? -1 : 1));
  }

  /** The bank took it back: it never came. */
  isTakenBack({ key }: Booking): boolean {
    return this.all().some(({ takesBack }) => takesBack === key);
  }
}
