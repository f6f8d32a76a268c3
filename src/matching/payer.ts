// Who paid, as far as the account and the name of a payment tell. An account tells more than a name: banks cut names,
// put words of their own before them, and two firms may go by one.
// 'VIR BOULANGERIE MARTIN SARL' is Boulangerie Martin; 'GARAGE DUVAL PETIT DE LIL' is one of the debtors that begin so. Where
// a bank's table has no column for the payer, its text begins with the name: 'VIR INST SCI LES PEUPLIERS FACT 12'.

import { foldName } from '../units/identifiers.ts';
import type { Clue } from './clues.ts';
import { type ClaimIndex, foldIban, type IncomingPayment } from './open-claims.ts';
import { joinedPieces, readPieces } from './text-pieces.ts';

/** By debtor, what points to it. */
export type Payers = ReadonlyMap<string, readonly Clue[]>;

/**
 * The debtors that the account, the name or the customer number of a payment belongs to: several where a name was cut or
 * two firms go by it.
 */
export function payersOf(payment: Told, index: ClaimIndex): Payers {
  const { payerIban, payerName, text } = payment;
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
  else {
    const told = nameBeginning(text, index);
    if (told !== null) add(debtorsNamed(told, index), { kind: 'payerName', quote: told, documentId: null });
  }
  for (const { debtors, clue } of customerNumbersIn(text, index)) add(debtors, clue);
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

function customerNumbersIn(
  text: string,
  index: ClaimIndex,
): readonly { readonly debtors: ReadonlySet<string>; readonly clue: Clue }[] {
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

const MOST_WORDS_OF_NAME = 10;
/** 'VIR RECU 8841209 DE: DURAND': the bank's own number stands among its words. */
const BANK_NUMBER = /^\d+ /;

/** The longest name of a debtor that a text begins with after the bank's words: of one word alone, where nothing follows it. */
function nameBeginning(text: string, index: ClaimIndex): string | null {
  let told = foldName(text);
  while (BANK_WORDS.test(told) || BANK_NUMBER.test(told))
    told = told.replace(BANK_WORDS, '').replace(BANK_NUMBER, '');
  const words = told.split(' ');
  for (let count = Math.min(words.length, MOST_WORDS_OF_NAME); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (index.payers.debtorsByName.has(name)) return count > 1 || words.length === 1 ? name : null;
  }
  return null;
}

/** Without the words that banks put before it. */
function plainName(written: string): string {
  let name = foldName(written);
  while (BANK_WORDS.test(name)) name = name.replace(BANK_WORDS, '');
  return name;
}

/** More firms that begin so are as good as none. */
const MOST_SO_NAMED = 12;

/** The name as it is, without the bank's words before it; or those that begin so, as the bank cut it. */
function debtorsNamed(written: string, index: ClaimIndex): ReadonlySet<string> | undefined {
  let name = foldName(written);
  while (BANK_WORDS.test(name) && !index.payers.debtorsByName.has(name)) name = name.replace(BANK_WORDS, '');
  const exact = index.payers.debtorsByName.get(name);
  // Cut just where a name ends, it may be that one or a longer one.
  if (name.length < SHORTEST_CUT_NAME) return exact;
  const begun = namesBegun(index.payers.names, name);
  if (exact !== undefined && (begun.length === 1 || !isCutLength(written))) return exact;
  if (begun.length === 0 || begun.length > MOST_SO_NAMED) return exact;
  return new Set(begun.flatMap(other => [...(index.payers.debtorsByName.get(other) ?? [])]));
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
