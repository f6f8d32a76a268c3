import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf, lostSigns, printable } from './font-coverage.ts';

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

  it('names the letters and figures that would be lost, each once; a picture is none', () => {
    expect(lostSigns('Café 🎉 漢字漢 ٣ ไทย, Łódź Ελλάς Київ', covers)).toBe('漢字٣ไทย');
    expect(lostSigns('2 000 ₴, ₺ ½ Ⅷ', covers)).toBe('');
  });

  it('of a collection, reads every font', () => {
    // 'ttcf', version 2, two fonts: the same bytes, of which the second entry points at the first.
    const header = new Uint8Array(20);
    header.set([0x74, 0x74, 0x63, 0x66, 0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 20, 0, 0, 0, 20]);
    const shifted = moved(new Uint8Array(font), header.length);
    const both = coverageOf(Buffer.concat([header, shifted]));
    expect(['é', 'Ж', '漢'].map(sign => both(sign.codePointAt(0) ?? 0))).toEqual([true, true, false]);
  });

  it('a file that is no font is refused', () => {
    expect(() => coverageOf(new Uint8Array(64))).toThrow('The font has no cmap table');
  });
});

/** A font whose tables lie so many bytes further on. */
function moved(bytes: Uint8Array, by: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < view.getUint16(4); index += 1)
    view.setUint32(12 + index * 16 + 8, view.getUint32(12 + index * 16 + 8) + by);
  return bytes;
}
