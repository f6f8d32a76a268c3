// Which column of a bank's table is the account itself and which the other party's, where titles leave it open: banks call
// either of them 'IBAN', 'Compte' or 'Contrepartie'. The values tell.
// 'Contrepartie' with BE43 0689 9999 9501 in it is an account, and the column of names beside it is the counterparty.

import { parseIban } from '../../../units/identifiers.ts';
import type { ColumnMapping } from '../../records.ts';
import type { Table } from '../../tables/table.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import { isDash } from '../../tables/table-values.ts';
import { accountBeside } from '../statement-account-words.ts';
import { STATEMENT_TITLES } from '../statement-titles.ts';

/** As many values as settle what a column is. */
const LOOKED_AT = 200;

export const withAccounts = (mapping: ColumnMapping, table: Table): ColumnMapping =>
  withOtherAccount(withoutOwnAccount(mapping, table), table);

/**
 * The account of a statement stays the same for long and stands in every row: one that changes from row to row, that only some
 * rows have, or that follows the name of who was paid is the other party's. N26 writes 'Payee', then 'Account number'.
 */
function withoutOwnAccount(mapping: ColumnMapping, table: Table): ColumnMapping {
  const { account, ...others } = mapping;
  if (account === undefined) return mapping;
  const all = valuesOf(account, table);
  const written = all.map(value => (isDash(value) ? '' : value));
  const different = new Set(written).size;
  const isOther =
    isBesidePayee(mapping, table) ||
    isNeverTheOneAbove(written, table) ||
    (written.includes('') && (different > 2 || (different > 1 && all.some(isDash)))) ||
    (foldTitle(account) === 'iban' ? different > 1 : different > 2 && different * 2 > written.length);
  if (!isOther || (others.counterpartyIban !== undefined && foldTitle(account) !== 'iban')) return mapping;
  return { ...others, counterpartyIban: mapping.counterpartyIban ?? account };
}

/** DKB names its own account above the table, and that of the other party in a column 'IBAN'. */
function isNeverTheOneAbove(written: readonly string[], { aside }: Table): boolean {
  const own = parseIban(accountBeside(aside) ?? '');
  const accounts = written.filter(value => value !== '').map(value => parseIban(value));
  return (
    own !== null && accounts.length > 0 && accounts.every(account => account !== null && account !== own)
  );
}

const PAYEE = /^(payee|empfanger|beneficiaire|beneficiario|begunstigde)$/;

function isBesidePayee({ account, counterparty }: ColumnMapping, { columns }: Table): boolean {
  if (account === undefined || counterparty === undefined) return false;
  return (
    PAYEE.test(foldTitle(counterparty)) && columns.indexOf(account) === columns.indexOf(counterparty) + 1
  );
}

/** A column of nothing but IBANs that means nothing yet, or that was taken for names. */
function withOtherAccount(mapping: ColumnMapping, table: Table): ColumnMapping {
  if (mapping.counterpartyIban !== undefined) return mapping;
  const used = new Set(Object.values(mapping));
  const free = table.columns.filter(column => !used.has(column));
  const named = mapping.counterparty;
  const accounts = (column: string | undefined): boolean => column !== undefined && holdsIbans(column, table);
  if (named !== undefined && accounts(named)) {
    const { counterparty: _, ...others } = mapping;
    const names = free.find(column => STATEMENT_TITLES.counterparty?.includes(foldTitle(column)));
    return { ...others, counterpartyIban: named, ...(names !== undefined && { counterparty: names }) };
  }
  const found = free.find(accounts);
  return found === undefined ? mapping : { ...mapping, counterpartyIban: found };
}

/** Beside them may stand cards, and accounts of before; these alone may be anything. */
function holdsIbans(column: string, table: Table): boolean {
  const values = valuesOf(column, table).filter(value => value !== '' && !isDash(value));
  const others = values.slice(0, LOOKED_AT).filter(value => parseIban(value) === null);
  return values.length > others.length && others.every(value => CARD_OR_ACCOUNT.test(value));
}

const CARD_OR_ACCOUNT = /^[\dX* ./-]*\d[\dX* ./-]*$/;

function valuesOf(column: string, { columns, rows }: Table): string[] {
  const position = columns.indexOf(column);
  return rows.map(({ cells }) => cells[position]?.text.trim() ?? '');
}
