// Reads UBL 2 invoices and credit notes (Peppol BIS Billing 3, national variants, e-FFF, SI-UBL).
// Says what the document says, with its own signs; arithmetic that does not fit is a warning.
// Invoice 380 of -1656.25 EUR is a credit note of -1656.25 (Peppol negative invoice correction).

import type { CalendarDate } from '../../../units/calendar.ts';
import type { Currency } from '../../../units/money.ts';
import { emptyReading, errorAt } from '../../problems.ts';
import type {
  DueDateRecord,
  FileReading,
  InputFile,
  InvoiceRecord,
  PartyRecord,
  TableHints,
} from '../../records.ts';
import { infectedAttachments } from '../../test-virus.ts';
import { readXml } from '../../text/xml.ts';
import { all, at, child, textAt, textOf, textsAt, type XmlElement } from '../../text/xml-tree.ts';
import { ublDiscountTerms } from '../discount-terms.ts';
import { currencyOf } from '../invoice-currency.ts';
import { doubtsOf } from '../invoice-doubts.ts';
import {
  addressOf,
  amountAt,
  checkPayable,
  checkType,
  distinct,
  type InvoiceDraft,
  kindOf,
  meantDays,
  NO_PARTY,
  payableFrom,
  readDay,
  warnOfNoIssueDate,
} from '../invoice-fields.ts';
import { paymentOf } from './invoice-ubl-payment.ts';

const EMBEDDED = 'AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject';
const PAYABLE = 'LegalMonetaryTotal/PayableAmount';
const NAMESPACES = 'urn:oasis:names:specification:ubl:schema:xsd:';

export function isUblInvoice(root: { readonly name: string; readonly uri: string } | null): boolean {
  return (
    root !== null && /^urn:oasis:names:specification:ubl:schema:xsd:(Invoice|CreditNote)-2/.test(root.uri)
  );
}

export function readUbl(file: InputFile, hints: TableHints = {}): FileReading {
  const xml = readXml(file.bytes, { keep: uri => uri.startsWith(NAMESPACES) });
  if (!xml.ok)
    return emptyReading({ file: file.name, format: 'ubl', encoding: xml.encoding, problems: [xml.problem] });
  return ublReading({ file: file.name, root: xml.root, encoding: xml.encoding, hints });
}

/** What the root says, wherever it was found. */
export function ublReading({
  file,
  root,
  encoding,
  hints,
}: {
  file: string;
  root: XmlElement;
  encoding: string;
  hints: TableHints;
}): FileReading {
  const draft: InvoiceDraft = { root, problems: [] };
  const invoice = invoiceOf(draft, hints);
  if (invoice !== null)
    draft.problems.push(
      ...doubtsOf(invoice, {
        isCreditRoot: root.name === 'CreditNote',
        payableAt: PAYABLE,
        typeAt: `${root.name}TypeCode`,
      }),
    );
  return {
    ...emptyReading({ file, format: 'ubl', encoding, problems: draft.problems }),
    invoices: invoice === null ? [] : [invoice],
  };
}

function invoiceOf(draft: InvoiceDraft, hints: TableHints): InvoiceRecord | null {
  const { root, problems } = draft;
  const number = textAt(root, 'ID');
  if (number === null)
    problems.push(errorAt({ place: `${root.name}/ID`, found: 'no number', expected: 'the invoice number' }));
  const currency = currencyOf({
    draft,
    written: textAt(root, 'DocumentCurrencyCode'),
    place: 'DocumentCurrencyCode',
    fallback: hints.currency,
  });
  if (currency === null) return null;
  const amounts = amountsOf(draft, currency);
  if (number === null || amounts === null) return null;
  const typeCode = textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode');
  checkType(draft, typeCode, `${root.name}TypeCode`);
  const isCreditRoot = root.name === 'CreditNote';
  const embedded = all(root, EMBEDDED);
  const days = meantDays(
    draft,
    { issueDate: issueDateOf(draft), dueDates: dueDatesOf(draft, currency) },
    { issued: 'IssueDate', due: 'DueDate' },
  );
  const { issueDate } = days;
  const payment = paymentOf(root);
  problems.push(...infectedAttachments(embedded, EMBEDDED));
  return {
    number,
    kind: kindOf({ isCreditRoot, typeCode, total: amounts.totalInclVat, payable: amounts.payable }),
    typeCode,
    ...days,
    deliveryDate: deliveryDateOf(draft),
    currency,
    ...amounts,
    seller: partyOf(at(root, 'AccountingSupplierParty/Party')),
    buyer: partyOf(at(root, 'AccountingCustomerParty/Party')),
    payeeName:
      textAt(root, 'PayeeParty/PartyName/Name') ??
      textAt(root, 'PayeeParty/PartyLegalEntity/RegistrationName'),
    ...payment,
    discountTerms: ublDiscountTerms(root, { ...payment, issueDate, currency, payable: amounts.payable }),
    orderReference: textAt(root, 'OrderReference/ID'),
    buyerReference: textAt(root, 'BuyerReference'),
    precedingInvoices: all(root, 'BillingReference').flatMap(reference => [
      ...textsAt(reference, 'InvoiceDocumentReference/ID'),
      ...textsAt(reference, 'SelfBilledInvoiceDocumentReference/ID'),
    ]),
    attachments: embedded.length,
    subject: textAt(root, 'InvoiceLine/Item/Name') ?? textAt(root, 'CreditNoteLine/Item/Name'),
  };
}

type Amounts = Pick<InvoiceRecord, 'totalInclVat' | 'prepaid' | 'payable'>;

function amountsOf(draft: InvoiceDraft, currency: Currency): Amounts | null {
  const total = 'LegalMonetaryTotal';
  const path = `${total}/PayableAmount`;
  const totalInclVat = amountAt({ draft, path: `${total}/TaxInclusiveAmount`, currency });
  const prepaid = amountAt({ draft, path: `${total}/PrepaidAmount`, currency });
  const rounding = amountAt({ draft, path: `${total}/PayableRoundingAmount`, currency });
  if (textAt(draft.root, path) === null) {
    const payable = payableFrom({ draft, path, total: totalInclVat, prepaid });
    return payable === null ? null : { totalInclVat, prepaid, payable };
  }
  const payable = amountAt({ draft, path, currency });
  if (payable === null) return null;
  checkPayable({ draft, place: path, total: totalInclVat, prepaid, rounding, payable });
  return { totalInclVat, prepaid, payable };
}

function issueDateOf(draft: InvoiceDraft): CalendarDate | null {
  const text = textAt(draft.root, 'IssueDate');
  return text === null ? warnOfNoIssueDate(draft, 'IssueDate') : readDay({ draft, text, place: 'IssueDate' });
}

function deliveryDateOf(draft: InvoiceDraft): CalendarDate | null {
  const place = 'Delivery/ActualDeliveryDate';
  const text = textAt(draft.root, place) ?? textAt(draft.root, 'InvoicePeriod/EndDate');
  return text === null ? null : readDay({ draft, text, place, severity: 'warning' });
}

/**
 * BT-9 is DueDate. A credit note has none and uses PaymentMeans/PaymentDueDate; older UBL writes it in
 * PaymentTerms, several times with amounts when it is paid in instalments.
 */
function dueDatesOf(draft: InvoiceDraft, currency: Currency): DueDateRecord[] {
  const instalments = all(draft.root, 'PaymentTerms').flatMap(terms => {
    const text = textAt(terms, 'InstallmentDueDate') ?? textAt(terms, 'PaymentDueDate');
    if (text === null) return [];
    const dueOn = readDay({ draft, text, place: 'PaymentTerms/PaymentDueDate' });
    return dueOn === null
      ? []
      : [{ dueOn, amount: amountAt({ draft, from: terms, path: 'Amount', currency }) }];
  });
  if (instalments.length > 1) return instalments;
  const single = [
    ...textsAt(draft.root, 'DueDate').slice(0, 1),
    ...textsAt(draft.root, 'PaymentDueDate').slice(0, 1),
  ];
  const written = single.length > 0 ? single : distinct(textsAt(draft.root, 'PaymentMeans/PaymentDueDate'));
  if (written.length === 0) return instalments.map(({ dueOn }) => ({ dueOn, amount: null }));
  return written.flatMap(text => {
    const dueOn = readDay({ draft, text, place: 'DueDate' });
    return dueOn === null ? [] : [{ dueOn, amount: null }];
  });
}

/** ISO 6523 schemes that name a company in a register: Belgian KBO, SIREN, SIRET. */
const REGISTER_SCHEMES: ReadonlySet<string> = new Set([
  '0208',
  '0002',
  '0009',
  'BE:CBE',
  'FR:SIRENE',
  'FR:SIRET',
]);

function partyOf(party: XmlElement | null): PartyRecord {
  if (party === null) return NO_PARTY;
  const address = child(party, 'PostalAddress');
  const country = textAt(address, 'Country/IdentificationCode');
  const lines = [
    textAt(address, 'StreetName'),
    textAt(address, 'BuildingNumber'),
    textAt(address, 'AdditionalStreetName'),
    ...textsAt(address, 'AddressLine/Line'),
  ];
  return {
    name:
      textAt(party, 'PartyLegalEntity/RegistrationName') ??
      textAt(party, 'PartyName/Name') ??
      personOf(child(party, 'Person')),
    vat: vatOf(party),
    registration: textAt(party, 'PartyLegalEntity/CompanyID') ?? registrationOf(party),
    country,
    email: textAt(party, 'Contact/ElectronicMail'),
    phone: textAt(party, 'Contact/Telephone'),
    contactName: textAt(party, 'Contact/Name'),
    address: addressOf({
      lines: lines.filter(line => line !== null),
      postalCode: textAt(address, 'PostalZone'),
      city: textAt(address, 'CityName'),
      country,
    }),
  };
}

function personOf(person: XmlElement | null): string | null {
  const names = [textAt(person, 'FirstName'), textAt(person, 'FamilyName')].filter(name => name !== null);
  return names.length > 0 ? names.join(' ') : null;
}

/** BT-31 and BT-48: the tax scheme called VAT; the first number where no scheme is called so. */
function vatOf(party: XmlElement): string | null {
  const schemes = all(party, 'PartyTaxScheme').filter(scheme => textAt(scheme, 'CompanyID') !== null);
  const vat = schemes.find(scheme => textAt(scheme, 'TaxScheme/ID') === 'VAT') ?? schemes[0];
  return textAt(vat, 'CompanyID');
}

function registrationOf(party: XmlElement): string | null {
  const identifiers = [...all(party, 'PartyIdentification/ID'), ...all(party, 'EndpointID')];
  const registered = identifiers.find(id => REGISTER_SCHEMES.has(id.attributes.get('schemeID') ?? ''));
  return registered === undefined ? null : textOf(registered);
}
