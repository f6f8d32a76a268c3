import { createRoute, z } from '@hono/zod-openapi';
import { type Doors, seenBy } from '../guard/context.ts';
import { refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { dayInput, identifierInput } from '../schemas/common.ts';
import { conductAnswerSchema, conductInput, conductSchema } from '../schemas/conduct.ts';
import { notRemindedSchema, replayAnswerSchema, replayInput } from '../schemas/explain.ts';
import { debtorReceiptsSchema } from '../schemas/scenario.ts';

const LONGEST_REPLAY_DAYS = 366;

const notReminded = createRoute({
  method: 'get',
  path: '/not-reminded',
  operationId: 'notReminded',
  summary: 'Invoices that should have been reminded of and were not, each with the reason against it',
  tags: ['Day'],
  request: { params: companyParams, query: z.object({ day: dayInput.optional() }) },
  responses: answers(notRemindedSchema, 'The largest amounts first'),
});

const replay = createRoute({
  method: 'post',
  path: '/scenarios/replay',
  operationId: 'replayScenario',
  summary: 'What a scenario would have sent in the past days, beside what was sent; nothing is kept',
  tags: ['Scenarios'],
  request: {
    params: companyParams,
    query: z.object({ days: z.coerce.number().int().min(1).max(LONGEST_REPLAY_DAYS).default(365) }),
    ...jsonBody(replayInput),
  },
  responses: answers(replayAnswerSchema, 'Messages by step and debtor'),
});

const debtorReceipts = createRoute({
  method: 'get',
  path: '/debtors/{debtorId}/expected-payments',
  operationId: 'debtorExpectedPayments',
  summary: 'When the open invoices of a debtor are likely to be paid, by habit',
  tags: ['Debtors'],
  request: { params: companyParams.extend({ debtorId: identifierInput }) },
  responses: answers(debtorReceiptsSchema, 'Each with its intervals and the payments behind it'),
});

const conduct = createRoute({
  method: 'get',
  path: '/conduct',
  operationId: 'conduct',
  summary: 'Contact rules, sending hours, and what one person may grant alone',
  tags: ['Day'],
  request: { params: companyParams },
  responses: answers(conductSchema, 'The rules in force'),
});

const changeConduct = createRoute({
  method: 'patch',
  path: '/conduct',
  operationId: 'changeConduct',
  summary: 'Change some of these rules, or be told why not',
  tags: ['Day'],
  request: { params: companyParams, ...jsonBody(conductInput) },
  responses: answers(conductAnswerSchema, 'The rules in force now, or every problem'),
});

export function explainRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(notReminded, async c => {
    const day = c.req.valid('query').day ?? clock.today();
    return c.json(shaped(notRemindedSchema, await desk.notReminded({ ...seenBy(c.var), day })), 200);
  });
  routes.openapi(replay, async c => {
    const { companyId } = c.var;
    const { content } = c.req.valid('json');
    const { days } = c.req.valid('query');
    const answer = await desk.replay({ companyId, content, day: clock.today(), days });
    return c.json(shaped(replayAnswerSchema, answer), 200);
  });
  routes.openapi(debtorReceipts, async c => {
    const { companyId } = c.var;
    const { debtorId } = c.req.valid('param');
    const invoices = await desk.receiptsAheadOf({ companyId, debtorId, day: clock.today() });
    return c.json(shaped(debtorReceiptsSchema, { invoices }), 200);
  });
  routes.openapi(conduct, async c => {
    const view = await desk.conduct({ companyId: c.var.companyId });
    tagged(c, view.version);
    return c.json(shaped(conductSchema, view), 200);
  });
  routes.openapi(changeConduct, async c => {
    const { content } = c.req.valid('json');
    const answer = await desk.changeConduct({ ...editing(c.var), content, day: clock.today() });
    if (answer.kind === 'changedMeanwhile') return refuseStale(answer);
    if (answer.kind === 'changed') tagged(c, answer.version);
    return c.json(shaped(conductAnswerSchema, answer), 200);
  });
  return routes;
}
