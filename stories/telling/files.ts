// The files of a story: the invoices of a small accounting tool as CSV, and the bank's statements as camt.053.
// They go through the same door as a customer's own files.

import type { InputFile } from '../../src/formats/records.ts';
import type { CalendarDate } from '../../src/units/calendar.ts';

export type Customer = {
  readonly name: string;
  readonly kind: 'business' | 'consumer' | 'publicBody';
  readonly country: string;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
};

export type InvoiceRow = {
  readonly number: string;
  readonly customer: Customer;
  readonly issued: string;
  /** Null on credit notes, and where the tool does not say. */
  readonly due: string | null;
  /** '1000.00'; negative on a credit note. */
  readonly amount: string;
  readonly currency: string;
  /** The invoice that a credit note corrects. */
  readonly corrects: string | null;
  /** What was sold. */
  readonly subject: string;
};

const KINDS: Readonly<Record<Customer['kind'], string>> = {
  business: 'entreprise',
  consumer: 'particulier',
  publicBody: 'public',
};

const COLUMNS: readonly (readonly [title: string, cell: (row: InvoiceRow) => string])[] = [
  ['N° facture', ({ number }) => number],
  ['Type', ({ amount }) => (amount.startsWith('-') ? 'Avoir' : 'Facture')],
  ['Date facture', ({ issued }) => issued],
  ["Date d'échéance", ({ due }) => due ?? ''],
  ['Devise', ({ currency }) => currency],
  ['Total TTC', ({ amount }) => amount.replace('.', ',')],
  ['Client', ({ customer }) => customer.name],
  ['Type de client', ({ customer }) => KINDS[customer.kind]],
  ['Langue', ({ customer }) => customer.language],
  ['E-mail', ({ customer }) => customer.email ?? ''],
  ['Téléphone', ({ customer }) => customer.phone ?? ''],
  ['Adresse', ({ customer }) => customer.street ?? ''],
  ['Code postal', ({ customer }) => (customer.street === null ? '' : '1000')],
  ['Ville', ({ customer }) => (customer.street === null ? '' : 'Villeneuve')],
  ['Pays', ({ customer }) => customer.country],
  ["Facture d'origine", ({ corrects }) => corrects ?? ''],
  ['Objet', ({ subject }) => subject],
];

export function invoiceFile(name: string, rows: readonly InvoiceRow[]): InputFile {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map(row => COLUMNS.map(([, cell]) => cell(row)))];
  return { name, bytes: new TextEncoder().encode(lines.map(line => `${line.join(';')}\r\n`).join('')) };
}

export type Receipt = {
  readonly from: string;
  /** '400.00'. */
  readonly amount: string;
  readonly text: string;
  readonly iban?: string;
  /** The bank takes back what it had credited. */
  readonly isReturned?: boolean;
};

export type StatementFacts = {
  readonly iban: string;
  readonly day: CalendarDate;
  readonly number: number;
  readonly opening: number;
  readonly closing: number;
  readonly receipts: readonly Receipt[];
};

export function statementFile({ iban, day, number, opening, closing, receipts }: StatementFacts): InputFile {
  const entries = receipts.map((receipt, position) => entry(receipt, { day, key: `${number}-${position}` }));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M${number}</MsgId><CreDtTm>${day}T20:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S${number}</Id><ElctrncSeqNb>${number}</ElctrncSeqNb><CreDtTm>${day}T20:00:00</CreDtTm>
<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', opening, day)}${balance('CLBD', closing, day)}${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
  return { name: `releve-${day}-${number}.xml`, bytes: new TextEncoder().encode(xml) };
}

const balance = (code: string, cents: number, day: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${decimal(Math.abs(cents))}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>\n`;

function entry(
  { from, amount, text, iban, isReturned = false }: Receipt,
  { day, key }: { day: string; key: string },
): string {
  const direction = `<CdtDbtInd>${isReturned ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const account = iban === undefined ? '' : `<DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>`;
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt>${direction}${isReturned ? '<RvslInd>true</RvslInd>' : ''}<Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>K${key}</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt>${direction}
<RltdPties><Dbtr><Pty><Nm>${from}</Nm></Pty></Dbtr>${account}</RltdPties>
<RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n`;
}

/** '12.34' → 1234. */
export const centsOf = (amount: string): number => Number(amount.replace('.', ''));

const decimal = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
