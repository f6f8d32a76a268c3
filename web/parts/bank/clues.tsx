// Why a receipt is taken for the payment of an invoice: each clue in words, and the very text of the bank that gave it.

import { Fragment } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import { formatIban } from '../../../src/units/identifiers.ts';
import type { Proposal } from '../../queries/answers.ts';

/** `currency`: of the receipt, in which its amounts are said. */
export function clueText(
  { kind, found }: Proposal['clues'][number],
  { currency, locale }: { currency: string; locale: Locale },
): string {
  const amount = amountText({ amount: found, currency }, locale);
  switch (kind) {
    case 'structuredReference':
      return m.clue_structuredReference({ found });
    case 'creditorReference':
      return m.clue_creditorReference({ found });
    case 'invoiceNumber':
      return m.clue_invoiceNumber({ found });
    case 'exactAmount':
      return m.clue_exactAmount({ found: amount });
    case 'sumOfInvoices':
      return m.clue_sumOfInvoices({ found: amount });
    case 'knownIban':
      return m.clue_knownIban({ found: formatIban(found) });
    case 'payerName':
      return m.clue_payerName({ found });
    case 'customerNumber':
      return m.clue_customerNumber({ found });
    case 'orderReference':
      return m.clue_orderReference({ found });
    case 'amountDiffers':
      return m.clue_amountDiffers({ found: amount });
    case 'agreedDiscount':
      return m.clue_agreedDiscount({ found });
    case 'mayRepeat':
      return m.clue_mayRepeat();
    case 'offerAmount':
      return m.clue_offerAmount({ found: amount });
    case 'offerNotNamed':
      return m.clue_offerNotNamed();
    case 'offerPayerDiffers':
      return m.clue_offerPayerDiffers();
    case 'offerSeveral':
      return m.clue_offerSeveral();
    case 'offerAmountDiffers':
      return m.clue_offerAmountDiffers({ found: amount });
    case 'offerEnded':
      return m.clue_offerEnded({ day: dayText(found, locale) });
    case 'offerWithdrawn':
      return m.clue_offerWithdrawn({ day: dayText(found, locale) });
    case 'lateByUsualHabit':
      return m.clue_lateByUsualHabit();
  }
}

/** Shorter pieces stand in any text and mark nothing. */
const SHORTEST_MARK = 3;

/** The text with the pieces that were found in it marked, the longest first. */
export function MarkedText({ text, found }: { text: string; found: readonly string[] }) {
  const pieces = [...new Set(found.filter(piece => piece.length >= SHORTEST_MARK))]
    .sort((left, right) => right.length - left.length)
    .map(piece => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (pieces.length === 0) return text;
  const marks = [...text.matchAll(new RegExp(pieces.join('|'), 'gi'))];
  const ends = [0, ...marks.map(mark => mark.index + mark[0].length)];
  return (
    <>
      {marks.map((mark, position) => (
        <Fragment key={mark.index}>
          {text.slice(ends[position], mark.index)}
          <mark>{mark[0]}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
