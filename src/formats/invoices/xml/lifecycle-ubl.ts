// Reads what a customer answers to an invoice over Peppol: Invoice Response 3.1, an ApplicationResponse of UBL 2.1. Its
// codes (UNCL4343, Peppol subset) become the French statuses that say the same, so that one rule acts on both.
// RE, 'rejected', is 210, 'refused'; PD, 'paid', is 211, 'payment sent': the bank says when it has come.

import { type CalendarDate, parseDay } from '../../../units/calendar.ts';
import { emptyReading, errorAt, warningAt } from '../../problems.ts';
import type { FileReading, InputFile, LifecycleRecord, Problem } from '../../records.ts';
import { readXml } from '../../text/xml.ts';
import { all, textAt, textsAt, type XmlElement } from '../../text/xml-tree.ts';

const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2';

export const isInvoiceResponse = (root: { readonly name: string; readonly uri: string } | null): boolean =>
  root?.name === 'ApplicationResponse' && root.uri === NAMESPACE;

const STATUSES: Readonly<Record<string, string>> = {
  AB: '202',
  IP: '204',
  UQ: '208',
  CA: '206',
  RE: '210',
  AP: '205',
  PD: '211',
};

export function readInvoiceResponse(file: InputFile): FileReading {
  const xml = readXml(file.bytes);
  if (!xml.ok)
    return emptyReading({ file: file.name, format: 'ubl', encoding: xml.encoding, problems: [xml.problem] });
  return responseReading({ file: file.name, root: xml.root, encoding: xml.encoding });
}

/** What the root says, wherever it was found. */
export function responseReading({
  file,
  root,
  encoding,
}: {
  file: string;
  root: XmlElement;
  encoding: string;
}): FileReading {
  const problems: Problem[] = [];
  const on = dayOf(root, problems);
  const lifecycle = all(root, 'DocumentResponse').flatMap(response => recordsOf({ response, on, problems }));
  if (lifecycle.length === 0 && problems.length === 0)
    problems.push(
      errorAt({
        place: 'DocumentResponse',
        found: 'no document',
        expected: 'one acknowledged invoice at least',
      }),
    );
  return { ...emptyReading({ file, format: 'ubl', encoding, problems }), lifecycle };
}

function recordsOf({
  response,
  on,
  problems,
}: {
  response: XmlElement;
  on: CalendarDate | null;
  problems: Problem[];
}): LifecycleRecord[] {
  const numbers = textsAt(response, 'DocumentReference/ID');
  const code = textAt(response, 'Response/ResponseCode');
  const statusCode = STATUSES[code ?? ''];
  if (numbers.length === 0 || statusCode === undefined) {
    const [place, found] =
      numbers.length === 0
        ? ['DocumentReference/ID', 'nothing']
        : ['Response/ResponseCode', code ?? 'nothing'];
    problems.push(errorAt({ place, found, expected: 'an invoice number and its status code' }));
    return [];
  }
  const reasons = all(response, 'Response/Status').flatMap(
    status => textAt(status, 'StatusReasonCode') ?? textAt(status, 'StatusReason') ?? [],
  );
  return numbers.map(invoice => ({ invoice, statusCode, reasons, amount: null, at: on }));
}

function dayOf(root: XmlElement, problems: Problem[]): CalendarDate | null {
  const text = textAt(root, 'IssueDate');
  if (text === null) return null;
  const day = parseDay(text.slice(0, 10));
  if (day === null)
    problems.push(
      warningAt({ place: 'IssueDate', found: text, expected: 'a day that exists, such as 2026-03-29' }),
    );
  return day;
}
