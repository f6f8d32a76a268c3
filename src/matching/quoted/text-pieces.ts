// How a text is cut into pieces that can be compared with numbers: runs of letters and runs of digits, with places.
// 'FA2024/0042.' has the pieces FA, 2024 and 0042; joined they are FA20240042, FA2024, 20240042 and so on.

import { dayFromParts } from '../../units/calendar.ts';

export type Piece = { readonly folded: string; readonly start: number; readonly end: number };

/** Neighbouring pieces read as one. */
export type Span = {
  readonly folded: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** A letter or digit touches it on that side, or the mark of decimals or thousands with its digits. */
  readonly isGluedLeft: boolean;
  readonly isGluedRight: boolean;
  readonly isAcrossBlanks: boolean;
};

/** References have at most 35 characters; a number is seldom cut into more pieces than this. */
const MOST_PIECES = 12;
/** Longer texts are searched up to here, so that the work stays bounded. */
const MOST_TEXT_PIECES = 600;

/** One payment has its text cut for each question that is asked about it. */
let lastRead: { readonly text: string; readonly pieces: readonly Piece[] } = { text: '', pieces: [] };

export function readPieces(text: string): readonly Piece[] {
  if (lastRead.text !== text) lastRead = { text, pieces: cutInPieces(text) };
  return lastRead.pieces;
}

function cutInPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\p{L}+|\p{N}+/gu)) {
    // 'FACTUREF-2026-0042' is the word and the letter of the number.
    const word = GLUED_WORD.exec(match[0])?.[0].length ?? 0;
    let start = match.index;
    for (const part of [match[0].slice(0, word), match[0].slice(word)]) {
      const folded = part
        .normalize('NFKD')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '');
      if (folded !== '') pieces.push({ folded, start, end: start + part.length });
      start += part.length;
    }
    if (pieces.length >= MOST_TEXT_PIECES) break;
  }
  return spelt(pieces, text);
}

/** Fewer single signs in a row are initials, or a list. */
const FEWEST_SPELT = 5;

/** 'F - 2 0 2 6 - 0 0 1 2' is spelt sign by sign: F, 2026 and 0012, and nothing that could be read across them. */
function spelt(pieces: readonly Piece[], text: string): readonly Piece[] {
  const isSpelt = (at: number): boolean => {
    const [left, right] = [pieces[at - 1], pieces[at]];
    if (left === undefined || right === undefined) return false;
    const isSingle = left.folded.length === 1 && right.folded.length === 1;
    return isSingle && /^ ([-/.] )?$/.test(text.slice(left.end, right.start));
  };
  const joined: Piece[] = [];
  for (let first = 0; first < pieces.length; ) {
    let end = first + 1;
    while (isSpelt(end)) end += 1;
    const run = pieces.slice(first, end);
    joined.push(...(run.length < FEWEST_SPELT ? run : together(run)));
    first = end;
  }
  return joined;
}

/** Neighbours with one blank between them that are both digits or both letters are one piece. */
function together(run: readonly Piece[]): Piece[] {
  const words: Piece[] = [];
  for (const piece of run) {
    const last = words.at(-1);
    const isSame = last !== undefined && /\d/.test(last.folded) === /\d/.test(piece.folded);
    if (last !== undefined && isSame && piece.start === last.end + 1)
      words[words.length - 1] = { ...last, folded: last.folded + piece.folded, end: piece.end };
    else words.push(piece);
  }
  return words;
}

const GLUED_WORD = /^(FACTURES?|FACTUUR|FAKTUUR|INVOICE|RECHNUNG)(?=[A-Z]{1,3}$)/i;

/** Every run of pieces whose joined length is one of those that can be a number. */
export function* joinedPieces({
  text,
  pieces,
  lengths,
}: {
  text: string;
  pieces: readonly Piece[];
  lengths: ReadonlySet<number>;
}): Generator<Span> {
  const longest = Math.max(0, ...lengths);
  for (const [first, begin] of pieces.entries()) {
    let folded = '';
    let isAcrossBlanks = false;
    let before = begin.start;
    for (let last = first; last < Math.min(pieces.length, first + MOST_PIECES); last += 1) {
      const piece = pieces[last];
      if (piece === undefined) break;
      isAcrossBlanks ||= last > first && /\s/.test(text.slice(before, piece.start));
      folded += piece.folded;
      before = piece.end;
      if (folded.length > longest) break;
      if (!lengths.has(folded.length)) continue;
      yield {
        folded,
        first,
        last,
        start: begin.start,
        end: piece.end,
        isGluedLeft: touches(text, pieces[first - 1], begin),
        isGluedRight: touches(text, piece, pieces[last + 1]),
        isAcrossBlanks,
      };
    }
  }
}

/** Nothing between them, or the sign of decimals or thousands: '12,50' and '1.234' are amounts, not numbers. */
function touches(text: string, left: Piece | undefined, right: Piece | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (left.end === right.start) return true;
  const isNumeric = /^\d+$/.test(left.folded) && /^\d{2,3}$/.test(right.folded);
  return isNumeric && /^[.,]$/.test(text.slice(left.end, right.start));
}

export const isYearLike = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);

/** DDMMYYYY, YYYYMMDD, DDMMYY or YYMMDD of this century. */
export function isDateLike(digits: string): boolean {
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  const isDay = (year: number, month: number, dayOfMonth: number) =>
    year >= 2000 && year < 2100 && dayFromParts({ year, month, dayOfMonth }) !== null;
  if (digits.length === 8) return isDay(at(4, 8), at(2, 4), at(0, 2)) || isDay(at(0, 4), at(4, 6), at(6, 8));
  if (digits.length !== 6) return false;
  return isDay(2000 + at(4, 6), at(2, 4), at(0, 2)) || isDay(2000 + at(0, 2), at(2, 4), at(4, 6));
}
