// An address that is there and does not take this method says which ones it takes (RFC 9110, sections 9.3.7 and 15.5.6).
// Whoever may not know of the address was told before that there is nothing.

import type { Hono } from 'hono';
import type { DoorEnv } from './context.ts';
import { problem } from './problem.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export function otherMethod(
  app: Hono<DoorEnv>,
  { method, path }: { method: string; path: string },
): Response {
  const taken = METHODS.filter(one => takes(app, one, path)).flatMap(one =>
    one === 'GET' ? [one, 'HEAD'] : [one],
  );
  if (taken.length === 0) return problem('notFound');
  const allow = [...taken, 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
  return problem('otherMethod', {}, { allow });
}

/** The layers in front of a route stand for all methods. */
function takes(app: Hono<DoorEnv>, method: string, path: string): boolean {
  const [matches] = app.router.match(method, path);
  return matches.some(([[, route]]) => route.method === method);
}
