// Which earlier payment a bank line takes back: a returned direct debit, an unpaid cheque, a reversed transfer. Certain
// only where the amount is the very same and the line repeats a reference of one payment alone, or the bank itself
// calls it a return and the payer paid that amount once. Anything else is a question for a person.
// -350.00 'REJET PRLV F-2026-101' after +350.00 'PRLV F-2026-101' of the same account takes that payment back.

import { type CalendarDate, daysBetween } from '../units/calendar.ts';
import { foldName } from '../units/identifiers.ts';
import { foldIban } from './open/open-claims.ts';
import { isDateLike, isYearLike } from './quoted/text-pieces.ts';

export type ReturnWords = {
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly references: readonly string[];
  readonly text: string;
};

export type ReturnLine = ReturnWords & {
  readonly id: string;
  readonly bookedOn: CalendarDate;
  /** The bank's file says so; else only the words of the line do. */
  readonly isFlagged: boolean;
};

/** A payment of the same account and of exactly the amount, no part of which has gone back. */
export type EarlierPayment = ReturnWords & { readonly paymentId: string; readonly receivedOn: CalendarDate };

export type ReturnClue = {
  readonly kind: 'sharedReference' | 'payerIban' | 'payerName';
  readonly quote: string;
};

export type ReturnFinding =
  | { readonly kind: 'certain'; readonly paymentId: string; readonly because: readonly ReturnClue[] }
  | { readonly kind: 'unsure'; readonly paymentIds: readonly string[] }
  | { readonly kind: 'unknown' };

/** Thirteen months: as long as a debit that was never authorised may be contested (C. mon. fin. L133-24; CDE VII.41). */
const LONGEST_RETURN_DAYS = 396;

export function findReturned(line: ReturnLine, earlier: readonly EarlierPayment[]): ReturnFinding {
  const possible = earlier
    .filter(
      ({ receivedOn }) =>
        receivedOn <= line.bookedOn && daysBetween(receivedOn, line.bookedOn) <= LONGEST_RETURN_DAYS,
    )
    .map(payment => ({ payment, shared: sharedReferences(line, payment), payer: payerClues(line, payment) }));
  if (possible.length === 0) return { kind: 'unknown' };
  const [best, next] = [...possible].sort((left, right) => right.shared.length - left.shared.length);
  if (best && best.shared.length > 0 && (next === undefined || isAllOf(next.shared, best.shared)))
    if (line.isFlagged || saysReturn(line)) return certain(best);
  const ofPayer = possible.filter(({ payer }) => payer.length > 0);
  const [only] = ofPayer;
  if (line.isFlagged && only && ofPayer.length === 1 && possible.every(({ shared }) => shared.length === 0))
    return certain(only);
  return { kind: 'unsure', paymentIds: possible.map(({ payment }) => payment.paymentId) };
}

type Possible = {
  readonly payment: EarlierPayment;
  readonly shared: readonly string[];
  readonly payer: readonly ReturnClue[];
};

const certain = ({ payment, shared, payer }: Possible): ReturnFinding => ({
  kind: 'certain',
  paymentId: payment.paymentId,
  because: [...shared.map((quote): ReturnClue => ({ kind: 'sharedReference', quote })), ...payer],
});

/** A mandate is repeated each month: it tells only where another reference is shared besides. */
const isAllOf = (fewer: readonly string[], more: readonly string[]): boolean =>
  fewer.length < more.length && fewer.every(one => more.includes(one));

/** Words by which banks of several countries call a return, where the file has no mark for it. */
const RETURN_WORD =
  /\b(REJETS?|REJETEE?|IMPAYEE?S?|CONTRE ?PASSATION|CONTREPASSE|EXTOURNE|ANNULATION|UNPAID|RETURNED|REVERSAL|REVERSED|CHARGEBACK|RUCKLASTSCHRIFT|RUECKLASTSCHRIFT|RUCKBUCHUNG|STORNO|TERUGBOEKING|TERUGGEBOEKT|ONBETAALD|GEWEIGERD|STORNERING)\b|\bRETOURS? (DE )?(PRLV|PRELEVEMENT|VIR|VIREMENT|CHQ|CHEQUE|SEPA)|\b(PRLV|PRELEVEMENT|VIREMENT|CHEQUE|CHQ) (REFUSE|RETOURNE)/;

export function saysReturn({ text }: Pick<ReturnWords, 'text'>): boolean {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ');
  return RETURN_WORD.test(folded);
}

function payerClues(line: ReturnWords, payment: ReturnWords): ReturnClue[] {
  const clues: ReturnClue[] = [];
  const { counterparty, counterpartyIban } = line;
  if (counterpartyIban !== null && payment.counterpartyIban !== null)
    if (foldIban(counterpartyIban) === foldIban(payment.counterpartyIban))
      clues.push({ kind: 'payerIban', quote: counterpartyIban });
  if (counterparty !== null && payment.counterparty !== null)
    if (foldName(counterparty) === foldName(payment.counterparty))
      clues.push({ kind: 'payerName', quote: counterparty });
  return clues;
}

function sharedReferences(line: ReturnWords, payment: ReturnWords): string[] {
  const said = tellingWords(payment);
  return [...tellingWords(line)].filter(word => said.has(word));
}

const FEWEST_DIGITS = 3;
const FEWEST_CHARACTERS = 5;

/** Words with digits enough to be a reference, and no year, date or amount. */
function tellingWords({ references, text }: ReturnWords): ReadonlySet<string> {
  const words = [...references, ...text.split(/[\s;:]+/)].map(word =>
    word.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  );
  const isTelling = (word: string): boolean => {
    const digits = word.replace(/\D/g, '');
    if (word.length < FEWEST_CHARACTERS || digits.length < FEWEST_DIGITS) return false;
    return !isYearLike(word) && !isDateLike(word);
  };
  return new Set(words.filter(isTelling));
}
