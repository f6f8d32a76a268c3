// What a row of a list leaves in doubt: a number such as credit notes have, beside nothing that says so; a short code of a kind
// that nobody knows; an amount whose title names another currency than its row; amounts in thousands or in cents.

import { type Currency, isCurrency } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { ColumnMapping, InvoiceRecord, Problem } from '../../records.ts';
import { isShare } from '../../tables/table-mapping.ts';
import { currencyInTitle } from '../../tables/table-values.ts';
import { meantBy } from '../../tables/title-words.ts';
import { folded, type Reading, textOf } from './invoice-row-cells.ts';

const CREDIT_NUMBER = /^(AV|AVO|AVR|AVC|AVOIR|RINV|RFAC|NC|NCV|CN|CRN|GS)[-_/. ]?\d/i;

type Numbered = Pick<InvoiceRecord, 'number' | 'kind' | 'payable'>;
type Written = { readonly said: string; readonly mapping: ColumnMapping; readonly line: number };

/** What the number of a document says against what its row does. */
export function numberedDoubts(
  document: Numbered,
  { said, reading: { rows, columns } }: { readonly said: string; readonly reading: Reading },
): { readonly isPayment: boolean; readonly told: readonly Problem[] } {
  const written = { said, mapping: columns.mapping, line: rows[0]?.line ?? 0 };
  const payment = numberedAsPayment(document, written) ?? bookedApart(document, { rows, columns });
  return payment === null
    ? { isPayment: false, told: numberedAsCredit(document, written) }
    : { isPayment: true, told: [payment] };
}

function numberedAsCredit({ number, kind, payable }: Numbered, { said, mapping, line }: Written): Problem[] {
  if (said !== '' || kind !== 'invoice' || payable.amount <= 0 || !CREDIT_NUMBER.test(number)) return [];
  const place = `column ${mapping.number} row ${line}`;
  const found = `${number}, numbered as credit notes are`;
  const expected = 'a column that says which documents are credit notes; it is read as an invoice';
  return [warningAt({ place, found, expected })];
}

/**
 * Odoo numbers bookings of a bank or a cash box, and payments, by their journal: 'BNK1/2026/00003', 'PBNK1/2026/00003'. One that
 * lessens a debt is a credit of the customer, as in an aged report; read as an invoice it would be asked for once more.
 */
function numberedAsPayment({ number, kind }: Numbered, { line }: Written): Problem | null {
  if (kind !== 'invoice' || !PAYMENT_NUMBER.test(number)) return null;
  const found = `${number}, numbered as payments are`;
  return warningAt({ place: `row ${line}`, found, expected: 'an invoice that was sent; left out' });
}

/**
 * A debit of a bank is a payment that went back, one of the journal of everything else an adjustment: the books hold them against
 * the customer, but nobody was sent an invoice of them. 'OD;OD12;Régularisation;80,00' is asked of nobody.
 */
function bookedApart(
  { number, kind }: Numbered,
  { rows, columns }: Pick<Reading, 'rows' | 'columns'>,
): Problem | null {
  const said = (field: 'journal' | 'subject'): string => folded(textOf(rows, field) ?? '').trim();
  const adjusts = ADJUSTMENT_NUMBER.test(number) || ADJUSTMENT.test(said('subject'));
  const isApart = OF_MONEY.test(said('journal')) || (OF_THE_REST.test(said('journal')) && adjusts);
  if (kind !== 'invoice' || columns.mapping.journal === undefined || !isApart) return null;
  const place = `column ${columns.mapping.journal} row ${rows[0]?.line ?? 0}`;
  const expected = 'an invoice or a credit note; this entry of the books is left out, nobody was sent it';
  return warningAt({ place, found: `invoice ${number}: ${textOf(rows, 'journal')?.trim()}`, expected });
}

/** Only what no journal of sales is called. */
const OF_MONEY = /^(bqe?|bnq|banque|bank|bnk|caisse|csh|kassa?|treso(rerie)?|ccp)( ?\d+| .+)?$/;
const OF_THE_REST =
  /^(od|odn|div|divers(es?|en)?|operations? diverses|memo(riaal)?|diverse posten)( ?\d+| .+)?$/;
const ADJUSTMENT_NUMBER = /^(od|div|memo)[-_/. ]?\d/i;
const ADJUSTMENT =
  /\b(regul\w*|ecarts?|extournes?|interets|remboursements?|rejets?|impayes?|compensations?|abandons?|pertes?|arrondis?|correctie|regularisatie|verschil|terugbetaling)\b/;

const PAYMENT_NUMBER = /^P?(BNK|CSH)\d+\/\d{2}/i;

/** A title of amounts, and the currency that it names. */
export type TitledCurrency = { readonly title: string; readonly currency: Currency };

/** Asked once of a table. */
export const currenciesTitled = ({ payable, total }: ColumnMapping): TitledCurrency[] =>
  [payable, total].flatMap(title => {
    const currency = title === undefined ? null : currencyInTitle(title);
    return title === undefined || currency === null || !isCurrency(currency) ? [] : [{ title, currency }];
  });

/** 'Montant EUR' beside 'USD': which of the two the amount is in, nobody can tell. */
export function otherThanTitle(
  currency: Currency,
  { titled, line }: { titled: readonly TitledCurrency[]; line: number },
): Problem | null {
  const other = titled.find(one => one.currency !== currency);
  if (other === undefined) return null;
  const expected = 'one currency in the title and in the row';
  return errorAt({ place: `column ${other.title} row ${line}`, found: currency, expected });
}

const OTHER_UNIT =
  /(?<!\p{L})([kmt] ?€|[kmt](eur|usd|gbp)|milliers|millions?|thousands?|duizend(en)?|tausend|cents?|centimes|minor units?)(?!\p{L})/iu;

/** '% payé' beside no amount of what is left: what was paid in part would be asked for whole. */
export function paidAsShare(
  columns: readonly string[],
  { payable, paid, lettering }: ColumnMapping,
): Problem[] {
  const title = columns.find(one => isShare(one) && meantBy(one.replace('%', ''))?.field === 'paid');
  if (title === undefined || (payable ?? paid ?? lettering) !== undefined) return [];
  const expected = 'what was paid, or what is left to pay, as an amount';
  return [errorAt({ place: `column ${title}`, found: title, expected })];
}

/** Amounts that are not in whole units of their currency. */
export function inOtherUnits(mapping: ColumnMapping): Problem[] {
  const { total, payable, paid, debit, credit } = mapping;
  return [total, payable, paid, debit, credit].flatMap(title => {
    if (title === undefined || !OTHER_UNIT.test(title)) return [];
    const expected = 'amounts in whole units of their currency, not in thousands or cents';
    return [errorAt({ place: `column ${title}`, found: title, expected })];
  });
}
