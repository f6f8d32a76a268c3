import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';
import type { FileReading } from '../../records.ts';
import { pdfWith } from '../../text/pdf-fixture.ts';

const STANDARD = 'urn:un:unece:uncefact:data:standard';
const cii = (
  number: string,
): string => `<r:CrossIndustryInvoice xmlns:r="${STANDARD}:CrossIndustryInvoice:100"
  xmlns="${STANDARD}:ReusableAggregateBusinessInformationEntity:100">
  <r:ExchangedDocument><ID>${number}</ID><TypeCode>380</TypeCode><IssueDateTime>20260301</IssueDateTime></r:ExchangedDocument>
  <r:SupplyChainTradeTransaction><ApplicableHeaderTradeSettlement>
    <InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>
    <SpecifiedTradeSettlementHeaderMonetarySummation><GrandTotalAmount>84.00</GrandTotalAmount><DuePayableAmount>84.00</DuePayableAmount></SpecifiedTradeSettlementHeaderMonetarySummation>
  </ApplicableHeaderTradeSettlement></r:SupplyChainTradeTransaction>
</r:CrossIndustryInvoice>`;

async function read(files: Record<string, string>): Promise<FileReading> {
  const [reading] = await readFile({ name: 'scan.pdf', bytes: pdfWith(files) });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

describe('The invoice inside a PDF is found by what it is', () => {
  it('under any name, beside other files', async () => {
    const reading = await read({ 'delivery.txt': 'thirty crates', 'data.bin': cii('F-1') });
    expect(reading).toMatchObject({ file: 'scan.pdf', format: 'factur-x', problems: [] });
    expect(reading.invoices).toMatchObject([{ number: 'F-1', payable: { amount: 8400, currency: 'EUR' } }]);
  });

  it('by its usual name where there are several, and says when they disagree', async () => {
    const reading = await read({ 'a.xml': cii('OLD-1'), 'factur-x.xml': cii('F-1') });
    expect(reading.invoices.map(invoice => invoice.number)).toEqual(['F-1']);
    expect(reading.problems).toMatchObject([{ severity: 'warning', found: 'another XML with OLD-1' }]);
  });

  it('pinned to a page, where the document itself lists no file', async () => {
    const bytes = pdfWith({ 'factur-x.xml': cii('F-1') }, 'on the page');
    const [reading] = await readFile({ name: 'a', bytes });
    expect(reading?.invoices.map(invoice => invoice.number)).toEqual(['F-1']);
  });

  it('named by no list and only said to belong to the document', async () => {
    const bytes = pdfWith({ 'factur-x.xml': cii('F-1') }, 'associated');
    const [reading] = await readFile({ name: 'a', bytes });
    expect(reading).toMatchObject({ format: 'factur-x', problems: [] });
    expect(reading?.invoices.map(invoice => invoice.number)).toEqual(['F-1']);
    const none = pdfWith({ 'note.xml': '<note/>' }, 'associated');
    expect((await readFile({ name: 'a', bytes: none }))[0]?.invoices).toEqual([]);
  });

  it('not in a document that opens with a password alone, and that is the reason', async () => {
    const text = new TextDecoder('latin1').decode(pdfWith({ 'factur-x.xml': cii('F-1') }));
    const lock =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]';
    const locked = text.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`);
    const bytes = Uint8Array.from(locked, sign => sign.charCodeAt(0));
    const [reading] = await readFile({ name: 'a', bytes });
    expect(reading?.invoices).toEqual([]);
    expect(reading?.problems).toMatchObject([
      {
        severity: 'error',
        found: 'a PDF that is locked with a password',
        expected: 'a whole PDF that opens without a password',
      },
    ]);
  });

  it('in a document whose last block was filled up with zeros', async () => {
    const whole = pdfWith({ 'factur-x.xml': cii('F-1') });
    const bytes = new Uint8Array(whole.length + 4096);
    bytes.set(whole);
    const [reading] = await readFile({ name: 'a', bytes });
    expect(reading?.invoices.map(invoice => invoice.number)).toEqual(['F-1']);
  });

  it('but an order is no invoice', async () => {
    const order =
      '<o:SCRDMCCBDACIOMessageStructure xmlns:o="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>';
    const reading = await read({ 'order-x.xml': order });
    expect(reading.invoices).toEqual([]);
    expect(reading.problems).toMatchObject([{ severity: 'error', place: 'order-x.xml' }]);
  });

  it('broken XML and a PDF without XML are errors that ask for the fields to be typed', async () => {
    const broken = await read({ 'factur-x.xml': cii('F-1').slice(0, 300) });
    expect(broken.invoices).toEqual([]);
    expect(broken.problems[0]).toMatchObject({
      severity: 'error',
      place: expect.stringContaining('factur-x.xml: line'),
    });
    expect((await read({})).problems).toMatchObject([
      { severity: 'error', found: 'a PDF with no XML inside' },
    ]);
  });

  it('a PDF that is cut is an error', async () => {
    const whole = pdfWith({ 'factur-x.xml': cii('F-1') });
    for (const length of [whole.length / 3, whole.length / 2, whole.length - 7]) {
      const [reading] = await readFile({ name: 'a.pdf', bytes: whole.subarray(0, length) });
      expect(reading?.invoices).toEqual([]);
      expect(reading?.problems[0]?.severity).toBe('error');
    }
  });
});
