// A discount for paying early, as the terms of an invoice offer it: 'Escompte de 2 % pour paiement sous 10 jours', '2/10 net
// 30', '2 % Skonto binnen 14 Tagen', and the marked form of German invoices, #SKONTO#TAGE=14#PROZENT=2.25#. Only what is
// certain is read: one percentage and one number of days in a sentence that offers it. 'Pas d'escompte', a rate 'par mois'
// or two percentages offer nothing that could be taken at its word. Of what the percentage is one says BASISBETRAG in the marked
// form; a sentence that offers it on the net amount offers nothing by itself, since a text does not say how much that is.
// 1,000.00 of 1 March with 2 % within 10 days: until 11 March 980.00 pay it.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type Money, money, parseDecimal, toDecimal } from '../units/money.ts';

export type CashDiscount = {
  /** Hundredths of a percent: 200 is 2 %. */
  readonly basisPoints: number;
  readonly days: number;
  /** The amount that it is a share of, as a decimal; absent where that is all that is asked. */
  readonly basis?: string;
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
  return parseCashDiscounts(terms).flatMap(discount => {
    const basis = discount.basis === undefined ? payable : parseDecimal(discount.basis, payable.currency);
    // A share of more than is asked is no discount on this invoice.
    if (basis === null || basis.amount > payable.amount) return [];
    const off = money(shareOf(basis.amount, discount.basisPoints), payable.currency);
    return [{ ...discount, off, untilOn: addDays(issuedOn, discount.days) }];
  });
}

/** Rounded half up: minor units are positive here. */
export function shareOf(amount: number, basisPoints: number): number {
  return Number((BigInt(amount) * BigInt(basisPoints) * 2n + BASE) / (BASE * 2n));
}
const BASE = 10_000n;

export const parseCashDiscounts = (terms: readonly string[]): readonly CashDiscount[] =>
  discountsIn(terms).flatMap(({ isOnNet, ...discount }) => (isOnNet ? [] : [discount]));

/** Those that a sentence offers on the net amount, in the marked form with that amount as their basis. */
export const discountsOnNet = (terms: readonly string[], net: Money): readonly string[] =>
  discountsIn(terms).flatMap(({ isOnNet, basisPoints, days }) =>
    isOnNet ? [markedDiscount({ days, percent: percentOf(basisPoints), basis: toDecimal(net) })] : [],
  );

/** '#SKONTO#TAGE=14#PROZENT=2.25#', with its basis where that is not all that is asked. */
export const markedDiscount = ({
  days,
  percent,
  basis,
}: {
  readonly days: number;
  readonly percent: string;
  readonly basis: string | null;
}): string => `#SKONTO#TAGE=${days}#PROZENT=${percent}#${basis === null ? '' : `BASISBETRAG=${basis}#`}`;

const percentOf = (basisPoints: number): string =>
  `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;

type Said = CashDiscount & { readonly isOnNet: boolean };

function discountsIn(terms: readonly string[]): readonly Said[] {
  const found = terms.flatMap(note => {
    const marked = [...note.matchAll(MARKED)].flatMap(([, days, percent, basis]) =>
      discountOf(percent, days).map(discount => ({
        ...discount,
        ...(basis === undefined ? {} : { basis }),
        isOnNet: false,
      })),
    );
    if (marked.length > 0) return marked;
    return note.split(/[\n;]|\.(?=\s|$)/).flatMap(sentence => {
      const isOnNet = ON_NET.test(sentence);
      return (discountIn(sentence) ?? []).map(discount => ({ ...discount, isOnNet }));
    });
  });
  return found.filter((one, at) => found.findIndex(other => isSame(one, other)) === at);
}

const isSame = (one: Said, other: Said): boolean =>
  one.basisPoints === other.basisPoints &&
  one.days === other.days &&
  one.basis === other.basis &&
  one.isOnNet === other.isOnNet;

/** XRechnung, the syntax of BT-20. */
const MARKED =
  /#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)#(?:BASISBETRAG=(\d{1,12}(?:\.\d{1,2})?)#|(?!BASISBETRAG))/g;
/** 'sur le montant HT', 'excl. btw', 'auf den Nettobetrag'. */
const ON_NET = /\bh\.?\s?t\b|hors\s+(?:taxes?|tva)|\bexcl|before\s+vat|nettobe[dt]rag/i;
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
