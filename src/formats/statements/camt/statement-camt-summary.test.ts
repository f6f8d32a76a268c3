// What a bank says that it sent, beside what was read: a statement that lost bookings on its way is told. Sums by hand.

import { describe, expect, it } from 'vitest';
import { readCamt } from './statement-camt.ts';

type Message = { readonly holder: string; readonly root: string; readonly version: string };
const STATEMENT: Message = { holder: 'Stmt', root: 'BkToCstmrStmt', version: '053.001.08' };

const entry = (amount: string, side = 'CRDT', status = 'BOOK') =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>`;

const read = (summary: string, entries: string, { holder, root, version }: Message = STATEMENT) =>
  readCamt(
    new TextEncoder().encode(
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${version}"><${root}><${holder}><Id>S</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct><TxsSummry>${summary}</TxsSummry>${entries}</${holder}></${root}></Document>`,
    ),
  );

/** 30.00 and 20.50 came in, 10.25 went out: 60.75 moved, 40.25 is left. */
const ENTRIES = `${entry('30.00')}${entry('20.50')}${entry('10.25', 'DBIT')}`;
const counted = (name: string, count: string, sum: string) =>
  `<${name}><NbOfNtries>${count}</NbOfNtries><Sum>${sum}</Sum></${name}>`;
const RIGHT = `${counted('TtlNtries', '3', '60.75')}${counted('TtlCdtNtries', '2', '50.5')}${counted('TtlDbtNtries', '1', '10.25')}`;
const told = (found: string, expected: string, place = 'Stmt 1') => ({
  severity: 'warning',
  place,
  found,
  expected,
});

describe('The summary of a camt statement', () => {
  it('that says what is there is not spoken of, whether its sum is of all that moved or of what is left', () => {
    expect(read(RIGHT, ENTRIES).problems).toEqual([]);
    expect(read(counted('TtlNtries', '3', '40.25'), ENTRIES).problems).toEqual([]);
  });

  it('that counts more than is there is told, with what was read', () => {
    const summary = counted('TtlNtries', '4', '90.75') + counted('TtlCdtNtries', '3', '80.50');
    const expected = 'as the summary of the statement says; was the file cut?';
    expect(read(summary, ENTRIES).problems).toEqual([
      told('entries: 3', `entries: 4, ${expected}`, 'Stmt 1 TtlNtries'),
      told('entries: 2', `entries: 3, ${expected}`, 'Stmt 1 TtlCdtNtries'),
    ]);
  });

  it('whose sum is another is told where the count is right', () => {
    expect(read(counted('TtlDbtNtries', '1', '11.25'), ENTRIES).problems).toEqual([
      told(
        'entries of 10.25 EUR in all',
        '11.25, as the summary of the statement says',
        'Stmt 1 TtlDbtNtries',
      ),
    ]);
  });

  it.each([
    { holder: 'Rpt', root: 'BkToCstmrAcctRpt', version: '052.001.02' },
    { holder: 'Ntfctn', root: 'BkToCstmrDbtCdtNtfctn', version: '054.001.04' },
  ])('is compared in a $root too', message => {
    expect(read(counted('TtlCdtNtries', '7', '50.50'), ENTRIES, message).problems).toMatchObject([
      { place: `${message.holder} 1 TtlCdtNtries`, found: 'entries: 2' },
    ]);
  });

  it('may count entries that are not booked yet, or leave them out', () => {
    const entries = ENTRIES + entry('5.00', 'CRDT', 'PDNG');
    const pending = expect.objectContaining({ found: 'status PDNG' });
    expect(read(RIGHT, entries).problems).toEqual([pending]);
    expect(read(counted('TtlNtries', '4', '65.75'), entries).problems).toEqual([pending]);
  });

  it('may count the payments of one booking, as some banks do', () => {
    const batch = entry('30.00').replace(
      '</Ntry>',
      '<NtryDtls><TxDtls><Amt Ccy="EUR">10.00</Amt></TxDtls><TxDtls><Amt Ccy="EUR">20.00</Amt></TxDtls></NtryDtls></Ntry>',
    );
    expect(read(counted('TtlCdtNtries', '2', '30.00'), batch).problems).toEqual([]);
  });

  it('that says nothing but zeros of entries that are there, or no number, is not compared', () => {
    expect(read(counted('TtlNtries', 'x', 'y'), ENTRIES).problems).toEqual([]);
    expect(read(counted('TtlNtries', '0', '0'), '').problems).toEqual([]);
    expect(read(counted('TtlNtries', '2', '50.50'), '').problems).toMatchObject([{ found: 'entries: 0' }]);
  });
});
