// Reads the demonstration's files back with small readers of its own, so that the tests do not believe the writers.
// They know only what these files contain; the product's readers are tested elsewhere, on files from everywhere.

import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import type { DemoFile } from '../../demo/generate.ts';

export type Leaf = { readonly path: string; readonly text: string };

export type ReadDocument = {
  readonly format: 'ubl' | 'cii' | 'factur-x' | 'table';
  readonly number: string;
  readonly isCredit: boolean;
  readonly issuedOn: string;
  readonly dueOn: readonly string[];
  /** Cents, as written: a credit note of the table is negative. */
  readonly gross: number;
  readonly payable: number;
  readonly prepaid: number;
  readonly name: string;
  readonly email: string;
  readonly registration: string;
  readonly payee: string;
  readonly terms: string;
  readonly reference: string;
  readonly preceding: string;
  readonly customerKind: string;
  readonly language: string;
  readonly hasPdf: boolean;
  readonly leaves: readonly Leaf[];
};

export const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Not by TextDecoder: Node 20 decodes 0x80 to 0x9F of windows-1252 as Latin-1 controls, so "Œ" and "€" are lost. */
const decodedTable = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), 'win1252');

/** Every text of an XML document with the path of local names above it; throws where it is not well-formed. */
export function leavesOf(xml: string): readonly Leaf[] {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const leaves: Leaf[] = [];
  let text = '';
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', tag => {
    path.push(tag.local);
    text = '';
  });
  parser.on('text', found => {
    text += found;
  });
  parser.on('closetag', () => {
    if (text.trim() !== '') leaves.push({ path: path.join('/'), text });
    text = '';
    path.pop();
  });
  parser.write(xml).close();
  return leaves;
}

export const textsAt = (leaves: readonly Leaf[], end: string): string[] =>
  leaves.filter(leaf => leaf.path === end || leaf.path.endsWith(`/${end}`)).map(leaf => leaf.text);

export const cents = (decimal: string): number => Number(decimal.replace(/[.,]/, ''));

/** The files attached to a PDF, as text by name. */
export async function attachmentsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const attached: Record<string, { content: Uint8Array }> = (await pdf.getAttachments()) ?? {};
  await pdf.destroy();
  return new Map(Object.entries(attached).map(([name, { content }]) => [name, decoded(content)]));
}

export async function documentsOf(files: readonly DemoFile[]): Promise<readonly ReadDocument[]> {
  const found: ReadDocument[] = [];
  for (const { name, bytes } of files) {
    if (name.endsWith('.csv')) found.push(...tableRows(bytes).map(fromRow));
    if (name.endsWith('.pdf')) {
      const xml = (await attachmentsOf(bytes)).get('factur-x.xml') ?? '';
      found.push({ ...fromCii(leavesOf(xml)), format: 'factur-x' });
    }
    if (name.startsWith('invoices/') && name.endsWith('.xml')) {
      const leaves = leavesOf(decoded(bytes));
      found.push(leaves[0]?.path.startsWith('Cross') ? fromCii(leaves) : fromUbl(leaves));
    }
  }
  return found;
}

export type Row = Readonly<Record<string, string>>;

export function tableRows(bytes: Uint8Array): readonly Row[] {
  return parse(decodedTable(bytes), { columns: true, delimiter: ';' });
}

const iso = (french: string): string => french.split('/').reverse().join('-');

function fromRow(row: Row): ReadDocument {
  const cell = (title: string): string => row[title] ?? '';
  const gross = cents(cell('Total TTC'));
  const prepaid = cents(cell('Montant réglé'));
  const due = cell("Date d'échéance");
  return {
    format: 'table',
    number: cell('N° facture'),
    isCredit: cell('Type') === 'Avoir',
    issuedOn: iso(cell('Date facture')),
    dueOn: due === '' ? [] : [iso(due)],
    gross,
    prepaid,
    payable: gross - prepaid,
    name: cell('Client'),
    email: cell('E-mail'),
    registration: cell("N° d'entreprise"),
    payee: '',
    terms: cell('Conditions de paiement'),
    reference: cell('Référence'),
    preceding: cell("Facture d'origine"),
    customerKind: cell('Type de client'),
    language: cell('Langue'),
    hasPdf: false,
    leaves: [],
  };
}

function fromUbl(leaves: readonly Leaf[]): ReadDocument {
  const at = (end: string): string => textsAt(leaves, end)[0] ?? '';
  return {
    ...NOT_IN_XML,
    format: 'ubl',
    number: at('Invoice/ID') || at('CreditNote/ID'),
    isCredit: leaves[0]?.path.startsWith('CreditNote') ?? false,
    issuedOn: at('IssueDate'),
    dueOn: textsAt(leaves, 'DueDate'),
    gross: cents(at('LegalMonetaryTotal/TaxInclusiveAmount')),
    payable: cents(at('LegalMonetaryTotal/PayableAmount')),
    prepaid: cents(at('PrepaidAmount') || '0'),
    name: at('AccountingCustomerParty/Party/PartyName/Name'),
    email: at('AccountingCustomerParty/Party/Contact/ElectronicMail'),
    registration: at('AccountingCustomerParty/Party/PartyLegalEntity/CompanyID'),
    payee: at('PayeeParty/PartyName/Name'),
    terms: at('PaymentTerms/Note'),
    reference: at('PaymentID'),
    preceding: at('InvoiceDocumentReference/ID'),
    hasPdf: at('EmbeddedDocumentBinaryObject').startsWith('JVBERi0'),
    leaves,
  };
}

function fromCii(leaves: readonly Leaf[]): ReadDocument {
  const at = (end: string): string => textsAt(leaves, end)[0] ?? '';
  const day = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return {
    ...NOT_IN_XML,
    format: 'cii',
    number: at('ExchangedDocument/ID'),
    isCredit: at('ExchangedDocument/TypeCode') === '381',
    issuedOn: day(at('IssueDateTime/DateTimeString')),
    dueOn: textsAt(leaves, 'DueDateDateTime/DateTimeString').map(day),
    gross: cents(at('GrandTotalAmount')),
    payable: cents(at('DuePayableAmount')),
    prepaid: cents(at('TotalPrepaidAmount') || '0'),
    name: at('BuyerTradeParty/Name'),
    email: at('BuyerTradeParty/DefinedTradeContact/EmailURIUniversalCommunication/URIID'),
    registration: at('BuyerTradeParty/SpecifiedLegalOrganization/ID'),
    payee: at('PayeeTradeParty/Name'),
    terms: at('SpecifiedTradePaymentTerms/Description'),
    reference: at('PaymentReference'),
    preceding: at('InvoiceReferencedDocument/IssuerAssignedID'),
    hasPdf: false,
    leaves,
  };
}

const NOT_IN_XML = { customerKind: '', language: '' } as const;
