import { describe, expect, it } from 'vitest';
import { type DateOrder, dateOrderOf, dayIn, dayInColumn } from './table-days.ts';
import type { Cell } from './table-values.ts';

const cells = (...texts: string[]): Cell[] => texts.map(text => ({ text, typed: false }));
const cell = (text: string): Cell => ({ text, typed: false });

describe('The order of day and month is told by the whole column', () => {
  it.each<[string[], unknown]>([
    [['01/02/2026', '13/02/2026'], { kind: 'settled', value: 'DMY' }],
    [['01/02/2026', '01/13/2026'], { kind: 'settled', value: 'MDY' }],
    [['2026-02-01'], { kind: 'settled', value: 'YMD' }],
    [['2026-02-01', '31/01/2026'], { kind: 'settled', value: 'DMY' }],
    [['01/02/2026'], { kind: 'doubtful', example: '01/02/2026' }],
    [['2026-02-01', '01/02/2026'], { kind: 'doubtful', example: '01/02/2026' }],
    [['13/01/2026', '01/13/2026'], { kind: 'contrary', example: '13/01/2026 01/13/2026' }],
    [['02/02/2026'], { kind: 'notNeeded' }],
    [['3 mars 2026'], { kind: 'notNeeded' }],
  ])('%j', (texts, decision) => {
    expect(dateOrderOf(cells(...texts))).toEqual(decision);
  });

  it('takes a bare number of a workbook for the days since the end of 1899, and no number of a text', () => {
    expect(dayIn({ text: '46027', typed: true }, 'DMY')).toBe('2026-01-05');
    expect(dayIn({ text: '46027.75', typed: true }, 'DMY')).toBe('2026-01-05');
    expect(dayIn({ text: '12345', typed: true }, 'DMY')).toBeNull();
    expect(dayIn(cell('46027'), 'DMY')).toBeNull();
  });

  it.each<[string, DateOrder, string | null]>([
    ['01/02/2026', 'DMY', '2026-02-01'],
    ['01/02/2026', 'MDY', '2026-01-02'],
    ['1.2.26', 'DMY', '2026-02-01'],
    ['20260201', 'DMY', '2026-02-01'],
    ['2026-02-01T10:00:00', 'DMY', '2026-02-01'],
    ['Jan 28 2021', 'YMD', '2021-01-28'],
    ['Jan 28, 2021', 'YMD', '2021-01-28'],
    ['28 août 2021', 'YMD', '2021-08-28'],
    ['1-mrt-2021', 'YMD', '2021-03-01'],
    ['3. Dezember 2021', 'YMD', '2021-12-03'],
    ['31/02/2026', 'DMY', null],
    ['soon', 'DMY', null],
  ])('%s as %s is %s', (text, order, day) => {
    expect(dayIn(cell(text), order)).toBe(day);
  });
});

describe('Days of six digits, as Sage writes them', () => {
  it.each<[string[], unknown]>([
    // As years first they would be of 2015 and 2031.
    [['150126', '310126'], { kind: 'settled', value: 'DMY' }],
    [['260115', '260131'], { kind: 'settled', value: 'YMD' }],
    [['011526', '013126'], { kind: 'settled', value: 'MDY' }],
    // A first zero may be lost: 5 January and 31 January.
    [['50126', '310126'], { kind: 'settled', value: 'DMY' }],
    [['050126', '040326'], { kind: 'doubtful', example: '050126' }],
    // No order makes a day of '46280' and a lost nought; of '41226' it does: 4 December 2026.
    [['46280', '46311.5'], { kind: 'counted', example: '46280' }],
    [['46280', '16/10/2026'], { kind: 'settled', value: 'DMY' }],
    [['41226', '311226'], { kind: 'settled', value: 'DMY' }],
    // One day alone may be of 2026 or of 2015.
    [['150126'], { kind: 'contrary', example: '150126' }],
    [['150126', '326126'], { kind: 'contrary', example: '150126' }],
  ])('%j', (texts, decision) => {
    expect(dateOrderOf(cells(...texts))).toEqual(decision);
  });

  it('are days in a column of them, and eight may begin with the day', () => {
    expect(dayInColumn(cell('150126'), 'DMY')).toBe('2026-01-15');
    expect(dayInColumn(cell('50126'), 'DMY')).toBe('2026-01-05');
    expect(dayInColumn(cell('15012026'), 'DMY')).toBe('2026-01-15');
    expect(dayInColumn(cell('20012026'), 'YMD')).toBe('2026-01-20');
    expect(dayInColumn(cell('310226'), 'DMY')).toBeNull();
    expect(dayIn(cell('150126'), 'DMY')).toBeNull();
  });

  it('beside days that a workbook counts are asked about', () => {
    const typed = (text: string): Cell => ({ text, typed: true });
    expect(dateOrderOf([typed('150126'), typed('50126')])).toMatchObject({ kind: 'contrary' });
  });
});
