// What matching may propose beyond exact amounts: changed where something is said, and shown.

import {
  changeMatchingSettings,
  type MatchingSettings,
  matchingSettings,
} from '../../desk/money/matching-settings.ts';
import { money, toDecimal } from '../../units/money.ts';
import { parsePercent, percent, type Rate, timesRate, toPercent } from '../../units/rate.ts';
import { UsageError, type Values } from '../command.ts';
import { amountOption } from '../dossier/dossier-named.ts';
import { CURRENCY, type PaymentVerb } from './payment-asked.ts';

export const settingsVerb: PaymentVerb = async ({ desk, act, values }) => {
  const settings = changeIn(values);
  if (Object.keys(settings).length > 0) await changeMatchingSettings(desk, { ...act, settings });
  const { version: _version, ...now } = await matchingSettings(desk.database, act.companyId);
  const difference = toDecimal(money(now.smallDifferenceMinor, CURRENCY));
  const discounts = now.cashDiscountBasisPoints.map(points => `${toPercent(rateOf(points))} %`);
  return { shown: now, text: `small difference ${difference}; discounts ${discounts.join(', ') || 'none'}` };
};

function changeIn(values: Values): Partial<MatchingSettings> {
  const difference = amountOption(values, 'small-difference', CURRENCY);
  if (difference !== null && difference.amount < 0)
    throw new UsageError('--small-difference: expected an amount such as 2.50, or 0');
  const given = values['discount'];
  return {
    ...(difference === null ? {} : { smallDifferenceMinor: difference.amount }),
    ...(Array.isArray(given) ? { cashDiscountBasisPoints: discountsIn(given) } : {}),
  };
}

/** Several of them, or 'none' alone. */
function discountsIn(given: readonly unknown[]): number[] {
  return given.flatMap(text => {
    if (text === 'none') return [];
    const points = (parsePercent(String(text)) ?? 0) / RATE_OF_A_POINT;
    if (!Number.isInteger(points) || points < 1 || points > MOST_POINTS)
      throw new UsageError(`--discount: found "${text}", expected a percentage such as 2 or 2.5, or none`);
    return [points];
  });
}

const MOST_POINTS = 2_000;
/** A rate counts millionths, a discount hundredths of a percent. */
const RATE_OF_A_POINT = 100;
const rateOf = (points: number): Rate => timesRate(ONE_POINT, points);
const ONE_POINT = percent('0.01');
