// The bank of a firm: one statement for each day on which it works, and the mornings on which they come. A trouble makes
// them come late, twice, or in the wrong order; nothing is ever lost for good.

import type { BankDay } from './files/bank-files.ts';
import { daysLater, isWorked } from './oracle/working-days.ts';
import type { BankTrouble, Booking, Firm } from './plan/plan.ts';

const OPENING_CENTS = 5_000_000;

export class Bank {
  readonly #firm: Firm;
  readonly #byDay = new Map<string, Booking[]>();
  #sequence = 0;
  #balance = OPENING_CENTS;
  #last: BankDay | null = null;
  #waiting: BankDay[] = [];
  #kept: BankDay | null = null;

  constructor(firm: Firm) {
    this.#firm = firm;
    for (const booking of firm.bookings)
      this.#byDay.set(booking.bookedOn, [...(this.#byDay.get(booking.bookedOn) ?? []), booking]);
  }

  /** Books the day; returns the files that leave the bank in the night after it, each as the days it tells. */
  endOfDay(on: string): readonly (readonly BankDay[])[] {
    const { country } = this.#firm;
    const trouble = this.#firm.bankTroubles.find(({ from, until }) => from <= on && on <= until) ?? null;
    const told = isWorked(on, country) ? this.#book(on) : null;
    if (trouble?.how === 'late' && on < trouble.until) {
      if (told) this.#waiting.push(told);
      return [];
    }
    return told === null ? this.#release() : this.#send(told, trouble);
  }

  #send(told: BankDay, trouble: BankTrouble | null): BankDay[][] {
    const before = this.#last;
    const late = this.#waiting;
    this.#waiting = [];
    this.#last = told;
    if (trouble?.how === 'twice' && before !== null && late.length === 0) return [[before, told]];
    if (trouble?.how === 'swapped' && this.#kept === null && late.length === 0) {
      this.#kept = told;
      return [];
    }
    const kept = this.#kept;
    this.#kept = null;
    if (kept !== null) return [[told], [kept]];
    return [[...late, told]];
  }

  #release(): BankDay[][] {
    const late = this.#waiting;
    this.#waiting = [];
    if (late.length > 0) this.#last = late.at(-1) ?? null;
    return late.length > 0 ? [late] : [];
  }

  #book(on: string): BankDay {
    const bookings = this.#byDay.get(on) ?? [];
    const opening = this.#balance;
    this.#balance += bookings.reduce((total, { cents }) => total + cents, 0);
    this.#sequence += 1;
    return {
      sequence: this.#sequence,
      on,
      before: daysLater(on, -1),
      opening,
      closing: this.#balance,
      bookings,
    };
  }
}
