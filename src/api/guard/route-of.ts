import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { DoorEnv } from './context.ts';

/** The route that will answer, and not the layers in front of it. */
export function routeOf(c: Context<DoorEnv>): { readonly method: string; readonly path: string } | null {
  const answering = matchedRoutes(c).find(
    ({ method, path }) => method !== 'ALL' && (path.startsWith('/api/') || path === '/health'),
  );
  return answering ?? null;
}
