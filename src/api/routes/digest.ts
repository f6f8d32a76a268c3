import { createRoute } from '@hono/zod-openapi';
import type { Doors } from '../guard/context.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { digestInput, digestSchema } from '../schemas/digest.ts';

const tags = ['Reports'];
const about = { path: '/digest', tags } as const;
const shows = answers(digestSchema, 'In which language the asker gets it; null where they do not');

const wanted = createRoute({
  ...about,
  method: 'get',
  operationId: 'digest',
  summary: 'Whether the asker gets the mail of Monday about this company',
  request: { params: companyParams },
  responses: shows,
});

const want = createRoute({
  ...about,
  method: 'put',
  operationId: 'wantDigest',
  summary: 'Get the mail of Monday about this company in a language, or get it no longer',
  request: { params: companyParams, ...jsonBody(digestInput) },
  responses: shows,
});

/** Mounted by the routes of reports. */
export function digestRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(wanted, async c => {
    const { companyId, identity } = c.var;
    const language = await desk.digestWanted({ companyId, userId: identity.userId });
    return c.json(shaped(digestSchema, { language }), 200);
  });
  routes.openapi(want, async c => {
    const { companyId, identity } = c.var;
    const { language } = c.req.valid('json');
    await desk.wantDigest({ companyId, userId: identity.userId, language, day: clock.today() });
    return c.json(shaped(digestSchema, { language }), 200);
  });
  return routes;
}
