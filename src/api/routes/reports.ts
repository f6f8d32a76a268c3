import { createRoute, z } from '@hono/zod-openapi';
import type { Doors } from '../context.ts';
import { answers, companyParams, newRoutes, shaped } from '../route.ts';
import { dayInput } from '../schemas/common.ts';
import { receivablesSchema } from '../schemas/report.ts';

const receivables = createRoute({
  method: 'get',
  path: '/reports/receivables',
  operationId: 'receivables',
  summary: 'Days of sales outstanding in two ways, and what part is overdue, on any day, with their reasons',
  tags: ['Reports'],
  request: { params: companyParams, query: z.object({ day: dayInput.optional() }) },
  responses: answers(receivablesSchema, 'The figures and what they were computed from'),
});

/** Mounted by the routes of calls and causes. */
export function reportRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(receivables, async c => {
    const day = c.req.valid('query').day ?? clock.today();
    const report = await desk.receivables({ companyId: c.var.companyId, day });
    return c.json(shaped(receivablesSchema, report), 200);
  });
  return routes;
}
