// Which references and numbers a payment quotes. A clue says which text it was read from; who paid says `payer.ts`.
// Numbers match whole pieces of text only: '2012' never quotes invoice 12, and a number that may as well be a year, a
// date or a part of something longer is weak, which means that another clue must agree.
// 'Facture 2024/0042' quotes invoice 2024-0042; so does 'FACTURE20240042', and '2024 0042' cut by a line end.

import { type ClaimIndex, documentOf, type IncomingPayment, type Quotable } from '../open/open-claims.ts';
import { readingsOf } from './readings.ts';
import { type Piece, readPieces, type Span } from './text-pieces.ts';
import { zerosFor } from './zeros.ts';

export type ClueKind =
  | 'structuredCommunication'
  | 'creditorReference'
  | 'paymentReference'
  | 'referredDocument'
  | 'invoiceNumber'
  | 'abbreviatedNumber'
  | 'creditNoteNumber'
  | 'orderReference'
  | 'amountEqual'
  | 'sumEqual'
  | 'payerIban'
  | 'payerName'
  /** The number that the payer has with us. */
  | 'customerNumber'
  | 'smallDifference'
  | 'cashDiscount'
  /** The one that the terms of the invoice offer, in time. */
  | 'agreedDiscount'
  /** One digit is wrong, or two are exchanged. */
  | 'misspeltNumber'
  /** Of several equal ones the oldest, as the law has it where the payer names none. */
  | 'oldestOfEqual'
  /** Exactly what is missing to meet an offer to settle. */
  | 'offerAmount'
  /** Against an offer: the text does not name its invoices and nothing else. */
  | 'offerNotNamed'
  /** Against an offer: another customer pays. */
  | 'offerPayerDiffers'
  /** Against an offer: others ask the same amount. */
  | 'offerSeveral'
  /** Why an offer is not met; the quote is what was missing, or the day on which it ended or was withdrawn. */
  | 'offerAmountDiffers'
  | 'offerEnded'
  | 'offerWithdrawn'
  /** Against it: the same money seems to have come already. */
  | 'mayRepeat';

export type Clue = {
  readonly kind: ClueKind;
  /** The text that was read, as it stands in the payment. */
  readonly quote: string;
  /** The invoice or credit note that it points to; null where it points to a debtor or to several. */
  readonly documentId: string | null;
  /** Where the quote begins in the payment's text; absent where it was read elsewhere. */
  readonly at?: number;
};

/** Something quoted in a payment. A strong quote needs no other clue; a weak one does. */
export type Quoted = { readonly target: Quotable; readonly clue: Clue; readonly isStrong: boolean };

export function quotedIn(payment: IncomingPayment, index: ClaimIndex): readonly Quoted[] {
  const found = payment.references.flatMap(reference => quotesOf(reference, { index, isStructured: true }));
  const inText = quotesOf(payment.text, { index, isStructured: false });
  return bestPerDocument([...found, ...inText, ...withZeros(payment.text, index)]);
}

/** What is quoted only where O is read as 0: weak, since nobody knows that a letter was not meant. */
function withZeros(text: string, index: ClaimIndex): Quoted[] {
  const read = zerosFor(text);
  if (read === text) return [];
  return quotesOf(read, { index, isStructured: false }).flatMap(({ target, clue }) =>
    text.includes(clue.quote) ? [] : [{ target, clue, isStrong: false }],
  );
}

function quotesOf(
  text: string,
  { index, isStructured }: { index: ClaimIndex; isStructured: boolean },
): Quoted[] {
  const pieces = readPieces(text);
  const readings = readingsOf({ text, pieces, index });
  const direct = readings.map(({ span, target, isStrong }) => ({
    target,
    clue: {
      ...clueOf({ target, quote: text.slice(span.start, span.end), isStructured }),
      ...(isStructured ? {} : { at: span.start }),
    },
    isStrong,
  }));
  return [
    ...direct,
    ...readings.flatMap(({ span }) => abbreviated({ span, pieces, text, index, isStructured })),
  ];
}

function clueOf({
  target,
  quote,
  isStructured,
}: {
  target: Quotable;
  quote: string;
  isStructured: boolean;
}): Clue {
  const documentId = documentOf(target);
  if (target.kind === 'creditNote') return { kind: 'creditNoteNumber', quote, documentId };
  switch (target.as) {
    case 'number':
      return { kind: isStructured ? 'referredDocument' : 'invoiceNumber', quote, documentId };
    case 'serial':
      return { kind: 'abbreviatedNumber', quote, documentId };
    case 'order':
      return { kind: 'orderReference', quote, documentId };
    case 'structuredCommunication':
    case 'creditorReference':
    case 'paymentReference':
      return { kind: target.as, quote, documentId };
  }
}

/** 'VF09-0053 + 0083 + 0086': what follows a number and is as long as its last piece repeats only that piece. */
function abbreviated({
  span,
  pieces,
  text,
  index,
  isStructured,
}: {
  span: Span;
  pieces: readonly Piece[];
  text: string;
  index: ClaimIndex;
  isStructured: boolean;
}): Quoted[] {
  const last = pieces[span.last]?.folded ?? '';
  const prefix = span.folded.slice(0, span.folded.length - last.length);
  if (prefix === '' || !/^\d{2,}$/.test(last)) return [];
  const found: Quoted[] = [];
  for (const piece of pieces.slice(span.last + 1, span.last + 1 + MOST_ABBREVIATED)) {
    if (piece.folded.length !== last.length || !/^\d+$/.test(piece.folded)) continue;
    const quote = text.slice(piece.start, piece.end);
    for (const target of index.quotable(prefix + piece.folded))
      if (target.kind === 'invoice')
        found.push({
          target,
          clue: {
            kind: 'abbreviatedNumber',
            quote,
            documentId: target.claim.invoiceId,
            ...(isStructured ? {} : { at: piece.start }),
          },
          isStrong: false,
        });
  }
  return found;
}

const MOST_ABBREVIATED = 40;

/** One quote per document, the strongest. */
function bestPerDocument(quotes: readonly Quoted[]): readonly Quoted[] {
  const best = new Map<string, Quoted>();
  for (const quote of quotes) {
    const key = `${quote.target.kind} ${quote.clue.documentId}`;
    const known = best.get(key);
    if (known === undefined || (quote.isStrong && !known.isStrong)) best.set(key, quote);
  }
  return [...best.values()];
}
