import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  comparisonStartedSchema,
  comparisonStoppedSchema,
  comparisonsSchema,
  startComparisonInput,
} from '../schemas/comparison.ts';

const tags = ['Wording'];

const list = createRoute({
  method: 'get',
  path: '/comparisons',
  operationId: 'comparisons',
  summary:
    'Two wordings compared: who paid in each arm, with intervals, and whether anything may be said yet',
  tags,
  request: { params: companyParams },
  responses: answers(comparisonsSchema, 'The newest first'),
});

const start = createRoute({
  method: 'post',
  path: '/comparisons',
  operationId: 'startComparison',
  summary: 'Try a second wording on half of the debtors; the number of them and the last day are fixed now',
  tags,
  request: { params: companyParams, ...jsonBody(startComparisonInput) },
  responses: answers(comparisonStartedSchema, 'Its identifier, or why it does not begin'),
});

const stop = createRoute({
  method: 'delete',
  path: '/comparisons/{comparisonId}',
  operationId: 'stopComparison',
  summary: 'Stop a comparison: from now on everybody gets the present words',
  tags,
  request: { params: companyParams.extend({ comparisonId: identifierInput }) },
  responses: answers(comparisonStoppedSchema, 'Its identifier'),
});

export function comparisonRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(list, async c => {
    const all = await desk.comparisons({ companyId: c.var.companyId, day: clock.today() });
    return c.json(shaped(comparisonsSchema, { comparisons: all }), 200);
  });
  routes.openapi(start, async c => {
    const { wordingKey: key, ...draft } = c.req.valid('json');
    const outcome = await desk.startComparison({ ...acting(c.var), ...draft, key, day: clock.today() });
    return c.json(shaped(comparisonStartedSchema, found(outcome)), 200);
  });
  routes.openapi(stop, async c => {
    const { comparisonId } = c.req.valid('param');
    found(await desk.stopComparison({ ...acting(c.var), comparisonId, day: clock.today() }));
    return c.json(shaped(comparisonStoppedSchema, { comparisonId }), 200);
  });
  return routes;
}
