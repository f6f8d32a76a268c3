// What a bank says of one booking in several ways. Every figure is added up by hand.

import { describe, expect, it } from 'vitest';
import { readCamt } from './statement-camt.ts';

const read = (entry: string, status = '<Sts><Cd>BOOK</Cd></Sts>') => {
  const balance = (code: string, amount: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-04</Dt></Dt></Bal>`;
  const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', '0.00')}${balance('CLBD', '50.00')}<Ntry><Amt Ccy="EUR">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>${status}${entry}</Ntry></Stmt></BkToCstmrStmt></Document>`;
  return readCamt(new TextEncoder().encode(text));
};

describe('A booking in camt', () => {
  it.each(['TxAmt', 'CntrValAmt'])('of payments of which one came in dollars is told apart by %s', own => {
    const fromAbroad = `<TxDtls><Amt Ccy="USD">22.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><AmtDtls><InstdAmt><Amt Ccy="USD">22.00</Amt></InstdAmt><${own}><Amt Ccy="EUR">20.00</Amt></${own}></AmtDtls><RmtInf><Ustrd>F-17</Ustrd></RmtInf></TxDtls>`;
    const plain =
      '<TxDtls><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>F-18</Ustrd></RmtInf></TxDtls>';
    const { statements, problems } = read(
      `<BookgDt><Dt>2026-03-02</Dt></BookgDt><NtryDtls>${fromAbroad}${plain}</NtryDtls>`,
    );
    expect(problems).toEqual([]);
    expect(statements[0]?.lines).toMatchObject([
      { amount: { amount: 2000, currency: 'EUR' }, text: 'F-17' },
      { amount: { amount: 3000, currency: 'EUR' }, text: 'F-18' },
    ]);
  });

  it.each([
    ['<BookgDt><Dt>2026-02-30</Dt></BookgDt><ValDt><Dt>2026-03-03</Dt></ValDt>', '2026-02-30', '2026-03-03'],
    ['<BookgDt><DtTm>02/03/2026 12:00</DtTm></BookgDt>', '02/03/2026 12:00', '2026-03-04'],
  ])('whose day is none says which is taken: %s', (days, found, taken) => {
    const { statements, problems } = read(days);
    expect(statements[0]?.lines).toMatchObject([{ bookingDate: taken, amount: { amount: 5000 } }]);
    expect(problems).toEqual([
      { severity: 'warning', place: 'Ntry 1', found, expected: `a day; ${taken} is taken` },
    ]);
  });

  const DAY = '<BookgDt><Dt>2026-03-02</Dt></BookgDt>';

  it('is taken where the word of the bank for its status says booked, and left out where it says another', () => {
    const lines = (status: string) => read(DAY, `<Sts>${status}</Sts>`).statements[0]?.lines.length;
    expect(['BOOK', '<Cd>BOOK</Cd>', '<Prtry>Booked</Prtry>'].map(lines)).toEqual([1, 1, 1]);
    expect(['PDNG', '<Cd>PDNG</Cd>', '<Prtry>Expected</Prtry>'].map(lines)).toEqual([0, 0, 0]);
    expect(read(DAY, '<Sts><Prtry>Expected</Prtry></Sts>').problems).toContainEqual({
      severity: 'warning',
      place: 'Ntry 1',
      found: 'status Expected',
      expected: 'BOOK; the entry is left out',
    });
  });

  it('of which one payment of several is told is nobody’s money in particular', () => {
    const detail = (amount: string) =>
      `<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch><TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Lou</Nm></Pty></Dbtr></RltdPties></TxDtls></NtryDtls>`;
    const { statements, problems } = read(DAY + detail('20.00'));
    expect(statements[0]?.lines).toMatchObject([{ amount: { amount: 5000 }, counterparty: null }]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: 'Ntry 1',
        found: 'one detail',
        expected: '2 transactions, as the batch says',
      },
    ]);
    // A detail of all the money is the booking, whatever is counted.
    expect(read(DAY + detail('50.00')).statements[0]?.lines).toMatchObject([{ counterparty: 'Lou' }]);
  });

  it('is a return where only the code of the transaction says that the direct debit was unpaid', () => {
    const code = (subFamily: string) =>
      `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
    const isReversal = (entry: string) => read(DAY + entry).statements[0]?.lines[0]?.isReversal;
    expect(isReversal(code('UPDD'))).toBe(true);
    expect(isReversal(`<NtryDtls><TxDtls>${code('UPDD')}</TxDtls></NtryDtls>`)).toBe(true);
    expect(isReversal(code('ESDD'))).toBe(false);
  });
});
