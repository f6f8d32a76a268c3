// How the tags of an MT940 message write accounts, balances and amounts, as banks do it beside the standard.
// 'C260301EUR100,00' is a balance of 100.00 on 1 March 2026.

import { parseIban } from '../../../units/identifiers.ts';
import { type Currency, type Money, parseDecimalRounded } from '../../../units/money.ts';
import { errorAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { frenchIban } from '../statement-french-account.ts';
import { type Balance, parseYearMonthDay, signed } from '../statement-reading.ts';

export type Tag = { readonly name: string; readonly lines: readonly string[]; readonly place: string };

/** The report of a day that is not over (MT942) has a floor :34F: and no balances: ':34F:EURD20,50'. */
export function interimCurrency(message: readonly Tag[]): Currency | null {
  if (message.some(({ name }) => /^6[02][FM]$/.test(name))) return null;
  return (
    /^([A-Z]{3})[DC]?[\d.,]/.exec(message.find(({ name }) => name === '34F')?.lines[0] ?? '')?.[1] ?? null
  );
}

/** 'NL77INGB0574908765EUR' and 'NL10BUNQ2290325473 EUR' carry the currency behind the account, 'BILLLULLXXX/LU54…' the bank before it. */
export function accountOf(field: string, currency: Currency): string | null {
  const written = field.trim();
  const bare = currency !== '' && written.endsWith(currency) ? written.slice(0, -3).trim() : written;
  const parts = bare.split('/');
  return parseIban(bare) ?? parseIban(parts[1] ?? '') ?? rib(parts) ?? (bare === '' ? null : bare);
}

/** Banks of France may write bank, desk and account of a RIB: '30004/00823/00012345678', perhaps with its key behind. */
const rib = ([bank = '', desk = '', account = '']: readonly string[]): string | null =>
  frenchIban({ bank, desk, account });

export function readBalance({
  tag,
  problems,
  expected,
  place,
}: {
  tag: Tag | undefined;
  problems: Problem[];
  expected: string;
  place: string;
}): Balance | null {
  const match = /^([CD])(\d{6})([A-Z]{3})([-\d.,]+)/.exec(tag?.lines[0]?.trim() ?? '');
  const amount = match === null ? null : readMt940Amount(match[4] ?? '', match[3] ?? '');
  if (match === null || amount === null) {
    problems.push(errorAt({ place: tag?.place ?? place, found: tag?.lines[0] ?? 'nothing', expected }));
    return null;
  }
  return { amount: signed(amount, match[1] === 'D'), date: parseYearMonthDay(match[2] ?? '') };
}

/** '380115,' and '0,5' and, against the standard, '22010.5' and '1.000,00'. */
export function readMt940Amount(text: string, currency: Currency): Money | null {
  const whole = /^-?\d{1,3}(\.\d{3})+,\d*$/.test(text) ? text.replaceAll('.', '') : text;
  const decimal = whole
    .replace(',', '.')
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');
  return parseDecimalRounded(decimal, currency);
}
