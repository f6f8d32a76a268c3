// Who paid, as far as the account and the name of a payment tell. An account tells more than a name: banks cut names,
// put words of their own before them, and two firms may go by one.
// 'VIR BOULANGERIE MARTIN SARL' is Boulangerie Martin; 'GARAGE DUVAL PETIT DE LIL' is one of the debtors that begin so. Where
// a bank's table has no column for the payer, the name stands in its text: 'VIR INST SCI LES PEUPLIERS FACT 12'.

import { legalFormOf } from '../../units/identifiers.ts';
import { type ClaimIndex, foldIban, type IncomingPayment } from '../open/open-claims.ts';
import type { Clue } from '../quoted/clues.ts';
import { joinedPieces, type Piece, readPieces } from '../quoted/text-pieces.ts';
import { anyOrder, payerName as nameOf, withoutAnd } from './payer-name.ts';

/** By debtor, what points to it. */
export type Payers = ReadonlyMap<string, readonly Clue[]>;

/**
 * The debtors that the account, the name or the customer number of a payment belongs to: several where a name was cut or
 * two firms go by it.
 */
export function payersOf(payment: Told, index: ClaimIndex): Payers {
  const { payerIban, payerName } = payment;
  const clues = new Map<string, Clue[]>();
  const add = (debtors: ReadonlySet<string> | undefined, clue: Clue): void => {
    for (const debtor of debtors ?? []) clues.set(debtor, [...(clues.get(debtor) ?? []), clue]);
  };
  if (payerIban !== null)
    add(index.payers.debtorsByIban.get(foldIban(payerIban)), {
      kind: 'payerIban',
      quote: payerIban,
      documentId: null,
    });
  if (payerName !== null)
    add(debtorsNamed(payerName, index), { kind: 'payerName', quote: payerName, documentId: null });
  else for (const { debtors, clue } of namesWithin(payment.text, index)) add(debtors, clue);
  for (const { debtors, clue } of customerNumbersIn(payment.text, index)) add(debtors, clue);
  return surest(clues);
}

/** Whom the account and something else name, or else several clues, before those that one clue alone names. */
function surest(clues: ReadonlyMap<string, readonly Clue[]>): Payers {
  const all = [...clues];
  const byAccount = all.filter(([, found]) => found.some(({ kind }) => kind === 'payerIban'));
  const pool = byAccount.length > 0 ? byAccount : all;
  const agreeing = pool.filter(([, found]) => found.length > 1);
  return agreeing.length > 0 ? new Map(agreeing) : clues;
}

type Pointing = { readonly debtors: ReadonlySet<string>; readonly clue: Clue };

const MOST_WORDS_OF_A_NAME = 8;
/** A word alone may stand for anything; so may two short ones. */
const FEWEST_WORDS_WITHIN = 2;
const SHORTEST_WITHIN = 8;

/**
 * Names that stand whole in a line of which the bank tells no payer: 'VIR SEPA GARAGE DELATTRE FACT 12'. Of two that begin
 * with one word the longer one.
 */
function namesWithin(text: string, index: ClaimIndex): readonly Pointing[] {
  const pieces = readPieces(text);
  const found: Pointing[] = [];
  for (let first = 0; first < pieces.length; ) {
    const run = pieces.slice(first, first + MOST_WORDS_OF_A_NAME);
    const named =
      longestNameFrom(run, index) ?? cutNameFrom(run, index) ?? firmOfOneWord(run, pieces[first - 1], index);
    if (named !== null) {
      const at = run[0]?.start ?? 0;
      const quote = text.slice(at, run[named.words - 1]?.end);
      found.push({ debtors: named.debtors, clue: { kind: 'payerName', quote, documentId: null, at } });
    }
    first += named?.words ?? 1;
  }
  return found;
}

/** Just so, or with the same words in another order. */
function called(name: string, index: ClaimIndex): ReadonlySet<string> | undefined {
  const { debtorsByName, debtorsByWords } = index.payers;
  const exact = debtorsByName.get(name);
  if (exact !== undefined) return exact;
  const words = anyOrder(name);
  return words === null ? undefined : debtorsByWords.get(words);
}

type Named = { readonly words: number; readonly debtors: ReadonlySet<string> };

function longestNameFrom(pieces: readonly Piece[], index: ClaimIndex): Named | null {
  for (let words = pieces.length; words >= FEWEST_WORDS_WITHIN; words -= 1) {
    const name = joined(pieces.slice(0, words));
    const debtors = name.length < SHORTEST_WITHIN ? undefined : called(name, index);
    if (debtors !== undefined) return { words, debtors };
  }
  return null;
}

/** 'DUPONT SARL' and 'SAS DUPONT' are firms, where DUPONT alone may be anything. */
function firmOfOneWord(
  [word, after]: readonly Piece[],
  before: Piece | undefined,
  index: ClaimIndex,
): Named | null {
  const isFirm = [before, after].some(beside => beside !== undefined && legalFormOf(beside.folded) !== null);
  const debtors = isFirm ? index.payers.debtorsByName.get(word?.folded ?? '') : undefined;
  return debtors === undefined ? null : { words: 1, debtors };
}

/** As many signs of a name as a bank leaves of it: those that begin so. */
function cutNameFrom(pieces: readonly Piece[], index: ClaimIndex): Named | null {
  const start = pieces[0]?.start ?? 0;
  for (let words = pieces.length; words >= FEWEST_WORDS_WITHIN; words -= 1) {
    const length = (pieces[words - 1]?.end ?? 0) - start;
    if (!CUT_LENGTHS.has(length)) continue;
    const begun = namesBegun(index.payers.names, joined(pieces.slice(0, words)));
    if (begun.length > 0 && begun.length <= MOST_SO_NAMED) return { words, debtors: debtorsOf(begun, index) };
  }
  return null;
}

const joined = (pieces: readonly Piece[]): string => withoutAnd(pieces.map(({ folded }) => folded).join(' '));

const debtorsOf = (names: readonly string[], index: ClaimIndex): ReadonlySet<string> =>
  new Set(names.flatMap(name => [...(index.payers.debtorsByName.get(name) ?? [])]));

function customerNumbersIn(text: string, index: ClaimIndex): readonly Pointing[] {
  if (index.payers.customerNumberLengths.size === 0) return [];
  const pieces = readPieces(text);
  return [...joinedPieces({ text, pieces, lengths: index.payers.customerNumberLengths })].flatMap(span => {
    const debtors = index.payers.debtorsByCustomerNumber.get(span.folded);
    const isWhole = !span.isGluedLeft && !span.isGluedRight && !span.isAcrossBlanks;
    if (debtors === undefined || !isWhole || index.quotable(span.folded).length > 0) return [];
    const quote = text.slice(span.start, span.end);
    return [{ debtors, clue: { kind: 'customerNumber', quote, documentId: null, at: span.start } }];
  });
}

type Told = Sender & Pick<IncomingPayment, 'text'>;
export type Sender = Pick<IncomingPayment, 'payerName' | 'payerIban'>;

/** Folded once: among thousands of receipts each is compared with many. */
export type FoldedSender = { readonly iban: string | null; readonly name: string | null };

export const foldSender = ({ payerIban, payerName }: Sender): FoldedSender => ({
  iban: payerIban === null ? null : foldIban(payerIban),
  name: payerName === null ? null : plainName(payerName),
});

const SHORTEST_CUT_NAME = 14;
const BANK_WORDS =
  /^(VIR|VIREMENT|SEPA|INST|INSTANTANE|RECU|DE|OVERSCHRIJVING|VAN|UEBERWEISUNG|STE|SOCIETE) /;

/** Without the words that banks put before it. */
function plainName(written: string): string {
  let name = nameOf(written);
  while (BANK_WORDS.test(name)) name = name.replace(BANK_WORDS, '');
  return name;
}

/** More firms that begin so are as good as none. */
const MOST_SO_NAMED = 12;

/** The name as it is, without the bank's words before it; or those that begin so, as the bank cut it. */
function debtorsNamed(written: string, index: ClaimIndex): ReadonlySet<string> | undefined {
  let name = nameOf(written);
  while (BANK_WORDS.test(name) && !index.payers.debtorsByName.has(name)) name = name.replace(BANK_WORDS, '');
  const exact = called(name, index);
  // Cut just where a name ends, it may be that one or a longer one.
  if (name.length < SHORTEST_CUT_NAME) return exact;
  const begun = namesBegun(index.payers.names, name);
  if (exact !== undefined && (begun.length === 1 || !isCutLength(written))) return exact;
  if (begun.length === 0 || begun.length > MOST_SO_NAMED) return exact;
  return debtorsOf(begun, index);
}

/** One more than are told apart, at most. */
function namesBegun(names: readonly string[], name: string): readonly string[] {
  const begun: string[] = [];
  for (let at = firstAtLeast(names, name); begun.length <= MOST_SO_NAMED; at += 1) {
    const other = names[at];
    if (other === undefined || !other.startsWith(name)) break;
    begun.push(other);
  }
  return begun;
}

/** Where banks cut names: 24 signs in CFONB 120, 26 in CODA, 27, 32 and 35 elsewhere. */
const isCutLength = (written: string): boolean => CUT_LENGTHS.has(written.length);
const CUT_LENGTHS: ReadonlySet<number> = new Set([23, 24, 25, 26, 27, 31, 32, 34, 35]);

/** Position of the first name that is not before this one. */
export function firstAtLeast(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
