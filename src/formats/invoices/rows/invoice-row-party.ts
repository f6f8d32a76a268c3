// The customer that the rows of a table name.

import { countryNamed } from '../../../units/countries.ts';
import { warningAt } from '../../problems.ts';
import type { ColumnMapping, PartyRecord, Problem } from '../../records.ts';
import { kindIn, languageIn } from '../customers/party-words.ts';
import { addressOf } from '../invoice-fields.ts';
import { type InvoiceRow, textOf } from './invoice-row-cells.ts';
import { isNoNumber } from './invoice-row-faults.ts';

export function buyerOf(rows: readonly InvoiceRow[]): PartyRecord {
  const written = textOf(rows, 'debtorCountry');
  const country = written === null ? null : countryNamed(written);
  const street = textOf(rows, 'debtorStreet');
  const firm = textOf(rows, 'debtorName');
  const person = personOf(rows);
  return {
    name: firm ?? person,
    vat: identifierOf(rows, 'debtorVat'),
    registration: identifierOf(rows, 'debtorRegistration'),
    country,
    email: textOf(rows, 'debtorEmail'),
    phone: textOf(rows, 'debtorPhone'),
    contactName: textOf(rows, 'contactName') ?? (firm === null ? null : person),
    address: addressOf({
      lines: street === null ? [] : street.split(/\r?\n/),
      postalCode: wholePostalCode(textOf(rows, 'debtorPostalCode'), country),
      city: textOf(rows, 'debtorCity'),
      country,
    }),
    customerNumber: identifierOf(rows, 'debtorNumber'),
    // 'Soort' and 'Type' are the document's, until they say 'particulier': no document is one.
    kind: kindIn(textOf(rows, 'debtorKind')) ?? kindIn(textOf(rows, 'kind')),
    language: languageIn(textOf(rows, 'debtorLanguage')),
  };
}

const IDENTIFIERS = ['debtorVat', 'debtorRegistration', 'debtorNumber'] as const;

/** '4.41234E+13' is the number of many customers. */
function identifierOf(rows: readonly InvoiceRow[], field: (typeof IDENTIFIERS)[number]): string | null {
  const cell = rows.find(row => row.cell(field) !== null)?.cell(field) ?? null;
  return cell !== null && isNoNumber(cell) ? null : textOf(rows, field);
}

/** What tells a customer from others and lost its digits on the way is left out, and told. */
export function lostIdentifiers(rows: readonly InvoiceRow[], mapping: ColumnMapping): Problem[] {
  return IDENTIFIERS.flatMap(field => {
    const row = rows.find(({ cell }) => cell(field) !== null);
    const cell = row?.cell(field) ?? null;
    if (row === undefined || cell === null || cell.isFault === true || !isNoNumber(cell)) return [];
    const place = `column ${mapping[field]} row ${row.line}`;
    return warningAt({
      place,
      found: cell.shown ?? cell.text,
      expected: 'all its digits, as text; left out',
    });
  });
}

/** A spreadsheet that took '01000' for a number has lost its nought: every French code has five digits. */
const wholePostalCode = (written: string | null, country: string | null): string | null =>
  country === 'FR' && written !== null && /^\d{4}$/.test(written) ? `0${written}` : written;

/** Where a list names persons, in two columns: they are the customer where no firm stands beside them. */
function personOf(rows: readonly InvoiceRow[]): string | null {
  const first = textOf(rows, 'debtorFirstName');
  const last = textOf(rows, 'debtorLastName');
  return [first, last].filter(part => part !== null).join(' ') || null;
}

/** A country that nobody knows is left open, and told: the law that applies hangs on it. */
export function unknownCountry(rows: readonly InvoiceRow[], mapping: ColumnMapping): Problem[] {
  const written = textOf(rows, 'debtorCountry');
  if (written === null || countryNamed(written) !== null) return [];
  const place = `column ${mapping.debtorCountry} row ${rows[0]?.line ?? 0}`;
  return [warningAt({ place, found: written, expected: 'a country, by its name or its two letters' })];
}
