// The entries of customer accounts, one by one, and what kind of journal each comes from. Journals have codes that
// every firm chooses: one that books revenue (70) sells, one that books on bank or till (51, 53) holds money.

import { type CalendarDate, parseDay } from '../../units/calendar.ts';
import { subtract } from '../../units/money.ts';
import { ownText } from '../../units/own-text.ts';
import { meantDueDay } from '../meant-days.ts';
import type { Problem } from '../records.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Row } from './ledger-row.ts';

/** What its journal is shows once all rows were seen. */
type Kept = Omit<LedgerEntry, 'journal'> & { journal: LedgerEntry['journal'] };

export class LedgerEntries {
  readonly #kept: Kept[] = [];
  readonly #codes: string[] = [];
  readonly #selling = new Set<string>();
  readonly #money = new Set<string>();
  readonly #words = new Map<string, string>();
  readonly #tell: (problem: Problem) => unknown;

  constructor(tell: (problem: Problem) => unknown) {
    this.#tell = tell;
  }

  get count(): number {
    return this.#kept.length;
  }

  seeJournal({ account, cell }: Row): void {
    if (account.startsWith('70')) this.#selling.add(cell('journalcode'));
    else if (/^5[13]/.test(account)) this.#money.add(cell('journalcode'));
  }

  add(row: Row): void {
    const { date, cell, account, customer, letter, debit, credit } = row;
    const dueOn = this.#dueOn(row);
    this.#codes.push(this.#once(cell('journalcode')));
    this.#kept.push({
      customer: this.#once(customer || account),
      customerName: this.#once(cell('compauxlib')) || null,
      piece: ownText(cell('pieceref')),
      pieceOn: ledgerDay(cell('piecedate')) ?? date,
      enteredOn: date,
      label: ownText(cell('ecriturelib')),
      ...(dueOn !== null && { dueOn }),
      amount: subtract(debit, credit),
      letter: this.#once(letter) || null,
      journal: null,
    });
  }

  #dueOn({ cell, date, place }: Row): CalendarDate | null {
    const day = ledgerDay(cell('dateecheance'));
    return day && meantDueDay({ day, issuedOn: date, place, tell: this.#tell });
  }

  /** A name that stands in many rows is kept once. */
  #once(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const kept = ownText(text);
    this.#words.set(kept, kept);
    return kept;
  }

  all(): LedgerEntry[] {
    // In place: a million of them twice would be a gigabyte more.
    for (const [at, entry] of this.#kept.entries()) entry.journal = this.#kindOf(this.#codes[at] ?? '');
    return this.#kept;
  }

  #kindOf(code: string): LedgerEntry['journal'] {
    const sells = this.#selling.has(code);
    if (sells === this.#money.has(code)) return null;
    return sells ? 'sales' : 'money';
  }
}

/** AAAAMMJJ by law; AAAA-MM-JJ and JJ/MM/AAAA are written by some and leave no doubt in a French ledger. */
export function ledgerDay(text: string): CalendarDate | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (match !== null) return parseDay(`${match[1]}-${match[2]}-${match[3]}`);
  const french = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/.exec(text);
  return french === null ? null : parseDay(`${french[3]}-${french[2]}-${french[1]}`);
}
