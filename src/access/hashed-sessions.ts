// Session tokens at rest: the database keeps only sha256 of a token, so a copied backup opens no session.
// better-auth writes tokens in clear; this stands between it and its adapter and translates both ways.

import { createHash } from 'node:crypto';
import type { BetterAuthOptions } from 'better-auth';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters';

type Row = Record<string, unknown>;

export function withHashedSessions(inner: DBAdapter<BetterAuthOptions>): DBAdapter<BetterAuthOptions> {
  return {
    ...inner,
    ...withHashedRows(inner),
    transaction: work => inner.transaction(transaction => work(withHashedRows(transaction))),
  };
}

function withHashedRows<Adapter extends DBTransactionAdapter<BetterAuthOptions>>(inner: Adapter): Adapter {
  return {
    ...inner,
    async create<T extends Row, R = T>(asked: {
      model: string;
      data: Omit<T, 'id'>;
      select?: string[];
      forceAllowId?: boolean;
    }): Promise<R> {
      const given: { token?: unknown } = asked.data;
      const token = asked.model === 'session' ? given.token : undefined;
      if (typeof token !== 'string') return revived(await inner.create<T, R>(asked));
      const data = { ...asked.data, token: hashOf(token) };
      return withToken(revived(await inner.create<T, R>({ ...asked, data })), token);
    },
    async findOne<T>(asked: Parameters<DBAdapter['findOne']>[0]): Promise<T | null> {
      return isHash(asked)
        ? null
        : withToken(revived(await inner.findOne<T>(hashed(asked))), clearToken(asked));
    },
    async findMany<T>(asked: Parameters<DBAdapter['findMany']>[0]): Promise<T[]> {
      const rows = await inner.findMany<T>(
        asked.where === undefined ? asked : hashed({ ...asked, where: asked.where }),
      );
      return rows.map(row => revived(row));
    },
    async update<T>(asked: Parameters<DBAdapter['update']>[0]): Promise<T | null> {
      return withToken(revived(await inner.update<T>(hashed(asked))), clearToken(asked));
    },
    async consumeOne<T>(asked: Parameters<DBAdapter['consumeOne']>[0]): Promise<T | null> {
      return revived(await inner.consumeOne<T>(hashed(asked)));
    },
    updateMany: (asked: Parameters<DBAdapter['updateMany']>[0]) => inner.updateMany(hashed(asked)),
    delete: (asked: Parameters<DBAdapter['delete']>[0]) => inner.delete(hashed(asked)),
    deleteMany: (asked: Parameters<DBAdapter['deleteMany']>[0]) => inner.deleteMany(hashed(asked)),
  };
}

const PREFIX = 'sha256:';
const hashOf = (token: string): string =>
  `${PREFIX}${createHash('sha256').update(token).digest('base64url')}`;

/** What a copy of the database tells of a session does not open it, not even with the secret that signs cookies. */
const isHash = ({ model, where }: { model: string; where: Where[] }): boolean =>
  model === 'session' &&
  where.some(({ field, value }) => field === 'token' && String(value).startsWith(PREFIX));

/** A value that already is a hash came from a listing of sessions; tokens themselves hold no colon. */
const hashedOnce = (value: string): string => (value.startsWith(PREFIX) ? value : hashOf(value));

function hashed<Asked extends { model: string; where: Where[] }>(asked: Asked): Asked {
  if (asked.model !== 'session') return asked;
  return { ...asked, where: asked.where.map(hashedCondition) };
}

function hashedCondition(condition: Where): Where {
  if (condition.field !== 'token') return condition;
  const { value } = condition;
  if (typeof value === 'string') return { ...condition, value: hashedOnce(value) };
  if (!Array.isArray(value)) return condition;
  return { ...condition, value: value.map(token => hashedOnce(String(token))) };
}

function clearToken({ model, where }: { model: string; where: Where[] }): string | undefined {
  const value = model === 'session' ? where.find(condition => condition.field === 'token')?.value : undefined;
  return typeof value === 'string' && !value.startsWith(PREFIX) ? value : undefined;
}

function withToken<T>(row: T, token: string | undefined): T {
  if (token !== undefined && typeof row === 'object' && row !== null) Object.assign(row, { token });
  return row;
}

/** Our database layer hands out instants as text; better-auth compares Dates, and text would never expire. */
function revived<T>(row: T): T {
  if (typeof row !== 'object' || row === null) return row;
  for (const [field, value] of Object.entries(row)) {
    const isInstant = field.endsWith('At') || field === 'lockedUntil';
    if (isInstant && typeof value === 'string') Object.assign(row, { [field]: new Date(value) });
    if (field === 'lastRequest' && typeof value === 'string') Object.assign(row, { [field]: Number(value) });
  }
  return row;
}
