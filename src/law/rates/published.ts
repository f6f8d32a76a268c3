// Newly published rates, supplied from outside: read and checked at this door, then laid over the shipped tables.
// A published figure takes the place of the formula's; an ECB decision moves the day until which ECB rates are known.
// { "ecbKnownUntil": "2027-01-05", "rates": [{ "table": "be.commercial", "from": "2026-S2", "rate": "10.5", … }] }

import { type CalendarDate, later, parseDay } from '../../units/calendar.ts';
import { parsePercent, percent, type Rate } from '../../units/rate.ts';
import type { Confidence } from '../basis.ts';
import type { RateTableKey } from './rate-table.ts';
import { firstDayOf, type PublishedRate, type RateSeries } from './series.ts';
import { buildRateTables, type Decree, LAW_2026_307, type RateTables } from './tables.ts';

export type RateUpdate = {
  /** The day through which ECB decisions have been read; null leaves it as it is. */
  readonly ecbKnownUntil: CalendarDate | null;
  readonly rates: readonly { readonly table: RateTableKey; readonly published: PublishedRate }[];
  /** Decrees published since: a road that waited for one opens from its day. */
  readonly decrees: readonly Decree[];
};

export type RateProblem = { readonly place: string; readonly found: string; readonly expected: string };

const MOST_RATES = 1000;
/** Outside these a figure is surely a mistake of reading (basis points, a missing comma). */
const LOWEST = percent('-2');
const HIGHEST = percent('40');

const UPDATABLE: ReadonlyMap<string, RateTableKey> = new Map(
  (
    [
      'ecb.mro',
      'fr.b2b',
      'fr.public',
      'fr.legal.individual',
      'fr.legal.other',
      'be.commercial',
      'be.civil',
      'nl.commercial',
      'lu.commercial',
      'de.commercial',
      'de.consumer',
      'es.commercial',
      'it.commercial',
      'it.agriFood',
      'eu.commercial',
    ] as const
  ).map(key => [key, key]),
);

/** The update, or every problem found in it: one bad row refuses the whole file. */
export function parseRateUpdate(
  value: unknown,
): { kind: 'read'; update: RateUpdate } | { kind: 'refused'; problems: RateProblem[] } {
  if (!isRecord(value)) return refused([{ place: 'file', found: typeof value, expected: 'an object' }]);
  const { ecbKnownUntil, rates = [], decrees = [] } = value;
  if (!Array.isArray(rates) || rates.length > MOST_RATES)
    return refused([
      { place: 'rates', found: typeof rates, expected: `a list of at most ${MOST_RATES} rates` },
    ]);
  const problems: RateProblem[] = [];
  const known = typeof ecbKnownUntil === 'string' ? parseDay(ecbKnownUntil) : null;
  if (ecbKnownUntil !== undefined && ecbKnownUntil !== null && known === null)
    problems.push({
      place: 'ecbKnownUntil',
      found: String(ecbKnownUntil),
      expected: 'a day such as 2027-01-05',
    });
  const { entered, wrong } = decreesIn(decrees);
  problems.push(...wrong);
  const parsed = rates.flatMap((row: unknown, position) => {
    const read = parseRow(row, `rates[${position}]`);
    if ('table' in read) return [read];
    problems.push(...read.problems);
    return [];
  });
  return problems.length > 0
    ? refused(problems)
    : { kind: 'read', update: { ecbKnownUntil: known, rates: parsed, decrees: entered } };
}

/** New tables with the update laid over; the given ones stay as they were. */
export function withPublishedRates(
  tables: RateTables,
  { ecbKnownUntil, rates, decrees }: RateUpdate,
): RateTables {
  const { sources } = tables;
  const overlaid = (series: RateSeries): RateSeries => {
    const fresh = rates.filter(({ table }) => table === series.key).map(({ published }) => published);
    const starts = new Set(fresh.map(({ from }) => from));
    return { ...series, published: [...series.published.filter(({ from }) => !starts.has(from)), ...fresh] };
  };
  return buildRateTables({
    ecb: overlaid(sources.ecb),
    ecbKnownUntil:
      ecbKnownUntil === null ? sources.ecbKnownUntil : later(sources.ecbKnownUntil, ecbKnownUntil),
    others: sources.others.map(overlaid),
    decrees: [...(sources.decrees ?? []), ...decrees],
  });
}

/** `[{ "law": "2026-307", "inForceFrom": "2027-01-01", "source": "JORF of …" }]` */
function decreesIn(value: unknown): { entered: Decree[]; wrong: RateProblem[] } {
  const expected = `law "${LAW_2026_307}", inForceFrom as a day, source as a text`;
  if (!Array.isArray(value))
    return { entered: [], wrong: [{ place: 'decrees', found: typeof value, expected: 'a list of decrees' }] };
  const read = value.map((row: unknown): Decree | null => {
    const { law, inForceFrom, source } = isRecord(row) ? row : {};
    const from = typeof inForceFrom === 'string' ? parseDay(inForceFrom) : null;
    if (law !== LAW_2026_307 || from === null || typeof source !== 'string' || source.trim() === '')
      return null;
    return { law, inForceFrom: from, source };
  });
  return {
    entered: read.filter(decree => decree !== null),
    wrong: read.flatMap((decree, position) =>
      decree === null
        ? [{ place: `decrees[${position}]`, found: JSON.stringify(value[position]) ?? 'nothing', expected }]
        : [],
    ),
  };
}

type Row = { readonly table: RateTableKey; readonly published: PublishedRate };

function parseRow(row: unknown, place: string): Row | { problems: RateProblem[] } {
  if (!isRecord(row)) return { problems: [{ place, found: typeof row, expected: 'an object' }] };
  const { table, from, rate, source, confidence } = row;
  const key = typeof table === 'string' ? UPDATABLE.get(table) : undefined;
  const start = typeof from === 'string' ? startOf(from) : null;
  const figure = typeof rate === 'string' ? plausible(parsePercent(rate)) : null;
  const sure = confidenceOf(confidence);
  if (key && start && figure !== null && sure && typeof source === 'string' && source.trim() !== '')
    return { table: key, published: { from: start, rate: figure, confidence: sure, source } };
  const problem = (field: string, found: unknown, expected: string): RateProblem => ({
    place: `${place}.${field}`,
    found: String(found),
    expected,
  });
  return {
    problems: [
      ...(key ? [] : [problem('table', table, [...UPDATABLE.keys()].join(', '))]),
      ...(start ? [] : [problem('from', from, '2027-S1, 2027 or 2027-01-01')]),
      ...(figure !== null ? [] : [problem('rate', rate, 'a text such as "10.50", between -2 and 40')]),
      ...(sure ? [] : [problem('confidence', confidence, 'high, medium-high, medium or low')]),
      ...(typeof source === 'string' && source.trim() !== ''
        ? []
        : [problem('source', source, 'where it was read')]),
    ],
  };
}

function startOf(text: string): CalendarDate | null {
  return /^\d{4}(-S[12])?$/.test(text) ? firstDayOf(text) : parseDay(text);
}

const plausible = (rate: Rate | null): Rate | null =>
  rate !== null && rate >= LOWEST && rate <= HIGHEST ? rate : null;

function confidenceOf(value: unknown): Confidence | null {
  return value === 'high' || value === 'medium-high' || value === 'medium' || value === 'low' ? value : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> & RowFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields looked at, none of which is trusted. */
type RowFields = {
  readonly ecbKnownUntil?: unknown;
  readonly rates?: unknown;
  readonly decrees?: unknown;
  readonly law?: unknown;
  readonly inForceFrom?: unknown;
  readonly table?: unknown;
  readonly from?: unknown;
  readonly rate?: unknown;
  readonly source?: unknown;
  readonly confidence?: unknown;
};

const refused = (problems: RateProblem[]): { kind: 'refused'; problems: RateProblem[] } => ({
  kind: 'refused',
  problems,
});
