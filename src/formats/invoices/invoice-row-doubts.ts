// What a row of a list leaves in doubt: a number such as credit notes have, beside nothing that says so; a short code of a kind
// that nobody knows; an amount whose title names another currency than its row; amounts in thousands or in cents.

import { type Currency, isCurrency } from '../../units/money.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, InvoiceRecord, Problem } from '../records.ts';
import { currencyInTitle } from '../tables/table-values.ts';

const CREDIT_NUMBER = /^(AV|AVO|AVOIR|NC|NCV|CN|CRN|GS)[-_/. ]?\d/i;

export function numberedAsCredit(
  { number, kind, payable }: Pick<InvoiceRecord, 'number' | 'kind' | 'payable'>,
  { said, place }: { said: string; place: string },
): Problem[] {
  if (said !== '' || kind !== 'invoice' || payable.amount <= 0 || !CREDIT_NUMBER.test(number)) return [];
  const found = `${number}, numbered as credit notes are`;
  const expected = 'a column that says which documents are credit notes; it is read as an invoice';
  return [warningAt({ place, found, expected })];
}

/** 'Montant EUR' beside 'USD': which of the two the amount is in, nobody can tell. */
export function otherThanTitle(
  currency: Currency,
  { mapping, line }: { mapping: ColumnMapping; line: number },
): Problem | null {
  for (const title of [mapping.payable, mapping.total]) {
    const named = title === undefined ? null : currencyInTitle(title);
    if (title === undefined || named === null || !isCurrency(named) || named === currency) continue;
    const expected = 'one currency in the title and in the row';
    return errorAt({ place: `column ${title} row ${line}`, found: currency, expected });
  }
  return null;
}

const OTHER_UNIT =
  /(?<!\p{L})([kmt] ?€|[kmt](eur|usd|gbp)|milliers|millions?|thousands?|duizend(en)?|tausend|cents?|centimes|minor units?)(?!\p{L})/iu;

/** Amounts that are not in whole units of their currency. */
export function inOtherUnits(mapping: ColumnMapping): Problem[] {
  const { total, payable, paid, debit, credit } = mapping;
  return [total, payable, paid, debit, credit].flatMap(title => {
    if (title === undefined || !OTHER_UNIT.test(title)) return [];
    const expected = 'amounts in whole units of their currency, not in thousands or cents';
    return [errorAt({ place: `column ${title}`, found: title, expected })];
  });
}
