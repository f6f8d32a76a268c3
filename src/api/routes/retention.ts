import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { refuse, refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import {
  erasedSchema,
  retentionChangedSchema,
  retentionInput,
  retentionSchema,
} from '../schemas/retention.ts';

const tags = ['Company'];
/** Debtors of one request: finding them costs as much as erasing thousands. */
const MOST = 5_000;

const seen = createRoute({
  method: 'get',
  path: '/retention',
  operationId: 'retention',
  summary: 'How long papers that name people are kept, and whose have outlived it',
  tags,
  request: { params: companyParams },
  responses: answers(retentionSchema, 'The years decided, what the law says, and what is due today'),
});

const change = createRoute({
  method: 'put',
  path: '/retention',
  operationId: 'changeRetention',
  summary: 'Decide how long papers that name people are kept; nothing is erased by it',
  tags,
  request: { params: companyParams, ...jsonBody(retentionInput) },
  responses: answers(retentionChangedSchema, 'The years decided, or the least that may be'),
});

const erase = createRoute({
  method: 'post',
  path: '/retention/erasures',
  operationId: 'erasePapers',
  summary: 'Erase what has outlived its time, of some thousand debtors; it does not come back',
  tags,
  request: { params: companyParams },
  responses: answers(erasedSchema, 'What was erased, and whether a further request erases more'),
});

export function retentionRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(seen, async c => {
    const view = await desk.retention({ companyId: c.var.companyId, day: clock.today() });
    tagged(c, view.version);
    return c.json(shaped(retentionSchema, view), 200);
  });
  routes.openapi(change, async c => {
    const { periods } = c.req.valid('json');
    const day = clock.today();
    const outcome = await desk.changeRetention({ ...editing(c.var), day, periods });
    if (outcome.kind === 'changedMeanwhile') return refuseStale(outcome);
    if (outcome.kind === 'changed') tagged(c, outcome.version);
    return c.json(shaped(retentionChangedSchema, outcome), 200);
  });
  routes.openapi(erase, async c => {
    const erased = await desk.erasePapers({ ...acting(c.var), day: clock.today(), most: MOST });
    if (erased === null)
      return refuse('badInput', {
        problems: [{ place: 'periods', expected: 'years that somebody decided' }],
      });
    return c.json(shaped(erasedSchema, erased), 200);
  });
  return routes;
}
