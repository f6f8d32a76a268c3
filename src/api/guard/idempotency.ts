// A POST repeated with the same Idempotency-Key has one effect and one answer.
// The same key with another request is refused; a fault frees the key, so that the caller may try again. Not where the database
// went away meanwhile: it may have committed before its answer was lost, and a second try could be a second effect.

import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Identity } from '../../access/access.ts';
import type { IdempotencyStore } from '../ports/desk-port.ts';
import type { DoorEnv } from './context.ts';
import { PROBLEM_KINDS, problem } from './problem.ts';

/** What is answered here is shown once and kept nowhere: whoever repeats such a request is told that it took effect. */
const ANSWERS_A_SECRET = /\/(access-copies|approval-links|invitations|page-links)$/;
/** Longest key accepted. */
export const KEY_LIMIT = 200;

/** Inside a company, where something could be done twice, and of whoever adds a company. */
export const takesKey = (method: string, path: string): boolean =>
  method === 'POST' && (path === '/api/companies' || path.startsWith('/api/companies/'));

type Keeping = { readonly desk: IdempotencyStore };

export function oneEffectPerKey({ desk }: Keeping): MiddlewareHandler<DoorEnv> {
  const cutShort = new CutShort();
  return async (c, next) => {
    const given = c.req.header('idempotency-key');
    if (given === undefined || !takesKey(c.req.method, c.req.path)) return next();
    if (given.length === 0 || given.length > KEY_LIMIT)
      return problem('badInput', {
        problems: [{ place: 'Idempotency-Key', expected: `1 to ${KEY_LIMIT} signs` }],
      });
    const { identity } = c.var;
    const companyId = c.get('companyId') ?? oldestOf(identity);
    if (companyId === undefined) return next();
    const key = `${identity.userId}:${given}`;
    const requestHash = await hashOf(c.req.raw);
    const claim = await desk.claimKey({ companyId, key, requestHash });
    if (claim.kind === 'brokenOff' || (claim.kind === 'running' && cutShort.has(`${companyId} ${key}`)))
      return problem('keyBrokenOff');
    if (claim.kind === 'running') return problem('keyRunning');
    if (claim.kind === 'different') return problem('keyReused');
    if (claim.kind === 'answered') return replay(claim.status, claim.body);
    await next();
    if (c.res.status === PROBLEM_KINDS.databaseAway.status) return cutShort.add(`${companyId} ${key}`);
    if (c.res.status >= 500) return desk.releaseKey({ companyId, key });
    const kept = ANSWERS_A_SECRET.test(c.req.path) && c.res.ok ? problem('keySpent') : c.res.clone();
    return desk.keepAnswer({ companyId, key, status: kept.status, body: await kept.text() });
  };
}

/** A company that is not there yet keeps no key: it is kept with the first of those that the person has, which stays the first. */
const oldestOf = ({ memberships }: Identity): string | undefined =>
  memberships.map(({ companyId }) => companyId).sort()[0];

/** Keys that nobody works on any more and whose effect nobody knows. Those of a process that ended are known by its end. */
class CutShort {
  readonly #keys = new Set<string>();

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    const [oldest] = this.#keys;
    if (this.#keys.size >= MOST_CUT_SHORT && oldest !== undefined) this.#keys.delete(oldest);
    this.#keys.add(key);
  }
}

/** What one outage cuts short: as many as are under way at once. */
const MOST_CUT_SHORT = 10_000;

async function hashOf(request: Request): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const body = new Uint8Array(await request.clone().arrayBuffer());
  return createHash('sha256').update(`${pathname}${search}\n`).update(body).digest('hex');
}

function replay(status: number, body: string): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(body, { status, headers: { 'content-type': type, 'idempotent-replayed': 'true' } });
}
