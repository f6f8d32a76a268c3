import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  comparisonPaceSchema,
  comparisonStartedSchema,
  comparisonStoppedSchema,
  comparisonsSchema,
  leftOutSentSchema,
  startComparisonInput,
} from '../schemas/comparison.ts';

const tags = ['Wording'];

const list = createRoute({
  method: 'get',
  path: '/comparisons',
  operationId: 'comparisons',
  summary:
    'Comparisons of two wordings, or with a message and without: who paid in each arm, with intervals, and whether anything may be said yet',
  tags,
  request: { params: companyParams },
  responses: answers(comparisonsSchema, 'The newest first'),
});

const pace = createRoute({
  method: 'get',
  path: '/comparisons/pace',
  operationId: 'comparisonPace',
  summary: 'How many debtors got each message lately: in how much time a planned number would have entered',
  tags,
  request: { params: companyParams },
  responses: answers(comparisonPaceSchema, 'By step and language'),
});

const start = createRoute({
  method: 'post',
  path: '/comparisons',
  operationId: 'startComparison',
  summary:
    'Try a second wording on half of the debtors, or leave the message of a step out for some; how many and until when is fixed now',
  tags,
  request: { params: companyParams, ...jsonBody(startComparisonInput) },
  responses: answers(comparisonStartedSchema, 'Its identifier, or why it does not begin'),
});

const stop = createRoute({
  method: 'delete',
  path: '/comparisons/{comparisonId}',
  operationId: 'stopComparison',
  summary: 'Stop a comparison: from now on everybody gets the present words, and every message',
  tags,
  request: { params: companyParams.extend({ comparisonId: identifierInput }) },
  responses: answers(comparisonStoppedSchema, 'Its identifier'),
});

const sendAnyway = createRoute({
  method: 'delete',
  path: '/debtors/{debtorId}/left-out',
  operationId: 'sendLeftOut',
  summary:
    'Send a debtor the message that a comparison left out; it stays counted among those who go without',
  tags,
  request: { params: companyParams.extend({ debtorId: identifierInput }) },
  responses: answers(leftOutSentSchema, 'How many messages wait for approval by it'),
});

export function comparisonRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(list, async c => {
    const asked = { companyId: c.var.companyId, day: clock.today() };
    const [all, steps] = await Promise.all([desk.comparisons(asked), desk.stepsToLeaveOut(asked)]);
    return c.json(shaped(comparisonsSchema, { comparisons: all, steps }), 200);
  });
  routes.openapi(pace, async c => {
    const lately = await desk.comparisonPace({ companyId: c.var.companyId, day: clock.today() });
    return c.json(shaped(comparisonPaceSchema, lately), 200);
  });
  routes.openapi(start, async c => {
    const input = c.req.valid('json');
    const asked = { ...acting(c.var), day: clock.today() };
    const outcome =
      input.kind === 'withoutStep'
        ? await desk.startComparison({ ...asked, ...input })
        : await desk.startComparison({ ...asked, ...input, kind: 'wordings', key: input.wordingKey });
    return c.json(shaped(comparisonStartedSchema, found(outcome)), 200);
  });
  routes.openapi(sendAnyway, async c => {
    const { debtorId } = c.req.valid('param');
    const sent = await desk.sendLeftOut({ ...acting(c.var), debtorId, day: clock.today() });
    return c.json(shaped(leftOutSentSchema, found(sent)), 200);
  });
  routes.openapi(stop, async c => {
    const { comparisonId } = c.req.valid('param');
    found(await desk.stopComparison({ ...acting(c.var), comparisonId, day: clock.today() }));
    return c.json(shaped(comparisonStoppedSchema, { comparisonId }), 200);
  });
  return routes;
}
