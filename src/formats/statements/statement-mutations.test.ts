import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCamt } from './camt/statement-camt.ts';
import { readCfonb120 } from './cfonb/statement-cfonb120.ts';
import { CODA_BATCH } from './coda/statement-coda.fixture.ts';
import { readCoda } from './coda/statement-coda.ts';
import { readMt940 } from './mt940/statement-mt940.ts';
import { readOfx } from './ofx/statement-ofx.ts';
import type { StatementReading } from './statement-reading.ts';
import { CAMT, CFONB, MT940, OFX } from './statement-small.fixture.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const READERS: readonly { name: string; sample: string; read: (text: string) => StatementReading }[] = [
  { name: 'camt', sample: CAMT, read: text => readCamt(encode(text)) },
  { name: 'MT940', sample: MT940, read: readMt940 },
  { name: 'OFX', sample: OFX, read: readOfx },
  { name: 'CFONB 120', sample: CFONB, read: readCfonb120 },
  { name: 'CODA', sample: CODA_BATCH, read: readCoda },
];

describe('small statements', () => {
  it('camt: batch details are lines, a pending entry is left out, NOTPROVIDED is no reference', () => {
    const { statements, problems } = readCamt(encode(CAMT));
    expect(statements[0]).toMatchObject({ entries: 1, details: 2, balanced: true });
    expect(statements[0]?.lines).toMatchObject([
      {
        amount: { amount: 4000 },
        counterparty: 'Bakkerij Peeters',
        references: ['090933755493'],
        isDetail: true,
      },
      { amount: { amount: 3000 }, counterparty: 'Garage Janssens', references: [], text: 'F-2026-17' },
    ]);
    expect(problems.map(problem => `${problem.severity} ${problem.found}`)).toEqual(['warning status PDNG']);
  });

  it('camt: a cut file is an error and no statement', () => {
    const { statements, problems } = readCamt(encode(CAMT.slice(0, -40)));
    expect(statements).toEqual([]);
    expect(problems.map(problem => problem.severity)).toEqual(['error']);
  });

  it('camt: the notification of a booking has the key of that booking in front of its lines', () => {
    const notification = CAMT.replace('camt.053', 'camt.054')
      .replace('<Stmt>', '<Ntfctn>')
      .replace('</Stmt>', '</Ntfctn>');
    const undetailed = CAMT.replace(/<NtryDtls>[\s\S]*<\/NtryDtls>/, '');
    const [booking] = readCamt(encode(undetailed)).statements.flatMap(one => one.lines);
    const details = readCamt(encode(notification)).statements.flatMap(one => one.lines);
    expect(details.map(line => line.key)).toEqual([`${booking?.key}#1`, `${booking?.key}#2`]);
  });

  it('MT940: a reversed credit is money out', () => {
    const { statements, problems } = readMt940(MT940);
    expect(problems).toEqual([]);
    expect(statements[0]).toMatchObject({
      balanced: true,
      credit: { amount: 7000 },
      debit: { amount: 2000 },
    });
    expect(statements[0]?.lines).toMatchObject([
      {
        counterparty: 'BAKKERIJ PEETERS',
        counterpartyIban: 'BE62510007547061',
        references: ['F-2026-17'],
        isReversal: false,
      },
      { amount: { amount: -2000 }, isReversal: true },
    ]);
  });

  it('OFX: leaves without end tags, a decimal comma and a date with a zone', () => {
    const { statements, problems } = readOfx(OFX);
    expect(problems).toEqual([]);
    expect(statements[0]).toMatchObject({
      account: '000123',
      closingBalance: { amount: 200_000 },
      balanced: null,
    });
    expect(statements[0]?.lines[0]).toMatchObject({
      bookingDate: '2026-03-02',
      amount: { amount: 123_456 },
      counterparty: 'Dupont & Fils',
      text: 'Dupont & Fils F-2026-17',
    });
  });

  it('CFONB 120: the account is an IBAN, the last character is sign and digit', () => {
    const { statements, problems } = readCfonb120(CFONB);
    expect(problems).toEqual([]);
    expect(statements[0]).toMatchObject({
      account: 'FR7630001007941234567890185',
      balanced: true,
      entries: 1,
      details: 1,
    });
    expect(statements[0]?.lines[0]).toMatchObject({
      amount: { amount: 7000 },
      counterparty: 'DUPONT ET FILS',
      references: ['F-2026-17'],
    });
  });
});

describe.each(READERS)('a damaged $name file', ({ sample, read }) => {
  const check = (reading: StatementReading) => {
    for (const statement of reading.statements) {
      const total = statement.lines.reduce((sum, line) => sum + line.amount.amount, 0);
      expect(total).toBe(statement.credit.amount - statement.debit.amount);
    }
  };

  it('is never thrown over, and what is read of it still conserves money', () => {
    const place = fc.nat({ max: sample.length });
    const mutations = fc.array(
      fc.tuple(
        place,
        fc.constantFrom(0, 1, 7),
        fc.constantFrom('', '9', 'Z', '\n', '\0', '<', 'é', ':61:', '05'),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(mutations, changes => {
        let text = sample;
        for (const [at, removed, added] of changes)
          text = text.slice(0, at) + added + text.slice(at + removed);
        check(read(text));
      }),
      { numRuns: 500, seed: 20260302 },
    );
  });

  it('of any text at all gives problems instead of an exception', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        const reading = read(text);
        expect(reading.statements.length + reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200, seed: 20260302 },
    );
  });
});
