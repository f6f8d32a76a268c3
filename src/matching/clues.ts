// Which clues a payment carries: quoted references and numbers, and who paid. A clue says which text it was read from.
// Numbers match whole pieces of text only: '2012' never quotes invoice 12, and a number that may as well be a year, a
// date or a part of something longer is weak, which means that another clue must agree.
// 'Facture 2024/0042' quotes invoice 2024-0042; so does 'FACTURE20240042', and '2024 0042' cut by a line end.

import { foldName } from '../units/identifiers.ts';
import {
  type ClaimIndex,
  documentOf,
  foldIban,
  type IncomingPayment,
  type OpenClaim,
  type Quotable,
} from './open-claims.ts';
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
  | 'amountEqual'
  | 'sumEqual'
  | 'payerIban'
  | 'payerName'
  | 'smallDifference'
  | 'cashDiscount'
  /** One digit is wrong, or two are exchanged. */
  | 'misspeltNumber'
  /** Of several equal ones the oldest, as the law has it where the payer names none. */
  | 'oldestOfEqual'
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

/** The debtors that the account or the exact name of the payer belongs to. */
export function payerClues(
  payment: IncomingPayment,
  index: ClaimIndex,
): ReadonlyMap<string, readonly Clue[]> {
  const clues = new Map<string, Clue[]>();
  const add = (debtors: ReadonlySet<string> | undefined, clue: Clue) => {
    for (const debtor of debtors ?? []) clues.set(debtor, [...(clues.get(debtor) ?? []), clue]);
  };
  if (payment.payerIban !== null)
    add(index.debtorsByIban.get(foldIban(payment.payerIban)), {
      kind: 'payerIban',
      quote: payment.payerIban,
      documentId: null,
    });
  if (payment.payerName !== null)
    add(debtorsNamed(payment.payerName, index), {
      kind: 'payerName',
      quote: payment.payerName,
      documentId: null,
    });
  return clues;
}

const SHORTEST_CUT_NAME = 14;
const BANK_WORDS =
  /^(VIR|VIREMENT|SEPA|INST|INSTANTANE|RECU|DE|OVERSCHRIJVING|VAN|UEBERWEISUNG|STE|SOCIETE) /;

/** The name as it is, without the bank's words before it, or as the bank cut it where only one debtor begins so. */
function debtorsNamed(written: string, index: ClaimIndex): ReadonlySet<string> | undefined {
  let name = foldName(written);
  while (BANK_WORDS.test(name) && !index.debtorsByName.has(name)) name = name.replace(BANK_WORDS, '');
  const exact = index.debtorsByName.get(name);
  if (exact !== undefined || name.length < SHORTEST_CUT_NAME) return exact;
  const first = firstAtLeast(index.names, name);
  const [cut, next] = index.names.slice(first, first + 2);
  if (cut === undefined || !cut.startsWith(name) || next?.startsWith(name)) return undefined;
  return index.debtorsByName.get(cut);
}

/** Position of the first name that is not before this one. */
function firstAtLeast(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where the payer is known by account or name, and known to be another debtor. */
export function isSomebodyElse(payment: IncomingPayment, claim: OpenClaim, index: ClaimIndex): boolean {
  const payers = payerClues(payment, index);
  return payers.size > 0 && !payers.has(claim.debtorId);
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
    for (const target of index.quotable.get(prefix + piece.folded) ?? [])
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
