import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf, printable } from './font-coverage.ts';

const font = readFileSync(new URL('../letters/fonts/SourceSans3-Regular.ttf', import.meta.url));
const covers = coverageOf(font);

describe('what a font can print', () => {
  it('the letters’ font has the signs of four languages and the spaces that do not break', () => {
    for (const sign of 'éèçœŒÿŸïëßẞäöü€«»“”„’–·÷×\u00a0\u202f\u00ad')
      expect(covers(sign.codePointAt(0) ?? 0), sign).toBe(true);
    expect(covers(0x1f389)).toBe(false);
    expect(covers(0x6f22)).toBe(false);
  });

  it('a text keeps what can be printed and loses nothing without a trace', () => {
    expect(printable('Łódź, Ångström, Ελλάδα', covers)).toBe('Łódź, Ångström, Ελλάδα');
    expect(printable('Café 🎉 漢', covers)).toBe('Café ? ?');
    // A letter that came in two parts is put together; a ligature that the font lacks is taken apart.
    expect(printable('e\u0301', covers)).toBe('é');
    expect(printable('ﷺ', covers)).toBe('?');
    expect(printable('a\u0000b\u200dc\ufe0f\ud800', covers)).toBe('abc');
  });

  it('a file that is no font is refused', () => {
    expect(() => coverageOf(new Uint8Array(64))).toThrow('The font has no cmap table');
  });
});
