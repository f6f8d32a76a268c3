// One sales invoice as UBL, small enough to read: what an e-invoicing tool sends beside the export of the accounting.

import type { InputFile } from '../../src/formats/records.ts';

export type UblNote = {
  readonly number: string;
  readonly seller: string;
  readonly debtor: string;
  readonly issued: string;
  readonly due: string | null;
  readonly amount: string;
  readonly reference?: string;
  readonly payee?: string;
  readonly vat?: string;
  readonly typeCode?: string;
  /** Paid before; `amount` is the whole. */
  readonly prepaid?: string;
  /** What is left to pay, where that is not the whole. */
  readonly payable?: string;
  /** A note of the payment terms. */
  readonly terms?: string;
  readonly parts?: readonly (readonly [due: string, amount: string])[];
};

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';

export function ublFile(note: UblNote): InputFile {
  const {
    number,
    seller,
    debtor,
    issued,
    due,
    amount,
    reference,
    payee,
    vat,
    typeCode = '380',
    prepaid,
    terms,
    parts = [],
  } = note;
  const { payable = amount } = note;
  const party = (name: string, number_?: string): string =>
    `<cac:Party><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>${
      number_ === undefined
        ? ''
        : `<cac:PartyTaxScheme><cbc:CompanyID>${number_}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`
    }<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="${CAC}" xmlns:cbc="${CBC}">
<cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issued}</cbc:IssueDate>${due === null ? '' : `<cbc:DueDate>${due}</cbc:DueDate>`}
<cbc:InvoiceTypeCode>${typeCode}</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty>${party(seller)}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>${party(debtor, vat)}</cac:AccountingCustomerParty>
${payee === undefined ? '' : `<cac:PayeeParty><cac:PartyName><cbc:Name>${payee}</cbc:Name></cac:PartyName></cac:PayeeParty>`}
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>${reference === undefined ? '' : `<cbc:PaymentID>${reference}</cbc:PaymentID>`}</cac:PaymentMeans>
${terms === undefined ? '' : `<cac:PaymentTerms><cbc:Note>${terms}</cbc:Note></cac:PaymentTerms>`}${parts.map(([on, part]) => `<cac:PaymentTerms><cbc:Amount currencyID="EUR">${part}</cbc:Amount><cbc:PaymentDueDate>${on}</cbc:PaymentDueDate></cac:PaymentTerms>`).join('')}
<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">${amount}</cbc:TaxInclusiveAmount>${prepaid === undefined ? '' : `<cbc:PrepaidAmount currencyID="EUR">${prepaid}</cbc:PrepaidAmount>`}<cbc:PayableAmount currencyID="EUR">${payable}</cbc:PayableAmount></cac:LegalMonetaryTotal>
</Invoice>`;
  return { name: `${number}.xml`, bytes: new TextEncoder().encode(xml) };
}
