import { createRoute, z } from '@hono/zod-openapi';
import { contentDisposition } from '../../units/content-disposition.ts';
import type { Doors } from '../guard/context.ts';
import { companyParams, newRoutes } from '../guard/route.ts';
import { languageSchema } from '../schemas/common.ts';
import { processingRegisterSchema } from '../schemas/retention.ts';

const register = createRoute({
  method: 'get',
  path: '/processing-register',
  operationId: 'processingRegister',
  summary:
    'The register of processing (GDPR art. 30.1) as far as it is known here: a page to print, or every column with its purpose',
  tags: ['Company'],
  request: {
    params: companyParams,
    query: z.object({
      as: z.enum(['page', 'data']).default('page'),
      language: languageSchema
        .optional()
        .openapi({ description: 'That of the company where it is not said' }),
    }),
  },
  responses: {
    200: {
      description: 'The file',
      content: {
        'text/html': { schema: z.string() },
        'application/json': { schema: processingRegisterSchema },
      },
    },
  },
});

export function processingRegisterRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(register, async c => {
    const { companyId } = c.req.valid('param');
    const { as, language = null } = c.req.valid('query');
    const { name, page, data } = await desk.processingRegister({ companyId, day: clock.today(), language });
    const [ending, type, text] =
      as === 'page'
        ? ['html', 'text/html; charset=utf-8', page]
        : ['json', 'application/json', JSON.stringify(data, null, 1)];
    return c.body(text, 200, {
      'content-type': type,
      'content-disposition': contentDisposition(`${name}.${ending}`),
      'cache-control': 'no-store',
    });
  });
  return routes;
}
