// Invoices and life-cycle messages of the corpus, field by field.

import {
  cents,
  compare,
  type Difference,
  type Fact,
  oneSpace,
  type Read,
  texts,
} from './corpus-facts.fixture.ts';
import type { InvoiceRecord } from './records.ts';

const bareDay = (text: unknown): string | null => (typeof text === 'string' ? text.replace(/-/g, '') : null);

export function invoiceDifferences([read]: readonly Read[], whole: Fact): Difference[] {
  const fact = whole.invoice ?? whole;
  const [invoice] = read?.json.invoices ?? [];
  const [record] = read?.reading.invoices ?? [];
  if (invoice === undefined || record === undefined)
    return [{ field: 'invoice', said: `none: ${JSON.stringify(read?.errors)}` }];
  return compare(ourInvoice(invoice, record), theirInvoice(fact, invoice));
}

type Json = Read['json']['invoices'][number];

const ourInvoice = (invoice: Json, record: InvoiceRecord): Readonly<Record<string, unknown>> => ({
  ...invoice,
  number: oneSpace(invoice.number),
  issueDate: bareDay(invoice.issueDate),
  dueDates: invoice.dueDates.map(bareDay),
  totalInclVat: cents(invoice.totalInclVat),
  prepaid: cents(invoice.prepaid),
  payable: cents(invoice.payable),
  sellerName: oneSpace(invoice.seller.name),
  sellerVat: invoice.seller.vat,
  buyerName: oneSpace(invoice.buyer.name),
  buyerVat: invoice.buyer.vat,
  buyerRegistration: invoice.buyer.registration,
  buyerEmail: invoice.buyer.email,
  references: texts(invoice.references),
  ibans: texts(invoice.ibans),
  terms: texts(invoice.terms),
  precedingInvoices: texts(invoice.precedingInvoices),
  payeeName: oneSpace(record.payeeName),
  means: record.paymentMeansCodes,
  orderReference: oneSpace(record.orderReference),
  buyerReference: oneSpace(record.buyerReference),
});

function theirInvoice(fact: Fact, invoice: Json): Readonly<Record<string, unknown>> {
  const dueDates = fact.due_dates ?? (fact.due_date === undefined ? [] : [fact.due_date]);
  return {
    number: oneSpace(fact.number),
    typeCode: fact.type_code,
    kind: isCredit(fact) ? 'creditNote' : 'invoice',
    issueDate: bareDay(fact.issue_date),
    dueDates: texts(dueDates).map(bareDay),
    // Two files name no currency but on their amounts, which the other readers do not look at.
    currency: fact.currency ?? invoice.currency,
    totalInclVat: cents(fact.total_incl_vat),
    prepaid: cents(fact.prepaid),
    payable: cents(fact.payable),
    sellerName: oneSpace(fact.seller_name),
    sellerVat: fact.seller_vat ?? null,
    buyerName: oneSpace(fact.buyer_name),
    buyerVat: fact.buyer_vat ?? null,
    buyerRegistration: fact.buyer_legal_id ?? null,
    buyerEmail: fact.buyer_email ?? null,
    payeeName: oneSpace(fact.payee_name),
    references: texts(fact.payment_references),
    ibans: texts(fact.ibans),
    terms: texts(fact.payment_terms),
    means: fact.payment_means_codes,
    precedingInvoices: texts(fact.preceding_invoices),
    orderReference: oneSpace(fact.order_ref),
    buyerReference: oneSpace(fact.buyer_reference),
    attachments: fact.attachments,
  };
}

const isCredit = (fact: Fact): boolean =>
  fact.root === 'CreditNote' || fact.type_code === '381' || Number(fact.total_incl_vat ?? 0) < 0;

export function lifecycleDifferences([read]: readonly Read[], fact: Fact): Difference[] {
  const [status] = read?.json.lifecycle ?? [];
  return compare(
    { ...status, messages: read?.json.lifecycle.length, problems: read?.json.problems },
    {
      invoice: fact.acknowledged_invoice,
      statusCode: fact.status_code,
      reasons: fact.reason_codes,
      messages: 1,
      problems: [],
    },
  );
}
