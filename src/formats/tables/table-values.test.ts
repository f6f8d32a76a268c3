import { describe, expect, it } from 'vitest';
import { amountIn, bareNumber, type Cell, currencyIn, decimalSignOf } from './table-values.ts';

const cells = (...texts: string[]): Cell[] => texts.map(text => ({ text, typed: false }));
const cell = (text: string): Cell => ({ text, typed: false });

describe('The decimal sign is told by the whole column', () => {
  it.each<[string[], unknown]>([
    [['1.234', '1.234,56'], { kind: 'settled', value: ',' }],
    [['1,234', '12.5'], { kind: 'settled', value: '.' }],
    [['1.234.567'], { kind: 'settled', value: ',' }],
    [['12,50', '7'], { kind: 'settled', value: ',' }],
    [['0.125'], { kind: 'settled', value: '.' }],
    [['12', '7'], { kind: 'notNeeded' }],
    [[], { kind: 'notNeeded' }],
    [['1.234', '5.678'], { kind: 'doubtful', example: '1.234' }],
    [['12,50', '12.50'], { kind: 'contrary', example: '12,50 12.50' }],
  ])('%j', (texts, decision) => {
    expect(decimalSignOf(cells(...texts))).toEqual(decision);
  });

  it('does not ask of numbers that the workbook itself types', () => {
    expect(decimalSignOf([{ text: '1.234', typed: true }])).toEqual({ kind: 'notNeeded' });
  });
});

describe('An amount is read as people write it', () => {
  it.each<[string, number | null]>([
    ['1.234,56', 123456],
    ['1 234,56', 123456],
    ['1\u00a0234,56', 123456],
    ['1\u202f234,56', 123456],
    ['- 12,50', -1250],
    ['12,50-', -1250],
    ['(12,50)', -1250],
    ["'579,68 EUR", 57968],
    ['€ 10', 1000],
    ['12,5', 1250],
    ['1.23,45', null],
    ['1,2,3', null],
    ['12 pieces', null],
    ['(12', null],
    ['', null],
    ['99999999999999999', null],
  ])('%s', (text, amount) => {
    expect(amountIn({ cell: cell(text), decimalSign: ',', currency: 'EUR' })?.amount ?? null).toBe(amount);
  });

  it('reads a typed number with its point in any column', () => {
    const amount = amountIn({ cell: { text: '1234.5', typed: true }, decimalSign: ',', currency: 'EUR' });
    expect(amount).toEqual({ amount: 123450, currency: 'EUR' });
  });

  it('sees the currency beside the number', () => {
    expect(['12 USD', 'CHF 12', '12 €', '12', '$12'].map(currencyIn)).toEqual([
      'USD',
      'CHF',
      'EUR',
      null,
      null,
    ]);
    expect(bareNumber('USD 1,020.00')).toBe('1,020.00');
  });
});
