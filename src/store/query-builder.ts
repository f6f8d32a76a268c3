// Kysely over our own sessions, so that what it builds runs as a named statement with our column types, on the pool, on
// one session, or inside a transaction.

import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Queryable } from './session.ts';

type Asking = Pick<Queryable, 'query'>;

export type Source = {
  /** False inside a transaction: a second BEGIN would be ignored and its COMMIT would end the first. */
  readonly allowsTransactions: boolean;
  acquire(): Promise<{ readonly session: Asking; release(): void }>;
};

const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

export function builderOn<Tables>(source: Source): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOn(source),
      createIntrospector: database => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

function driverOn(source: Source): Driver {
  const releases = new WeakMap<DatabaseConnection, () => void>();
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => {
      const { session, release } = await source.acquire();
      const connection = connectionOn(session);
      releases.set(connection, release);
      return connection;
    },
    releaseConnection: async connection => releases.get(connection)?.(),
    beginTransaction: async (connection, settings) => {
      if (!source.allowsTransactions) throw new Error('A transaction runs already; use it');
      await connection.executeQuery(CompiledQuery.raw(`begin ${modeOf(settings)}`));
    },
    commitTransaction: async connection => {
      await connection.executeQuery(CompiledQuery.raw('commit'));
    },
    rollbackTransaction: async connection => {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    },
  };
}

function modeOf({ isolationLevel, accessMode }: TransactionSettings): string {
  const isolation = isolationLevel === undefined ? '' : `isolation level ${isolationLevel} `;
  return `${isolation}${accessMode ?? ''}`;
}

function connectionOn(session: Asking): DatabaseConnection {
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => {
      const { rows, rowCount, command } = await session.query<Row>(
        sql,
        parameters.length === 0 ? undefined : parameters,
      );
      return CHANGING.has(command) ? { rows, numAffectedRows: BigInt(rowCount) } : { rows };
    },
    streamQuery: () => {
      throw new Error('The query builder does not stream; copy out of a session instead');
    },
  };
}
