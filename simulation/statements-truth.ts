// Which statements of the bank the firm has been told, and what they prove: they are fresh for two bank days, and a day that
// is missing in between proves nothing.

import type { BankDay } from './files/bank-files.ts';
import { workedDaysAfter } from './oracle/working-days.ts';

const FRESH_DAYS = 2;

export class Statements {
  /** By day, the number of the statement. */
  readonly #told = new Map<string, number>();
  readonly #country: string;

  constructor(country: string) {
    this.#country = country;
  }

  tell(days: readonly BankDay[]): void {
    for (const { on, sequence } of days) this.#told.set(on, sequence);
  }

  untell(days: readonly BankDay[]): void {
    for (const { on } of days) this.#told.delete(on);
  }

  has(on: string): boolean {
    return this.#told.has(on);
  }

  knownUntil(): string | null {
    return [...this.#told.keys()].sort().at(-1) ?? null;
  }

  areFresh(on: string): boolean {
    const known = this.knownUntil();
    return known !== null && workedDaysAfter(known, on, this.#country) <= FRESH_DAYS;
  }

  /** Fresh, and from the first to the last without a day missing. */
  areWhole(on: string): boolean {
    return this.areFresh(on) && this.#told.size === Math.max(0, ...this.#told.values());
  }
}
