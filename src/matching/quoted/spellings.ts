// How an invoice may be quoted: by the references that its debtor was asked to write, its number, the last digits of that,
// or the number of the order.

import { parseCreditorReference, parseStructuredCommunication } from '../../units/identifiers.ts';
import { foldQuoted, type OpenClaim, type QuotedAs, serialOf } from '../open/open-claims.ts';
import { isDateLike, isYearLike } from './text-pieces.ts';

/** What a reference is, is worked out by `quotedAs` where one is quoted: few of them are. */
type Spelling = { readonly written: string; readonly as: Exclude<QuotedAs, Reference> | 'reference' };
type Reference = 'structuredCommunication' | 'creditorReference' | 'paymentReference';

/** A list, since a generator for each of a million invoices takes six times the memory for a moment. */
export function spellingsOf({
  references,
  number,
  orderReference,
}: Pick<OpenClaim, 'references' | 'number' | 'orderReference'>): readonly Spelling[] {
  const all: Spelling[] = [];
  for (const reference of references) all.push({ written: reference, as: 'reference' });
  all.push({ written: number, as: 'number' });
  const serial = serialOf(number);
  if (serial !== null) all.push({ written: serial, as: 'serial' });
  if (isTellingNumber(orderReference)) all.push({ written: orderReference, as: 'order' });
  return all;
}

export function quotedAs({ written, as }: Spelling): QuotedAs {
  if (as !== 'reference') return as;
  if (parseStructuredCommunication(written) !== null) return 'structuredCommunication';
  return parseCreditorReference(written) === null ? 'paymentReference' : 'creditorReference';
}

const FEWEST_DIGITS = 3;
const FEWEST_DIGITS_ALONE = 5;

/** Of an order or a customer: '12' and '2026' are written for many reasons, 'C1656' and '411000123' for one. */
export function isTellingNumber(number: string | null): number is string {
  const folded = foldQuoted(number ?? '');
  const digits = folded.replace(/\D/g, '').length;
  if (digits === folded.length)
    return digits >= FEWEST_DIGITS_ALONE && !isDateLike(folded) && !isYearLike(folded);
  return digits >= FEWEST_DIGITS;
}
