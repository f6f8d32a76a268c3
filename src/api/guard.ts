// Who may pass: requests that change something come from our own pages or carry a key; requests about a company come
// from somebody who belongs to it. Another company's address answers exactly as one that does not exist.

import type { Context, MiddlewareHandler } from 'hono';
import type { DoorEnv, Doors } from './context.ts';
import { problem } from './problem.ts';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses what another site makes a browser send. A request with a key is not sent by a browser on its own. */
export function requireOwnOrigin({ publicUrl }: Doors): MiddlewareHandler<DoorEnv> {
  const allowed = ownOrigins(publicUrl);
  return async (c, next) => {
    if (SAFE_METHODS.includes(c.req.method) || c.req.header('authorization') !== undefined) return next();
    const origin = c.req.header('origin');
    if (origin === undefined ? !hasCookies(c) : allowed.includes(origin)) return next();
    return problem('foreignOrigin', { detail: publicUrl });
  };
}

export function requireMembership({ access }: Doors): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const identity = await access.identify(c.req.raw.headers);
    if (identity === null) return problem('notSignedIn');
    const companyId = c.req.param('companyId') ?? '';
    if (!identity.memberships.some(one => one.companyId === companyId)) return problem('notFound');
    c.set('identity', identity);
    c.set('companyId', companyId);
    return next();
  };
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** The public origin and, for an installation on this machine, its other loopback names. */
export function ownOrigins(publicUrl: string): readonly string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  if (!LOOPBACK_NAMES.includes(hostname)) return [origin];
  return LOOPBACK_NAMES.map(name => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
}

const hasCookies = (c: Context): boolean => c.req.header('cookie') !== undefined;
