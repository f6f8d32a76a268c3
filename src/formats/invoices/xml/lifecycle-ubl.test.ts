import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';

const response = (code: string, status = ''): string =>
  `<ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" xmlns:cac="${CAC}" xmlns:cbc="${CBC}">
  <cbc:ID>R-1</cbc:ID><cbc:IssueDate>2026-08-02</cbc:IssueDate>
  <cac:DocumentResponse>
    <cac:Response><cbc:ResponseCode listID="UNCL4343OpSubset">${code}</cbc:ResponseCode>${status}</cac:Response>
    <cac:DocumentReference><cbc:ID>F-7</cbc:ID><cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:DocumentReference>
  </cac:DocumentResponse></ApplicationResponse>`;

const read = async (text: string) => {
  const [reading] = await readFile({ name: 'a.xml', bytes: new TextEncoder().encode(text) });
  return reading;
};

describe('An answer to an invoice over Peppol', () => {
  it.each([
    ['AB', '202'],
    ['IP', '204'],
    ['UQ', '208'],
    ['CA', '206'],
    ['RE', '210'],
    ['AP', '205'],
    ['PD', '211'],
  ])('%s says what the French status %s says', async (code, statusCode) => {
    const reading = await read(response(code));
    expect(reading?.problems).toEqual([]);
    expect(reading?.lifecycle).toEqual([
      { invoice: 'F-7', statusCode, reasons: [], amount: null, at: '2026-08-02' },
    ]);
  });

  it('gives its reasons, also in the envelope of the network', async () => {
    const reason =
      '<cac:Status><cbc:StatusReasonCode listID="OPStatusReason">PRI</cbc:StatusReasonCode><cbc:StatusReason>Price</cbc:StatusReason></cac:Status>';
    const envelope = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${response('RE', reason)}</StandardBusinessDocument>`;
    expect((await read(envelope))?.lifecycle).toMatchObject([{ statusCode: '210', reasons: ['PRI'] }]);
  });

  it('with a code that is none is a problem and no status', async () => {
    const reading = await read(response('XX'));
    expect(reading?.lifecycle).toEqual([]);
    expect(reading?.problems).toMatchObject([{ severity: 'error', found: 'XX' }]);
  });
});
