// Whether a table is a book of accounts: the ledger of customers, a journal. It has days, debits and credits as a statement
// of a bank has, and pieces and customers as a list of invoices has, but nothing in it came from a bank, and its payments
// stand among its invoices. It says so above its titles, or by columns that only books have.
// 'Date;Pièce;Libellé;Débit;Crédit;Solde;Lettrage' is one; 'Date;Libellé;Débit;Crédit;Solde' alone is a statement, and
// 'Compte tiers;Pièce;Échéance;Débit;Crédit' a schedule of what falls due, which is a list of invoices.

import { headOf } from '../file-bytes.ts';
import type { InputFile } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { decodeText, splitLines } from '../text/text.ts';

const IN_BOOKS_ALONE =
  /^((code |cod |n )?journal( code)?|jnl|dagb|dagboek(code|nummer)?|journaal|(n |numero )?(de )?compte general|grootboek(rekening)?|sachkonto|buchungskreis|ledger account|nominal (code|account)|(code )?lettrage|code lettre|lettre|let|afpunting|(n |numero |code )?(de )?compte (auxiliaire|tiers|client|collectif)|compt?e? aux (num|lib))$/;
/** What WinBooks and DATEV write over bookings of every kind, in one column of amounts. */
const IN_BOOKINGS = /^(dbkcode|accountgl|accountrp|gegenkonto( ohne bu schlussel)?|bu schlussel)$/;
const NAMED_ABOVE =
  /^\W*(grand[ -]?livre|grootboek|klantenhistoriek|general ledger|customer ledger|hauptbuch|debitorenkonto)/i;
const LINES_ABOVE = 8;
const HEAD_BYTES = 4096;

/** Titles that only books have: whatever else they may be, they are no statement of a bank. */
export const hasTitlesOfBooks = (columns: readonly string[]): boolean =>
  columns.map(foldTitle).some(title => IN_BOOKS_ALONE.test(title)) || areBookings(columns);

const areBookings = (columns: readonly string[]): boolean =>
  columns.filter(column => IN_BOOKINGS.test(foldTitle(column))).length >= 2;

/** With both sides, so that it cannot be a list of invoices either, unless it tells when each falls due and is of customers alone. */
export function isBookOfAccounts(columns: readonly string[], file: InputFile): boolean {
  const titles = columns.map(foldTitle);
  const hasSides = titles.some(title => DEBIT.test(title)) && titles.some(title => CREDIT.test(title));
  return (
    areBookings(columns) ||
    (hasSides && (isNamedSo(file) || (hasTitlesOfBooks(columns) && !isSchedule(titles))))
  );
}

/** Beside a journal an account may be any: of what was sold, too. */
function isSchedule(titles: readonly string[]): boolean {
  const isOfCustomers = !titles.some(title => OF_ANYTHING.test(title));
  return (
    titles.some(title => DUE.test(title)) &&
    titles.every(
      title =>
        OF_CUSTOMERS.test(title) || !IN_BOOKS_ALONE.test(title) || (isOfCustomers && JOURNAL.test(title)),
    )
  );
}

const DUE = /^(date )?(d )?(echeance|ech|vervaldatum|vervaldag|vervald|fallig(keit|am)?|due date)$/;
/** What they are, and which of their entries settle one another. */
const OF_CUSTOMERS =
  /^((n |numero |code )?(de )?compte (auxiliaire|tiers|client)|(code )?lettrage|code lettre|lettre|let|afpunting)$/;
const JOURNAL = /^((code |cod |n )?journal( code)?|jnl|dagb|dagboek(code)?|journaal)$/;
const OF_ANYTHING = /^((n |numero )?(de )?compte( general)?|konto|account|rekening)$/;

const DEBIT = /^(montant )?(debit|debet|soll)( eur)?$/;
const CREDIT = /^(montant )?(credit|haben)( eur)?$/;

function isNamedSo(file: InputFile): boolean {
  const { text } = decodeText(headOf(file).slice(0, HEAD_BYTES));
  return splitLines(text)
    .slice(0, LINES_ABOVE)
    .some(line => NAMED_ABOVE.test(line.replace(/^[\s";,]+/, '')));
}
