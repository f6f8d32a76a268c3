// Whether the payer wrote something that names another thing than the invoice which the amount points to: then the
// amount alone does not say that this one is meant. A number of the same make, one that is known to be paid, and a
// reference with right check digits that is not this invoice's all count; O is read as 0, since it can only add doubt.
// 'Facture 2026/7747' with the exact amount of 2026/13170 is a question, also where 2026/7747 is not ours.

import { parseCreditorReference, parseStructuredCommunication } from '../../units/identifiers.ts';
import { foldQuoted, type OpenClaim, serialOf } from '../open/open-claims.ts';
import type { Question } from '../question.ts';
import { isOneSlipFrom } from './one-slip.ts';
import { mayBeTheirs } from './settled.ts';
import { isDateLike, isYearLike, joinedPieces, type Piece, readPieces, type Span } from './text-pieces.ts';
import { zerosFor } from './zeros.ts';

export function namesAnother(claim: OpenClaim, { payment, index, payers }: Question): boolean {
  const mine = new Set([claim.number, ...claim.references].map(foldQuoted));
  const number = foldQuoted(claim.number);
  const serial = serialOf(claim.number) ?? '';
  const shape = shapeOf(claim.number);
  const serialShape =
    serial.length >= FEWEST_DIGITS ? new RegExp(`^\\d{${serial.length - 1},${serial.length + 1}}$`) : null;
  const isTheirPaidOne = (folded: string): boolean => {
    const paid = folded.length < FEWEST_DIGITS ? null : index.settled(folded);
    return paid !== null && (mayBeTheirs(paid, payers) || !isOneSlipFrom(folded, number));
  };
  let isNamed = false;
  let another = false;
  for (const written of [payment.text, ...payment.references]) {
    const text = zerosFor(written).replaceAll(WRITTEN_DAY, day => ' '.repeat(day.length));
    const pieces = readPieces(text);
    for (const span of joinedPieces({ text, pieces, lengths: LENGTHS })) {
      const { folded } = span;
      if (mine.has(folded) || folded === serial) isNamed = true;
      else if (isApart(span, pieces) && isReference(folded)) another = true;
      else if (span.isGluedLeft || span.isGluedRight || isDateLike(folded) || isYearLike(folded)) continue;
      else if (isTheirPaidOne(folded)) another = true;
      else if (isOneSlipFrom(folded, number) || isOneSlipFrom(folded, serial)) isNamed = true;
      else if (shape.test(folded) || (span.first === span.last && serialShape?.test(folded))) another = true;
    }
  }
  return another && !isNamed;
}

const FEWEST_DIGITS = 4;
/** '12/03/2026', '2026-03-12': their parts number nothing. */
export const WRITTEN_DAY = /(?<!\d)(\d{1,2}[./-]\d{1,2}[./-](20)?\d\d|20\d\d[./-]\d{1,2}[./-]\d{1,2})(?!\d)/g;
const LONGEST = 25;
const LENGTHS: ReadonlySet<number> = new Set(Array.from({ length: LONGEST - 3 }, (_, at) => at + 4));

const isApart = ({ isGluedLeft, isGluedRight }: Span, pieces: readonly Piece[]): boolean =>
  pieces.length > 0 && !isGluedLeft && !isGluedRight;

const isReference = (folded: string): boolean =>
  (/^\d{12}$/.test(folded) && parseStructuredCommunication(folded) !== null) ||
  (/^RF\d\d/.test(folded) && parseCreditorReference(folded) !== null);

/** The same letters, a year where it has one, and about as many other digits: '2026/7747' is of the make of 2026/13170. */
function shapeOf(number: string): RegExp {
  const pieces = readPieces(number).flatMap(({ folded }) => {
    const [, year = '', rest = ''] = /^(20\d\d)(\d{3,})$/.exec(folded) ?? [];
    return year === '' ? [folded] : [year, rest];
  });
  const parts = pieces.map(piece => {
    if (!/^\d+$/.test(piece)) return piece;
    if (isYearLike(piece)) return '20\\d\\d';
    // Digits alone are of any make: only as many as these.
    if (pieces.length === 1) return `\\d{${piece.length}}`;
    return `\\d{${Math.max(1, piece.length - 1)},${piece.length + 1}}`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
