// Where two people may edit the same thing, whoever writes says which version they read: `If-Match` with the ETag of what they
// read (RFC 9110, section 13.1.1). Without it nothing is written (428, RFC 6585, section 3); `*` writes over whatever stands,
// deliberately. The comparison itself belongs to the write, under its lock, in the desk; here it is only read and answered.

import type { Context, MiddlewareHandler } from 'hono';
import { meanwhileTexts } from '../../messages/meanwhile-words.ts';
import { wantedLocale } from '../../messages/wanted-locale.ts';
import { acting, type DoorEnv } from './context.ts';
import { PROBLEM_KINDS, problem, problemSchema } from './problem.ts';
import { routeOf } from './route-of.ts';
import { isVersioned } from './versioned-routes.ts';

/** RFC 9110, section 8.8.3; a weak tag proves nothing here (section 13.1.1), and one version is enough. */
const STRONG_TAG = /^"([\x21\x23-\x7e]{1,500})"$/;

export function requireVersion(): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const route = routeOf(c);
    if (route === null || !isVersioned(`${route.method} ${route.path}`)) return next();
    const given = c.req.header('if-match')?.trim();
    if (given === undefined || given === '') return problem('versionMissing');
    const seen = given === '*' ? given : STRONG_TAG.exec(given)?.[1];
    if (seen === undefined)
      return problem('badInput', {
        problems: [{ place: 'If-Match', expected: 'one ETag in quotes, as it was read, or *' }],
      });
    c.set('seen', seen);
    await next();
    if (c.res.status === PROBLEM_KINDS.changedMeanwhile.status) c.res = await toldIn(c);
    return undefined;
  };
}

/** The same answer with what happened in words, in the language of whoever asked. */
async function toldIn(c: Context<DoorEnv>): Promise<Response> {
  const said = problemSchema.safeParse(await c.res.clone().json());
  if (!said.success || said.data.changes === undefined) return c.res;
  const locale = wantedLocale(c.req.header('accept-language')) ?? 'en';
  const detail = meanwhileTexts(said.data.changes, { locale, named: field => field }).join(' ');
  const headers = new Headers(c.res.headers);
  headers.set('content-language', locale);
  headers.delete('content-length');
  return Response.json({ ...said.data, detail }, { status: c.res.status, headers });
}

/** Who acts, and on which version. */
export const editing = (variables: DoorEnv['Variables']) => ({ ...acting(variables), seen: variables.seen });

/** The answer names the version that stands now. */
export const tagged = (c: Context<DoorEnv>, version: string | number): void =>
  c.header('etag', `"${version}"`);
