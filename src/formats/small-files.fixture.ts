// One small, whole file of each kind, for tests that damage it.

import { strToU8, zipSync } from 'fflate';

const URI = 'urn:oasis:names:specification:ubl:schema:xsd';
export const ubl = (more = ''): string =>
  `<Invoice xmlns="${URI}:Invoice-2" xmlns:a="${URI}:CommonAggregateComponents-2" xmlns:b="${URI}:CommonBasicComponents-2"><b:ID>1</b:ID><b:IssueDate>2026-01-02</b:IssueDate><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>${more}<a:LegalMonetaryTotal><b:PayableAmount currencyID="EUR">10.50</b:PayableAmount></a:LegalMonetaryTotal></Invoice>`;
const STANDARD = 'urn:un:unece:uncefact:data:standard';
export const CII = `<r:CrossIndustryInvoice xmlns:r="${STANDARD}:CrossIndustryInvoice:100" xmlns="${STANDARD}:ReusableAggregateBusinessInformationEntity:100"><r:ExchangedDocument><ID>7</ID><TypeCode>380</TypeCode></r:ExchangedDocument><r:SupplyChainTradeTransaction><ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode><SpecifiedTradeSettlementHeaderMonetarySummation><DuePayableAmount>84.00</DuePayableAmount></SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement></r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>`;
export const CDAR = `<r:CrossDomainAcknowledgementAndResponse xmlns:r="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100" xmlns="${STANDARD}:ReusableAggregateBusinessInformationEntity:100"><r:AcknowledgementDocument><ReferenceReferencedDocument><IssuerAssignedID>F1</IssuerAssignedID><ProcessConditionCode>207</ProcessConditionCode></ReferenceReferencedDocument></r:AcknowledgementDocument></r:CrossDomainAcknowledgementAndResponse>`;
export const TABLE = 'Numéro;Échéance;Montant;Devise\nF1;31/03/2026;10,00;EUR\nF2;31/03/2026;11,00;EUR';
export const BANK_TABLE = 'Date;Libellé;Montant;Devise\n31/03/2026;A;10,00;EUR\n31/03/2026;B;11,00;EUR';
export const FEC =
  'JournalCode\tEcritureDate\tCompteNum\tEcritureLib\tDebit\tCredit\nVE\t20260105\t411000\tF1\t12,00\t0,00\nVE\t20260105\t706000\tF1\t0,00\t12,00';

const quadra = (account: string, side: string): string =>
  `${`M${account.padEnd(8)}VE000140926 ${'Facture F1'.padEnd(20)}${side}+000000001200${' '.repeat(8)}141026`.padEnd(107)}EURVE `;
export const QUADRA = `C9LOU    ${'Lou SARL'.padEnd(30)}\n${quadra('9LOU', 'D')}\n${quadra('706000', 'C')}\n`;
const OWN = '300661077100020030401';
export const CFONB_240 = [
  `3100000120211220E    ${OWN}`.padEnd(240),
  `${`3400000220211220E0066149890000122140469732${'OFFICE'.padEnd(35)}${OWN}`.padEnd(228)}000000171200`,
  `${`3900000320211220E    ${OWN}`.padEnd(228)}000000171200`,
].join('\n');

export const FEC_XML =
  '<comptabilite><exercice><journal><JournalCode>VE</JournalCode><ecriture><EcritureDate>2026-01-05</EcritureDate><EcritureLib>F1</EcritureLib><ligne><CompteNum>411000</CompteNum><Debit>12.00</Debit><Credit>0.00</Credit></ligne><ligne><CompteNum>706000</CompteNum><Debit>0.00</Debit><Credit>12.00</Credit></ligne></ecriture></journal></exercice></comptabilite>';

export const INVOICE_RESPONSE =
  '<ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><b:IssueDate>2026-08-02</b:IssueDate><a:DocumentResponse><a:Response><b:ResponseCode>RE</b:ResponseCode></a:Response><a:DocumentReference><b:ID>F7</b:ID></a:DocumentReference></a:DocumentResponse></ApplicationResponse>';

export const WEB_PAGE =
  '<html><head><meta charset="utf-8"><style>.n{mso-number-format:"\\@";}</style></head><body><table border=1><tr><th>Numéro<th>Client<th>Échéance<th>Montant (EUR)</tr><tr><td class="n">F1</td><td rowspan="2">Éponine &amp; Fils</td><td>31/03/2026</td><td x:num="10.5">10,50</td></tr><tr><td>F2</td><td>31/03/2026</td><td>11,00</td></tr></table></body></html>';
export const WEB_ARCHIVE = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b1"\n\n--b1\nContent-Location: a/sheet001.htm\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="utf-8"\n\n${WEB_PAGE.replaceAll('=', '=3D')}\n--b1--\n`;

/** A workbook of one sheet, with these rows as its XML. */
export const workbookOf = (rows: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Factures" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
const text = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** Number F1, 1234.50 EUR. */
export const WORKBOOK_ROWS = `<row r="1">${text('A1', 'Numéro')}${text('B1', 'Montant')}${text('C1', 'Devise')}</row><row r="2">${text('A2', 'F1')}<c r="B2"><v>1234.5</v></c>${text('C2', 'EUR')}</row>`;
