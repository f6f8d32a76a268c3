// Who may pass. Requests that change something come from our own pages or carry a key; every route asks for a permission
// (route-permissions.ts), and this is the only place where that is compared with the role of the asker. Another company's
// address answers exactly as one that does not exist, and so does what lies outside a collector's portfolio.

import type { Context, MiddlewareHandler } from 'hono';
import type { Identity } from '../../access/access.ts';
import { hasOwnPortfolio, mayDo } from '../../access/permissions.ts';
import { THIS_MACHINE } from '../../units/this-machine.ts';
import type { DoorEnv, Doors } from './context.ts';
import { problem } from './problem.ts';
import type { Permission } from './reach.ts';
import { COMPANY_PATH } from './route.ts';
import { routeOf } from './route-of.ts';
import { ROUTE_PERMISSIONS } from './route-permissions.ts';
import { traced, traceSignIn } from './trail.ts';

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

export function requirePermission(doors: Doors): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const route = routeOf(c);
    // No such address: whoever asks is told so, below a company only its members.
    if (route === null && !COMPANY_ADDRESS.test(c.req.path)) return next();
    const permission = route === null ? UNKNOWN : ROUTE_PERMISSIONS.get(`${route.method} ${route.path}`);
    if (permission === undefined)
      throw new Error(`No permission is declared for ${route?.method} ${route?.path}`);
    const act = `${route?.method} ${route?.path.replace(COMPANY_PATH, '')}`;
    const isSafe = SAFE_METHODS.includes(c.req.method);
    if (permission.kind === 'anyone') {
      await next();
      return isSafe ? undefined : traceSignIn(doors, c, act);
    }
    const identity = await doors.access.identify(c.req.raw.headers);
    if (identity === null || (permission.kind === 'self' && identity.via !== 'session'))
      return problem('notSignedIn');
    c.set('identity', identity);
    const passed = async (): Promise<null> => {
      await next();
      return null;
    };
    const subjects = namedIn(route?.path ?? '', c.req.path);
    if (permission.kind !== 'member') {
      const companyIds = identity.memberships.map(one => one.companyId);
      return isSafe ? next() : traced({ doors, c, identity, companyIds, act, subjects }, passed);
    }
    const { companyId = c.req.path.split('/')[3] ?? '', ...named } = subjects;
    const refusal = await refuseMember({ doors, c, identity, permission, companyId, named });
    // Somebody of another company leaves no trace in this one: for them it is not there.
    if (isSafe || c.get('companyId') !== companyId) return refusal ?? next();
    const trace = { doors, c, identity, companyIds: [companyId], act, subjects: named };
    return traced(trace, async () => refusal ?? passed());
  };
}

/** Below a company, an address that nothing answers: members are told that there is nothing, as are all others. */
const UNKNOWN: Permission = { kind: 'member', verb: 'read', reach: 'open' };
const COMPANY_ADDRESS = /^\/api\/companies\/[^/]+/;

async function refuseMember({
  doors,
  c,
  identity,
  permission: { verb, reach },
  companyId,
  named,
}: {
  doors: Doors;
  c: Context<DoorEnv>;
  identity: Identity;
  permission: Extract<Permission, { kind: 'member' }>;
  companyId: string;
  named: Readonly<Record<string, string>>;
}): Promise<Response | null> {
  const role = identity.memberships.find(one => one.companyId === companyId)?.role;
  if (role === undefined) return problem('notFound');
  const collector = hasOwnPortfolio(role) ? identity.userId : null;
  c.set('companyId', companyId);
  c.set('role', role);
  c.set('collector', collector);
  if (!mayDo(role, verb) || (collector !== null && reach === 'whole')) return problem('notAllowed');
  if (collector === null || reach !== 'own') return null;
  for (const [name, id] of Object.entries(named)) {
    if (PARTS.has(name)) continue;
    if (!(await doors.desk.isInPortfolio({ companyId, collector, name, id }))) return problem('notFound');
  }
  return null;
}

/** A place in a list, or the content of a document: a part of what the address names before it, and nothing of its own. */
export const PARTS: ReadonlySet<string> = new Set(['position', 'sha256']);

/** The ids that an address names, by the names that the pattern of its route gives them. */
function namedIn(pattern: string, path: string): Record<string, string> {
  const parts = path.split('/');
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((part, place) => (part.startsWith(':') ? [[part.slice(1), decoded(parts[place] ?? '')]] : [])),
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The public origin and, for an installation on this machine, its other loopback names. */
export function ownOrigins(publicUrl: string): readonly string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  if (!THIS_MACHINE.includes(hostname)) return [origin];
  return THIS_MACHINE.map(name => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
}

const hasCookies = (c: Context): boolean => c.req.header('cookie') !== undefined;
