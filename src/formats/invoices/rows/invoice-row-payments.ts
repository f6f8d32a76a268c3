// Payments among the rows of a list of invoices, as EBP, Cegid and Sage write them: what a customer paid is no credit note, and no
// claim. They are told by their kind, or where they lessen what is owed by their journal, their number or their first word. They
// are left out, since payments come from the bank; one that carries the number of its invoice counts there as paid, where no
// other column says what is left. 'Règlement CB', or 'Virement Martin' beside a credit of 500.00, is a payment.

import { warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem } from '../../records.ts';
import { directionOf } from '../../statements/table/statement-table-amount.ts';
import { bareNumber, besideSide, type Cell } from '../../tables/table-values.ts';
import { folded, type InvoiceColumns, type InvoiceRow, type Reading, textOf } from './invoice-row-cells.ts';
import { isCreditKind, isPaymentKind } from './invoice-row-standing.ts';

/** Ways to pay, and codes of Cegid (RC, OC) and EBP: beside an invoice they say how it will be paid. */
const KIND_OF_CREDIT =
  /^(rc|oc|rg|reg|bq|bnk|virements?|cheques?|prelevements?|cartes?|cb|especes|traites?|lcr|effets?|remises?|overschrijving(en)?|domiciliering|uberweisung(en)?|lastschrift(en)?|bank|receipts?)( .+)?$/;
const FIRST_WORD =
  /^(regl?t?|reglements?|rglt|rgt|paiements?|encaissements?|versements?|virements?|virt?|prelevements?|prlv|cheques?|chq|remise (de )?cheques?|carte bancaire|cb|betaling|overschrijving|zahlung|zahlungseingang|uberweisung|payment|receipt)( |$)/;
const NUMBER = /^(RGT|RGL|RGLT|REGLT?|ENC|VIR|CHQ|PMT)[-_/. ]?\d/i;
/** Of banks and tills. 'OD' and 'AN' may be anything, and lessen what is asked. */
const JOURNAL =
  /^(bq|bqe|bnq|ban|banque|bank|bnk|bn|b|bp|bnp|bred|ca|cai|caisse|cs|csh|kas|kassa|fin|financ|financ(ier|ieel|ial|iere)s?|treso|tresorerie|belfius|fortis|argenta|crelan|beobank|keytrade|ccp|cb|ce|cic|cm|lcl|sg|lbp|cdn|hsbc|ing|kbc|qonto|stripe|paypal)( ?\d+| .+)?$/;

export type RowsApart = {
  readonly documents: readonly InvoiceRow[];
  readonly payments: readonly InvoiceRow[];
  readonly told: readonly Problem[];
};

/** The rows of one number, without those that are payments. */
export function apartFromPayments({ rows, columns }: Pick<Reading, 'rows' | 'columns'>): RowsApart {
  const sorted = rows.map(row => ({ row, field: paymentField(row, columns.mapping) }));
  const documents = sorted.flatMap(({ row, field }) => (field === null ? row : []));
  const number = textOf(rows, 'number') ?? '';
  const told = sorted.flatMap(({ row, field }) => {
    if (field === null) return [];
    const place = `column ${columns.mapping[field]} row ${row.line}`;
    const said = row.cell(field)?.text ?? '';
    const found = `invoice ${number}: ${field === 'kind' ? folded(said) : said.trim()}`;
    return [
      warningAt({
        place,
        found,
        expected: isCounted(documents, columns) || isTied(row, columns) ? COUNTED : LEFT_OUT,
      }),
    ];
  });
  return { documents, payments: sorted.flatMap(({ row, field }) => (field === null ? [] : row)), told };
}

const LEFT_OUT = 'an invoice or a credit note; this payment is left out: payments come from the bank';
const COUNTED = 'an invoice or a credit note; this payment counts as paid on its invoice';

/** A payment beside its invoice is heard where no column says what is left of it. */
export const isCounted = (documents: readonly InvoiceRow[], columns: InvoiceColumns): boolean =>
  documents.length > 0 && isHeard(columns);

const isHeard = ({ mapping }: InvoiceColumns): boolean =>
  mapping.payable === undefined && mapping.paid === undefined;

/** Under a number of its own, but lettered with one invoice alone. */
const isTied = (row: InvoiceRow, columns: InvoiceColumns): boolean =>
  isHeard(columns) && columns.partLetters.counts(row);

export const isPaymentRow = (row: InvoiceRow, mapping: ColumnMapping): boolean =>
  paymentField(row, mapping) !== null;

/** What says that a row is a payment; null where nothing does. */
function paymentField(
  row: InvoiceRow,
  mapping: ColumnMapping,
): 'kind' | 'journal' | 'number' | 'subject' | null {
  const said = (field: 'kind' | 'journal' | 'subject'): string => folded(row.cell(field)?.text.trim() ?? '');
  const kind = said('kind');
  if (isPaymentKind(kind)) return 'kind';
  if (isCreditKind(kind) || !lessens(row)) return null;
  if (KIND_OF_CREDIT.test(kind)) return 'kind';
  const number = row.cell('number')?.text.trim() ?? '';
  if (NUMBER.test(number) || FIRST_WORD.test(folded(number))) return 'number';
  if (mapping.journal !== undefined && JOURNAL.test(said('journal'))) return 'journal';
  return FIRST_WORD.test(said('subject')) ? 'subject' : null;
}

/** What it says of its amount lessens what is owed. */
export function lessens({ cell }: Pick<InvoiceRow, 'cell'>): boolean {
  const written = cell('total') ?? cell('payable');
  if (written === null) return isNone(cell('debit')) && !isNone(cell('credit'));
  const beside = besideSide(written);
  const isCredit = beside.side === 'CR' || directionOf(cell('direction')?.text ?? '') > 0;
  return isCredit || (bareNumber(beside.cell.text)?.startsWith('-') ?? false);
}

const isNone = (one: Cell | null): boolean => one === null || !/[1-9]/.test(one.text);
