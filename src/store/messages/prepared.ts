// What each connection has prepared, and how the rows of it look, so that the server need not describe them every time.

import type pg from 'pg';

export type Parse = (text: string) => unknown;
export type Row = Record<string, unknown>;

/** The columns of a statement's rows. The server refuses to carry out a prepared statement whose rows would look otherwise. */
export type Shape = {
  readonly names: readonly string[];
  readonly parsers: readonly Parse[];
  readonly blank: Row;
};

/** Sent: not answered yet. Doubtful: on its way something failed, so that nobody knows whether the server has it. */
export type Prepared = Map<string, Shape | 'sent' | 'doubtful'>;

const PREPARED = new WeakMap<pg.Connection, Prepared>();

export function preparedOn(connection: pg.Connection): Prepared {
  const known = PREPARED.get(connection);
  if (known !== undefined) return known;
  const none: Prepared = new Map();
  PREPARED.set(connection, none);
  return none;
}

export const NO_COLUMNS: Shape = { names: [], parsers: [], blank: {} };

export function shapeOf(fields: readonly pg.FieldDef[], parserOf: (typeId: number) => Parse): Shape {
  const names = fields.map(({ name }) => name);
  const parsers = fields.map(field => parserOf(field.dataTypeID));
  return { names, parsers, blank: Object.fromEntries(names.map(name => [name, null])) };
}

/** Throws where a value does not fit what the application reads. */
export function rowOf({ names, parsers, blank }: Shape, fields: readonly (string | null)[]): Row {
  if (fields.length !== names.length)
    throw new RangeError(`A row has ${fields.length} values; expected ${names.length}`);
  const row = { ...blank };
  for (let at = 0; at < names.length; at += 1) {
    const [name, parse, field] = [names[at], parsers[at], fields[at]];
    if (name !== undefined && parse !== undefined && typeof field === 'string') row[name] = parse(field);
  }
  return row;
}
