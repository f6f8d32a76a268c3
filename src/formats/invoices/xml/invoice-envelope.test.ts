import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';
import { CII, ubl } from '../../small-files.fixture.ts';

const HEADER = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
const enveloped = (inside: string): Uint8Array =>
  new TextEncoder().encode(
    `<s:StandardBusinessDocument xmlns:s="${HEADER}"><s:StandardBusinessDocumentHeader><s:HeaderVersion>1.0</s:HeaderVersion></s:StandardBusinessDocumentHeader>${inside}</s:StandardBusinessDocument>`,
  );

describe('An invoice in the envelope of its network', () => {
  it('is read as the invoice that it is', async () => {
    const [inUbl] = await readFile({ name: 'a.xml', bytes: enveloped(ubl()) });
    expect(inUbl).toMatchObject({
      format: 'ubl',
      problems: [],
      invoices: [{ number: '1', payable: { amount: 1050 } }],
    });
    const [inCii] = await readFile({ name: 'b.xml', bytes: enveloped(CII) });
    expect(inCii).toMatchObject({ format: 'cii', invoices: [{ number: '7', payable: { amount: 8400 } }] });
  });

  it('is refused by what it holds where that is no invoice', async () => {
    const [other] = await readFile({ name: 'c.xml', bytes: enveloped('<Order xmlns="urn:order"/>') });
    expect(other?.problems).toMatchObject([{ severity: 'error', found: 'XML with root Order of urn:order' }]);
    const [empty] = await readFile({ name: 'd.xml', bytes: enveloped('') });
    expect(empty?.problems).toMatchObject([{ found: 'no document' }]);
  });
});
