// A discount for paying early, as the terms of an invoice offer it: 'Escompte de 2 % pour paiement sous 10 jours', '2/10 net
// 30', '2 % Skonto binnen 14 Tagen', and the marked form of German invoices, #SKONTO#TAGE=14#PROZENT=2.25#. Only what is
// certain is read: one percentage and one number of days in a sentence that offers it. 'Pas d'escompte', a rate 'par mois'
// or two percentages offer nothing that could be taken at its word.
// 1,000.00 of 1 March with 2 % within 10 days: until 11 March 980.00 pay it.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type Money, money } from '../units/money.ts';

export type CashDiscount = {
  /** Hundredths of a percent: 200 is 2 %. */
  readonly basisPoints: number;
  readonly days: number;
};

/** A discount on one invoice: what may be taken off, and until when. */
export type DiscountOffer = CashDiscount & { readonly off: Money; readonly untilOn: CalendarDate };

export function discountOffers({
  terms,
  issuedOn,
  payable,
}: {
  readonly terms: readonly string[];
  readonly issuedOn: CalendarDate;
  readonly payable: Money;
}): readonly DiscountOffer[] {
  return parseCashDiscounts(terms).map(discount => ({
    ...discount,
    off: money(shareOf(payable.amount, discount.basisPoints), payable.currency),
    untilOn: addDays(issuedOn, discount.days),
  }));
}

/** Rounded half up: minor units are positive here. */
function shareOf(amount: number, basisPoints: number): number {
  return Number((BigInt(amount) * BigInt(basisPoints) * 2n + BASE) / (BASE * 2n));
}
const BASE = 10_000n;

export function parseCashDiscounts(terms: readonly string[]): readonly CashDiscount[] {
  const found = terms.flatMap(note => {
    const marked = [...note.matchAll(MARKED)].flatMap(([, days, percent]) => discountOf(percent, days));
    if (marked.length > 0) return marked;
    return note.split(/[\n;]|\.(?=\s|$)/).flatMap(sentence => discountIn(sentence) ?? []);
  });
  return found.filter(
    (one, at) =>
      found.findIndex(({ basisPoints, days }) => basisPoints === one.basisPoints && days === one.days) === at,
  );
}

/** XRechnung, the syntax of BT-20 (BG-BT-20-1): a part of the sum as base would be another amount, so it is left alone. */
const MARKED = /#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)#(?!BASISBETRAG)/g;
/** '2/10 net 30'. */
const SHORT = /\b(\d{1,2}(?:[.,]\d{1,2})?)\s*%?\s*\/\s*(\d{1,3})\s*,?\s*(?:net|n)\s*\/?\s*\d{1,3}\b/i;
const OFFER = /escompte|skonto|discount|korting/i;
/** A rate of interest, or a penalty in the same sentence. */
const RATE =
  /par\s+(?:mois|an)|\/\s*(?:mois|an)|per\s+(?:maand|jaar|month|year|annum)|pro\s+(?:monat|jahr)|p[ée]nalit|retard|verzug|late|int[ée]r[êe]t|nalatigheid/i;
const NONE = /\b(?:pas|aucun|sans|sauf|n[ée]ant|no|not|without|geen|zonder|kein|keine|ohne)\b/i;
/** '30 jours net', 'net 30 days': the term itself. */
const NET =
  /(?:\b\d{1,3}\s*(?:jours?|j|dagen|days?|tage?n?)\s+(?:net(?:to|s)?)\b)|(?:\bnet(?:to)?\s+(?:[àa]\s+|binnen\s+|in\s+)?\d{1,3}\s*(?:jours?|j|dagen|days?|tage?n?)?)/gi;
const PERCENT = /(\d{1,2}(?:[.,]\d{1,2})?)\s*%/g;
const DAYS = /\b(\d{1,3})\s*(?:jours?|jrs?|j|dagen|dgn|days?|tage?n?)\b/gi;

function discountIn(sentence: string): CashDiscount[] | null {
  const short = SHORT.exec(sentence);
  if (short) return discountOf(short[1], short[2]);
  if (!OFFER.test(sentence) || RATE.test(sentence) || NONE.test(sentence)) return null;
  const rest = sentence.replaceAll(NET, ' ');
  const [percents, days] = [[...rest.matchAll(PERCENT)], [...rest.matchAll(DAYS)]];
  if (percents.length !== 1 || days.length !== 1) return null;
  return discountOf(percents[0]?.[1], days[0]?.[1]);
}

/** More is no discount for paying early. */
const MOST_BASIS_POINTS = 1_000;
const MOST_DAYS = 90;

function discountOf(percent = '', days = ''): CashDiscount[] {
  const [whole = '0', decimals = ''] = percent.split(/[.,]/);
  const basisPoints = Number(whole) * 100 + Number(decimals.padEnd(2, '0') || 0);
  const within = Number(days);
  if (basisPoints <= 0 || basisPoints > MOST_BASIS_POINTS || within <= 0 || within > MOST_DAYS) return [];
  return [{ basisPoints, days: within }];
}
