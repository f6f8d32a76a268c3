// A draft as the rows that are stored: amounts in minor units, numbers as written and folded.

import type { ClaimRow, InvoiceWrite } from '../../../store/invoices/invoice-writes.ts';
import type { Draft } from './invoice-draft.ts';

export function invoiceWrite({
  draft,
  debtorId,
  id,
}: {
  draft: Draft;
  debtorId: string;
  id: string;
}): InvoiceWrite {
  const { record, foldedNumber, issuedOn, payable, total, dueOn, dueOrigin, instalments } = draft;
  // Written out: spreading one record into another was the costliest step of a large file, measured.
  return {
    id,
    debtorId,
    number: record.number.trim(),
    foldedNumber,
    issuedOn,
    currency: payable.currency,
    total: total.amount,
    payable: payable.amount,
    dueOn,
    dueOrigin,
    instalments: instalments?.map(part => ({ dueOn: part.dueOn, amount: part.amount.amount })) ?? null,
    references: record.references,
    terms: record.discountTerms === undefined ? record.terms : [...record.terms, ...record.discountTerms],
    subject: record.subject,
    typeCode: record.typeCode,
    orderReference: record.orderReference,
    payee: draft.payee,
  };
}

export function claimRow(draft: Draft, debtorId: string, id: string): ClaimRow {
  const { record, foldedNumber, issuedOn, payable, total } = draft;
  return {
    id,
    debtorId,
    number: record.number.trim(),
    foldedNumber,
    issuedOn,
    currency: payable.currency,
    total: total.amount,
    payable: payable.amount,
  };
}
