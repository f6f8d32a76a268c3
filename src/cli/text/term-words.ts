// A term of payment as it is said on the command line: `45`, `45-end-of-month`, `end-of-month-45`, `45-periodic`, a
// French sector or a French public body.

import type { FrenchPublicBody, FrenchSector, Term } from '../../law/term-limits.ts';
import { UsageError } from '../command.ts';

const SECTORS: readonly FrenchSector[] = [
  'transport',
  'perishableFood',
  'liveCattleOrFreshMeat',
  'excisableAlcohol',
  'nonPerishableFoodOrWine',
];
const BODIES: readonly FrenchPublicBody[] = ['stateOrLocal', 'hospital', 'undertaking'];
const LONGEST_DAYS = 365;

/** Throws a usage error that lists what may be said. */
export function termIn(text: string): Term {
  const sector = SECTORS.find(one => one === text);
  if (sector !== undefined) return { kind: 'sector', sector, isPeriodicInvoice: false };
  const body = BODIES.find(one => one === text);
  if (body !== undefined) return { kind: 'frenchPublic', body };
  const words = /^(end-of-month-)?(\d{1,3})(-end-of-month|-periodic)?$/.exec(text);
  const days = Number(words?.[2] ?? Number.NaN);
  if (words !== null && days <= LONGEST_DAYS && !(words[1] && words[3])) {
    if (words[1]) return { kind: 'endOfMonth', days, reading: 'endThenPlus' };
    if (words[3] === '-end-of-month') return { kind: 'endOfMonth', days, reading: 'plusThenEnd' };
    return { kind: 'net', days, isPeriodicInvoice: words[3] === '-periodic' };
  }
  throw new UsageError(
    `--term: found "${text}", expected 45, 45-end-of-month, end-of-month-45, 45-periodic, ${[...SECTORS, ...BODIES].join(', ')}`,
  );
}
