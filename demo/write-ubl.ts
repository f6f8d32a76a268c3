// One invoice or credit note as UBL 2.1 in the Peppol BIS Billing 3.0 profile; elements in the order of its schema.
// A credit note has no DueDate, no instalments and CreditedQuantity in its lines; the rest is shared.

import { DEMO_COMPANY, DEMO_FACTOR } from './company.ts';
import type { DemoDebtor } from './debtors.ts';
import { type DemoDocument, decimal, vatPercentOf } from './documents.ts';
import { lateMentions, vatExemption } from './mentions.ts';
import { branch, leaf, xmlFile } from './xml.ts';

const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/** `pdf` is the page to embed (BG-24), where there is one. */
export function writeUbl(document: DemoDocument, pdf: Uint8Array | null): Uint8Array {
  const isCredit = document.kind === 'creditNote';
  const root = isCredit ? 'CreditNote' : 'Invoice';
  const parts = [
    leaf('cbc:CustomizationID', CUSTOMIZATION),
    leaf('cbc:ProfileID', PROFILE),
    leaf('cbc:ID', document.number),
    leaf('cbc:IssueDate', document.issuedOn),
    isCredit ? '' : leaf('cbc:DueDate', document.dueDates[0]?.dueOn ?? null),
    leaf(`cbc:${root}TypeCode`, isCredit ? '381' : '380'),
    leaf(
      'cbc:Note',
      lateMentions(document)
        .map(mention => mention.text)
        .join(' ') || null,
    ),
    leaf('cbc:DocumentCurrencyCode', 'EUR'),
    leaf('cbc:BuyerReference', document.debtor.number),
    branch('cac:OrderReference', [leaf('cbc:ID', document.orderReference)]),
    branch('cac:BillingReference', [
      branch('cac:InvoiceDocumentReference', [leaf('cbc:ID', document.precedingNumber)]),
    ]),
    pdf === null ? '' : embedded(document, pdf),
    supplier(),
    customer(document.debtor),
    document.isFactored ? factor() : '',
    document.vatScheme === 'intraCommunity' ? delivery(document) : '',
    paymentMeans(document),
    branch('cac:PaymentTerms', [leaf('cbc:Note', document.terms)]),
    ...totals(document),
    ...lines(document, isCredit),
  ];
  return xmlFile(
    branch(root, parts, {
      xmlns: `${UBL}:${root}-2`,
      'xmlns:cac': `${UBL}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${UBL}:CommonBasicComponents-2`,
    }),
  );
}

const embedded = ({ number }: DemoDocument, pdf: Uint8Array): string =>
  branch('cac:AdditionalDocumentReference', [
    leaf('cbc:ID', `${number}.pdf`),
    leaf('cbc:DocumentDescription', 'Commercial invoice'),
    branch('cac:Attachment', [
      leaf('cbc:EmbeddedDocumentBinaryObject', Buffer.from(pdf).toString('base64'), {
        mimeCode: 'application/pdf',
        filename: `${number}.pdf`,
      }),
    ]),
  ]);

const supplier = (): string =>
  branch('cac:AccountingSupplierParty', [
    branch('cac:Party', [
      leaf('cbc:EndpointID', DEMO_COMPANY.siret, { schemeID: '0009' }),
      branch('cac:PartyName', [leaf('cbc:Name', DEMO_COMPANY.name)]),
      address({
        street: DEMO_COMPANY.address.lines[0],
        city: DEMO_COMPANY.address.city,
        postalCode: DEMO_COMPANY.address.postalCode,
        country: DEMO_COMPANY.address.country,
      }),
      taxScheme('cac:PartyTaxScheme', DEMO_COMPANY.vat),
      branch('cac:PartyLegalEntity', [
        leaf('cbc:RegistrationName', DEMO_COMPANY.name),
        leaf('cbc:CompanyID', DEMO_COMPANY.registration, { schemeID: '0002' }),
      ]),
      branch('cac:Contact', [
        leaf('cbc:Name', DEMO_COMPANY.signatory),
        leaf('cbc:Telephone', DEMO_COMPANY.phone),
        leaf('cbc:ElectronicMail', DEMO_COMPANY.email),
      ]),
    ]),
  ]);

function customer(debtor: DemoDebtor): string {
  const scheme = debtor.country === 'BE' ? '0208' : '0002';
  return branch('cac:AccountingCustomerParty', [
    branch('cac:Party', [
      debtor.registration === null
        ? leaf('cbc:EndpointID', debtor.email, { schemeID: 'EM' })
        : leaf('cbc:EndpointID', debtor.registration, { schemeID: scheme }),
      branch('cac:PartyIdentification', [leaf('cbc:ID', debtor.number)]),
      branch('cac:PartyName', [leaf('cbc:Name', debtor.name)]),
      address(debtor),
      debtor.vat === null ? '' : taxScheme('cac:PartyTaxScheme', debtor.vat),
      branch('cac:PartyLegalEntity', [
        leaf('cbc:RegistrationName', debtor.name),
        leaf('cbc:CompanyID', debtor.registration, { schemeID: scheme }),
      ]),
      branch('cac:Contact', [
        leaf('cbc:Name', debtor.contact),
        leaf('cbc:Telephone', debtor.phone),
        leaf('cbc:ElectronicMail', debtor.email),
      ]),
    ]),
  ]);
}

const factor = (): string =>
  branch('cac:PayeeParty', [
    branch('cac:PartyName', [leaf('cbc:Name', DEMO_FACTOR.name)]),
    branch('cac:PartyLegalEntity', [leaf('cbc:CompanyID', DEMO_FACTOR.siren, { schemeID: '0002' })]),
  ]);

type Place = Pick<DemoDebtor, 'street' | 'city' | 'postalCode' | 'country'>;

const address = (place: Place): string => branch('cac:PostalAddress', addressParts(place));

const addressParts = ({ street, city, postalCode, country }: Place): string[] => [
  leaf('cbc:StreetName', street),
  leaf('cbc:CityName', city),
  leaf('cbc:PostalZone', postalCode),
  branch('cac:Country', [leaf('cbc:IdentificationCode', country)]),
];

const taxScheme = (name: string, vat: string): string =>
  branch(name, [leaf('cbc:CompanyID', vat), branch('cac:TaxScheme', [leaf('cbc:ID', 'VAT')])]);

/** An intra-Community supply must say when and to which country the goods went (EN 16931, BR-IC-11 and BR-IC-12). */
const delivery = ({ issuedOn, debtor }: DemoDocument): string =>
  branch('cac:Delivery', [
    leaf('cbc:ActualDeliveryDate', issuedOn),
    branch('cac:DeliveryLocation', [branch('cac:Address', addressParts(debtor))]),
  ]);

function paymentMeans(document: DemoDocument): string {
  const account = accountFor(document);
  return branch('cac:PaymentMeans', [
    leaf('cbc:PaymentMeansCode', '30', { name: 'Credit transfer' }),
    leaf('cbc:PaymentID', document.communication ?? document.number),
    branch('cac:PayeeFinancialAccount', [
      leaf('cbc:ID', account.iban),
      leaf('cbc:Name', account.name),
      branch('cac:FinancialInstitutionBranch', [leaf('cbc:ID', account.bic)]),
    ]),
  ]);
}

/** Where the money is asked for: the factor's account, else ours in the debtor's country. */
export function accountFor({ isFactored, debtor }: DemoDocument): {
  iban: string;
  bic: string;
  name: string;
} {
  if (isFactored) return DEMO_FACTOR;
  return debtor.country === 'BE'
    ? { iban: DEMO_COMPANY.belgianIban, bic: DEMO_COMPANY.belgianBic, name: DEMO_COMPANY.name }
    : { iban: DEMO_COMPANY.iban, bic: DEMO_COMPANY.bic, name: DEMO_COMPANY.name };
}

const euros = (name: string, cents: number): string => leaf(name, decimal(cents), { currencyID: 'EUR' });

function taxCategory(name: string, document: DemoDocument, isTotal: boolean): string {
  const exemption = vatExemption(document);
  return branch(name, [
    leaf('cbc:ID', exemption?.category ?? 'S'),
    leaf('cbc:Percent', String(vatPercentOf(document.vatScheme))),
    leaf('cbc:TaxExemptionReasonCode', isTotal ? (exemption?.code ?? null) : null),
    leaf('cbc:TaxExemptionReason', isTotal ? (exemption?.text ?? null) : null),
    branch('cac:TaxScheme', [leaf('cbc:ID', 'VAT')]),
  ]);
}

function totals(document: DemoDocument): string[] {
  const { net, vat, gross, prepaid, payable } = document.totals;
  return [
    branch('cac:TaxTotal', [
      euros('cbc:TaxAmount', vat),
      branch('cac:TaxSubtotal', [
        euros('cbc:TaxableAmount', net),
        euros('cbc:TaxAmount', vat),
        taxCategory('cac:TaxCategory', document, true),
      ]),
    ]),
    branch('cac:LegalMonetaryTotal', [
      euros('cbc:LineExtensionAmount', net),
      euros('cbc:TaxExclusiveAmount', net),
      euros('cbc:TaxInclusiveAmount', gross),
      prepaid === 0 ? '' : euros('cbc:PrepaidAmount', prepaid),
      euros('cbc:PayableAmount', payable),
    ]),
  ];
}

const lines = (document: DemoDocument, isCredit: boolean): string[] =>
  document.lines.map((line, position) =>
    branch(isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
      leaf('cbc:ID', String(position + 1)),
      leaf(isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', String(line.quantity), {
        unitCode: line.unit,
      }),
      euros('cbc:LineExtensionAmount', line.net),
      branch('cac:Item', [
        leaf('cbc:Name', line.name),
        taxCategory('cac:ClassifiedTaxCategory', document, false),
      ]),
      branch('cac:Price', [euros('cbc:PriceAmount', line.unitPrice)]),
    ]),
  );
