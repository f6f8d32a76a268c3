import { describe, expect, it } from 'vitest';
import type { FileReading, InvoiceRecord, TableHints } from '../../records.ts';
import { readUbl } from './invoice-ubl.ts';

const URI = 'urn:oasis:names:specification:ubl:schema:xsd';
const PARTIES = `
  <cac:AccountingSupplierParty><cac:Party>
    <cac:PartyName><cbc:Name>Chez Lou</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Quai 3</cbc:StreetName><cbc:CityName>Liège</cbc:CityName>
      <cbc:PostalZone>4000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>TAX-1</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyTaxScheme><cbc:CompanyID>BE0123456749</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Lou SRL</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cbc:EndpointID schemeID="0208">0987654394</cbc:EndpointID>
    <cac:PartyLegalEntity><cbc:RegistrationName>Brasserie du Pont</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Mia</cbc:Name><cbc:ElectronicMail>mia@pont.example</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingCustomerParty>`;

type Parts = {
  root?: string;
  type?: string;
  head?: string;
  payment?: string;
  total?: string;
  payable?: string;
};

const ubl = ({
  root = 'Invoice',
  type = '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>',
  head = '<cbc:DueDate>2026-03-31</cbc:DueDate>',
  payment = '',
  total = '<cbc:TaxInclusiveAmount currencyID="EUR">121.00</cbc:TaxInclusiveAmount>',
  payable = '<cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount>',
}: Parts = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${URI}:${root}-2" xmlns:cac="${URI}:CommonAggregateComponents-2" xmlns:cbc="${URI}:CommonBasicComponents-2">
  <cbc:ID>F-2026-7</cbc:ID><cbc:IssueDate>2026-03-01</cbc:IssueDate>${head}${type}
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>${PARTIES}${payment}
  <cac:LegalMonetaryTotal>${total}${payable}</cac:LegalMonetaryTotal>
  <cac:InvoiceLine><cac:Item><cbc:Name>Thirty beer crates</cbc:Name></cac:Item></cac:InvoiceLine>
</${root}>`;

const read = (text: string, hints: TableHints = {}): FileReading =>
  readUbl({ name: 'a.xml', bytes: new TextEncoder().encode(text) }, hints);

function invoiceOf(parts: Parts): InvoiceRecord {
  const [invoice] = read(ubl(parts)).invoices;
  if (invoice === undefined) throw new Error('no invoice was read');
  return invoice;
}

const payableOf = (value: string): string =>
  `<cbc:PayableAmount currencyID="EUR">${value}</cbc:PayableAmount>`;
const totalOf = (value: string): string =>
  `<cbc:TaxInclusiveAmount currencyID="EUR">${value}</cbc:TaxInclusiveAmount>`;

describe('A UBL invoice says who owes what to whom, and until when', () => {
  it('reads number, days, amounts and both parties', () => {
    const invoice = invoiceOf({});
    expect(invoice).toMatchObject({
      number: 'F-2026-7',
      kind: 'invoice',
      issueDate: '2026-03-01',
      dueDates: [{ dueOn: '2026-03-31', amount: null }],
      payable: { amount: 12100, currency: 'EUR' },
      subject: 'Thirty beer crates',
    });
    expect(invoice.seller).toMatchObject({ name: 'Lou SRL', vat: 'BE0123456749', country: 'BE' });
    expect(invoice.seller.address).toEqual({
      lines: ['Quai 3'],
      postalCode: '4000',
      city: 'Liège',
      country: 'BE',
    });
    expect(invoice.buyer).toMatchObject({
      registration: '0987654394',
      email: 'mia@pont.example',
      contactName: 'Mia',
    });
  });

  it('leaves the due date open when the document names none', () => {
    expect(invoiceOf({ head: '' }).dueDates).toEqual([]);
  });

  it('takes the due date of a credit note from its payment means', () => {
    const payment =
      '<cac:PaymentMeans><cbc:PaymentDueDate>2026-04-15</cbc:PaymentDueDate></cac:PaymentMeans>';
    expect(invoiceOf({ root: 'CreditNote', type: '', head: '', payment }).dueDates).toEqual([
      { dueOn: '2026-04-15', amount: null },
    ]);
  });

  it('reads instalments with their amounts', () => {
    const term = (day: string, amount: string): string =>
      `<cac:PaymentTerms><cbc:Amount currencyID="EUR">${amount}</cbc:Amount><cbc:PaymentDueDate>${day}</cbc:PaymentDueDate></cac:PaymentTerms>`;
    expect(
      invoiceOf({ payment: term('2026-04-01', '60.50') + term('2026-05-01', '60.50') }).dueDates,
    ).toEqual([
      { dueOn: '2026-04-01', amount: { amount: 6050, currency: 'EUR' } },
      { dueOn: '2026-05-01', amount: { amount: 6050, currency: 'EUR' } },
    ]);
  });

  it('finds the structured communication that Belgian e-FFF writes as payment terms or instruction, others in a sentence', () => {
    // 0909337554 mod 97 is 93.
    const note = (text: string): string =>
      `<cac:PaymentTerms><cbc:Note>${text}</cbc:Note></cac:PaymentTerms>`;
    expect(invoiceOf({ payment: note('090933755493') }).references).toEqual(['090933755493']);
    expect(invoiceOf({ payment: note('30 days') }).references).toEqual([]);
    const asked = note('Te betalen binnen 30 dagen, mededeling +++090/9337/55493+++.');
    expect(invoiceOf({ payment: asked })).toMatchObject({
      references: ['090933755493'],
      terms: ['Te betalen binnen 30 dagen, mededeling +++090/9337/55493+++.'],
    });
    const means = (text: string): string =>
      `<cac:PaymentMeans><cbc:InstructionID>${text}</cbc:InstructionID></cac:PaymentMeans>`;
    expect(invoiceOf({ payment: means('090933755493') }).references).toEqual(['090933755493']);
    expect(invoiceOf({ payment: means('Mobiel betalen') }).references).toEqual([]);
    const stated = '<cac:PaymentMeans><cbc:PaymentID>RF18539007547034</cbc:PaymentID></cac:PaymentMeans>';
    expect(invoiceOf({ payment: stated + asked }).references).toEqual(['RF18539007547034']);
  });
});

describe('A credit note is known in every disguise', () => {
  const type = '<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>';
  it.each<[string, Parts, InvoiceRecord['kind']]>([
    ['the CreditNote root', { root: 'CreditNote', type: '' }, 'creditNote'],
    ['type 381 in an Invoice', { type }, 'creditNote'],
    [
      'type 380 with negative amounts',
      { total: totalOf('-121.00'), payable: payableOf('-121.00') },
      'creditNote',
    ],
    ['an invoice that was paid too much is none', { payable: payableOf('-9.00') }, 'invoice'],
  ])('%s', (_title, parts, kind) => {
    expect(invoiceOf(parts).kind).toBe(kind);
  });

  it('keeps the sign that the document has', () => {
    const invoice = invoiceOf({ total: totalOf('-121.00'), payable: payableOf('-121.00') });
    expect(invoice.payable).toEqual({ amount: -12100, currency: 'EUR' });
  });
});

describe('What is not right is said and not repaired', () => {
  const errorsOf = (parts: Parts): string[] =>
    read(ubl(parts))
      .problems.filter(problem => problem.severity === 'error')
      .map(problem => problem.found);

  it('an amount with a no-break space is refused', () => {
    expect(read(ubl({ payable: payableOf('1\u00a0210.00') })).invoices).toEqual([]);
    expect(errorsOf({ payable: payableOf('1\u00a0210.00') })).toEqual(['1\u00a0210.00']);
  });

  it('a day that does not exist stays empty', () => {
    const reading = read(ubl({ head: '<cbc:DueDate>2026-02-31</cbc:DueDate>' }));
    expect(reading.invoices[0]?.dueDates).toEqual([]);
    expect(reading.problems).toEqual([
      {
        severity: 'error',
        place: 'DueDate',
        found: '2026-02-31',
        expected: 'a day that exists, such as 2026-03-29',
      },
    ]);
  });

  it('a missing day of issue is a warning, for the claim can still be made', () => {
    const reading = read(ubl().replace('<cbc:IssueDate>2026-03-01</cbc:IssueDate>', ''));
    expect(reading.invoices[0]?.issueDate).toBeNull();
    expect(reading.problems).toMatchObject([{ severity: 'warning', place: 'IssueDate' }]);
  });

  it('an amount in another currency than the document is refused', () => {
    const payable = '<cbc:PayableAmount currencyID="SEK">121.00</cbc:PayableAmount>';
    expect(read(ubl({ payable })).invoices).toEqual([]);
    expect(errorsOf({ payable })).toEqual(['121.00 SEK']);
  });

  it('a currency that nobody knows is an error of the invoice, whatever its amounts name', () => {
    const code = '<cbc:DocumentCurrencyCode>';
    const { invoices, problems } = read(ubl().replace(`${code}EUR`, `${code}EUX`));
    expect(invoices).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', place: 'DocumentCurrencyCode', found: 'EUX' }]);
    expect(read(ubl().replace(`${code}EUR`, `${code}eur`)).invoices).toHaveLength(1);
  });

  it('a payable amount that does not follow from the total is read, with a warning', () => {
    const reading = read(ubl({ payable: payableOf('100.00') }));
    expect(reading.invoices[0]?.payable.amount).toBe(10000);
    expect(reading.problems.map(problem => problem.severity)).toEqual(['warning']);
  });

  it('an amount finer than its currency is rounded, and told', () => {
    const reading = read(ubl({ total: totalOf('121.00'), payable: payableOf('121.0050') }));
    expect(reading.invoices[0]?.payable).toEqual({ amount: 12101, currency: 'EUR' });
    expect(reading.problems).toContainEqual({
      severity: 'warning',
      place: 'LegalMonetaryTotal/PayableAmount',
      found: '121.0050',
      expected: '121.01, as EUR is paid',
    });
  });

  it('an amount beyond all invoices is refused before it loses a cent', () => {
    expect(read(ubl({ payable: payableOf('99999999999999999999') })).invoices).toEqual([]);
  });

  it('elements of foreign namespaces cannot pretend to be part of the invoice', () => {
    const head = '<x:DueDate xmlns:x="urn:elsewhere">2020-01-01</x:DueDate>';
    expect(invoiceOf({ head }).dueDates).toEqual([]);
  });
});

describe('a discount for early payment in fields of its own', () => {
  it('is told as a marked term, and not again where the note tells it', () => {
    const offered = (inside: string) =>
      read(ubl({ payment: `<cac:PaymentTerms>${inside}</cac:PaymentTerms>` })).invoices[0]?.discountTerms;
    const fields =
      '<cbc:SettlementDiscountPercent>1.5</cbc:SettlementDiscountPercent><cac:SettlementPeriod><cbc:DurationMeasure unitCode="DAY">8</cbc:DurationMeasure></cac:SettlementPeriod>';
    expect(offered(fields)).toEqual(['#SKONTO#TAGE=8#PROZENT=1.50#']);
    expect(offered(`<cbc:Note>1,5 % korting bij betaling binnen 8 dagen</cbc:Note>${fields}`)).toEqual([]);
  });
});
