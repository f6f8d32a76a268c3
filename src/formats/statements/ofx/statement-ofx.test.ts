// OFX out of tools that lose tags: SGML lets leaves go without an end, and some drop those of aggregates too.

import { describe, expect, it } from 'vitest';
import { readOfx } from './statement-ofx.ts';

const transaction = (amount: string, { start = '<STMTTRN>', end = '</STMTTRN>' } = {}) =>
  `${start}<TRNTYPE>CREDIT<DTPOSTED>20260302<TRNAMT>${amount}<CHECKNUM>\n<FITID>${amount}${end}\n`;

const ofx = (transactions: string) =>
  `OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>12345</BANKACCTFROM><BANKTRANLIST><DTSTART>\n${transactions}</BANKTRANLIST><LEDGERBAL><BALAMT>20.00<DTASOF>20260302</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

const told = (text: string) => {
  const { statements, problems } = readOfx(text);
  return {
    problems,
    statements: statements.map(({ account, closingBalance, lines }) => [
      account,
      closingBalance?.amount ?? null,
      lines.map(({ amount }) => amount.amount),
    ]),
  };
};

const WHOLE = ofx(transaction('1.00') + transaction('2.00') + transaction('3.00'));

describe('An OFX file that lacks tags', () => {
  const expected = { problems: [], statements: [['12345', 2000, [100, 200, 300]]] };

  it.each([
    ['of the first transaction', WHOLE.replace('</STMTTRN>', '')],
    ['of every transaction', WHOLE.replaceAll('</STMTTRN>', '')],
    ['of their list', WHOLE.replace('</BANKTRANLIST>', '')],
    ['of the last transaction and their list', WHOLE.replace(/<\/STMTTRN>\s*<\/BANKTRANLIST>/, '')],
    ['of the account', WHOLE.replace('</BANKACCTFROM>', '')],
    ['of the balance', WHOLE.replace('</LEDGERBAL>', '')],
  ])('has every line without the end %s', (_title, text) => {
    expect(told(WHOLE)).toEqual(expected);
    expect(told(text)).toEqual(expected);
  });

  it('has both statements without the end of the first', () => {
    const [, second = ''] = /(<STMTTRNRS>.*<\/STMTTRNRS>)/s.exec(WHOLE.replace('12345', '99')) ?? [];
    const two = WHOLE.replace('</STMTRS></STMTTRNRS>', second);
    expect(told(two)).toEqual({
      problems: [],
      statements: [...expected.statements, ['99', 2000, [100, 200, 300]]],
    });
  });

  it('says which amount has no transaction around it, and reads the others', () => {
    const lost = ofx(transaction('1.00') + transaction('2.00', { start: '' }) + transaction('3.00'));
    expect(told(lost)).toEqual({
      statements: [['12345', 2000, [100, 300]]],
      problems: [{ severity: 'error', place: 'BANKTRANLIST/TRNAMT', found: '2.00', expected: 'STMTTRN' }],
    });
  });
});
