// Reads UN/CEFACT Cross Industry Invoices: D16B (Factur-X, ZUGFeRD 2, XRechnung) and the older ZUGFeRD 1.0,
// whose elements have the same ends and other beginnings (HeaderExchangedDocument, ApplicableSupplyChainTrade…).
// There is no root for credit notes: type 381 has positive amounts, type 384 or 380 may have negative ones.

import type { CalendarDate } from '../../../units/calendar.ts';
import type { Currency } from '../../../units/money.ts';
import { emptyReading, errorAt } from '../../problems.ts';
import type { DueDateRecord, FileReading, InputFile, InvoiceRecord, TableHints } from '../../records.ts';
import { infectedAttachments } from '../../test-virus.ts';
import { readXml } from '../../text/xml.ts';
import { all, at, child, textAt, textsAt, type XmlElement } from '../../text/xml-tree.ts';
import { ciiDiscountTerms } from '../discount-terms.ts';
import { currencyOf } from '../invoice-currency.ts';
import { doubtsOf } from '../invoice-doubts.ts';
import {
  amountAt,
  checkPayable,
  checkType,
  distinct,
  type InvoiceDraft,
  kindOf,
  meantDays,
  payableFrom,
  warnOfNoIssueDate,
} from '../invoice-fields.ts';
import { dayAt, dueDayAt } from './invoice-cii-dates.ts';
import { partyOf } from './invoice-cii-party.ts';

const EMBEDDED = 'AdditionalReferencedDocument/AttachmentBinaryObject';
const NAMESPACES = /^urn:(un:unece:uncefact:|ferd:)/;

export function isCiiInvoice(root: { readonly name: string; readonly uri: string } | null): boolean {
  if (root === null || !NAMESPACES.test(root.uri)) return false;
  return root.name === 'CrossIndustryInvoice' || root.name === 'CrossIndustryDocument';
}

export function readCii(file: InputFile, hints: TableHints = {}): FileReading {
  const xml = readXml(file.bytes, { keep: uri => NAMESPACES.test(uri) });
  if (!xml.ok)
    return emptyReading({ file: file.name, format: 'cii', encoding: xml.encoding, problems: [xml.problem] });
  return ciiReading({ file: file.name, root: xml.root, encoding: xml.encoding, hints });
}

/** What the root says, wherever it was found. */
export function ciiReading({
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
  const places = { payableAt: 'DuePayableAmount', typeAt: 'ExchangedDocument/TypeCode' };
  if (invoice !== null) draft.problems.push(...doubtsOf(invoice, { isCreditRoot: false, ...places }));
  return {
    ...emptyReading({ file, format: 'cii', encoding, problems: draft.problems }),
    invoices: invoice === null ? [] : [invoice],
  };
}

/** The parts of the document whose element names differ between the versions. */
type Parts = {
  readonly document: XmlElement | null;
  readonly transaction: XmlElement | null;
  readonly agreement: XmlElement | null;
  readonly delivery: XmlElement | null;
  readonly settlement: XmlElement | null;
  readonly summation: XmlElement | null;
};

function partsOf(root: XmlElement): Parts {
  const transaction = childEnding(root, 'SupplyChainTradeTransaction');
  const settlement = childEnding(transaction, 'TradeSettlement');
  return {
    document: childEnding(root, 'ExchangedDocument'),
    transaction,
    agreement: childEnding(transaction, 'TradeAgreement'),
    delivery: childEnding(transaction, 'TradeDelivery'),
    settlement,
    summation: childEnding(settlement, 'MonetarySummation'),
  };
}

const childEnding = (element: XmlElement | null, end: string): XmlElement | null =>
  element?.children.find(candidate => candidate.name.endsWith(end)) ?? null;

function invoiceOf(draft: InvoiceDraft, hints: TableHints): InvoiceRecord | null {
  const parts = partsOf(draft.root);
  const { document, agreement, settlement } = parts;
  const number = textAt(document, 'ID');
  if (number === null)
    draft.problems.push(
      errorAt({ place: 'ExchangedDocument/ID', found: 'no number', expected: 'the invoice number' }),
    );
  const currency = currencyOf({
    draft,
    written: textAt(settlement, 'InvoiceCurrencyCode'),
    place: 'InvoiceCurrencyCode',
    fallback: hints.currency,
  });
  if (currency === null) return null;
  const amounts = amountsOf({ draft, summation: parts.summation, currency });
  if (number === null || amounts === null) return null;
  const typeCode = textAt(document, 'TypeCode');
  checkType(draft, typeCode, 'ExchangedDocument/TypeCode');
  const embedded = all(agreement, EMBEDDED);
  const days = daysOf({ draft, document, settlement, currency });
  const { issueDate } = days;
  const payment = paymentOf(settlement);
  draft.problems.push(...infectedAttachments(embedded, EMBEDDED));
  return {
    number,
    kind: kindOf({ isCreditRoot: false, typeCode, total: amounts.totalInclVat, payable: amounts.payable }),
    typeCode,
    ...days,
    deliveryDate: deliveryDateOf(draft, parts),
    currency,
    ...amounts,
    seller: partyOf(child(agreement, 'SellerTradeParty')),
    buyer: partyOf(child(agreement, 'BuyerTradeParty')),
    payeeName: textAt(settlement, 'PayeeTradeParty/Name'),
    ...payment,
    discountTerms: ciiDiscountTerms(settlement, {
      ...payment,
      issueDate,
      currency,
      payable: amounts.payable,
      net: textAt(parts.summation, 'TaxBasisTotalAmount'),
    }),
    orderReference: documentIdAt(agreement, 'BuyerOrderReferencedDocument'),
    buyerReference: textAt(agreement, 'BuyerReference'),
    precedingInvoices: all(settlement, 'InvoiceReferencedDocument').flatMap(
      reference => textAt(reference, 'IssuerAssignedID') ?? textAt(reference, 'ID') ?? [],
    ),
    attachments: embedded.length,
    subject: textAt(parts.transaction, 'IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/Name'),
  };
}

type Amounts = Pick<InvoiceRecord, 'totalInclVat' | 'prepaid' | 'payable'>;

function amountsOf({
  draft,
  summation,
  currency,
}: {
  draft: InvoiceDraft;
  summation: XmlElement | null;
  currency: Currency;
}): Amounts | null {
  const from = summation;
  const path = 'DuePayableAmount';
  const totalInclVat = amountAt({ draft, from, path: 'GrandTotalAmount', currency });
  const prepaid = amountAt({ draft, from, path: 'TotalPrepaidAmount', currency });
  const rounding = amountAt({ draft, from, path: 'RoundingAmount', currency });
  if (textAt(summation, path) === null) {
    const payable = payableFrom({ draft, path, total: totalInclVat, prepaid });
    return payable === null ? null : { totalInclVat, prepaid, payable };
  }
  const payable = amountAt({ draft, from, path, currency });
  if (payable === null) return null;
  checkPayable({ draft, place: path, total: totalInclVat, prepaid, rounding, payable });
  return { totalInclVat, prepaid, payable };
}

function daysOf({
  draft,
  document,
  settlement,
  currency,
}: {
  draft: InvoiceDraft;
  document: XmlElement | null;
  settlement: XmlElement | null;
  currency: Currency;
}): Pick<InvoiceRecord, 'issueDate' | 'dueDates'> {
  const dueDates = dueDatesOf({ draft, settlement, currency });
  const places = { issued: 'IssueDateTime', due: 'DueDateDateTime' };
  return meantDays(draft, { issueDate: issueDateOf(draft, document), dueDates }, places);
}

function issueDateOf(draft: InvoiceDraft, document: XmlElement | null): CalendarDate | null {
  const path = 'IssueDateTime';
  if (at(document, path) === null) return warnOfNoIssueDate(draft, path);
  return dayAt({ draft, from: document, path });
}

/** BT-9, repeated with partial amounts where the invoice is paid in instalments (EXTENDED profiles). */
function dueDatesOf({
  draft,
  settlement,
  currency,
}: {
  draft: InvoiceDraft;
  settlement: XmlElement | null;
  currency: Currency;
}): DueDateRecord[] {
  const dueDates = all(settlement, 'SpecifiedTradePaymentTerms').flatMap(terms => {
    const dueOn = dueDayAt({ draft, from: terms, path: 'DueDateDateTime' });
    if (dueOn === null) return [];
    return [{ dueOn, amount: amountAt({ draft, from: terms, path: 'PartialPaymentAmount', currency }) }];
  });
  // Terms that differ in their words alone say one day several times.
  return dueDates.every(({ amount }) => amount === null)
    ? distinct(dueDates.map(({ dueOn }) => dueOn)).map(dueOn => ({ dueOn, amount: null }))
    : dueDates;
}

function deliveryDateOf(draft: InvoiceDraft, { delivery, settlement }: Parts): CalendarDate | null {
  const path = 'ActualDeliverySupplyChainEvent/OccurrenceDateTime';
  const severity = 'warning';
  return (
    dayAt({ draft, from: delivery, path, severity }) ??
    dayAt({ draft, from: settlement, path: 'BillingSpecifiedPeriod/EndDateTime', severity })
  );
}

type Payment = Pick<InvoiceRecord, 'references' | 'ibans' | 'paymentMeansCodes' | 'terms'>;

function paymentOf(settlement: XmlElement | null): Payment {
  const means = all(settlement, 'SpecifiedTradeSettlementPaymentMeans');
  return {
    references: textsAt(settlement, 'PaymentReference'),
    ibans: means.flatMap(one => textsAt(one, 'PayeePartyCreditorFinancialAccount/IBANID')),
    paymentMeansCodes: means.flatMap(one => textsAt(one, 'TypeCode')),
    terms: textsAt(settlement, 'SpecifiedTradePaymentTerms/Description'),
  };
}

function documentIdAt(from: XmlElement | null, path: string): string | null {
  return textAt(from, `${path}/IssuerAssignedID`) ?? textAt(from, `${path}/ID`);
}
