import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { dayInput } from '../schemas/common.ts';
import {
  balanceSchema,
  explanationSchema,
  FORECAST_LIMIT,
  forecastSchema,
  runInput,
  runSchema,
} from '../schemas/day.ts';
import { newsInput, newsSchema } from '../schemas/news.ts';
import { companySchema, todaySchema } from '../schemas/today.ts';
import { changeRoutes } from './changes.ts';
import { companyRoutes } from './company.ts';
import { startRoutes } from './start.ts';

const tags = ['Day'];
const dayQuery = z.object({ day: dayInput.optional() });

const today = createRoute({
  method: 'get',
  path: '/today',
  operationId: 'today',
  summary: 'What is owed, what waits for a person, and whether the cash is known',
  tags,
  request: { params: companyParams },
  responses: answers(todaySchema, 'The company today'),
});

const news = createRoute({
  method: 'get',
  path: '/news',
  operationId: 'news',
  summary: 'What changed since somebody last looked, or since the working day before',
  tags,
  request: { params: companyParams, query: newsInput },
  responses: answers(newsSchema, 'What happened, in groups'),
});

const balance = createRoute({
  method: 'get',
  path: '/balance',
  operationId: 'balance',
  summary: 'The aged balance on a day, per debtor',
  tags,
  request: { params: companyParams, query: dayQuery },
  responses: answers(balanceSchema, 'Amounts by age'),
});

const forecast = createRoute({
  method: 'get',
  path: '/forecast',
  operationId: 'forecast',
  summary: 'The messages that will become due, if nothing is paid',
  tags,
  request: {
    params: companyParams,
    query: z.object({
      days: z.coerce.number().int().min(1).max(FORECAST_LIMIT).default(30),
      /** The largest of each day; absent: all. */
      perDay: z.coerce.number().int().min(0).optional(),
    }),
  },
  responses: answers(forecastSchema, 'Coming sends by day'),
});

const explanation = createRoute({
  method: 'get',
  path: '/explanation',
  operationId: 'why',
  summary: 'Why an invoice is chased or not, and why it costs what it costs',
  tags,
  request: {
    params: companyParams,
    query: z.object({ invoice: z.string().min(1).max(200), day: dayInput.optional() }),
  },
  responses: answers(explanationSchema, 'The invoice with its reasons'),
});

const runs = createRoute({
  method: 'post',
  path: '/runs',
  operationId: 'run',
  summary: 'Decide the day of every dossier; with dryRun nothing is written',
  tags,
  request: { params: companyParams, ...jsonBody(runInput) },
  responses: answers(runSchema, 'What was decided, per dossier'),
});

const pause = { path: '/pause', tags, request: { params: companyParams } } as const;
const placePause = createRoute({
  ...pause,
  method: 'put',
  operationId: 'pauseAll',
  summary: 'Stop everything that would leave for this company',
  responses: answers(companySchema, 'The company, paused'),
});
const liftPause = createRoute({
  ...pause,
  method: 'delete',
  operationId: 'resumeAll',
  summary: 'Let messages leave again',
  responses: answers(companySchema, 'The company, no longer paused'),
});

export function todayRoutes(doors: Doors) {
  const { desk, clock } = doors;
  const routes = newRoutes();
  routes.route('/', startRoutes(doors));
  routes.route('/', companyRoutes(doors));
  routes.route('/', changeRoutes(doors));
  routes.openapi(today, async c => {
    const view = await desk.today({ ...seenBy(c.var), day: clock.today() });
    return c.json(shaped(todaySchema, view), 200);
  });
  routes.openapi(news, async c => {
    const { since = null } = c.req.valid('query');
    const view = await desk.news({ ...seenBy(c.var), by: acting(c.var).by, day: clock.today(), since });
    return c.json(shaped(newsSchema, view), 200);
  });
  routes.openapi(balance, async c => {
    const day = c.req.valid('query').day ?? clock.today();
    return c.json(shaped(balanceSchema, await desk.balance({ companyId: c.var.companyId, day })), 200);
  });
  routes.openapi(forecast, async c => {
    const view = await desk.forecast({
      companyId: c.var.companyId,
      day: clock.today(),
      ...c.req.valid('query'),
    });
    return c.json(shaped(forecastSchema, view), 200);
  });
  routes.openapi(explanation, async c => {
    const { invoice, day } = c.req.valid('query');
    const view = await desk.why({
      companyId: c.var.companyId,
      invoiceNumber: invoice,
      day: day ?? clock.today(),
    });
    return c.json(shaped(explanationSchema, found(view)), 200);
  });
  routes.openapi(runs, async c => {
    const { day, dryRun } = c.req.valid('json');
    const view = await desk.run({ ...acting(c.var), day: day ?? clock.today(), dryRun });
    return c.json(shaped(runSchema, view), 200);
  });
  routes.openapi(placePause, async c =>
    c.json(shaped(companySchema, await desk.pauseAll({ ...acting(c.var), isPaused: true })), 200),
  );
  routes.openapi(liftPause, async c =>
    c.json(shaped(companySchema, await desk.pauseAll({ ...acting(c.var), isPaused: false })), 200),
  );
  return routes;
}
