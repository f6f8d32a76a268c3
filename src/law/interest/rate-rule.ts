// Which rate a claim bears: that of the law for this relation, or that of the contract (a fixed rate, or so many
// times a published rate plus points). Resolves to one rate table, and says whether it is frozen at the start.
// French public debtors: the rate of the semester in which interest starts, for the whole delay (CCP R2192-31).

import { type CalendarDate, day } from '../../units/calendar.ts';
import { addRates, hundredthsOf, percent, type Rate } from '../../units/rate.ts';
import type { LawWarning } from '../basis.ts';
import type { CreditorCategory, LawCode, Relation } from '../law.ts';
import { constantTable, mapRates, type RateTable, type RateTableKey } from '../rates/rate-table.ts';
import { type RateTables, tableOf } from '../rates/tables.ts';

/** One rate table for the whole run. */
export type PlainRule =
  | {
      readonly kind: 'statutory';
      readonly law: LawCode;
      readonly relation: Relation;
      /** France only: which legal rate applies to consumers. */
      readonly creditor?: CreditorCategory;
      /** Belgium only: contracts made before 16 March 2013 bear the older rate. The due date stands in. */
      readonly contractOn?: CalendarDate;
      /** Italy only: agricultural and food products bear four points more. */
      readonly sector?: 'agriFood';
    }
  | { readonly kind: 'contractFixed'; readonly rate: Rate }
  | {
      /** "Three times the legal rate" is `fr.legal.other`, 300 hundredths, 0 points; it floats with its index. */
      readonly kind: 'contractIndexed';
      readonly index: RateTableKey;
      readonly factorHundredths: number;
      readonly points: Rate;
    }
  | { readonly kind: 'none'; readonly because: string };

/** After an enforceable French judgment another rate takes the place of the first (`adjudged.ts`). */
export type AdjudgedRule = {
  readonly kind: 'adjudged';
  readonly before: PlainRule;
  readonly enforceableOn: CalendarDate;
  readonly creditor: CreditorCategory;
};

export type RateRule = PlainRule | AdjudgedRule;

export type ResolvedRate = {
  readonly table: RateTable;
  /** One rate for the whole delay: that of the first day of interest. */
  readonly isFrozen: boolean;
  readonly article: string;
  readonly warnings: readonly LawWarning[];
};

const NEW_BELGIAN_RATE_FROM = day('2013-03-16');
const NO_RATE = percent('0');

const COMMERCIAL: Readonly<Record<LawCode, RateTableKey>> = {
  FR: 'fr.b2b',
  BE: 'be.commercial',
  NL: 'nl.commercial',
  LU: 'lu.commercial',
  DE: 'de.commercial',
  ES: 'es.commercial',
  IT: 'it.commercial',
  EU: 'eu.commercial',
};

export function resolveRate({
  rule,
  dueOn,
  tables,
}: {
  rule: PlainRule;
  dueOn: CalendarDate;
  tables: RateTables;
}): ResolvedRate {
  switch (rule.kind) {
    case 'statutory':
      return statutoryRate({ rule, dueOn, tables });
    case 'contractFixed': {
      const article = 'contract';
      return plain(constantTable({ rate: rule.rate, article }), article);
    }
    case 'contractIndexed':
      return plain(indexedTable(rule, tables), `contract, on ${rule.index}`);
    case 'none':
      return plain(constantTable({ rate: NO_RATE, article: rule.because }), rule.because);
  }
}

function statutoryRate({
  rule,
  dueOn,
  tables,
}: {
  rule: Extract<PlainRule, { kind: 'statutory' }>;
  dueOn: CalendarDate;
  tables: RateTables;
}): ResolvedRate {
  if (rule.relation === 'b2c') return consumerRate(rule, tables);
  if (rule.relation === 'public' && rule.law === 'FR')
    return { ...plain(tableOf(tables, 'fr.public'), 'CCP R2192-31'), isFrozen: true };
  const isOldBelgian = rule.law === 'BE' && (rule.contractOn ?? dueOn) < NEW_BELGIAN_RATE_FROM;
  const isAgriFood = rule.law === 'IT' && rule.sector === 'agriFood';
  const own = isAgriFood ? 'it.agriFood' : COMMERCIAL[rule.law];
  const table = tableOf(tables, isOldBelgian ? 'be.commercial.before2013' : own);
  return { ...plain(table, table.article), warnings: rule.law === 'NL' ? [DUTCH_COMPOUNDING] : [] };
}

const DUTCH_COMPOUNDING: LawWarning = {
  key: 'interestMayCompound',
  text: 'BW 6:119(2): Dutch statutory interest compounds after each full year; simple interest is claimed here',
};

/** Where the consumer's legal rate is not in our tables, nothing is claimed and the result says so. */
function consumerRate(
  { law, creditor }: Extract<RateRule, { kind: 'statutory' }>,
  tables: RateTables,
): ResolvedRate {
  switch (law) {
    case 'FR': {
      const category: RateTableKey = creditor === 'individual' ? 'fr.legal.individual' : 'fr.legal.other';
      return plain(tableOf(tables, category), 'C. civ. 1231-6; CMF L313-2');
    }
    case 'BE':
      return plain(tableOf(tables, 'be.civil'), 'C. civ. (BE) 5.240; loi 5 mai 1865 art. 2');
    case 'DE':
      return plain(tableOf(tables, 'de.consumer'), 'BGB 288(1)');
    case 'NL':
    case 'LU':
    case 'ES':
    case 'IT':
    case 'EU': {
      const text = `The legal rate between a business and a consumer in ${law} is not known here: no interest is claimed`;
      const article = `consumer rate of ${law} not known`;
      const table = constantTable({ rate: NO_RATE, article });
      return { ...plain(table, article), warnings: [{ key: 'rateUnknown', text }] };
    }
  }
}

const plain = (table: RateTable, article: string): ResolvedRate => ({
  table,
  isFrozen: false,
  article,
  warnings: [],
});

/** Changed tables are remembered per base table: a million invoices under one clause build it once. */
const CHANGED = new WeakMap<RateTable, Map<string, RateTable>>();

function indexedTable(
  { index, factorHundredths, points }: Extract<RateRule, { kind: 'contractIndexed' }>,
  tables: RateTables,
): RateTable {
  const base = tableOf(tables, index);
  const changes = CHANGED.get(base) ?? new Map<string, RateTable>();
  CHANGED.set(base, changes);
  const key = `${factorHundredths} ${points}`;
  const made =
    changes.get(key) ?? mapRates(base, rate => addRates(hundredthsOf(rate, factorHundredths), points));
  changes.set(key, made);
  return made;
}
