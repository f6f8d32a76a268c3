// Reads the life-cycle messages of the French e-invoicing reform (UN/CEFACT CDAR): which invoice has which status.
// 205 approved, 207 disputed, 208 suspended, 210 refused, 211 payment sent, 212 cashed, 213 rejected by a platform.
// What a status means for dunning is decided elsewhere; here it is only read.

import type { CalendarDate } from '../../../units/calendar.ts';
import { parseDay } from '../../../units/calendar.ts';
import { add, type Money } from '../../../units/money.ts';
import { parseAmount } from '../../amounts.ts';
import { emptyReading, errorAt, warningAt } from '../../problems.ts';
import type { FileReading, InputFile, LifecycleRecord, Problem } from '../../records.ts';
import { readXml } from '../../text/xml.ts';
import { all, textAt, textOf, textsAt, type XmlElement } from '../../text/xml-tree.ts';

const REFERENCES = 'AcknowledgementDocument/ReferenceReferencedDocument';
const CHARACTERISTICS = 'SpecifiedDocumentStatus/SpecifiedDocumentCharacteristic';
/** Type of an amount cashed, among the characteristics of a status. */
const CASHED = 'MEN';
/** Amounts of French invoices are in euros unless the message says otherwise. */
const DEFAULT_CURRENCY = 'EUR';

export function isCdar(root: { readonly name: string; readonly uri: string } | null): boolean {
  return (
    root?.name === 'CrossDomainAcknowledgementAndResponse' && root.uri.startsWith('urn:un:unece:uncefact:')
  );
}

export function readCdar(file: InputFile): FileReading {
  const xml = readXml(file.bytes, { keep: uri => uri.startsWith('urn:un:unece:uncefact:') });
  if (!xml.ok)
    return emptyReading({ file: file.name, format: 'cdar', encoding: xml.encoding, problems: [xml.problem] });
  const problems: Problem[] = [];
  const lifecycle = all(xml.root, 'AcknowledgementDocument').flatMap(document =>
    all(document, 'ReferenceReferencedDocument').flatMap(
      reference => recordOf({ document, reference, problems }) ?? [],
    ),
  );
  if (lifecycle.length === 0 && problems.length === 0)
    problems.push(
      errorAt({ place: REFERENCES, found: 'no document', expected: 'one acknowledged invoice at least' }),
    );
  return {
    ...emptyReading({ file: file.name, format: 'cdar', encoding: xml.encoding, problems }),
    lifecycle,
  };
}

function recordOf({
  document,
  reference,
  problems,
}: {
  document: XmlElement;
  reference: XmlElement;
  problems: Problem[];
}): LifecycleRecord | null {
  const invoice = textAt(reference, 'IssuerAssignedID');
  const statusCode = textAt(reference, 'ProcessConditionCode');
  if (invoice === null || statusCode === null) {
    const place = `${REFERENCES}/${invoice === null ? 'IssuerAssignedID' : 'ProcessConditionCode'}`;
    problems.push(errorAt({ place, found: 'nothing', expected: 'an invoice number and its status code' }));
    return null;
  }
  return {
    invoice,
    statusCode,
    reasons: textsAt(reference, 'SpecifiedDocumentStatus/ReasonCode'),
    amount: amountOf(reference, problems),
    at: dayOf(document, problems),
  };
}

/** Format 204 is YYYYMMDDHHMMSS: the day on which the status was given. */
function dayOf(document: XmlElement, problems: Problem[]): CalendarDate | null {
  const place = 'AcknowledgementDocument/IssueDateTime';
  const text = textAt(document, 'IssueDateTime/DateTimeString');
  if (text === null) return null;
  const match = /^(\d{4})(\d{2})(\d{2})(\d{6})?$/.exec(text);
  const day = match ? parseDay(`${match[1]}-${match[2]}-${match[3]}`) : null;
  if (day === null)
    problems.push(warningAt({ place, found: text, expected: 'a day that exists, written YYYYMMDDHHMMSS' }));
  return day;
}

/** What was cashed: one amount per VAT rate, which add up. */
function amountOf(reference: XmlElement, problems: Problem[]): Money | null {
  let sum: Money | null = null;
  for (const characteristic of all(reference, CHARACTERISTICS)) {
    if (textAt(characteristic, 'TypeCode') !== CASHED) continue;
    for (const element of all(characteristic, 'ValueAmount')) {
      const text = textOf(element) ?? '';
      const amount = parseAmount(text, element.attributes.get('currencyID') ?? DEFAULT_CURRENCY);
      if (amount === null || (sum !== null && sum.currency !== amount.currency)) {
        const place = `${CHARACTERISTICS}/ValueAmount`;
        problems.push(errorAt({ place, found: text, expected: 'amounts of one currency such as 1234.50' }));
        return null;
      }
      sum = sum === null ? amount : add(sum, amount);
    }
  }
  return sum;
}
