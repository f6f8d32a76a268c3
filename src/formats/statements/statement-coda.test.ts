import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { balance, CODA_BATCH, file, header, movement, OPENING, trailer } from './statement-coda.fixture.ts';
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
      'coda/BE68539007547034/EUR/2026-001/0001/0001',
      'coda/BE68539007547034/EUR/2026-001/0001/0002',
    ]);
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

  it('of an unknown type keeps its raw text', () => {
    expect(readCodaCommunication(true, '199SOMETHING NEW')).toEqual({
      type: '199',
      text: 'SOMETHING NEW',
      references: [],
      isRefused: false,
    });
  });
});
