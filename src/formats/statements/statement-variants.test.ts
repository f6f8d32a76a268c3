// Valid statements that stretch their standards: several currencies, empty elements, other prefixes, returns, nothing at
// all. Every figure is added up by hand.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { toJson } from '../text/json.ts';
import { CFONB, OFX } from './statement-small.fixture.ts';

async function read(text: string): Promise<FileReading> {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(text) });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const jsonOf = async (text: string) => toJson(await read(text)).statements;

const BALANCE = (
  code: string,
  amount: string,
  { currency = 'EUR', mark = 'CRDT', day = '2026-03-01' } = {},
) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const ENTRY = (
  amount: string,
  mark: 'CRDT' | 'DBIT',
  { currency = 'EUR', inside = '', status = '<Sts><Cd>BOOK</Cd></Sts>', day = '2026-03-02' } = {},
) =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd>${status}<BookgDt><Dt>${day}</Dt></BookgDt>${inside}</Ntry>`;

const ACCOUNT = '<Acct><Id><IBAN>BE68539007547034</IBAN></Id></Acct>';
const IN_EUROS = '<Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct>';

const camt = (inside: string, { version = '053.001.08', message = 'BkToCstmrStmt' } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${version}"><${message}><GrpHdr><MsgId>M1</MsgId></GrpHdr>${inside}</${message}></Document>`;

describe('camt that stretches its standard', () => {
  it('an account without a currency of its own is one statement per currency', async () => {
    const statements = await jsonOf(
      camt(
        `<Stmt><Id>S</Id>${ACCOUNT}${BALANCE('OPBD', '100.00')}${BALANCE('OPBD', '50.00', { currency: 'USD' })}${ENTRY('10.00', 'CRDT')}${ENTRY('7.50', 'DBIT', { currency: 'USD' })}${BALANCE('CLBD', '110.00')}${BALANCE('CLBD', '42.50', { currency: 'USD' })}</Stmt>`,
      ),
    );
    expect(statements).toMatchObject([
      {
        currency: 'EUR',
        openingBalance: '100.00',
        closingBalance: '110.00',
        credit: '10.00',
        balanced: true,
      },
      { currency: 'USD', openingBalance: '50.00', closingBalance: '42.50', debit: '7.50', balanced: true },
    ]);
  });

  it('two statements, one of them without an entry and overdrawn', async () => {
    const empty = `<Stmt><Id>A</Id>${IN_EUROS}${BALANCE('OPBD', '12.34', { mark: 'DBIT' })}${BALANCE('CLBD', '12.34', { mark: 'DBIT' })}</Stmt>`;
    const other = `<Stmt><Id>B</Id><Acct><Id><Othr><Id>0012345</Id></Othr></Id><Ccy>EUR</Ccy></Acct>${BALANCE('PRCD', '1.00')}${ENTRY('1.00', 'DBIT')}${BALANCE('CLBD', '0.00')}</Stmt>`;
    expect(await jsonOf(camt(empty + other))).toMatchObject([
      { openingBalance: '-12.34', closingBalance: '-12.34', entries: 0, credit: '0.00', balanced: true },
      { account: '0012345', openingBalance: '1.00', debit: '1.00', entries: 1, balanced: true },
    ]);
  });

  it('a returned debit, a pending entry, a zero entry and a batch with its details', async () => {
    const returned = ENTRY('80.00', 'DBIT', {
      inside: `<RvslInd>true</RvslInd><NtryDtls><TxDtls><Refs><EndToEndId>E2E-7</EndToEndId></Refs><Amt Ccy="EUR">80.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Noord BV</Nm></Pty></Dbtr></RltdPties><RtrInf><Rsn><Cd>MD06</Cd></Rsn><AddtlInf>ASKED BY DEBTOR</AddtlInf></RtrInf></TxDtls></NtryDtls>`,
    });
    const pending = ENTRY('5.00', 'CRDT', { status: '<Sts><Cd>PDNG</Cd></Sts>' });
    const detail = (amount: string, reference: string) =>
      `<TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`;
    const batch = ENTRY('30.00', 'CRDT', {
      inside: `<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${detail('10.00', 'RF18539007547034')}${detail('20.00', '+++090/9337/55493+++')}</NtryDtls>`,
    });
    const [statement] = await jsonOf(
      camt(
        `<Stmt><Id>S</Id>${IN_EUROS}${BALANCE('OPBD', '100.00')}${returned}${pending}${ENTRY('0.00', 'CRDT')}${batch}${BALANCE('CLBD', '50.00')}</Stmt>`,
      ),
    );
    // 100.00 - 80.00 + 0.00 + 30.00 = 50.00; what is pending does not count.
    expect(statement).toMatchObject({
      entries: 3,
      details: 3,
      credit: '30.00',
      debit: '80.00',
      balanced: true,
    });
    expect(statement?.lines.map(line => [line.amount, line.references])).toEqual([
      ['-80.00', ['E2E-7']],
      ['0.00', []],
      ['10.00', ['RF18539007547034']],
      ['20.00', ['090933755493']],
    ]);
    expect(statement?.lines[0]).toMatchObject({ counterparty: 'Noord BV', text: 'MD06 ASKED BY DEBTOR' });
  });

  it('prefixes, an envelope, a namespace with a country, and instants instead of days', async () => {
    const plain = camt(
      `<Stmt><Id>S</Id>${IN_EUROS}${BALANCE('OPBD', '1.00')}${ENTRY('2.00', 'CRDT')}${BALANCE('CLBD', '3.00')}</Stmt>`,
    );
    const prefixed = plain
      .replace(/^<\?xml[^>]*>/, '')
      .replace(/<(\/?)([A-Z])/g, '<$1c:$2')
      .replace('xmlns=', 'xmlns:c=');
    const envelope = `<message xmlns="urn:x"><AppHdr><Rpt>none</Rpt></AppHdr>${prefixed}</message>`;
    const swiss = plain.replace('camt.053.001.08', 'camt.053.001.08.ch.02');
    const instants = plain
      .replaceAll('<Dt><Dt>2026-03-01</Dt></Dt>', '<Dt><DtTm>2026-03-01T23:59:59+02:00</DtTm></Dt>')
      .replace('<BookgDt><Dt>2026-03-02</Dt>', '<BookgDt><DtTm>2026-03-02T00:10:00Z</DtTm>');
    const expected = await jsonOf(plain);
    expect(expected).toMatchObject([{ entries: 1, balanced: true, openingDate: '2026-03-01' }]);
    for (const variant of [prefixed, envelope, swiss, instants])
      expect(await jsonOf(variant)).toEqual(expected);
  });

  it('a notification without balances, its parts in another currency than the booking', async () => {
    const foreign = `<TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">108.00</Amt></InstdAmt><TxAmt><Amt Ccy="EUR">100.00</Amt></TxAmt></AmtDtls></TxDtls>`;
    const [statement] = await jsonOf(
      camt(
        `<Ntfctn><Id>N</Id>${IN_EUROS}${ENTRY('100.00', 'CRDT', { status: '<Sts>BOOK</Sts>', inside: `<NtryDtls>${foreign}</NtryDtls><AddtlNtryInf>FACTURE 2026-17</AddtlNtryInf>` })}</Ntfctn>`,
        { version: '054.001.02', message: 'BkToCstmrDbtCdtNtfctn' },
      ),
    );
    expect(statement).toMatchObject({
      openingBalance: null,
      closingBalance: null,
      balanced: null,
      entries: 1,
      details: 1,
      credit: '100.00',
      lines: [{ amount: '100.00', text: 'FACTURE 2026-17' }],
    });
  });

  it('a text of two thousand signs and a creditor of last resort are kept whole', async () => {
    const text = 'REGLEMENT '.repeat(200).trim();
    const inside = `<NtryDtls><TxDtls><RltdPties><UltmtDbtr><Pty><Nm>Holding Nord</Nm></Pty></UltmtDbtr></RltdPties><RmtInf><Ustrd>${text.slice(0, 1000)}</Ustrd><Ustrd>${text.slice(1000)}</Ustrd></RmtInf></TxDtls></NtryDtls>`;
    const [statement] = await jsonOf(
      camt(`<Stmt><Id>S</Id>${IN_EUROS}${ENTRY('1.00', 'CRDT', { inside })}</Stmt>`),
    );
    expect(statement?.lines[0]?.counterparty).toBe('Holding Nord');
    expect(statement?.lines[0]?.text.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});

describe('OFX whose leaves are empty', () => {
  it('an empty bank, number or text holds nothing of what follows it', async () => {
    const empty = OFX.replace('<BANKID>30001', '<BANKID>')
      .replace('<TRNTYPE>CREDIT', '<TRNTYPE><CHECKNUM>\n')
      .replace('<NAME>', '<REFNUM>\n<NAME>');
    const [statement] = await jsonOf(empty);
    expect(statement).toMatchObject({
      account: '000123',
      entries: 1,
      credit: '1234.56',
      closingBalance: '2000.00',
      lines: [{ bookingDate: '2026-03-02', counterparty: 'Dupont & Fils', text: 'Dupont & Fils F-2026-17' }],
    });
  });

  it('amounts with a plus, without a leading zero, and with blanks', async () => {
    for (const [written, amount] of [
      ['+12.50', '12.50'],
      ['-.50', '-0.50'],
      [' 1 234,50', '1234.50'],
      ['-1,234.50', '-1234.50'],
    ] as const) {
      const [statement] = await jsonOf(OFX.replace('1.234,56', written));
      expect(statement?.lines[0]?.amount).toBe(amount);
    }
  });
});

describe('OFX of tools that keep to no standard', () => {
  const ended = '<FITID>A1';

  it.each([
    ['1,234,567', '2000.00', '1234567.00'],
    ['1.234.567', '2000,00', '1234567.00'],
    ['1,250', '2000.00', '1250.00'],
    ['1.250', '2000.00', '1.25'],
    ['12.5000', '2000,00', '12.50'],
    ['12.00-', '2000.00', '-12.00'],
  ])('%s beside a balance of %s is %s', async (amount, balance, read) => {
    const [statement] = await jsonOf(OFX.replace('1.234,56', amount).replace('2000.00', balance));
    expect(statement?.lines[0]?.amount).toBe(read);
  });

  it('an amount that may be thousands or thousandths is never guessed', async () => {
    const { statements, problems } = await read(OFX.replace('1.234,56', '1,250').replace('2000.00', '2000'));
    expect(statements[0]?.lines).toEqual([]);
    expect(problems).toMatchObject([
      { severity: 'error', place: 'STMTTRN 1', found: 'date 20260302120000[-5:EST], amount 1,250' },
    ]);
  });

  it('an amount in another currency than the account is not taken for one in its own', async () => {
    const converted = OFX.replace(ended, `<ORIGCURRENCY><CURRATE>0.92<CURSYM>USD</ORIGCURRENCY>${ended}`);
    expect((await jsonOf(converted))[0]?.lines).toMatchObject([{ amount: '1234.56' }]);
    const { statements, problems } = await read(converted.replaceAll('ORIGCURRENCY', 'CURRENCY'));
    expect(statements[0]?.lines).toEqual([]);
    expect(problems).toEqual([
      { severity: 'error', place: 'STMTTRN 1', found: 'an amount in USD', expected: 'EUR, as the account' },
    ]);
  });

  it('signs that begin no tag are text, in CDATA any', async () => {
    const told = OFX.replace('Dupont &amp; Fils', '<![CDATA[A <B> & C]]>').replace('F-2026-17', 'F17 < F18');
    expect((await jsonOf(told))[0]?.lines).toMatchObject([
      { counterparty: 'A <B> & C', text: 'A <B> & C F17 < F18' },
    ]);
  });
});

describe('CFONB 120 out of an old machine', () => {
  it('é and è are the signs { and }, as the French variant of ISO 646 has them', async () => {
    const expected = await jsonOf(CFONB);
    expect(expected[0]).toMatchObject({ openingBalance: '100.00', closingBalance: '170.00', balanced: true });
    expect(await jsonOf(CFONB.replaceAll('{', 'é'))).toEqual(expected);
  });

  it('an operation without a currency is in that of its account', async () => {
    const dollars = CFONB.replaceAll('EUR2', 'USD2').replace('0430001    00794USD2', '0430001    00794   2');
    expect(await jsonOf(dollars)).toMatchObject([{ currency: 'USD', entries: 1, balanced: true }]);
  });
});

describe('MT940 of less than a unit', () => {
  it('an amount may begin with its comma', async () => {
    const [statement] = await jsonOf(
      [
        ':20:X',
        ':25:BE68539007547034',
        ':28C:1',
        ':60F:D260301EUR0,25',
        ':61:2603020302C,50NMSCNONREF',
        ':62F:C260302EUR0,25',
        '-',
      ].join('\r\n'),
    );
    expect(statement).toMatchObject({
      openingBalance: '-0.25',
      credit: '0.50',
      closingBalance: '0.25',
      balanced: true,
    });
  });
});
