import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  balance,
  CODA_BATCH,
  file,
  header,
  movement,
  OPENING,
  record,
  trailer,
} from './statement-coda.fixture.ts';
import { readCoda } from './statement-coda.ts';
import { readCodaCommunication } from './statement-coda-communication.ts';
import { decodeCoda } from './statement-coda-encoding.ts';

describe('a CODA file', () => {
  it('gives the payments inside one booked credit as lines, and counts the booking once', () => {
    const { statements, problems } = readCoda(CODA_BATCH);
    expect(problems).toEqual([]);
    expect(statements[0]).toMatchObject({
      entries: 1,
      details: 2,
      credit: { amount: 30_000 },
      balanced: true,
    });
    expect(statements[0]?.lines).toMatchObject([
      {
        amount: { amount: 10_000 },
        counterparty: 'BAKKERIJ PEETERS',
        references: ['090933755493'],
        isDetail: true,
      },
      {
        amount: { amount: 20_000 },
        counterparty: 'GARAGE JANSSENS',
        text: 'factuur 2026-17',
        isDetail: true,
      },
    ]);
  });

  it('gives the same keys when the bank sends it again', () => {
    const keys = (text: string) => readCoda(text).statements.flatMap(one => one.lines.map(line => line.key));
    expect(keys(CODA_BATCH.replaceAll('\r\n', '\n'))).toEqual(keys(CODA_BATCH));
    expect(keys(CODA_BATCH)).toEqual([
      'coda/BE68539007547034/EUR/2026-03-02-001-001/0001/0001',
      'coda/BE68539007547034/EUR/2026-03-02-001-001/0001/0002',
    ]);
  });

  it('gives other keys to the statement of another day, though the bank numbers none or writes one number on paper for all', () => {
    const keys = (text: string) => readCoda(text).statements.flatMap(one => one.lines.map(line => line.key));
    const nextDay = (text: string) => text.replace(/^(8.{56})020326/m, '$1030326');
    const unnumbered = CODA_BATCH.replace('12001BE', '12000BE').replace(/^(1.{124})001/m, '$1000');
    for (const day of [CODA_BATCH, unnumbered])
      expect(new Set([...keys(day), ...keys(nextDay(day))]).size).toBe(4);
    const laterThatDay = unnumbered.replace('0000000000100000', '0000000000700000');
    expect(new Set([...keys(unnumbered), ...keys(laterThatDay)]).size).toBe(4);
  });

  it('whose movement has a day that does not exist says which day is taken instead', () => {
    const { statements, problems } = readCoda(CODA_BATCH.replace(/^(2100010000.{105})020326/m, '$1310226'));
    expect(statements[0]?.lines).toHaveLength(2);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: 'record 2.1 line 3',
        found: '310226',
        expected: 'a day; 2026-03-02 is taken',
      },
    ]);
  });

  it('names the account of a payer that is written in fours', () => {
    const { statements } = readCoda(CODA_BATCH.replace('BE62510007547061   ', 'BE62 5100 0754 7061'));
    expect(statements[0]?.lines[0]?.counterpartyIban).toBe('BE62510007547061');
  });

  it('keeps apart what information of two kinds says, however full the first is', () => {
    const told = (detail: string, communication: string) =>
      record([1, `310001${detail}`], [40, '1'], [41, communication], [126, '0 0']);
    const text = file(
      header,
      balance('1', OPENING, '010326'),
      movement({ sequence: '0001', amount: '000000000050000', code: '00150000', communication: 'F17' }),
      told('0001', `009${'J'.repeat(70)}`),
      told('0002', '002BEDRAG ZONDER KOSTEN'),
      balance('8', '000000000150000', '020326'),
      trailer('000005', '000000000000000', '000000000050000'),
    );
    const { statements, problems } = readCoda(text);
    expect(problems).toEqual([]);
    expect(statements[0]?.lines[0]?.text).toBe(`F17 ${'J'.repeat(70)} BEDRAG ZONDER KOSTEN`);
  });

  it('keeps a booking whole, and says so, when its details do not add up to it', () => {
    const { statements, problems } = readCoda(
      CODA_BATCH.replace('000000000200000020326', '000000000150000020326'),
    );
    expect(statements[0]?.lines.map(line => line.amount.amount)).toEqual([30_000]);
    expect(problems.map(problem => problem.severity)).toEqual(['warning']);
  });

  it('that does not balance is read, with a warning that names both amounts', () => {
    const { statements, problems } = readCoda(CODA_BATCH.replace('000000000400000', '000000000400010'));
    expect(statements[0]?.balanced).toBe(false);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: 'line 8',
        found: 'closing balance 400.01 EUR',
        expected: '400.00 EUR, which is the opening balance and the entries',
      },
    ]);
  });

  it('that is cut is an error, wherever it is cut', () => {
    const lines = CODA_BATCH.split('\r\n');
    for (let kept = 1; kept < lines.length; kept += 1)
      expect(
        readCoda(lines.slice(0, kept).join('\n')).problems.some(problem => problem.severity === 'error'),
      ).toBe(true);
  });

  it('with a record that is too short names the line', () => {
    const shorter = CODA_BATCH.split('\r\n').map((line, position) =>
      position === 4 ? line.slice(0, 90) : line,
    );
    expect(readCoda(shorter.join('\n')).problems).toContainEqual({
      severity: 'error',
      place: 'line 5',
      // The blanks at its end are no content.
      found: 'a record of 63 characters',
      expected: '128 characters',
    });
  });

  it('with a refused direct debit marks the reversal', () => {
    const refused = '127020326113BE12ZZZ0123456789'.padEnd(47);
    const text = file(
      header,
      balance('1', OPENING, '010326'),
      movement({
        sequence: '0001',
        sign: '1',
        amount: '000000000050000',
        code: '00503000',
        structured: true,
        communication: refused,
      }),
      balance('8', '000000000050000', '020326'),
      trailer('000003', '000000000050000', '000000000000000'),
    );
    expect(readCoda(text).statements[0]?.lines[0]).toMatchObject({
      isReversal: true,
      amount: { amount: -5000 },
    });
  });
});

describe('the encoding of a CODA file', () => {
  const bytes = (encoding: string) =>
    iconv.encode(CODA_BATCH.replace('BAKKERIJ PEETERS', 'CAFÉ À LA GARE é'), encoding);

  it.each(['utf-8', 'win1252', 'cp850'])('is told from its letters: %s', encoding => {
    const { text } = decodeCoda(bytes(encoding));
    expect(text).toContain('CAFÉ À LA GARE é');
  });

  it('is CP850 where a capital has a byte that windows-1252 leaves empty', () => {
    const capitals = iconv.encode(CODA_BATCH.replace('BAKKERIJ PEETERS', 'DURÉ ÇA ET SÈVE '), 'cp850');
    expect(decodeCoda(capitals)).toMatchObject({
      encoding: 'cp850',
      text: expect.stringContaining('DURÉ ÇA ET SÈVE'),
    });
  });
});

describe('a CODA communication', () => {
  it('of type 101 is the twelve digits', () => {
    expect(readCodaCommunication(true, '101090933755493').references).toEqual(['090933755493']);
  });

  it('of type 100 is the reference of ISO 11649 that the payer copied', () => {
    expect(readCodaCommunication(true, '100RF18 5390 0754 7034').references).toEqual(['RF18539007547034']);
    expect(readCodaCommunication(true, '100RF19539007547034')).toMatchObject({
      references: [],
      text: 'RF19539007547034',
    });
  });

  it('of type 105, a payment from abroad, gives the communication behind its amounts', () => {
    const abroad = '105000000000125000000000000135500000108400000USD090933755493US000000000125000';
    expect(readCodaCommunication(true, abroad).references).toEqual(['090933755493']);
  });

  it('of type 127 is a refusal too where only the kind of R-transaction says so', () => {
    const returned = `127020326110${'BE69ZZZ0417497106'.padEnd(35)}${'MANDAAT 42'.padEnd(35)}${'F17'.padEnd(62)}`;
    expect(readCodaCommunication(true, `${returned}2AC04`)).toMatchObject({
      isRefused: true,
      reason: 'AC04',
    });
    expect(readCodaCommunication(true, `${returned}0    `).isRefused).toBe(false);
  });

  it('of an unknown type keeps its raw text', () => {
    expect(readCodaCommunication(true, '199SOMETHING NEW')).toEqual({
      type: '199',
      text: 'SOMETHING NEW',
      references: [],
      isRefused: false,
    });
  });
});
