// Rule b the other way round: a reminder must not be lost either. Who owes, whose next rung is due, and about whom the truth
// knows nothing that stops it, is told within a number of days on which the desk worked. Without this a product that never
// wrote to anybody would keep every other rule.
//
// Counted are working days on which a person approved the batch and the mail server did its work, with fresh and complete
// bank records at the hour of the run and in the evening. Any day on which something stops the customer starts anew.

import type { PlannedDocument } from '../plan/plan.ts';
import type { Truth } from '../truth.ts';
import { ladderOf } from './ladders.ts';
import type { Breach } from './told.ts';
import { daysFrom, daysLater } from './working-days.ts';

/** Working days on which nothing stands in the way. */
const PATIENCE_DAYS = 12;
/** After a contact: longer than any answer that a message waits for. */
const REST_DAYS = 25;
/** What is left of an invoice after a payment is not worth a reminder. */
const SMALL_REST_CENTS = 100;

export type Known = {
  readonly truth: Truth;
  readonly lastContactOn: (customer: string) => string | null;
  /** The highest rung that an invoice or its part took; -1 where it took none. */
  readonly lastRung: (key: string) => number;
};

export class Silence {
  readonly #known: Known;
  readonly #days = new Map<string, number>();
  #free: ReadonlySet<string> = new Set();

  constructor(known: Known) {
    this.#known = known;
  }

  /** At the hour of the run. */
  morning(on: string): void {
    this.#free = new Set(this.#waiting(on));
  }

  /** `isChance`: the batch was approved, and mail could leave. */
  evening(on: string, { isChance }: { isChance: boolean }): Breach[] {
    const stillFree = new Set(this.#waiting(on).filter(customer => this.#free.has(customer)));
    const breaches: Breach[] = [];
    for (const { name } of this.#known.truth.firm.customers) {
      const days = stillFree.has(name) ? (this.#days.get(name) ?? 0) + (isChance ? 1 : 0) : 0;
      this.#days.set(name, days);
      if (days > PATIENCE_DAYS)
        breaches.push({
          rule: 'b',
          sentence: `${this.#known.truth.firm.name}: ${name} owes, nothing stops the next message, and in ${days} working days until ${on} none has come`,
        });
    }
    return breaches;
  }

  #waiting(on: string): string[] {
    const { truth } = this.#known;
    if (truth.isPaused || !truth.statements.areWhole(on) || truth.bookings.unexplained().length > 0)
      return [];
    return truth.firm.customers.map(({ name }) => name).filter(name => this.#isWaiting(name, on));
  }

  #isWaiting(name: string, on: string): boolean {
    const { truth, lastContactOn } = this.#known;
    // To an address that does not exist nothing can be sent: a person is asked.
    if (truth.customer(name).character === 'bounces' || truth.insolvent.has(name)) return false;
    if (truth.astray(name) > 0) return false;
    const last = lastContactOn(name);
    if (last !== null && daysFrom(last, on) < REST_DAYS) return false;
    const lead = this.#leadOf(name, on);
    return lead !== null && lead <= on;
  }

  /** The day on which the oldest invoice that may be asked for, and has a message left on its ladder, takes its next rung. */
  #leadOf(name: string, on: string): string | null {
    const { truth } = this.#known;
    const due = truth
      .invoicesOf(name)
      .filter(one => this.#isAsked(one, on))
      .map(({ number }) => truth.clockOf(number))
      .map(({ dueOn, key }) => ({ dueOn: dueOn ?? '', key }))
      .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    const ladder = ladderOf(truth.customer(name));
    const first = ladder.findIndex(([, days]) => days > 0);
    for (const { dueOn, key } of due) {
      const rung = ladder[Math.max(first, this.#known.lastRung(key) + 1)];
      if (rung !== undefined && rung[0] !== 'decision') return daysLater(dueOn, rung[1]);
    }
    return null;
  }

  #isAsked({ number, customer, cents }: PlannedDocument, on: string): boolean {
    const { truth } = this.#known;
    const askable = truth.askableOf(number, on);
    const isRest = truth.openOf(number) < cents && askable <= SMALL_REST_CENTS;
    return askable > 0 && !isRest && !truth.isHeld({ customer, number, on });
  }
}
