import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { cursorInput, identifierInput, limitInput } from '../schemas/common.ts';
import {
  differenceInput,
  differenceSchema,
  differencesSchema,
  likenessPageSchema,
  mergeInput,
  mergeReferenceSchema,
  mergesSchema,
} from '../schemas/likeness.ts';

const likenesses = createRoute({
  method: 'get',
  path: '/debtor-likenesses',
  operationId: 'debtorLikenesses',
  summary:
    'Debtors that may be one, by company number or name, that nobody has answered yet. A page may be short and still have a next one',
  tags: ['Debtors'],
  request: { params: companyParams, query: z.object({ cursor: cursorInput, limit: limitInput }) },
  responses: answers(likenessPageSchema, 'Pairs; the first of each is proposed to be kept'),
});

const merges = createRoute({
  method: 'get',
  path: '/debtor-merges',
  operationId: 'debtorMerges',
  summary: 'Merges in force, the newest first',
  tags: ['Debtors'],
  request: { params: companyParams, query: z.object({ limit: limitInput }) },
  responses: answers(mergesSchema, 'The merges'),
});

const merge = createRoute({
  method: 'post',
  path: '/debtor-merges',
  operationId: 'mergeDebtors',
  summary: 'Say that two debtors are one: everything goes under the one that is kept',
  tags: ['Debtors'],
  request: { params: companyParams, ...jsonBody(mergeInput) },
  responses: answers(mergeReferenceSchema, 'The merge, by which it is undone'),
});

const undo = createRoute({
  method: 'delete',
  path: '/debtor-merges/{mergeId}',
  operationId: 'undoDebtorMerge',
  summary: 'Take a merge back as a whole, unless something left or was agreed since about both together',
  tags: ['Debtors'],
  request: { params: companyParams.extend({ mergeId: identifierInput }) },
  responses: answers(mergeReferenceSchema, 'The merge that is undone'),
});

const differ = createRoute({
  method: 'post',
  path: '/debtor-differences',
  operationId: 'callDebtorsDifferent',
  summary: 'Say that two debtors are two: not proposed again',
  tags: ['Debtors'],
  request: { params: companyParams, ...jsonBody(differenceInput) },
  responses: answers(differenceSchema, 'The two'),
});

const differences = createRoute({
  method: 'get',
  path: '/debtor-differences',
  operationId: 'debtorDifferences',
  summary: 'What people called two and nobody took back, the newest first',
  tags: ['Debtors'],
  request: { params: companyParams, query: z.object({ limit: limitInput }) },
  responses: answers(differencesSchema, 'The pairs'),
});

const alikeAgain = createRoute({
  method: 'delete',
  path: '/debtor-differences/{debtorId}/{otherId}',
  operationId: 'takeBackDifferent',
  summary: 'Take back that two debtors are two: they may be proposed again',
  tags: ['Debtors'],
  request: { params: companyParams.extend({ debtorId: identifierInput, otherId: identifierInput }) },
  responses: answers(differenceSchema, 'The two'),
});

export function likenessRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(likenesses, async c => {
    const { cursor, limit } = c.req.valid('query');
    const page = await desk.debtorLikenesses({ companyId: c.var.companyId, cursor: cursor ?? null, limit });
    return c.json(shaped(likenessPageSchema, page), 200);
  });
  routes.openapi(merges, async c => {
    const { limit } = c.req.valid('query');
    return c.json(shaped(mergesSchema, await desk.debtorMerges({ companyId: c.var.companyId, limit })), 200);
  });
  routes.openapi(merge, async c => {
    const pair = c.req.valid('json');
    const outcome = await desk.mergeDebtors({ ...acting(c.var), ...pair, day: clock.today() });
    return c.json(shaped(mergeReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(undo, async c => {
    const { mergeId } = c.req.valid('param');
    const outcome = await desk.undoDebtorMerge({ ...acting(c.var), mergeId, day: clock.today() });
    return c.json(shaped(mergeReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(differ, async c => {
    const pair = c.req.valid('json');
    const outcome = await desk.callDebtorsDifferent({ ...acting(c.var), ...pair, day: clock.today() });
    return c.json(shaped(differenceSchema, done(outcome)), 200);
  });
  routes.openapi(differences, async c => {
    const { limit } = c.req.valid('query');
    const list = await desk.debtorDifferences({ companyId: c.var.companyId, limit });
    return c.json(shaped(differencesSchema, list), 200);
  });
  routes.openapi(alikeAgain, async c => {
    const { debtorId, otherId } = c.req.valid('param');
    const outcome = await desk.takeBackDifferent({
      ...acting(c.var),
      debtorId,
      otherId,
      day: clock.today(),
    });
    return c.json(shaped(differenceSchema, done(outcome)), 200);
  });
  return routes;
}
