// An invoice in the envelope that Peppol sends it in (StandardBusinessDocument, UN/CEFACT): access points keep the whole.
// What the header says of sender and receiver is not needed: the invoice names its parties.

import { emptyReading, errorAt } from '../../problems.ts';
import type { FileReading, InputFile, TableHints } from '../../records.ts';
import { readXml } from '../../text/xml.ts';
import { ciiReading, isCiiInvoice } from './invoice-cii.ts';
import { isUblInvoice, ublReading } from './invoice-ubl.ts';
import { isInvoiceResponse, responseReading } from './lifecycle-ubl.ts';

const NAMESPACE = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

export const isEnvelope = (root: { readonly name: string; readonly uri: string } | null): boolean =>
  root?.name === 'StandardBusinessDocument' && root.uri === NAMESPACE;

export function readEnvelope(file: InputFile, hints: TableHints = {}): FileReading {
  const xml = readXml(file.bytes);
  const { name } = file;
  if (!xml.ok)
    return emptyReading({ file: name, format: 'unknown', encoding: xml.encoding, problems: [xml.problem] });
  const { encoding } = xml;
  for (const root of xml.root.children) {
    if (isUblInvoice(root)) return ublReading({ file: name, root, encoding, hints });
    if (isCiiInvoice(root)) return ciiReading({ file: name, root, encoding, hints });
    if (isInvoiceResponse(root)) return responseReading({ file: name, root, encoding });
  }
  const inside = xml.root.children.find(({ uri }) => uri !== NAMESPACE);
  const found = inside === undefined ? 'no document' : `XML with root ${inside.name} of ${inside.uri}`;
  const expected = 'an invoice, a bank statement, a ledger or a table of a format that is read here';
  const problem = errorAt({ place: 'StandardBusinessDocument', found, expected });
  return emptyReading({ file: name, format: 'unknown', encoding, problems: [problem] });
}
