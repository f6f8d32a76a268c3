// Which alphabet of one byte a letter a text was written in, where nothing names it: windows-1252, CP850 of older programs under
// DOS, or that of old Macintoshes. Each is tried on the bytes above ASCII: a letter of Western Europe inside a word of its own
// case speaks for an alphabet, a rule of a table or a capital inside small letters against it.
// 0x82 in 'Soci\x82t\x82' is 'é' in CP850, a low quote in windows-1252 and 'Ç' on a Macintosh: CP850.

import iconv from 'iconv-lite';

export type SingleByte = 'windows-1252' | 'cp850' | 'macintosh';

/** Bytes above ASCII that are looked at; the alphabet of a file does not change. */
const MOST_SEEN = 4_000;
/** Another alphabet must be better by this much, and windows-1252 be no good. */
const MARGIN = 2;

const alphabetOf = (name: string): readonly string[] => [
  ...iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), name).replace('¤', '€'),
];

const ALPHABETS: Readonly<Record<SingleByte, readonly string[]>> = {
  'windows-1252': alphabetOf('win1252'),
  cp850: alphabetOf('cp850'),
  macintosh: alphabetOf('macintosh'),
};

const SMALL = /^[a-zàáâãäåæçèéêëìíîïñòóôõöøœùúûüÿß]$/;
const CAPITAL = /^[A-ZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜ]$/;
const BLANK = /^[\s\u00a0;,"]?$/;

/** The likeliest; windows-1252 where there is no reason for another. */
export function singleByteOf(bytes: Uint8Array): SingleByte {
  const points = { 'windows-1252': 0, cp850: 0, macintosh: 0 };
  const names = Object.keys(points) as SingleByte[];
  let seen = 0;
  for (let at = 0; at < bytes.length && seen < MOST_SEEN; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    seen += 1;
    for (const name of names) points[name] += speaksFor(ALPHABETS[name], bytes, at);
  }
  const other = points.cp850 >= points.macintosh ? 'cp850' : 'macintosh';
  const isOther = points['windows-1252'] <= 0 && points[other] - points['windows-1252'] >= MARGIN;
  return isOther ? other : 'windows-1252';
}

function speaksFor(alphabet: readonly string[], bytes: Uint8Array, at: number): 1 | -1 {
  const letter = (byte: number | undefined): string => (byte === undefined ? '' : (alphabet[byte] ?? ''));
  const [before, sign, after] = [letter(bytes[at - 1]), letter(bytes[at]), letter(bytes[at + 1])];
  return isPlausible(before, sign, after) ? 1 : -1;
}

function isPlausible(before: string, sign: string, after: string): boolean {
  if (SMALL.test(sign)) return isInSmallWord(before, sign, after);
  if (CAPITAL.test(sign)) return CAPITAL.test(before) || (!SMALL.test(before) && isLetter(after));
  if (sign === '’') return isLetter(before) && isLetter(after);
  if (sign === '°') return /^[nN]$/.test(before);
  if (sign === '€') return /^[\d\s\u00a0(]$/.test(before) || /^\d$/.test(after);
  if (sign === '«' || sign === '“') return BLANK.test(before);
  if (sign === '»' || sign === '”') return BLANK.test(after);
  if (sign === '–') return BLANK.test(before) && BLANK.test(after);
  if (sign === '…') return !BLANK.test(before) && BLANK.test(after);
  if (sign === '§') return BLANK.test(before);
  return sign === '\u00a0' || sign === '²';
}

/** 'à' stands alone in French; no other small letter does. */
const isInSmallWord = (before: string, sign: string, after: string): boolean =>
  (sign === 'à' && BLANK.test(before) && BLANK.test(after)) || SMALL.test(before) || SMALL.test(after);

const isLetter = (sign: string): boolean => SMALL.test(sign) || CAPITAL.test(sign);
