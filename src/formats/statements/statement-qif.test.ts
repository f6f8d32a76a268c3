// QIF, as banks write it for Quicken, Money and GnuCash. What it leaves open is asked; nothing of it is lost in silence.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading, TableHints } from '../records.ts';

async function qif(lines: readonly string[], hints: TableHints = {}): Promise<FileReading> {
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const [reading] = await readFile({ name: 'compte.qif', bytes }, hints);
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

const booked = ({ statements }: FileReading) =>
  statements.flatMap(({ account, lines }) =>
    lines.map(({ bookingDate, amount, text }) =>
      `${account} ${bookingDate} ${amount.amount} ${text}`.trimStart(),
    ),
  );

describe('A QIF file', () => {
  it('is a statement: its bookings, with who paid and what for', async () => {
    const reading = await qif([
      ...['!Type:Bank', 'D15/01/2026', 'T-45,20', 'PPRLV SEPA ENERGIE', 'N123', '^'],
      ...[
        'D16/01/2026',
        'U1 200,00',
        'T1 200,00',
        'PVIR DUPONT SARL',
        'MF-2026-001',
        'CX',
        'LVentes',
        '^',
        '',
      ],
    ]);
    expect(reading).toMatchObject({ format: 'statement-table', table: { outcomes: { taken: 2 } } });
    expect(booked(reading)).toEqual([
      '2026-01-15 -4520 123 PRLV SEPA ENERGIE',
      '2026-01-16 120000 VIR DUPONT SARL F-2026-001',
    ]);
    expect(reading.statements[0]?.lines[1]?.counterparty).toBe('VIR DUPONT SARL');
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('asks whether the day or the month comes first, and takes the answer', async () => {
    const lines = ['!Type:Bank', 'D03/04/2026', 'T1200.00', 'PDupont', '^'];
    const unsure = await qif(lines);
    expect(booked(unsure)).toEqual([]);
    expect(unsure.table?.outcomes).toMatchObject({ taken: 0, refused: 1 });
    expect(unsure.problems).toContainEqual({
      severity: 'error',
      place: 'column D',
      found: '03/04/2026',
      expected: 'dates that show whether the day or the month comes first; say which',
    });
    expect(booked(await qif(lines, { dateOrder: 'DMY' }))).toEqual(['2026-04-03 120000 Dupont']);
    expect(booked(await qif(lines, { dateOrder: 'MDY' }))).toEqual(['2026-03-04 120000 Dupont']);
  });

  it('of Quicken pads its days, names its accounts, and begins with what an account held', async () => {
    const reading = await qif([
      ...['!Account', 'NCompte pro', 'TBank', '^', '!Type:Bank'],
      ...["D1/ 1'26", 'T2,000.00', 'POpening Balance', 'L[Compte pro]', '^'],
      ...["D1/15'26", 'T-50.00', 'PBoulangerie', 'Scharges', 'Epain', '$-50.00', '^'],
      ...['!Type:Invst', "D1/16'26", 'NBuy', '^', '!Type:Cat', 'Nventes', '^'],
    ]);
    expect(booked(reading)).toEqual(['Compte pro 2026-01-15 -5000 Boulangerie charges pain']);
    // 2,000.00 - 50.00.
    expect(reading.statements).toMatchObject([{ openingBalance: { amount: 200_000 } }]);
    expect(reading.problems).toContainEqual({
      severity: 'warning',
      place: 'line 18',
      found: '!Type:Invst',
      expected: 'bookings of a bank account, !Type:Bank; left out',
    });
  });

  it('that was cut is told, with what came before it', async () => {
    const reading = await qif(['!Type:Bank', 'D15/01/2026', 'T10,00', 'PLou', '^', 'D16/01/2026', 'T2']);
    expect(booked(reading)).toEqual(['2026-01-15 1000 Lou']);
    expect(reading.table?.outcomes).toEqual({ taken: 1, refused: 1, leftOut: 0 });
    expect(reading.problems).toContainEqual({
      severity: 'error',
      place: 'line 7',
      found: 'a record without its end',
      expected: 'a line ^ behind it',
    });
  });

  it('with a record that never ends, or headings without end, is told so and not kept in memory', async () => {
    const endless = ['D15/01/2026', 'T10,00', ...Array.from({ length: 1_000 }, () => 'Mpain'), '^'];
    const reading = await qif(['!Type:Bank', ...endless, 'D16/01/2026', 'T20,00', 'PLou', '^', '']);
    expect(booked(reading)).toEqual(['2026-01-16 2000 Lou']);
    expect(reading.table?.outcomes).toEqual({ taken: 1, refused: 1, leftOut: 0 });
    expect(reading.problems).toContainEqual({
      severity: 'error',
      place: 'line 2',
      found: 'more than 1000 lines',
      expected: 'a record that ends before',
    });
    const headings = Array.from({ length: 5_000 }, () => '!Type:Invst');
    // As many as are listed, and the count of the others.
    expect((await qif(['!Type:Bank', ...headings])).problems.length).toBeLessThan(2_010);
  });
});
