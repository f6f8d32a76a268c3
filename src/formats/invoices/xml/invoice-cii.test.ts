import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../records.ts';
import { readCii } from './invoice-cii.ts';

const RAM = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100';
const UDT = 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100';
const RSM = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';

const dated = (element: string, day: string): string =>
  `<ram:${element}><udt:DateTimeString format="102">${day}</udt:DateTimeString></ram:${element}>`;

type Parts = { type?: string; terms?: string; currency?: string; amounts?: string; registration?: string };

const cii = ({
  type = '380',
  terms = '',
  currency = '<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>',
  amounts = '<ram:GrandTotalAmount>240.00</ram:GrandTotalAmount><ram:TotalPrepaidAmount>40.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>200.00</ram:DuePayableAmount>',
  registration = '<ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12/34</ram:ID></ram:SpecifiedTaxRegistration>',
}: Parts = {}): string => `<rsm:CrossIndustryInvoice xmlns:rsm="${RSM}" xmlns:ram="${RAM}" xmlns:udt="${UDT}">
  <rsm:ExchangedDocumentContext/>
  <rsm:ExchangedDocument><ram:ID>2026-12</ram:ID><ram:TypeCode>${type}</ram:TypeCode>${dated('IssueDateTime', '20260301')}</rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:SellerTradeParty><ram:Name>Atelier Bleu</ram:Name>${registration}</ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:GlobalID schemeID="0009">73282932000074</ram:GlobalID><ram:Name>Garage Vert</ram:Name></ram:BuyerTradeParty>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery/>
    <ram:ApplicableHeaderTradeSettlement>${currency}
      <ram:PaymentReference>RF18539007547034</ram:PaymentReference>
      <ram:PayeeTradeParty><ram:Name>Factor SA</ram:Name></ram:PayeeTradeParty>${terms}
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>${amounts}</ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;

const read = (text: string): FileReading => readCii({ name: 'a.xml', bytes: new TextEncoder().encode(text) });

describe('A CII invoice says who owes what to whom, and until when', () => {
  it('asks for the total less what was prepaid, to be paid to the factor', () => {
    const { invoices, problems } = read(cii());
    expect(problems).toEqual([]);
    expect(invoices[0]).toMatchObject({
      number: '2026-12',
      kind: 'invoice',
      issueDate: '2026-03-01',
      dueDates: [],
      prepaid: { amount: 4000, currency: 'EUR' },
      payable: { amount: 20000, currency: 'EUR' },
      payeeName: 'Factor SA',
      references: ['RF18539007547034'],
      buyer: { name: 'Garage Vert', registration: '73282932000074' },
    });
  });

  it('takes no national tax number for a VAT number', () => {
    expect(read(cii()).invoices[0]?.seller.vat).toBeNull();
    const registration =
      '<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR40392809137</ram:ID></ram:SpecifiedTaxRegistration>';
    expect(read(cii({ registration })).invoices[0]?.seller.vat).toBe('FR40392809137');
  });

  it('reads instalments in order, with their amounts', () => {
    const term = (day: string): string =>
      `<ram:SpecifiedTradePaymentTerms>${dated('DueDateDateTime', day)}<ram:PartialPaymentAmount>100.00</ram:PartialPaymentAmount></ram:SpecifiedTradePaymentTerms>`;
    const dueDates = read(cii({ terms: term('20260401') + term('20260501') })).invoices[0]?.dueDates;
    expect(dueDates?.map(({ dueOn, amount }) => [dueOn, amount?.amount])).toEqual([
      ['2026-04-01', 10000],
      ['2026-05-01', 10000],
    ]);
  });

  it('takes a day that several terms repeat for one due date', () => {
    const term = `<ram:SpecifiedTradePaymentTerms>${dated('DueDateDateTime', '20260401')}</ram:SpecifiedTradePaymentTerms>`;
    expect(read(cii({ terms: term + term })).invoices[0]?.dueDates).toEqual([
      { dueOn: '2026-04-01', amount: null },
    ]);
  });

  it('knows a credit note by its type, for its amounts are positive', () => {
    expect(read(cii({ type: '381' })).invoices[0]?.kind).toBe('creditNote');
    expect(read(cii({ type: '261' })).invoices[0]?.kind).toBe('creditNote');
    for (const type of ['502', '503']) expect(read(cii({ type })).invoices[0]?.kind).toBe('creditNote');
  });

  it('notes a self-billed invoice as it stands', () => {
    expect(read(cii({ type: '389' })).invoices[0]).toMatchObject({ kind: 'invoice', typeCode: '389' });
  });

  it('works out a missing payable amount and says so', () => {
    const { invoices, problems } = read(cii({ amounts: '<ram:GrandTotalAmount>119</ram:GrandTotalAmount>' }));
    expect(invoices[0]?.payable.amount).toBe(11900);
    expect(problems.map(({ severity, place }) => [severity, place])).toEqual([
      ['warning', 'DuePayableAmount'],
    ]);
  });

  it('takes a currency that only the amounts name, and refuses where nothing names one', () => {
    const amounts = '<ram:GrandTotalAmount currencyID="CHF">119</ram:GrandTotalAmount>';
    expect(read(cii({ currency: '', amounts })).invoices[0]?.currency).toBe('CHF');
    const nothing = read(cii({ currency: '' }));
    expect(nothing.invoices).toEqual([]);
    expect(nothing.problems[0]?.severity).toBe('error');
  });

  it.each(['XYZ', 'EURO', '978'])(
    'a currency that nobody knows is an error, and never read as the one of its amounts: %s',
    code => {
      const amounts = '<ram:GrandTotalAmount currencyID="EUR">119</ram:GrandTotalAmount>';
      const { invoices, problems } = read(
        cii({ currency: `<ram:InvoiceCurrencyCode>${code}</ram:InvoiceCurrencyCode>`, amounts }),
      );
      expect(invoices).toEqual([]);
      expect(problems).toMatchObject([{ severity: 'error', place: 'InvoiceCurrencyCode', found: code }]);
    },
  );

  it('warns that a pro forma asks for no payment', () => {
    expect(read(cii({ type: '325' })).problems.map(problem => problem.found)).toEqual(['type 325']);
  });
});

describe('ZUGFeRD 1.0 is read like its successors', () => {
  it('finds the same facts under other element names', () => {
    const text = cii()
      .replaceAll('rsm:CrossIndustryInvoice ', 'rsm:CrossIndustryDocument ')
      .replaceAll('/rsm:CrossIndustryInvoice>', '/rsm:CrossIndustryDocument>')
      .replaceAll(RSM, 'urn:ferd:CrossIndustryDocument:invoice:1p0')
      .replaceAll('rsm:ExchangedDocument>', 'rsm:HeaderExchangedDocument>')
      .replaceAll('ApplicableHeaderTrade', 'ApplicableSupplyChainTrade')
      .replaceAll('SettlementHeaderMonetary', 'SettlementMonetary')
      .replaceAll('rsm:SupplyChain', 'rsm:SpecifiedSupplyChain');
    expect(read(text).invoices[0]).toMatchObject({ number: '2026-12', payable: { amount: 20000 } });
  });
});

describe('a discount for early payment in fields of its own', () => {
  const terms = (inside: string, description = '') =>
    `<ram:SpecifiedTradePaymentTerms>${description}<ram:ApplicableTradePaymentDiscountTerms>${inside}</ram:ApplicableTradePaymentDiscountTerms></ram:SpecifiedTradePaymentTerms>`;
  const offered = (inside: string, description?: string) =>
    read(cii({ terms: terms(inside, description) })).invoices[0]?.discountTerms;
  const days = (count: number, unit = 'DAY') =>
    `<ram:BasisPeriodMeasure unitCode="${unit}">${count}</ram:BasisPeriodMeasure>`;
  const percent = '<ram:CalculationPercent>2.00</ram:CalculationPercent>';

  it('counts from the issue, or from the day that it names, and is of all or of a part', () => {
    expect(offered(days(10) + percent)).toEqual(['#SKONTO#TAGE=10#PROZENT=2.00#']);
    // Ten days from 11 March, for an invoice of 1 March: twenty days.
    expect(offered(dated('BasisDateTime', '20260311') + days(10) + percent)).toEqual([
      '#SKONTO#TAGE=20#PROZENT=2.00#',
    ]);
    expect(offered(`${days(10)}<ram:BasisAmount>150.00</ram:BasisAmount>${percent}`)).toEqual([
      '#SKONTO#TAGE=10#PROZENT=2.00#BASISBETRAG=150.00#',
    ]);
    expect(offered(`${days(10)}<ram:BasisAmount>200.00</ram:BasisAmount>${percent}`)).toEqual([
      '#SKONTO#TAGE=10#PROZENT=2.00#',
    ]);
  });

  it('is not said twice where the text says it, and not read where it is not whole', () => {
    const text = '<ram:Description>2% Skonto bei Zahlung innerhalb 10 Tagen</ram:Description>';
    expect(offered(days(10) + percent, text)).toEqual([]);
    expect(offered(days(10))).toEqual([]);
    expect(offered(days(2, 'MON') + percent)).toEqual([]);
    expect(offered(`${dated('BasisDateTime', '2026')}${days(10)}${percent}`)).toEqual([]);
  });

  it('in words on the net amount is of the net total of the invoice', () => {
    const amounts =
      '<ram:TaxBasisTotalAmount>200.00</ram:TaxBasisTotalAmount><ram:GrandTotalAmount>240.00</ram:GrandTotalAmount><ram:DuePayableAmount>240.00</ram:DuePayableAmount>';
    const description =
      '<ram:Description>Escompte de 2 % sur le montant HT pour paiement sous 8 jours</ram:Description>';
    const said = `<ram:SpecifiedTradePaymentTerms>${description}</ram:SpecifiedTradePaymentTerms>`;
    expect(read(cii({ terms: said, amounts })).invoices[0]?.discountTerms).toEqual([
      '#SKONTO#TAGE=8#PROZENT=2.00#BASISBETRAG=200.00#',
    ]);
  });
});

describe('days in other formats', () => {
  const due = (format: string, text: string) =>
    read(
      cii({
        terms: `<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="${format}">${text}</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>`,
      }),
    );

  it('of two digits for the year are of this century', () => {
    const { invoices, problems } = due('101', '260430');
    expect(problems).toEqual([]);
    expect(invoices[0]?.dueDates).toEqual([{ dueOn: '2026-04-30', amount: null }]);
  });

  it('a month without a day is due at its end, and said', () => {
    const { invoices, problems } = due('610', '202602');
    expect(invoices[0]?.dueDates).toEqual([{ dueOn: '2026-02-28', amount: null }]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: 'DueDateDateTime',
        found: '2026-02, no day',
        expected: 'a day; 2026-02-28 is taken',
      },
    ]);
  });

  it('that do not exist are said', () => {
    for (const [format, text] of [
      ['101', '261331'],
      ['610', '202613'],
    ] as const)
      expect(due(format, text).problems).toMatchObject([{ severity: 'error', found: expect.anything() }]);
  });
});
