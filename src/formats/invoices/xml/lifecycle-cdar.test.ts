import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../records.ts';
import { readCdar } from './lifecycle-cdar.ts';

const STANDARD = 'urn:un:unece:uncefact:data:standard';

const message = (reference: string): string => `<r:CrossDomainAcknowledgementAndResponse
  xmlns:r="${STANDARD}:CrossDomainAcknowledgementAndResponse:100"
  xmlns="${STANDARD}:ReusableAggregateBusinessInformationEntity:100"
  xmlns:u="${STANDARD}:UnqualifiedDataType:100">
  <r:AcknowledgementDocument>
    <IssueDateTime><u:DateTimeString format="204">20260802100000</u:DateTimeString></IssueDateTime>
    <ReferenceReferencedDocument>${reference}</ReferenceReferencedDocument>
  </r:AcknowledgementDocument>
</r:CrossDomainAcknowledgementAndResponse>`;

const read = (reference: string): FileReading =>
  readCdar({ name: 'a.xml', bytes: new TextEncoder().encode(message(reference)) });

const amount = (type: string, value: string): string =>
  `<SpecifiedDocumentCharacteristic><TypeCode>${type}</TypeCode><ValueAmount currencyID="EUR">${value}</ValueAmount></SpecifiedDocumentCharacteristic>`;

describe('A life-cycle message says what became of an invoice', () => {
  it('gives the reasons of a dispute', () => {
    const { lifecycle, problems } = read(
      '<IssuerAssignedID>F7</IssuerAssignedID><ProcessConditionCode>207</ProcessConditionCode><SpecifiedDocumentStatus><ReasonCode>TX_TVA_ERR</ReasonCode></SpecifiedDocumentStatus>',
    );
    expect(problems).toEqual([]);
    expect(lifecycle).toEqual([
      { invoice: 'F7', statusCode: '207', reasons: ['TX_TVA_ERR'], amount: null, at: '2026-08-02' },
    ]);
  });

  it('adds what was cashed over the VAT rates, and not what remains to be paid', () => {
    const { lifecycle } = read(
      `<IssuerAssignedID>F7</IssuerAssignedID><ProcessConditionCode>212</ProcessConditionCode><SpecifiedDocumentStatus>${amount('MEN', '500.00')}${amount('MEN', '20.50')}${amount('RAP', '250.00')}</SpecifiedDocumentStatus>`,
    );
    expect(lifecycle[0]?.amount).toEqual({ amount: 52050, currency: 'EUR' });
  });

  it('refuses a status of no invoice', () => {
    const { lifecycle, problems } = read('<ProcessConditionCode>207</ProcessConditionCode>');
    expect(lifecycle).toEqual([]);
    expect(problems[0]?.severity).toBe('error');
  });
});
