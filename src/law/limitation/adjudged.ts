// A claim under an enforceable French judgment: its own rate until that day, the legal rate for two months, then the legal
// rate and five points (CMF L313-3). One run of interest becomes up to three, each under one rule.
// Enforceable on 2026-03-01: the claim's rate until then, the legal rate until 05-01, five points more from 05-02.

import { addMonths, type CalendarDate, earlier, later } from '../../units/calendar.ts';
import { percent } from '../../units/rate.ts';
import type { InterestRequest } from '../interest/interest.ts';
import type { AdjudgedRule, PlainRule } from '../interest/rate-rule.ts';
import type { CreditorCategory } from '../law.ts';

export const JUDGMENT_ARTICLE = 'CMF L313-2, L313-3';
const MONTHS_BEFORE_INCREASE = 2;

/** The last day at the plain legal rate. */
export const lastPlainDay = (enforceableOn: CalendarDate): CalendarDate =>
  addMonths(enforceableOn, MONTHS_BEFORE_INCREASE);

export function legalRate(creditor: CreditorCategory, points: '0' | '5'): PlainRule {
  return {
    kind: 'contractIndexed',
    index: creditor === 'individual' ? 'fr.legal.individual' : 'fr.legal.other',
    factorHundredths: 100,
    points: percent(points),
  };
}

export type PlainRequest = InterestRequest & { readonly rule: PlainRule; readonly article?: string };

/** The same run in parts, in order; a part without days is of no consequence. */
export function partsOf(request: InterestRequest & { readonly rule: AdjudgedRule }): PlainRequest[] {
  const { rule, dueOn, until } = request;
  const { before, enforceableOn, creditor } = rule;
  const start = request.after === undefined ? dueOn : later(request.after, dueOn);
  const plainUntil = lastPlainDay(enforceableOn);
  const article = JUDGMENT_ARTICLE;
  return [
    { ...request, rule: before, until: earlier(until, enforceableOn) },
    {
      ...request,
      rule: legalRate(creditor, '0'),
      article,
      after: later(start, enforceableOn),
      until: earlier(until, plainUntil),
    },
    { ...request, rule: legalRate(creditor, '5'), article, after: later(start, plainUntil) },
  ];
}
