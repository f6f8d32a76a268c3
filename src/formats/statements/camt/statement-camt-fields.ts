// How amounts, days and accounts are written in camt. An amount is a decimal with up to five digits after the point
// and its currency in an attribute.

import { type CalendarDate, parseDay } from '../../../units/calendar.ts';
import { type Currency, type Money, parseDecimal, parseDecimalRounded } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { all, at, child, textAt, textOf, type XmlElement } from '../../text/xml-tree.ts';
import { addAll, type Balance, signed } from '../statement-reading.ts';

/** The amount, unsigned; null with an error where there is none. More digits than the currency has: rounded, warned. */
export function readAmount(
  element: XmlElement | null,
  place: string,
): { readonly amount: Money | null; readonly problems: readonly Problem[] } {
  const text = textOf(element);
  const currency = element?.attributes.get('Ccy') ?? '';
  const exact = text === null ? null : parseDecimal(text, currency);
  if (exact !== null && /^[A-Z]{3}$/.test(currency)) return { amount: exact, problems: [] };
  const rounded = text === null ? null : parseDecimalRounded(text, currency);
  const found = `${text ?? 'nothing'} ${currency}`.trim();
  if (rounded === null || !/^[A-Z]{3}$/.test(currency))
    return { amount: null, problems: [errorAt({ place, found, expected: 'a decimal with its currency' })] };
  const expected = `no more decimals than ${currency} has`;
  return { amount: rounded, problems: [warningAt({ place, found, expected })] };
}

/** IBAN, or another number; .01 wrote it below PrtryAcct. */
export const accountOf = (holder: XmlElement | null): string | null =>
  textAt(holder, 'Id/IBAN')?.replace(/\s/g, '').toUpperCase() ??
  textAt(holder, 'Id/Othr/Id') ??
  textAt(holder, 'Id/PrtryAcct/Id') ??
  textAt(holder, 'Id/BBAN');

/** A day from Dt or DtTm; the time of day is the bank's own, so the date is taken as written. */
export function dateOf(holder: XmlElement | null, ...names: readonly string[]): CalendarDate | null {
  for (const name of names.length > 0 ? names : ['Dt', 'DtTm']) {
    const text = textAt(holder, name);
    if (text !== null) return parseDay(text.slice(0, 10));
  }
  return null;
}

const BALANCE_TYPES = ['Tp/CdOrPrtry/Cd', 'Tp/CdOrPrtry/Prtry', 'Tp/Cd'] as const;

/** The first balance of the first code that is there. CLAV, FWAV, ITBD and the like do not bound a statement. */
export function readBalance(
  statement: XmlElement,
  {
    codes,
    currency,
    problems,
    place,
  }: { codes: readonly string[]; currency: Currency; problems: Problem[]; place: string },
): Balance | null {
  const balances = all(statement, 'Bal');
  for (const code of codes) {
    const coded = balances.filter(balance => BALANCE_TYPES.some(path => textAt(balance, path) === code));
    const own = coded.find(balance => child(balance, 'Amt')?.attributes.get('Ccy') === currency);
    const found = own ?? coded[0];
    if (found === undefined) continue;
    const reading = readAmount(child(found, 'Amt'), `${place} Bal ${code}`);
    addAll(problems, reading.problems);
    if (reading.amount === null) return null;
    return {
      amount: signed(reading.amount, textAt(found, 'CdtDbtInd') === 'DBIT'),
      date: dateOf(at(found, 'Dt')),
    };
  }
  return null;
}
