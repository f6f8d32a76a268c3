// One invoice or credit note as a UN/CEFACT Cross Industry Invoice (D16B), in the EN 16931 profile of Factur-X.
// Instalments need the EXTENDED profile, which alone lets the terms repeat with an amount each.

import type { CalendarDate } from '../src/units/calendar.ts';
import { DEMO_COMPANY, DEMO_FACTOR } from './company.ts';
import type { DemoDebtor } from './debtors.ts';
import { type DemoDocument, decimal, vatPercentOf } from './documents.ts';
import { lateMentions, vatExemption } from './mentions.ts';
import { accountFor } from './write-ubl.ts';
import { branch, leaf, xmlFile } from './xml.ts';

const UNECE = 'urn:un:unece:uncefact:data:standard';
const EN16931 = 'urn:cen.eu:en16931:2017';
const EXTENDED = `${EN16931}#conformant#urn:factur-x.eu:1p0:extended`;

export function writeCii(document: DemoDocument): Uint8Array {
  return xmlFile(
    branch(
      'rsm:CrossIndustryInvoice',
      [
        branch('rsm:ExchangedDocumentContext', [
          branch('ram:GuidelineSpecifiedDocumentContextParameter', [
            leaf('ram:ID', document.dueDates.length > 1 ? EXTENDED : EN16931),
          ]),
        ]),
        header(document),
        branch('rsm:SupplyChainTradeTransaction', [
          ...document.lines.map((_, position) => invoiceLine(document, position)),
          agreement(document),
          branch('ram:ApplicableHeaderTradeDelivery', [
            branch('ram:ActualDeliverySupplyChainEvent', [
              branch('ram:OccurrenceDateTime', [dateTime(document.issuedOn)]),
            ]),
          ]),
          settlement(document),
        ]),
      ],
      {
        'xmlns:rsm': `${UNECE}:CrossIndustryInvoice:100`,
        'xmlns:ram': `${UNECE}:ReusableAggregateBusinessInformationEntity:100`,
        'xmlns:udt': `${UNECE}:UnqualifiedDataType:100`,
      },
    ),
  );
}

const header = (document: DemoDocument): string =>
  branch('rsm:ExchangedDocument', [
    leaf('ram:ID', document.number),
    leaf('ram:TypeCode', document.kind === 'creditNote' ? '381' : '380'),
    branch('ram:IssueDateTime', [dateTime(document.issuedOn)]),
    ...lateMentions(document).map(mention =>
      branch('ram:IncludedNote', [leaf('ram:Content', mention.text), leaf('ram:SubjectCode', mention.code)]),
    ),
  ]);

function invoiceLine(document: DemoDocument, position: number): string {
  const line = document.lines[position];
  if (line === undefined) return '';
  return branch('ram:IncludedSupplyChainTradeLineItem', [
    branch('ram:AssociatedDocumentLineDocument', [leaf('ram:LineID', String(position + 1))]),
    branch('ram:SpecifiedTradeProduct', [leaf('ram:Name', line.name)]),
    branch('ram:SpecifiedLineTradeAgreement', [
      branch('ram:NetPriceProductTradePrice', [leaf('ram:ChargeAmount', decimal(line.unitPrice))]),
    ]),
    branch('ram:SpecifiedLineTradeDelivery', [
      leaf('ram:BilledQuantity', String(line.quantity), { unitCode: line.unit }),
    ]),
    branch('ram:SpecifiedLineTradeSettlement', [
      branch('ram:ApplicableTradeTax', [
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', categoryOf(document)),
        leaf('ram:RateApplicablePercent', String(vatPercentOf(document.vatScheme))),
      ]),
      branch('ram:SpecifiedTradeSettlementLineMonetarySummation', [
        leaf('ram:LineTotalAmount', decimal(line.net)),
      ]),
    ]),
  ]);
}

const agreement = (document: DemoDocument): string =>
  branch('ram:ApplicableHeaderTradeAgreement', [
    leaf('ram:BuyerReference', document.debtor.number),
    seller(),
    buyer(document.debtor),
    branch('ram:BuyerOrderReferencedDocument', [leaf('ram:IssuerAssignedID', document.orderReference)]),
  ]);

const seller = (): string =>
  branch('ram:SellerTradeParty', [
    leaf('ram:Name', DEMO_COMPANY.name),
    branch('ram:SpecifiedLegalOrganization', [
      leaf('ram:ID', DEMO_COMPANY.registration, { schemeID: '0002' }),
    ]),
    contact({ name: DEMO_COMPANY.signatory, phone: DEMO_COMPANY.phone, email: DEMO_COMPANY.email }),
    branch('ram:PostalTradeAddress', [
      leaf('ram:PostcodeCode', DEMO_COMPANY.address.postalCode),
      leaf('ram:LineOne', DEMO_COMPANY.address.lines[0]),
      leaf('ram:CityName', DEMO_COMPANY.address.city),
      leaf('ram:CountryID', DEMO_COMPANY.address.country),
    ]),
    taxRegistration(DEMO_COMPANY.vat),
  ]);

const buyer = (debtor: DemoDebtor): string =>
  branch('ram:BuyerTradeParty', [
    leaf('ram:ID', debtor.number),
    leaf('ram:Name', debtor.name),
    branch('ram:SpecifiedLegalOrganization', [
      leaf('ram:ID', debtor.registration, { schemeID: debtor.country === 'FR' ? '0002' : '0208' }),
    ]),
    contact({ name: debtor.contact, phone: debtor.phone, email: debtor.email }),
    branch('ram:PostalTradeAddress', [
      leaf('ram:PostcodeCode', debtor.postalCode),
      leaf('ram:LineOne', debtor.street),
      leaf('ram:CityName', debtor.city),
      leaf('ram:CountryID', debtor.country),
    ]),
    debtor.vat === null ? '' : taxRegistration(debtor.vat),
  ]);

const contact = ({
  name,
  phone,
  email,
}: {
  name: string | null;
  phone: string;
  email: string | null;
}): string =>
  branch('ram:DefinedTradeContact', [
    leaf('ram:PersonName', name),
    branch('ram:TelephoneUniversalCommunication', [leaf('ram:CompleteNumber', phone)]),
    branch('ram:EmailURIUniversalCommunication', [leaf('ram:URIID', email)]),
  ]);

const taxRegistration = (vat: string): string =>
  branch('ram:SpecifiedTaxRegistration', [leaf('ram:ID', vat, { schemeID: 'VA' })]);

function settlement(document: DemoDocument): string {
  const { net, vat, gross, prepaid, payable } = document.totals;
  const exemption = vatExemption(document);
  return branch('ram:ApplicableHeaderTradeSettlement', [
    leaf('ram:PaymentReference', document.communication ?? document.number),
    leaf('ram:InvoiceCurrencyCode', 'EUR'),
    document.isFactored ? branch('ram:PayeeTradeParty', [leaf('ram:Name', DEMO_FACTOR.name)]) : '',
    paymentMeans(document),
    branch('ram:ApplicableTradeTax', [
      leaf('ram:CalculatedAmount', decimal(vat)),
      leaf('ram:TypeCode', 'VAT'),
      leaf('ram:ExemptionReason', exemption?.text ?? null),
      leaf('ram:BasisAmount', decimal(net)),
      leaf('ram:CategoryCode', categoryOf(document)),
      leaf('ram:ExemptionReasonCode', exemption?.code ?? null),
      leaf('ram:RateApplicablePercent', String(vatPercentOf(document.vatScheme))),
    ]),
    ...paymentTerms(document),
    branch('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      leaf('ram:LineTotalAmount', decimal(net)),
      leaf('ram:TaxBasisTotalAmount', decimal(net)),
      leaf('ram:TaxTotalAmount', decimal(vat), { currencyID: 'EUR' }),
      leaf('ram:GrandTotalAmount', decimal(gross)),
      prepaid === 0 ? '' : leaf('ram:TotalPrepaidAmount', decimal(prepaid)),
      leaf('ram:DuePayableAmount', decimal(payable)),
    ]),
    branch('ram:InvoiceReferencedDocument', [leaf('ram:IssuerAssignedID', document.precedingNumber)]),
  ]);
}

function paymentMeans(document: DemoDocument): string {
  const account = accountFor(document);
  return branch('ram:SpecifiedTradeSettlementPaymentMeans', [
    leaf('ram:TypeCode', '30'),
    branch('ram:PayeePartyCreditorFinancialAccount', [leaf('ram:IBANID', account.iban)]),
    branch('ram:PayeeSpecifiedCreditorFinancialInstitution', [leaf('ram:BICID', account.bic)]),
  ]);
}

function paymentTerms({ dueDates, terms }: DemoDocument): string[] {
  const isSplit = dueDates.length > 1;
  if (dueDates.length === 0)
    return [branch('ram:SpecifiedTradePaymentTerms', [leaf('ram:Description', terms)])];
  return dueDates.map(({ dueOn, amount }, position) =>
    branch('ram:SpecifiedTradePaymentTerms', [
      leaf('ram:Description', position === 0 ? terms : null),
      branch('ram:DueDateDateTime', [dateTime(dueOn)]),
      isSplit ? leaf('ram:PartialPaymentAmount', decimal(amount)) : '',
    ]),
  );
}

const categoryOf = (document: DemoDocument): string => vatExemption(document)?.category ?? 'S';

const dateTime = (date: CalendarDate): string =>
  leaf('udt:DateTimeString', date.replaceAll('-', ''), { format: '102' });
