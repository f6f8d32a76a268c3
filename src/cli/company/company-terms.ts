// What the terms of sale say, as options of `acquit company add` and `acquit company terms`: the agreed rate, the clause for
// Belgian consumers, how registered letters leave, and whether the creditor is a private individual.

import type { CompanyPolicy, ConsumerClause } from '../../claim/parties.ts';
import { parseDecimal } from '../../units/money.ts';
import { isAgreedPercent } from '../../units/rate.ts';
import { oneOf } from '../arguments.ts';
import { isSet, textOf, UsageError, type Values } from '../command.ts';

export const TERMS_OPTIONS = {
  'consumer-rate': { type: 'string' },
  'consumer-indemnity': { type: 'boolean' },
  'small-enterprise': { type: 'boolean' },
  'reminder-costs': { type: 'boolean' },
  'no-reminder-costs': { type: 'boolean' },
  'no-consumer-clause': { type: 'boolean' },
  postage: { type: 'string' },
  rate: { type: 'string' },
  registered: { type: 'string' },
  creditor: { type: 'string' },
} as const;

export const TERMS_USAGE =
  '[--rate PERCENT|legal] [--registered post|electronic] [--creditor business|individual] [--consumer-rate PERCENT|legal] [--consumer-indemnity] [--small-enterprise] [--reminder-costs [--postage AMOUNT]] [--no-reminder-costs] [--no-consumer-clause]';

/** What is said changes, and what is not said stays. */
export function termsIn(values: Values, { consumerClause }: CompanyPolicy): Partial<CompanyPolicy> {
  const registeredLetters = oneOf(values, 'registered', ['post', 'electronic'] as const);
  const creditorCategory = oneOf(values, 'creditor', ['business', 'individual'] as const);
  const rate = textOf(values, 'rate');
  const change: Partial<CompanyPolicy> = {
    ...(rate === null ? {} : { contractRatePercent: agreedRate(rate, 'rate') }),
    ...(registeredLetters === null ? {} : { registeredLetters }),
    ...(creditorCategory === null ? {} : { creditorCategory }),
    ...(saysClause(values) ? { consumerClause: clauseIn(values, consumerClause) } : {}),
  };
  if (Object.keys(change).length === 0) throw new UsageError(`acquit company terms ${TERMS_USAGE}`);
  return change;
}

const CLAUSE = [
  'consumer-indemnity',
  'small-enterprise',
  'reminder-costs',
  'no-reminder-costs',
  'no-consumer-clause',
] as const;
const saysClause = (values: Values): boolean =>
  textOf(values, 'consumer-rate') !== null ||
  textOf(values, 'postage') !== null ||
  CLAUSE.some(name => isSet(values, name));

/** The clause with what the options say of it; null where none of it is said, or it is taken out. */
export function clauseIn(values: Values, before: ConsumerClause | null): ConsumerClause | null {
  if (isSet(values, 'no-consumer-clause')) return null;
  if (!saysClause(values)) return before;
  const rate = textOf(values, 'consumer-rate');
  return {
    ratePercent: rate === null ? (before?.ratePercent ?? null) : agreedRate(rate, 'consumer-rate'),
    hasIndemnity: isSet(values, 'consumer-indemnity') || before?.hasIndemnity === true,
    isSmallEnterprise: isSet(values, 'small-enterprise') || before?.isSmallEnterprise === true,
    reminderCosts: costsIn(values, before?.reminderCosts ?? null),
  };
}

type Costs = NonNullable<ConsumerClause['reminderCosts']>;

function costsIn(values: Values, before: Costs | null): Costs | null {
  if (isSet(values, 'no-reminder-costs')) return null;
  if (before == null && !isSet(values, 'reminder-costs')) return null;
  return { postageMinor: postageIn(values) ?? before?.postageMinor ?? 0 };
}

/** What a letter costs to post, in minor units of the euro. */
function postageIn(values: Values): number | null {
  const text = textOf(values, 'postage');
  const postage = text === null ? null : parseDecimal(text, 'EUR');
  if (text !== null && (postage === null || postage.amount < 0))
    throw new UsageError(`--postage: found "${text}", expected an amount such as 1.61`);
  return postage?.amount ?? null;
}

/** A rate of late payment; null is that of the law. */
function agreedRate(text: string, option: string): string | null {
  if (text === 'legal') return null;
  if (!isAgreedPercent(text))
    throw new UsageError(`--${option}: found "${text}", expected a percentage such as 12.4, or legal`);
  return text;
}
