// How a column comes out of the database: exact, and without a JavaScript Date anywhere.
// int8 → number, refused beyond 2^53 · numeric → text · date → '2026-03-29' · timestamptz → '2026-03-29T01:00:00.000Z'
// The driver would make a Date of a day, which moves by one in half of the world's time zones.

import pg from 'pg';

type Parse = (text: string) => unknown;

/** Type numbers from pg_type; a type and its array stand together. */
const PARSERS: readonly { readonly type: number; readonly array: number; readonly parse: Parse }[] = [
  { type: 20, array: 1016, parse: safeInteger },
  { type: 1700, array: 1231, parse: asWritten },
  { type: 1082, array: 1182, parse: asWritten },
  { type: 1114, array: 1115, parse: asWritten },
  { type: 1186, array: 1187, parse: asWritten },
  { type: 1184, array: 1185, parse: instant },
];

const TEXT_ARRAY: number = 1009;
const UUID_ARRAY: number = 2951;

/** Without quotes, lists within lists and values that are absent, it is cut at its commas: the driver reads it sign by sign. */
const PLAIN_LIST = /^\{(?!.*\bNULL\b)[^"\\{}]+\}$/;
const driversList: (text: string) => unknown = pg.types.getTypeParser(TEXT_ARRAY, 'text');

function splitArray(text: string): unknown {
  if (text === '{}') return [];
  return PLAIN_LIST.test(text) ? text.slice(1, -1).split(',') : driversList(text);
}

/** For the `types` setting of a pool; the driver's own table, which other libraries may use, stays as it is. */
export function columnTypes(): pg.TypeOverrides {
  const overrides = new pg.TypeOverrides();
  for (const type of [TEXT_ARRAY, UUID_ARRAY]) overrides.setTypeParser(type, splitArray);
  for (const { type, array, parse } of PARSERS) {
    overrides.setTypeParser(type, parse);
    overrides.setTypeParser(array, text => eachElement(splitArray(text), parse));
  }
  return overrides;
}

function eachElement(value: unknown, parse: Parse): unknown {
  if (Array.isArray(value)) return value.map(element => eachElement(element, parse));
  return typeof value === 'string' ? parse(value) : null;
}

function asWritten(text: string): string {
  return text;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`A whole number column holds ${text}, more than a number can carry exactly`);
  return value;
}

/** Milliseconds, as the application writes them; all six digits where the database wrote finer ones, so that nothing is lost. */
function instant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (match === null)
    throw new RangeError(`An instant looks like 2026-03-29 01:00:00+00 (session in UTC), found ${text}`);
  const micros = (match[3] ?? '').padEnd(6, '0');
  return `${match[1]}T${match[2]}.${micros.endsWith('000') ? micros.slice(0, 3) : micros}Z`;
}
