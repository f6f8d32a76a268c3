// Whether a contractual late-payment rate between French firms is above the floor of three times the legal rate
// (C. com. L441-10 II). The text does not say what replaces a lower clause: the three figures are shown, nothing is
// corrected silently, and the floor (the lower of the two replacements) is what the product proposes.
// 5 % in 2026-S2, floor 8.25 %: flag; on 3,000.00 EUR over 92 days 37.81, 62.38 or 93.76 EUR.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { percent, type Rate, toPercent } from '../../units/rate.ts';
import type { Basis, LawWarning } from '../basis.ts';
import { RATE_TABLES, type RateTables } from '../rates/tables.ts';
import { type Conventions, type Interest, interestOver } from './interest.ts';
import type { RateRule } from './rate-rule.ts';

const FLOOR_RULE: RateRule = {
  kind: 'contractIndexed',
  index: 'fr.legal.other',
  factorHundredths: 300,
  points: percent('0'),
};

const FLOOR_BASIS: Basis = {
  article: 'C. com. L441-10 II',
  confidence: 'medium',
  source: 'the text forbids a lower rate and does not say what replaces it',
};

export type ContractRateCheck = {
  readonly flag: 'CONTRACT_RATE_BELOW_FLOOR' | null;
  readonly atContract: Interest;
  readonly atFloor: Interest;
  readonly atLegalDefault: Interest;
  /** What the product proposes until a lawyer has decided. */
  readonly proposed: 'contract' | 'floor';
  readonly basis: Basis;
  readonly warnings: readonly LawWarning[];
};

/** Compares a clause with the floor on each semester of the delay. */
export function contractRateCheck({
  rate,
  principal,
  dueOn,
  until,
  conventions,
  tables = RATE_TABLES,
}: {
  rate: Rate;
  principal: Money;
  dueOn: CalendarDate;
  until: CalendarDate;
  conventions?: Partial<Conventions>;
  tables?: RateTables;
}): ContractRateCheck {
  const over = (rule: RateRule): Interest =>
    interestOver({ rule, principal, dueOn, until, tables, ...(conventions ? { conventions } : {}) });
  const atFloor = over(FLOOR_RULE);
  const below = atFloor.segments.filter(segment => rate < segment.rate);
  return {
    flag: below.length > 0 ? 'CONTRACT_RATE_BELOW_FLOOR' : null,
    atContract: over({ kind: 'contractFixed', rate }),
    atFloor,
    atLegalDefault: over({ kind: 'statutory', law: 'FR', relation: 'b2b' }),
    proposed: below.length > 0 ? 'floor' : 'contract',
    basis: FLOOR_BASIS,
    warnings: below.map(({ from, rate: floor }) => ({
      key: 'contractRateBelowFloor' as const,
      text: `From ${from} the clause of ${toPercent(rate)} % is below the floor of ${toPercent(floor)} %: ${FLOOR_BASIS.article}`,
    })),
  };
}
