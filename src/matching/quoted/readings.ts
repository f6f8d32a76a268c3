// Which numbers and references a text can be read as, and which of those readings may be trusted.
// Clean: whole pieces, cut where the number is cut. Loose: cut elsewhere by blanks or glued to something. A clean
// reading pushes out what it contains and what overlaps it: in 'facture 2026/10 1.250,00' nobody quotes 2026/101.
// Strong is a clean reading that is long enough and can hardly be a year, a date or the payer's own reference.

import { type ClaimIndex, foldQuoted, type Quotable } from '../open/open-claims.ts';
import { isDateLike, isYearLike, joinedPieces, type Piece, readPieces, type Span } from './text-pieces.ts';

export type Reading = { readonly span: Span; readonly target: Quotable; readonly isStrong: boolean };

type Candidate = {
  readonly span: Span;
  readonly target: Quotable;
  readonly isClean: boolean;
  readonly isOnly: boolean;
};
type Cut = { readonly span: Span; readonly pieces: readonly Piece[]; readonly target: Quotable };

export function readingsOf({
  text,
  pieces,
  index,
}: {
  text: string;
  pieces: readonly Piece[];
  index: ClaimIndex;
}): readonly Reading[] {
  const candidates: Candidate[] = [];
  for (const span of joinedPieces({ text, pieces, lengths: index.quotableLengths })) {
    const targets = index.quotable(span.folded);
    for (const target of targets) {
      const cut = { span, pieces, target };
      if (!isCoincidence(cut))
        candidates.push({ span, target, isClean: isClean(cut), isOnly: targets.length === 1 });
    }
  }
  const kept = candidates.filter(one => !candidates.some(other => pushesOut(other, one)));
  return kept.map(({ span, target, isClean: clean, isOnly }) => ({
    span,
    target,
    isStrong:
      clean &&
      target.as !== 'serial' &&
      target.as !== 'order' &&
      isOnly &&
      !kept.some(other => overlap(other.span, span)) &&
      isTelling({ span, pieces, target }, text),
  }));
}

function pushesOut(other: Candidate, one: Candidate): boolean {
  if (!other.isClean || other.span === one.span) return false;
  const contains = other.span.first <= one.span.first && other.span.last >= one.span.last;
  if (contains && other.span.folded.length > one.span.folded.length) return true;
  return !one.isClean && overlap(other.span, one.span);
}

const overlap = (left: Span, right: Span): boolean =>
  left !== right && left.first <= right.last && left.last >= right.first;

const isChecked = (target: Quotable): boolean =>
  target.as === 'structuredCommunication' || target.as === 'creditorReference';

/** Check digits make up for any cut: '090 9337 55493' is as good as +++090/9337/55493+++. */
function isClean(cut: Cut): boolean {
  const { span, pieces, target } = cut;
  if (isChecked(target)) return !span.isGluedLeft && !span.isGluedRight;
  if (span.isGluedRight || (span.isGluedLeft && !isAnnounced(span, pieces))) return false;
  return !span.isAcrossBlanks || isCutAlike(cut);
}

/** A short bare number out of a date, an amount or a code ('12/02/2026', '1.250,00', 'X12') is not even a weak quote. */
function isCoincidence(cut: Cut): boolean {
  const { span, pieces } = cut;
  if (!/^\d+$/.test(span.folded) || span.folded.length >= DIGITS_ALONE || isAnnounced(span, pieces))
    return false;
  return span.isGluedLeft || span.isGluedRight || !isCutAlike(cut);
}

const INVOICE_WORD =
  /^(FACTURES?|FACT|FAC|FA|INVOICES?|INV|FACTUUR|FACTUREN|FAKTUUR|FAKTURA|RECHNUNG|RECHNUNGEN|RG)$/;
const NUMBER_WORD = /^(NR|NO|N|NUM|NUMERO|NUMBER|NUMMER|REF|REFERENCE|REFERENTIE)$/;

/** Fewest digits with which a bare number may speak for itself; below, an invoice word must stand before it. */
const DIGITS_ALONE = 6;
const DIGITS_AT_ALL = 4;
/** Fewest characters besides the year: '2026/77' may as well be the payer's own reference. */
const CHARACTERS_BESIDES_YEAR = 4;

/** Whether a clean reading is distinctive enough to need no second clue. */
function isTelling(cut: Cut, text: string): boolean {
  const { span, pieces, target } = cut;
  if (isChecked(target)) return true;
  const digits = span.folded.replace(/\D/g, '').length;
  const isBare = digits === span.folded.length;
  if (digits < DIGITS_AT_ALL || (isBare && isYearLike(span.folded))) return false;
  if (isAnnounced(span, pieces)) return true;
  if (withoutYear(span.folded).length < CHARACTERS_BESIDES_YEAR) return false;
  if (!isBare) return true;
  const isSpelledAlike =
    text.slice(span.start, span.end).toUpperCase() === target.written.trim().toUpperCase();
  if (isDateLike(span.folded) || isYearLike(withoutYear(span.folded)))
    return isSpelledAlike && /[^0-9]/.test(target.written);
  return digits >= DIGITS_ALONE;
}

/** 'facture 4512', 'factuur nr. 4512'; 'nr 4512' alone does not say what is numbered. */
function isAnnounced(span: Span, pieces: readonly Piece[]): boolean {
  const before = pieces[span.first - 1]?.folded ?? '';
  const beforeThat = pieces[span.first - 2]?.folded ?? '';
  return INVOICE_WORD.test(before) || (NUMBER_WORD.test(before) && INVOICE_WORD.test(beforeThat));
}

const withoutYear = (folded: string): string => folded.replace(/^([A-Z]*)20[0-4]\d(?=\d)/, '$1');

/** '2024 0042' is cut as 2024-0042 is; the end of an account number is not. */
function isCutAlike({ span, pieces, target }: Cut): boolean {
  if (span.first === span.last)
    return foldQuoted(target.written) === span.folded && !/\d\D+\d/.test(target.written);
  const cut = pieces.slice(span.first, span.last + 1).map(piece => piece.folded);
  const written = readPieces(target.written).map(piece => piece.folded);
  return cut.join(' ') === written.join(' ');
}
