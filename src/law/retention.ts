// How long papers about a debtor are kept, and from when they may no longer be: personal data are kept no longer than
// their purpose needs (GDPR art. 5.1 e). The purpose of what was written and said is to prove the claim, until it dies of
// time; the accounts have a term of their own, which the law commands and the GDPR lets stand (art. 17.3 b and e).
// A French firm that settled its last invoice on 2026-03-12 needs its letters until 2031-03-12, its invoice until 2037-03-12.

import { addYears, type CalendarDate } from '../units/calendar.ts';
import type { Basis } from './basis.ts';
import type { LawCode } from './law.ts';
import { LIMITATION_RULES, type LimitationKey } from './limitation/limitation.ts';

export type RetentionTerm = { readonly years: number; readonly basis: Basis };

export type RetentionLaw = {
  /** The longest ordinary limitation of a claim: until then what was written, said and agreed may have to be proven. */
  readonly recovery: RetentionTerm;
  /** The accounts and what proves them, from the end of the year they belong to. Less is refused. */
  readonly accounts: RetentionTerm;
};

/** Null where no source at hand says it: the company gives its own years. */
export const retentionLaw = (law: LawCode): RetentionLaw | null => RETENTION[law] ?? null;

const RETENTION: Readonly<Partial<Record<LawCode, RetentionLaw>>> = {
  FR: {
    recovery: byLimitation('fr.b2b'),
    accounts: { years: 10, basis: { article: 'C. com. L123-22', confidence: 'high', source: 'text' } },
  },
  BE: {
    recovery: byLimitation('be.general'),
    accounts: {
      years: 10,
      basis: {
        article: 'CTVA art. 60',
        confidence: 'medium',
        source: 'ten years since 2023 (loi du 20 novembre 2022): one source, verify',
      },
    },
  },
};

function byLimitation(key: LimitationKey): RetentionTerm {
  const rule = LIMITATION_RULES.find(one => one.key === key);
  if (!rule) throw new Error(`No limitation ${key}`);
  return { years: rule.months / 12, basis: rule.basis };
}

/** Whoever has a title may have it enforced for ten years (CPCE L111-4): its papers stay as long. */
const TITLE_YEARS = byLimitation('fr.title').years;

/** What a company decided. Null keeps the accounts. */
export type RetentionPeriods = {
  /** After everything of that time was settled. */
  readonly recoveryYears: number;
  /** After the end of the accounting year, which is taken to be as late as a year after the day itself. */
  readonly accountsYears: number | null;
};

/** What is wrong with the periods under the law, or null. */
export function periodsProblem(
  { recoveryYears, accountsYears }: RetentionPeriods,
  law: LawCode,
): { readonly place: keyof RetentionPeriods; readonly least: number } | null {
  const least = retentionLaw(law)?.accounts.years ?? 1;
  if (accountsYears === null) return null;
  if (accountsYears < least) return { place: 'accountsYears', least };
  return accountsYears + 1 < recoveryYears ? { place: 'accountsYears', least: recoveryYears - 1 } : null;
}

export type RetentionLimits = {
  /** What was written, said and agreed before this day about what was settled before it too. */
  readonly recoveryBefore: CalendarDate;
  readonly accountsBefore: CalendarDate | null;
  /** A title of this day or later keeps its papers. */
  readonly titlesFrom: CalendarDate;
};

export const retentionLimits = (
  { recoveryYears, accountsYears }: RetentionPeriods,
  today: CalendarDate,
): RetentionLimits => ({
  recoveryBefore: addYears(today, -recoveryYears),
  accountsBefore: accountsYears === null ? null : addYears(today, -accountsYears - 1),
  titlesFrom: addYears(today, -TITLE_YEARS),
});
