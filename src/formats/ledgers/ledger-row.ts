// One entry of a ledger, from its fields by their titles in lower case, wherever they stand: in a flat FEC or in one of XML.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, zero } from '../../units/money.ts';
import { parseAmount } from '../amounts.ts';
import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { amountIn, decimalSignOf } from '../tables/table-values.ts';
import { ledgerDay } from './ledger-entries.ts';

/** A47 A-1: books are kept in euros; the foreign amount has its own two columns. */
export const CURRENCY = 'EUR';

export type Row = {
  readonly place: string;
  readonly date: CalendarDate;
  readonly cell: (title: string) => string;
  readonly account: string;
  readonly customer: string;
  readonly letter: string;
  readonly debit: Money;
  readonly credit: Money;
};

/** By which a field is known: some write 'Débit' or 'Journal Code', and in XML 'CompteAuxNum'. */
export const titleOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/["\p{M}\s_]/gu, '')
    .toLowerCase()
    .replace('compteaux', 'compaux');

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
  const sides = hasSides
    ? ([cell('debit'), cell('credit')] as const)
    : ([senseAmount(cell, 'D'), senseAmount(cell, 'C')] as const);
  const debit = amountOf(sides[0], sides[1]);
  const credit = amountOf(sides[1], sides[0]);
  if (debit === null || credit === null)
    return refuse(`${cell('debit')} / ${cell('credit')}${cell('montant')}`, 'amounts such as 1234,56');
  return {
    place,
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

/**
 * '1234,56' as the law writes it, and what programs and workbooks make of it: '1.212,00', '1,212.00', '50,00-', ',50', a dash
 * for nothing. '1.120' may be thousands or thousandths, which shows in the amount beside it ('0.000') or not at all.
 */
export function amountOf(text: string, beside = ''): Money | null {
  if (text === '' || text === '-') return zero(CURRENCY);
  // Nearly every amount: a ledger has millions of them.
  if (/^-?\d+(?:[.,]\d\d?)?$/.test(text)) return parseAmount(text.replace(',', '.'), CURRENCY);
  const cell = { text, typed: false };
  const told = decimalSignOf([cell]);
  if (told.kind === 'settled') return amountIn({ cell, decimalSign: told.value, currency: CURRENCY });
  if (told.kind === 'doubtful' && !IN_THOUSANDTHS.test(beside)) return null;
  return amountIn({ cell, decimalSign: text.includes('.') ? '.' : ',', currency: CURRENCY });
}

const IN_THOUSANDTHS = /^0*[.,]\d{3}$/;
