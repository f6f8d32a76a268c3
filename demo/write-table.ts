// The export of a French accounting tool: semicolons, decimal comma, days as dd/mm/yyyy, windows-1252, CRLF.
// One row is one document; credit notes are 'Avoir' with a negative total.

import iconv from 'iconv-lite';
import type { CalendarDate } from '../src/units/calendar.ts';
import type { DemoDebtor } from './debtors.ts';
import { type DemoDocument, decimal } from './documents.ts';

const COLUMNS: readonly (readonly [title: string, cell: (document: DemoDocument) => string])[] = [
  ['N° facture', document => document.number],
  ['Type', document => (document.kind === 'invoice' ? 'Facture' : 'Avoir')],
  ['Date facture', document => french(document.issuedOn)],
  ["Date d'échéance", document => (document.dueDates[0] ? french(document.dueDates[0].dueOn) : '')],
  ['Devise', () => 'EUR'],
  [
    'Total TTC',
    document => comma(document.kind === 'invoice' ? document.totals.gross : -document.totals.gross),
  ],
  ['Montant réglé', document => comma(document.paidInTable)],
  ['Code client', ({ debtor }) => debtor.number],
  ['Client', ({ debtor }) => debtor.name],
  ['Type de client', ({ debtor }) => KINDS[debtor.kind]],
  ['Langue', ({ debtor }) => debtor.language],
  ['E-mail', ({ debtor }) => debtor.email ?? ''],
  ['Téléphone', ({ debtor }) => debtor.phone],
  ['Contact', ({ debtor }) => debtor.contact ?? ''],
  ['Adresse', ({ debtor }) => debtor.street],
  ['Code postal', ({ debtor }) => debtor.postalCode],
  ['Ville', ({ debtor }) => debtor.city],
  ['Pays', ({ debtor }) => debtor.country],
  ['N° TVA', ({ debtor }) => debtor.vat ?? ''],
  ["N° d'entreprise", ({ debtor }) => debtor.registration ?? ''],
  ['Référence', document => document.orderReference ?? ''],
  ['Conditions de paiement', document => document.terms ?? ''],
  ["Facture d'origine", document => document.precedingNumber ?? ''],
  ['Objet', document => document.lines[0]?.name ?? ''],
];

const KINDS: Readonly<Record<DemoDebtor['kind'], string>> = {
  business: 'entreprise',
  consumer: 'particulier',
  publicBody: 'public',
};

export function writeTable(documents: readonly DemoDocument[]): Uint8Array {
  const rows = [
    COLUMNS.map(([title]) => title),
    ...documents.map(document => COLUMNS.map(([, cell]) => cell(document))),
  ];
  const text = rows.map(row => `${row.map(quoted).join(';')}\r\n`).join('');
  return new Uint8Array(iconv.encode(text, 'win1252'));
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const french = (date: CalendarDate): string => date.split('-').reverse().join('/');

const comma = (cents: number): string => decimal(cents).replace('.', ',');
