// One entry of a ledger, from its fields by their titles in lower case, wherever they stand: in a flat FEC or in one of XML.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, zero } from '../../units/money.ts';
import { parseAmount } from '../amounts.ts';
import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { ledgerDay } from './ledger-entries.ts';

/** A47 A-1: books are kept in euros; the foreign amount has its own two columns. */
export const CURRENCY = 'EUR';

export type Row = {
  readonly date: CalendarDate;
  readonly cell: (title: string) => string;
  readonly account: string;
  readonly customer: string;
  readonly letter: string;
  readonly debit: Money;
  readonly credit: Money;
};

/** The row that these fields are, by their titles in lower case; null with its problem. */
export function rowFrom({
  cell,
  hasSides,
  place,
  problems,
}: {
  cell: (title: string) => string;
  /** Debit and Credit, and not the lawful variant of one Montant and its Sens. */
  hasSides: boolean;
  place: string;
  problems: { readonly push: (problem: Problem) => unknown };
}): Row | null {
  const refuse = (found: string, expected: string): null => {
    problems.push(errorAt({ place, found, expected }));
    return null;
  };
  const date = ledgerDay(cell('ecrituredate'));
  if (date === null)
    return refuse(`EcritureDate ${cell('ecrituredate')}`, 'a day that exists, written AAAAMMJJ');
  const debit = amountOf(hasSides ? cell('debit') : senseAmount(cell, 'D'));
  const credit = amountOf(hasSides ? cell('credit') : senseAmount(cell, 'C'));
  if (debit === null || credit === null)
    return refuse(`${cell('debit')} / ${cell('credit')}${cell('montant')}`, 'amounts such as 1234,56');
  return {
    date,
    cell,
    account: cell('comptenum'),
    customer: cell('compauxnum'),
    letter: cell('ecriturelet'),
    debit,
    credit,
  };
}

/** The Montant when its Sens is the one asked for (D or C, +1 or -1), else nothing. */
function senseAmount(cell: (title: string) => string, side: 'D' | 'C'): string {
  const sense = cell('sens').toUpperCase();
  const isDebit = sense === 'D' || sense === '+1' || sense === '1';
  const isCredit = sense === 'C' || sense === '-1';
  if (!isDebit && !isCredit) return `sens ${sense}`;
  return isDebit === (side === 'D') ? cell('montant') : '';
}

export function amountOf(text: string): Money | null {
  if (text === '') return zero(CURRENCY);
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  // '1.212,00' and '1,212.00': marks between the thousands, where the other one follows.
  const points = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(digits) ? digits.replaceAll('.', '') : digits;
  const plain = /^-?\d{1,3}(,\d{3})+\.\d+$/.test(points) ? points.replaceAll(',', '') : points;
  return parseAmount(plain.replace(',', '.'), CURRENCY);
}
