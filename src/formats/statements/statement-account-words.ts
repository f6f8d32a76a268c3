// The account that a bank names above its table: beside a label, in the middle of a sentence, or in a line without labels that
// has the account, its balance and the day of it, as BNP Paribas and Société Générale write.

import type { CalendarDate } from '../../units/calendar.ts';
import { parseIban } from '../../units/identifiers.ts';
import { dayIn } from '../tables/table-days.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { bareNumber, type TableRow } from '../tables/table-values.ts';
import { frenchIban } from './statement-french-account.ts';

const ACCOUNT =
  /^(numero( de)? compte|n( de)? compte|compte|compte n|rib|iban|rekeningnummer|rekening|account number|account|kontonummer|konto)$/;
/** Called otherwise, what stands beside it must be an IBAN. */
const SPEAKS_OF_ACCOUNT = /compte|rekening|konto|account|iban/;

/** Null where none is named, or several are. */
export function accountBeside(rows: readonly TableRow[]): string | null {
  const labelled = rows.flatMap(labelsOf);
  const account =
    labelled.find(({ label }) => ACCOUNT.test(label)) ??
    labelled.find(({ label, value }) => SPEAKS_OF_ACCOUNT.test(label) && parseIban(value) !== null);
  if (account !== undefined) return accountAsWritten(account.value);
  const headline = rows.map(headlineIn).find(found => found !== null);
  if (headline != null) return headline.account;
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  return onlyOne(texts.flatMap(ibansIn)) ?? onlyOne(texts.flatMap(numbersIn));
}

/** 'Devise : EUR' in one cell, or 'Devise' with 'EUR' in the next one. */
export function labelsOf({ cells }: TableRow): { readonly label: string; readonly value: string }[] {
  return cells.flatMap((cell, position) => {
    const inside = /^([^:]*):\s*(\S.*)$/.exec(cell.text.trim());
    if (inside !== null) return [{ label: foldTitle(inside[1] ?? ''), value: (inside[2] ?? '').trim() }];
    const value = cells[position + 1]?.text.trim() ?? '';
    const label = foldTitle(cell.text);
    return label === '' || value === '' ? [] : [{ label, value }];
  });
}

export type Headline = { readonly account: string; readonly on: CalendarDate; readonly amount: string };

/** 'Compte de chèques;****1234;15/11/2026;12 345,67', or '="30003…";from;until;24;day;12 345,67 EUR': the last day is that of the balance. */
export function headlineIn({ cells }: TableRow): Headline | null {
  const filled = cells.map(({ text }) => text.trim()).filter(text => text !== '');
  const days = filled.flatMap(text => (isDay(text) ? [dayIn({ text, typed: false }, 'DMY')] : []));
  const accounts = filled.map(bareAccount).filter(text => ACCOUNT_ALONE.test(text));
  const amounts = filled.filter(text => /[.,]\d{2}(\s?(€|[A-Z]{3}))?$/.test(text) && isNumber(text));
  const rest = filled.filter(
    text => !isDay(text) && !ACCOUNT_ALONE.test(bareAccount(text)) && !amounts.includes(text),
  );
  const [account, amount, on] = [accounts[0], amounts[0], days.at(-1)];
  const isHeadline = rest.every(text => /^(compte|livret|\d{1,5}$)/.test(foldTitle(text)));
  if (account === undefined || amount === undefined || on == null || !isHeadline) return null;
  if (accounts.length > 1 || amounts.length > 1) return null;
  return { account: accountAsWritten(account), on, amount };
}

/** Excel keeps the zeros of '="0123"'. */
const bareAccount = (text: string): string => text.replace(/^="?|"$/g, '');
const ACCOUNT_ALONE = /^([*x]{2,}\d{3,6}|\d{7,23}|[A-Z]{2}\d{2}[A-Z0-9 ]{11,32})$/i;
const isNumber = (text: string): boolean => bareNumber(text) !== null;
const isDay = (text: string): boolean => /\D/.test(text) && dayIn({ text, typed: false }, 'DMY') !== null;

/** An IBAN, also of the bank, desk, number and perhaps key of a French account; else as written, less its currency. */
function accountAsWritten(written: string): string {
  const account = bareAccount(written).replace(/\s+(EUR|euros?|€)$/i, '');
  const parts = /^(\d{5})(\d{5})([\dA-Z]{11})(\d{2})?$/.exec(account.replace(/[\s-]/g, ''));
  const [, bank = '', desk = '', number = '', key] = parts ?? [];
  const french = parts === null ? null : frenchIban({ bank, desk, account: number });
  const isRight = french !== null && (key === undefined || french.endsWith(key));
  return parseIban(account) ?? (isRight ? french : account);
}

/** Words may stand before it and behind it: 'IBAN FR76 3000 6000 0112 3456 7890 189 - SARL DUVAL'. */
function ibansIn(text: string): string[] {
  return [...text.matchAll(/\b[A-Z]{2}\d{2} ?[A-Z0-9]{2,4}/g)].flatMap(({ index }) => {
    const signs = text.slice(index).replace(/\s/g, '');
    for (let length = SHORTEST_IBAN; length <= Math.min(signs.length, LONGEST_IBAN); length += 1) {
      const iban = parseIban(signs.slice(0, length));
      if (iban !== null) return [iban];
    }
    return [];
  });
}

const SHORTEST_IBAN = 15;
const LONGEST_IBAN = 34;

/** 'Compte courant n° 00012345678', which is no card. */
function numbersIn(text: string): string[] {
  if (/carte/i.test(text)) return [];
  const found = /\b(?:compte|rekening|konto)\b[^\d;:]*(?:n°|nr\.?|no\.?)?\s*(\d[\dA-Z]{6,22})\b/i.exec(text);
  return found?.[1] === undefined ? [] : [accountAsWritten(found[1])];
}

function onlyOne(accounts: readonly string[]): string | null {
  const [first, ...others] = new Set(accounts);
  return first === undefined || others.length > 0 ? null : first;
}
