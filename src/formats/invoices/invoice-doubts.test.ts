// Documents that are read, and whose meaning a person should look at.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { readExport } from '../tables/table-tools.fixture.ts';

const URI = 'urn:oasis:names:specification:ubl:schema:xsd';
async function read({ root = 'Invoice', type = '380', amount = '120.00', more = '' }): Promise<FileReading> {
  const xml = `<${root} xmlns="${URI}:${root}-2" xmlns:a="${URI}:CommonAggregateComponents-2" xmlns:b="${URI}:CommonBasicComponents-2"><b:ID>F2</b:ID><b:IssueDate>2026-01-02</b:IssueDate><b:${root}TypeCode>${type}</b:${root}TypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>${more}<a:LegalMonetaryTotal><b:TaxInclusiveAmount currencyID="EUR">${amount}</b:TaxInclusiveAmount><b:PayableAmount currencyID="EUR">${amount}</b:PayableAmount></a:LegalMonetaryTotal></${root}>`;
  const [reading] = await readFile({ name: 'a.xml', bytes: new TextEncoder().encode(xml) });
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}
const EARLIER =
  '<a:BillingReference><a:InvoiceDocumentReference><b:ID>F1</b:ID></a:InvoiceDocumentReference></a:BillingReference>';

describe('A credit note of a negative amount', () => {
  it.each([
    ['CreditNote', '381'],
    ['Invoice', '381'],
  ])('is taken as a credit, and told: %s of type %s', async (root, type) => {
    const { invoices, problems } = await read({ root, type, amount: '-120.00' });
    expect(invoices).toMatchObject([{ kind: 'creditNote', payable: { amount: -12000 } }]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: 'LegalMonetaryTotal/PayableAmount',
        found: '-120.00 on a credit note',
        expected: 'a positive amount; it is taken as a credit',
      },
    ]);
  });

  it('is the way in which an ordinary invoice takes itself back, and needs no word', async () => {
    const { invoices, problems } = await read({ amount: '-120.00' });
    expect([invoices[0]?.kind, problems]).toEqual(['creditNote', []]);
  });
});

describe('A corrected invoice', () => {
  it('stands in the place of the one that it names, which is told', async () => {
    const { invoices, problems } = await read({ type: '384', more: EARLIER });
    expect(invoices).toMatchObject([{ kind: 'invoice', precedingInvoices: ['F1'] }]);
    expect(problems).toMatchObject([
      { severity: 'warning', found: 'a corrected invoice, in the place of F1' },
    ]);
  });
});

describe('A share of what was paid', () => {
  const list = (titles: string, cells: string) =>
    readExport(`N° facture;Client;Échéance;Montant TTC;${titles}\nF1;Martin;15/10/2026;1200,00;${cells}\n`);

  it('is no amount: where nothing says what is left, nothing is read', async () => {
    const { invoices, problems } = await list('% payé', '50');
    expect(invoices).toEqual([]);
    expect(problems).toContainEqual({
      severity: 'error',
      place: 'column % payé',
      found: '% payé',
      expected: 'what was paid, or what is left to pay, as an amount',
    });
  });

  it('beside what is left to pay is looked past', async () => {
    const { invoices } = await list('% payé;Reste dû', '50;600,00');
    expect(invoices).toMatchObject([{ payable: { amount: 60_000 }, totalInclVat: { amount: 120_000 } }]);
  });
});
