// Statements that leave in one write and are answered together: the server ends one transaction for all of them, and this
// process wakes once. The driver ends each by itself; waking for each answer cost more than most of the statements.

import pg from 'pg';
import {
  NO_COLUMNS,
  type Parse,
  type Prepared,
  preparedOn,
  rowOf,
  type Shape,
  shapeOf,
} from './messages/prepared.ts';
import type { Answer } from './session.ts';
import type { WireValue } from './wire-value.ts';

/** Rows are of the type that whoever asks says: nothing checks it. */
type AnyRow = ReturnType<typeof JSON.parse>;

export type AskedStatement = {
  readonly text: string;
  /** Undefined: planned anew at each execution. */
  readonly name: string | undefined;
  readonly values: WireValue[];
  resolve(answer: Answer<AnyRow>): void;
  reject(error: unknown): void;
};

type ParserOf = (typeId: number) => Parse;
type Fields = Parameters<typeof shapeOf>[0];

/** Stands in the driver's queue as one statement; its handlers are called as the answers come. */
export class RoundTrip extends pg.Query {
  readonly #asked: readonly AskedStatement[];
  readonly #parserOf: ParserOf;
  readonly #answers: Answer<AnyRow>[] = [];
  /** How the rows of each look, as far as it is known. */
  readonly #shapes: (Shape | undefined)[] = [];
  #prepared: Prepared = new Map();
  #rows: AnyRow[] = [];
  #failure: { readonly error: unknown } | null = null;

  constructor(asked: readonly AskedStatement[], parserOf: ParserOf) {
    super({ text: '' });
    this.#asked = asked;
    this.#parserOf = parserOf;
  }

  /** For whoever looks at what is asked. */
  get texts(): readonly string[] {
    return this.#asked.map(({ text }) => text);
  }

  override submit = (connection: pg.Connection): void => {
    this.#prepared = preparedOn(connection);
    connection.stream.cork();
    for (const asked of this.#asked) this.#send(connection, asked);
    connection.sync();
    connection.stream.uncork();
  };

  #send(connection: pg.Connection, { text, name = '', values }: AskedStatement): void {
    const known = this.#prepared.get(name);
    if (known === 'doubtful') connection.close({ type: 'S', name }, true);
    if (known === undefined || known === 'doubtful') connection.parse({ text, name, types: [] }, true);
    connection.bind({ statement: name, values }, true);
    const isDescribed = typeof known === 'object';
    if (!isDescribed) connection.describe({ type: 'P' }, true);
    connection.execute(null, true);
    this.#shapes.push(isDescribed ? known : undefined);
    if (name !== '' && !isDescribed) this.#prepared.set(name, 'sent');
  }

  handleRowDescription({ fields }: { readonly fields: Fields }): void {
    this.#shapes[this.#answers.length] = shapeOf(fields, this.#parserOf);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.#failure !== null) return;
    try {
      this.#rows.push(rowOf(this.#shapes[this.#answers.length] ?? NO_COLUMNS, fields));
    } catch (error) {
      this.#failure = { error };
    }
  }

  /** `SELECT 3`, `INSERT 0 3`, `SET`. */
  handleCommandComplete({ text }: { readonly text: string }): void {
    const [command = '', ...counts] = text.split(' ');
    this.#complete(command, Number(counts.at(-1) ?? 0));
  }

  handleEmptyQuery(): void {
    this.#complete('', 0);
  }

  #complete(command: string, rowCount: number): void {
    const at = this.#answers.length;
    const name = this.#asked[at]?.name;
    if (name !== undefined) this.#prepared.set(name, this.#shapes[at] ?? NO_COLUMNS);
    this.#answers.push({ rows: this.#rows, rowCount, command });
    this.#rows = [];
  }

  /** The server passes over all that stands behind the one that failed. */
  handleError(error: unknown): void {
    for (const { name } of this.#asked.slice(this.#answers.length))
      if (name !== undefined && this.#prepared.get(name) === 'sent') this.#prepared.set(name, 'doubtful');
    for (const { reject } of this.#asked) reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#failure !== null) this.handleError(this.#failure.error);
    else for (const [at, { resolve }] of this.#asked.entries()) resolve(this.#answers[at] ?? NOTHING);
  }
}

const NOTHING: Answer<AnyRow> = { rows: [], rowCount: 0, command: '' };
