// A payment of several invoices that names only some of them, or some of them wrongly: the bank cut the text, or digits were
// mistaken. Certain where the payer is known, one set of what they owe alone gives the amount, what they name is in it, and
// no number in the text speaks for anything outside it.
// 2,157.41 'F-2026-00844 F-2026-0234' is F-2026-00844 and F-2026-02345 where nothing else of theirs adds up to it.

import { toDecimal } from '../../units/money.ts';
import { foldQuoted, type OpenClaim } from '../open/open-claims.ts';
import type { Finding } from '../question.ts';
import type { Clue } from '../quoted/clues.ts';
import { slipOf } from '../quoted/misspelt.ts';
import { isOneSlipFrom } from '../quoted/one-slip.ts';
import { type QuotedClaim, type Situation, toInvoice } from '../quoted/quoted-claims.ts';
import { askedAtFirst, namesSettled } from '../quoted/settled.ts';
import { combinations } from './combine.ts';
import { explainsOtherwise } from './rivals.ts';

/** More sets of one sum than this are not told apart. */
const MOST_SETS = 8;

export function matchNamedGroup({ live, question }: Situation): Finding | null {
  const { open, payers, payment } = question;
  const [payer] = payers;
  if (payer === undefined || payers.size > 1 || namesSettled(question) || askedAtFirst(question)) return null;
  const [debtorId, clues] = payer;
  const claims = open.claimsOf(debtorId);
  const { found, isComplete } = combinations({
    amounts: claims.map(claim => open.of(claim)),
    target: payment.amount.amount,
    mostFound: MOST_SETS,
  });
  if (!isComplete || found.length === MOST_SETS) return null;
  const sets = found.map(positions => positions.flatMap(at => claims[at] ?? []));
  const named = sets.flatMap(chosen => {
    const because = namedIn(chosen, { live, debtorId, question });
    return because === null ? [] : [{ chosen, because }];
  });
  const [only] = named;
  if (only === undefined || named.length > 1 || sets.some(({ length }) => length === 1)) return null;
  const allocations = only.chosen.map(claim => toInvoice(claim, open.of(claim)));
  if (sets.length === 1 && explainsOtherwise(debtorId, allocations, question)) return null;
  const sum: Clue = { kind: 'sumEqual', quote: toDecimal(payment.amount), documentId: null };
  return { kind: 'certain', allocations, because: [...only.because, sum, ...clues] };
}

/** What the text says for this set; null where it says nothing, or names anything else. */
function namedIn(
  chosen: readonly OpenClaim[],
  { live, debtorId, question }: Situation & { readonly debtorId: string },
): readonly Clue[] | null {
  const own = live.filter(({ claim }) => claim.debtorId === debtorId);
  if (own.some(({ claim }) => !chosen.includes(claim))) return null;
  const unnamed = chosen.filter(claim => own.every(one => one.claim !== claim));
  if (live.some(one => !own.includes(one) && one.isStrong && !isSlipFor(one, unnamed))) return null;
  const slips = unnamed.flatMap((claim): Clue[] => {
    const quote = slipOf(claim, question);
    return quote === null ? [] : [{ kind: 'misspeltNumber', quote, documentId: claim.invoiceId }];
  });
  const because = [...own.map(({ clue }) => clue), ...slips];
  return because.length === 0 ? null : because;
}

/** The number of another firm's invoice, one slip from one that is in the set. */
const isSlipFor = ({ clue }: QuotedClaim, unnamed: readonly OpenClaim[]): boolean =>
  unnamed.some(({ number }) => isOneSlipFrom(foldQuoted(clue.quote), foldQuoted(number)));
