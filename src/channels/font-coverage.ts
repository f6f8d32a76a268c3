// Which characters a font can print, read from its 'cmap' table (OpenType, subtables 4 and 12), and a text with the others
// replaced. A PDF/A export fails on a character that no font has, so nothing else may reach it. A picture may become a
// question mark; a letter, a figure or the sign of a currency never does: `lostSigns` names them, and the letter is not set.

const REPLACEMENT = '?';

export type Coverage = (codePoint: number) => boolean;

/** Throws when the file has no Unicode character map: the font is then broken. Of a collection, what any of its fonts has. */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const known = new Set<number>();
  for (const start of fontStarts(view)) addSigns(view, { start, known });
  if (known.size === 0) throw new TypeError('The font has no Unicode character map');
  return codePoint => known.has(codePoint);
}

const COLLECTION = 'ttcf';

/** Where each font of the file begins: a collection lists them (OpenType, 'ttcf'). */
function fontStarts(view: DataView): number[] {
  if (tagAt(view, 0) !== COLLECTION) return [0];
  return Array.from({ length: view.getUint32(8) }, (_font, index) => view.getUint32(12 + index * 4));
}

function addSigns(view: DataView, { start, known }: { start: number; known: Set<number> }): void {
  const table = tableOffset(view, { start, wanted: 'cmap' });
  const ranges: [first: number, last: number][] = [];
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 8 + index * 8);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...segmentRanges(view, subtable));
    if (format === 12) ranges.push(...groupRanges(view, subtable));
  }
  for (const [first, last] of ranges) {
    if (last > LAST_SIGN) throw new RangeError('The character map of the font ends beyond Unicode');
    for (let point = first; point <= last; point += 1) known.add(point);
  }
}

const LAST_SIGN = 0x10ffff;

/** The text in characters that are all covered: letters lose an unknown accent before they become '?'. */
export function printable(text: string, covers: Coverage): string {
  const kept: string[] = [];
  for (const sign of text.normalize('NFC').replace(/\p{Cs}/gu, '')) kept.push(printableSign(sign, covers));
  return kept.join('');
}

/** The letters, figures and signs of currencies that would become '?', each once, in the order of the text. */
export function lostSigns(text: string, covers: Coverage): string {
  const lost = new Set<string>();
  for (const sign of text.normalize('NFC'))
    if (/^[\p{L}\p{M}\p{N}\p{Sc}]$/u.test(sign) && printableSign(sign, covers) === REPLACEMENT)
      lost.add(sign);
  return [...lost].join('');
}

function printableSign(sign: string, covers: Coverage): string {
  if (isCovered(sign, covers)) return sign;
  // Controls, joiners and variation selectors have no shape: leaving them out loses nothing.
  if (/^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u.test(sign)) return '';
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && [...plain].every(part => isCovered(part, covers)) ? plain : REPLACEMENT;
}

const isCovered = (sign: string, covers: Coverage): boolean => {
  const point = sign.codePointAt(0);
  return point !== undefined && point >= 0x20 && covers(point);
};

function tableOffset(view: DataView, { start, wanted }: { start: number; wanted: string }): number {
  for (let index = 0; index < view.getUint16(start + 4); index += 1) {
    const record = start + 12 + index * 16;
    if (tagAt(view, record) === wanted) return view.getUint32(record + 8);
  }
  throw new TypeError(`The font has no ${wanted} table`);
}

const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(step => view.getUint8(offset + step)));

function segmentRanges(view: DataView, subtable: number): [number, number][] {
  const doubledCount = view.getUint16(subtable + 6);
  const ranges: [number, number][] = [];
  for (let step = 0; step < doubledCount; step += 2) {
    const last = view.getUint16(subtable + 14 + step);
    const first = view.getUint16(subtable + 16 + doubledCount + step);
    if (first !== 0xffff) ranges.push([first, last]);
  }
  return ranges;
}

function groupRanges(view: DataView, subtable: number): [number, number][] {
  const count = view.getUint32(subtable + 12);
  return Array.from({ length: count }, (_group, index) => {
    const group = subtable + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}
