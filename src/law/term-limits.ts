// How long a payment term may be: the data of the law, and the check of an agreed term against it. It flags and never
// shortens by itself; what a Belgian clause over 60 days becomes is decided in terms.ts.
// 75 days net under French law: flag, at most 60 days (C. com. L441-10 I).

import { type CalendarDate, day } from '../units/calendar.ts';
import type { Basis } from './basis.ts';
import type { LawCode, Relation } from './law.ts';

export type EndOfMonthReading = 'plusThenEnd' | 'endThenPlus';
export type FrenchSector =
  | 'transport'
  | 'perishableFood'
  | 'liveCattleOrFreshMeat'
  | 'excisableAlcohol'
  | 'nonPerishableFoodOrWine';
export type FrenchPublicBody = 'stateOrLocal' | 'hospital' | 'undertaking';

export type Term =
  | { readonly kind: 'nothingAgreed' }
  | { readonly kind: 'net'; readonly days: number; readonly isPeriodicInvoice?: boolean }
  | { readonly kind: 'endOfMonth'; readonly days: number; readonly reading: EndOfMonthReading }
  | {
      readonly kind: 'sector';
      readonly sector: FrenchSector;
      readonly isPeriodicInvoice: boolean;
      readonly isSelfBilled?: boolean;
    }
  | { readonly kind: 'frenchPublic'; readonly body: FrenchPublicBody }
  | { readonly kind: 'printed'; readonly dueOn: CalendarDate };

export type TermFlag = {
  readonly key: 'TERM_OVER_60_UNWRITTEN' | 'TERM_TOO_LONG';
  readonly found: string;
  readonly expected: string;
  readonly basis: Basis;
};

export const FR_TERMS: Basis = { article: 'C. com. L441-10 I', confidence: 'high', source: 'text read' };
const FR_SECTORS: Basis = { article: 'C. com. L441-11 II', confidence: 'high', source: 'text and crowe.com' };
export const BE_TERMS: Basis = { article: 'Loi 2 août 2002 art. 4', confidence: 'high', source: 'text read' };
export const EU_TERMS: Basis = {
  article: 'Dir. 2011/7/EU art. 3(3)(b)',
  confidence: 'high',
  source: 'text read',
};
const EU_LONGEST: Basis = { article: 'Dir. 2011/7/EU art. 3(5)', confidence: 'high', source: 'text read' };
export const AGREED: Basis = { article: 'contract', confidence: 'high', source: 'agreed term' };

type SectorRule = {
  readonly days: number;
  readonly from: 'invoice' | 'invoiceOrSelfBilled' | 'delivery' | 'endOfDeliveryMonth' | 'deliveryOrTenDays';
  readonly basis: Basis;
};

/** C. com. L441-11 II: terms that no clause may lengthen. */
export const FRENCH_SECTOR_TERMS: Readonly<Record<FrenchSector, SectorRule>> = {
  transport: { days: 30, from: 'invoice', basis: { ...FR_SECTORS, article: 'C. com. L441-11 II 5°' } },
  perishableFood: {
    days: 30,
    from: 'deliveryOrTenDays',
    basis: { ...FR_SECTORS, article: 'C. com. L441-11 II 1°' },
  },
  liveCattleOrFreshMeat: {
    days: 20,
    from: 'delivery',
    basis: { ...FR_SECTORS, article: 'C. com. L441-11 II 2°' },
  },
  excisableAlcohol: {
    days: 30,
    from: 'endOfDeliveryMonth',
    basis: { ...FR_SECTORS, article: 'C. com. L441-11 II 3°' },
  },
  nonPerishableFoodOrWine: {
    days: 60,
    from: 'invoiceOrSelfBilled',
    basis: { article: 'C. com. L441-11', confidence: 'medium', source: 'crowe.com' },
  },
};

export const FRENCH_PUBLIC_TERMS: Readonly<
  Record<FrenchPublicBody, { readonly days: number; readonly basis: Basis }>
> = {
  stateOrLocal: { days: 30, basis: { article: 'CCP R2192-10', confidence: 'high', source: 'text read' } },
  hospital: { days: 50, basis: { article: 'CCP R2192-11', confidence: 'high', source: 'text read' } },
  undertaking: { days: 60, basis: { article: 'CCP R2192-11', confidence: 'medium', source: 'one source' } },
};

export const BELGIAN_LIMIT_FROM = day('2022-02-01');
export const DEFAULT_DAYS = 30;

const LONGEST = {
  frenchNet: 60,
  frenchEndOfMonth: 45,
  frenchPeriodic: 45,
  belgian: 60,
  european: 60,
} as const;
/** Why an agreed term is longer than the law allows between businesses; nothing when it is not. */
export function termFlags({
  law,
  relation,
  term,
}: {
  law: LawCode;
  relation: Relation;
  term: Term;
}): TermFlag[] {
  if (relation === 'b2c' || (term.kind !== 'net' && term.kind !== 'endOfMonth')) return [];
  const { most, basis } = longest(law, term);
  if (term.days <= most) return [];
  const found = `${term.days} days${term.kind === 'endOfMonth' ? ' end of month' : ''}`;
  const key = law === 'BE' ? 'TERM_OVER_60_UNWRITTEN' : 'TERM_TOO_LONG';
  return [{ key, found, expected: `at most ${most} days`, basis }];
}

function longest(
  law: LawCode,
  term: Extract<Term, { kind: 'net' | 'endOfMonth' }>,
): { most: number; basis: Basis } {
  if (law === 'BE') return { most: LONGEST.belgian, basis: BE_TERMS };
  if (law !== 'FR') return { most: LONGEST.european, basis: EU_LONGEST };
  if (term.kind === 'endOfMonth') return { most: LONGEST.frenchEndOfMonth, basis: FR_TERMS };
  return { most: term.isPeriodicInvoice ? LONGEST.frenchPeriodic : LONGEST.frenchNet, basis: FR_TERMS };
}
