import { describe, expect, it } from 'vitest';
import { cellText, quotedCell } from './cell-text.ts';

describe('a text in a table', () => {
  it('runs as no formula, whatever stands before the sign', () => {
    const run = ['=1+1', '+33 1', '-2', '@SUM(A1)', ' =1', '\u00a0=1', '\t=1', '\t1', '\r1', '\n=1'];
    expect(run.map(cellText)).toEqual(run.map(text => `'${text}`));
    for (const text of ['', 'Dupont', 'a=b', 'F-2026', "'=1", ' Dupont']) expect(cellText(text)).toBe(text);
  });

  it('keeps its quotation marks within its own', () => {
    expect(quotedCell('=A "b"')).toBe('"\'=A ""b"""');
    expect(quotedCell('Dupont; SARL')).toBe('"Dupont; SARL"');
  });
});
