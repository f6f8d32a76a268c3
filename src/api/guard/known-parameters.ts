// A parameter that an address does not take is refused and not passed over: `?limt=5` answered a page of a hundred, and
// `?dryrun=true` took the file in. What is taken is read from the declarations of the routes, so that nobody keeps a list.

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { DoorEnv } from './context.ts';
import { problem } from './problem.ts';
import { routeOf } from './route-of.ts';

type Taken = ReadonlyMap<string, readonly string[]>;

export function refuseUnknownParameters(app: OpenAPIHono<DoorEnv>): MiddlewareHandler<DoorEnv> {
  // The routes are declared after this layer; they are all there when the first request comes.
  let taken: Taken | null = null;
  return async (c, next) => {
    const found = Object.keys(c.req.query());
    const route = found.length === 0 ? null : routeOf(c);
    if (route === null) return next();
    taken ??= takenBy(app);
    // What is declared nowhere is the return of a provider, who adds what it likes, and the description itself.
    const names = taken.get(`${route.method} ${route.path}`);
    const unknown = names === undefined ? [] : found.filter(name => !names.includes(name));
    if (names === undefined || unknown.length === 0) return next();
    const expected =
      names.length === 0
        ? 'no parameter: this address takes none'
        : `a parameter that this address takes: ${names.join(', ')}`;
    return problem('badInput', { problems: unknown.map(place => ({ place, expected })) });
  };
}

function takenBy(app: OpenAPIHono<DoorEnv>): Taken {
  const taken = new Map<string, readonly string[]>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, request } = definition.route;
    const query = request?.query;
    if (query !== undefined && !('shape' in query))
      throw new Error(`The parameters of ${method} ${path} have no names`);
    taken.set(
      `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      query === undefined ? [] : Object.keys(query.shape),
    );
  }
  return taken;
}
