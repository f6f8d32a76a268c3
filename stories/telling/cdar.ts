// One status of one invoice, as a platform sends it in the French reform of electronic invoicing.

import type { InputFile } from '../../src/formats/records.ts';

export type StatusNote = {
  readonly invoice: string;
  readonly code: string;
  readonly on: string;
  readonly reason?: string;
  readonly cashed?: string;
};

export function statusFile({ invoice, code, on, reason, cashed }: StatusNote): InputFile {
  const characteristic =
    cashed === undefined
      ? ''
      : `<ram:SpecifiedDocumentCharacteristic><ram:TypeCode>MEN</ram:TypeCode><ram:ValueAmount currencyID="EUR">${cashed}</ram:ValueAmount></ram:SpecifiedDocumentCharacteristic>`;
  const status =
    reason === undefined && cashed === undefined
      ? ''
      : `<ram:SpecifiedDocumentStatus>${reason === undefined ? '' : `<ram:ReasonCode>${reason}</ram:ReasonCode>`}${characteristic}</ram:SpecifiedDocumentStatus>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossDomainAcknowledgementAndResponse xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:AcknowledgementDocument><ram:IssueDateTime><udt:DateTimeString format="204">${on.replaceAll('-', '')}080000</udt:DateTimeString></ram:IssueDateTime>
<ram:ReferenceReferencedDocument><ram:IssuerAssignedID>${invoice}</ram:IssuerAssignedID><ram:ProcessConditionCode>${code}</ram:ProcessConditionCode>${status}</ram:ReferenceReferencedDocument>
</rsm:AcknowledgementDocument></rsm:CrossDomainAcknowledgementAndResponse>`;
  return { name: `statut-${code}-${invoice}.xml`, bytes: new TextEncoder().encode(xml) };
}
