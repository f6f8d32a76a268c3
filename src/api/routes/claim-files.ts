import { createRoute, z } from '@hono/zod-openapi';
import { contentDisposition } from '../../units/content-disposition.ts';
import type { Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { companyParams, newRoutes } from '../guard/route.ts';
import { identifierInput, languageSchema } from '../schemas/common.ts';

const claimFile = createRoute({
  method: 'get',
  path: '/debtors/{debtorId}/claim-file',
  operationId: 'claimFile',
  summary:
    'What is late of a debtor with each letter and mail, what happened and the register, as a zip for whoever takes it over',
  tags: ['Debtors'],
  request: {
    params: companyParams.extend({ debtorId: identifierInput }),
    query: z.object({ language: languageSchema.optional() }),
  },
  responses: { 200: { description: 'The file', content: { 'application/zip': { schema: z.string() } } } },
});

export function claimFileRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(claimFile, async c => {
    const { companyId, debtorId } = c.req.valid('param');
    const { language = null } = c.req.valid('query');
    const file = done(await desk.claimFile({ companyId, debtorId, day: clock.today(), language }));
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition(file.name),
    });
  });
  return routes;
}
