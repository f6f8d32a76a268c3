import { createRoute, z } from '@hono/zod-openapi';
import { MOST_WEEKS_AGO } from '../../desk/overview/cash-forecast.ts';
import { addDays } from '../../units/calendar.ts';
import type { Doors } from '../guard/context.ts';
import { answers, companyParams, newRoutes, shaped } from '../guard/route.ts';
import { dayInput } from '../schemas/common.ts';
import { cashForecastSchema, collectionSchema, receivablesSchema } from '../schemas/report.ts';
import { digestRoutes } from './digest.ts';

const receivables = createRoute({
  method: 'get',
  path: '/reports/receivables',
  operationId: 'receivables',
  summary: 'Days of sales outstanding in two ways, and what part is overdue, on any day, with their reasons',
  tags: ['Reports'],
  request: { params: companyParams, query: z.object({ day: dayInput.optional() }) },
  responses: answers(receivablesSchema, 'The figures and what they were computed from'),
});

const collection = createRoute({
  method: 'get',
  path: '/reports/collection',
  operationId: 'collection',
  summary:
    'How customers paid over the year that ends on a day, what followed each step, and what was disputed',
  tags: ['Reports'],
  request: { params: companyParams, query: z.object({ day: dayInput.optional() }) },
  responses: answers(
    collectionSchema,
    'Payers, steps with their share and its interval, disputes and causes',
  ),
});

const cashForecast = createRoute({
  method: 'get',
  path: '/reports/cash-forecast',
  operationId: 'cashForecast',
  summary:
    'What comes in within thirteen weeks, said today or as it would have been said then, beside what came',
  tags: ['Reports'],
  request: {
    params: companyParams,
    query: z.object({ weeksAgo: z.coerce.number().int().min(0).max(MOST_WEEKS_AGO).default(0) }),
  },
  responses: answers(cashForecastSchema, 'Weeks with their band, and what is left out, by currency'),
});

/** Mounted by the routes of calls and causes. */
export function reportRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.route('/', digestRoutes({ desk, clock }));
  routes.openapi(receivables, async c => {
    const day = c.req.valid('query').day ?? clock.today();
    const report = await desk.receivables({ companyId: c.var.companyId, day });
    return c.json(shaped(receivablesSchema, report), 200);
  });
  routes.openapi(collection, async c => {
    const day = c.req.valid('query').day ?? clock.today();
    const report = await desk.collection({ companyId: c.var.companyId, day });
    return c.json(shaped(collectionSchema, report), 200);
  });
  routes.openapi(cashForecast, async c => {
    const today = clock.today();
    const day = addDays(today, -7 * c.req.valid('query').weeksAgo);
    const view = await desk.cashForecast({ companyId: c.var.companyId, day, today });
    return c.json(shaped(cashForecastSchema, view), 200);
  });
  return routes;
}
