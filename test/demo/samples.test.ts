import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLE_FOLDER, sampleFiles } from '../../demo/samples.ts';
import { manyDebtors } from '../../demo/scale.ts';
import { day } from '../../src/units/calendar.ts';
import { decoded, leavesOf, tableRows, textsAt } from './read-back.ts';

describe('the files kept in demo/files', () => {
  it('are what the demonstration writes for their day, to the byte, one of each format, in less than 300 kB', () => {
    const files = sampleFiles();
    expect(files.map(file => file.name.split('.').at(-1)).toSorted()).toEqual([
      'cod',
      'csv',
      'pdf',
      'xml',
      'xml',
      'xml',
      'xml',
    ]);
    for (const file of files) {
      const path = new URL(file.name, SAMPLE_FOLDER);
      expect(existsSync(path), file.name).toBe(true);
      expect(readFileSync(path).equals(file.bytes), file.name).toBe(true);
    }
    expect(files.reduce((sum, file) => sum + file.bytes.length, 0)).toBeLessThan(300_000);
  });
});

describe('a company with a thousand debtors', () => {
  const today = '2026-11-20';
  const large = manyDebtors({ day: day(today), debtors: 1000, seed: 7 });
  const rows = tableRows(large.table);

  it('has one to three invoices a debtor, every one overdue and unpaid', () => {
    const perDebtor = new Map<string, number>();
    for (const { 'Code client': number = '' } of rows)
      perDebtor.set(number, (perDebtor.get(number) ?? 0) + 1);
    expect(perDebtor.size).toBe(1000);
    expect(new Set(perDebtor.values())).toEqual(new Set([1, 2, 3]));
    expect(rows).toHaveLength(large.invoices);
    for (const row of rows) {
      expect((row["Date d'échéance"] ?? '').split('/').reverse().join('-') < today).toBe(true);
      expect(row['Montant réglé']).toBe('0,00');
    }
    const asked = rows.reduce((sum, row) => sum + Number((row['Total TTC'] ?? '').replace(',', '')), 0);
    expect(asked).toBe(large.overdue);
  });

  it('has a statement up to the last bank day, so that nothing waits for fresh cash', () => {
    const leaves = leavesOf(decoded(large.statement));
    expect(textsAt(leaves, 'Bal/Dt/Dt').at(-1)).toBe('2026-11-19');
    expect(textsAt(leaves, 'Bal/Amt')).toEqual(['40000.00', '39985.10']);
    expect(textsAt(leaves, 'Ntry/Amt')).toEqual(['14.90']);
  });

  it('is the same for the same seed and another for another', () => {
    const same = manyDebtors({ day: day(today), debtors: 1000, seed: 7 });
    const other = manyDebtors({ day: day(today), debtors: 1000, seed: 8 });
    expect(Buffer.from(same.table).equals(large.table)).toBe(true);
    expect(Buffer.from(other.table).equals(large.table)).toBe(false);
  });

  it('refuses a number of debtors that it has no company numbers for', () => {
    expect(() => manyDebtors({ day: day(today), debtors: 50_000, seed: 1 })).toThrow(
      'From 1 to 49999 debtors',
    );
  });
});
