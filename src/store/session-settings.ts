// What a session is set to, whatever the account or the server sets by itself. Text forms are those that the driver reads. Limits on
// time that a hurried server sets would end work that is under way and well: between two statements of a transaction a large
// file is read, and a backup is one transaction from its first row to its last.

import type pg from 'pg';
import type { Reconnect } from './reconnect.ts';

const OF_EVERY_VERSION = ['TimeZone=UTC', 'DateStyle=ISO,YMD', 'idle_in_transaction_session_timeout=15min'];
/** PostgreSQL 17; a server that does not know a name lets nobody in who sets it, so it is asked first. */
const OF_LATER_VERSIONS = ['transaction_timeout'];

/**
 * What a session is opened with on the server behind this pool, as `options` of its connection. A server that is starting is waited
 * for, as it is for every session. The pool is closed.
 */
export async function sessionOptions(pool: pg.Pool, again: Reconnect): Promise<string> {
  try {
    const client = await again.connect(pool);
    try {
      const { rows } = await client.query<{ name: string }>(
        'select name from pg_catalog.pg_settings where name = any ($1)',
        [OF_LATER_VERSIONS],
      );
      return [...OF_EVERY_VERSION, ...rows.map(({ name }) => `${name}=0`)].map(set => `-c ${set}`).join(' ');
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
