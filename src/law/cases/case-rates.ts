// The rate of a worked case: that of the law, a fixed percentage, so many times the legal rate, or the ECB rate plus
// points, under any of the names that a file may give it. What is not understood is a problem, never a guess.

import { parsePercent, percent, type Rate } from '../../units/rate.ts';
import type { RateRule } from '../interest/rate-rule.ts';
import type { CreditorCategory, LawCode } from '../law.ts';
import type { RateTableKey } from '../rates/rate-table.ts';
import * as read from './case-inputs.ts';
import { type Inputs, isRecord } from './case-inputs.ts';

/** The percentage of a clause, as a figure or as `{ kind: 'contract', percent }`; null when there is none. */
export function clauseRate(inputs: Inputs): Rate | null {
  const name = ['contractRate', 'clauseRate', 'rate'].find(one => read.has(inputs, one));
  if (name === undefined) return null;
  const value = read.valueAt(inputs, name);
  if (!isRecord(value)) return read.rateNamed(inputs, name);
  const rule = rateRuleOf(inputs);
  return rule.kind === 'contractFixed' ? rule.rate : null;
}

const AGRI_FOOD = /agri|food|aliment|perishable/i;

/** The rate of a case: of the law, a fixed percentage, so many times the legal rate, or the ECB rate plus points. */
export function rateRuleOf(inputs: Inputs): RateRule {
  const law = read.lawOf(inputs);
  const creditor = read.creditorOf(inputs);
  const sector =
    law === 'IT' && AGRI_FOOD.test(read.textOf(inputs, 'sector')) ? { sector: 'agriFood' as const } : {};
  const statutory: RateRule = {
    kind: 'statutory',
    law,
    relation: read.relationOf(inputs),
    creditor,
    ...sector,
  };
  const given = read.valueAt(inputs, 'rate');
  if (given === undefined || given === null) return statutory;
  const value = typeof given === 'string' && !isFigure(given) ? { kind: given } : given;
  if (!isRecord(value)) return { kind: 'contractFixed', rate: read.rateNamed(inputs, 'rate') };
  const kind = read.textOf(value, 'kind', 'type').toLowerCase();
  const figures = Object.keys(value).filter(
    name => name !== 'kind' && name !== 'type' && isFigure(value[name]),
  );
  const points = figures.find(name => /point|plus|margin|spread/i.test(name));
  const added = points === undefined ? percent('0') : read.rateNamed(value, points);
  const factorHundredths = factorOf({ value, kind, figures });
  if (factorHundredths !== null)
    return { kind: 'contractIndexed', index: legalIndex(law, creditor), factorHundredths, points: added };
  if (points !== undefined) {
    const index = /legal/.test(kind) ? legalIndex(law, creditor) : 'ecb.semester';
    return { kind: 'contractIndexed', index, factorHundredths: 100, points: added };
  }
  const [only] = figures;
  if (only !== undefined) return { kind: 'contractFixed', rate: read.rateNamed(value, only) };
  if (/public|frozen/.test(kind)) return { kind: 'statutory', law, relation: 'public', creditor };
  return /statut|legal|default|law/.test(kind) ? statutory : read.refuse(['rate'], value, 'a kind of rate');
}

const isFigure = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && parsePercent(value.replace(/\s*%$/, '').replace(',', '.')) !== null);

function legalIndex(law: LawCode, creditor: CreditorCategory): RateTableKey {
  if (law === 'BE') return 'be.civil';
  return creditor === 'individual' ? 'fr.legal.individual' : 'fr.legal.other';
}

/** The factor in hundredths, from a field or from the kind itself ('3xLegal', 'floor'); null when there is none. */
function factorOf({
  value,
  kind,
  figures,
}: {
  value: Inputs;
  kind: string;
  figures: readonly string[];
}): number | null {
  const named = figures.find(name => /mult|times|factor|legal/i.test(name));
  const only = figures.length === 1 && /mult|times|legal|floor/.test(kind) ? figures[0] : undefined;
  const name = named ?? (only !== undefined && !/point|plus|margin|spread/i.test(only) ? only : undefined);
  // A factor is read as a percentage is: '3' is 30000 millionths, that is 300 hundredths.
  if (name !== undefined) return read.rateNamed(value, name) / 100;
  const words = Object.values(value).filter(word => typeof word === 'string' && !isFigure(word));
  const digits = /(\d+)\s*[x×*]|[x×*]\s*(\d+)|times\W*(\d+)|legal\W*(\d+)|(\d+)\W*(?:times|fois)/.exec(
    words.join(' ').toLowerCase(),
  );
  const text = digits?.slice(1).find(part => part !== undefined);
  if (text !== undefined) return Number(text) * 100;
  return /floor|three|triple|trois/.test(kind) ? 300 : null;
}
