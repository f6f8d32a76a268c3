import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  becauseQuery,
  disputeAnswerInput,
  disputeInput,
  disputeReferenceSchema,
  promiseInput,
  promiseReferenceSchema,
} from '../schemas/dossier.ts';

const tags = ['Dossiers'];
const dossierParams = companyParams.extend({ dossierId: identifierInput });
const disputeParams = dossierParams.extend({ disputeId: identifierInput });
const promiseParams = dossierParams.extend({ promiseId: identifierInput });

const openDispute = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/dispute',
  operationId: 'openDispute',
  summary: 'Note that an invoice is disputed, in whole or in part: that part is not asked for',
  tags,
  request: { params: dossierParams, ...jsonBody(disputeInput) },
  responses: answers(disputeReferenceSchema, 'The dispute'),
});

const answerDispute = createRoute({
  method: 'put',
  path: '/dossiers/{dossierId}/dispute/{disputeId}/outcome',
  operationId: 'answerDispute',
  summary:
    'Accept a dispute and expect a credit note, settle it, or refuse it with the reason told to the debtor',
  tags,
  request: { params: disputeParams, ...jsonBody(disputeAnswerInput) },
  responses: answers(disputeReferenceSchema, 'The dispute that was answered'),
});

const reopenDispute = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/dispute/{disputeId}/outcome',
  operationId: 'reopenDispute',
  summary: 'Take the outcome of a dispute back: it is open again, and what it covers is not asked for',
  tags,
  request: { params: disputeParams },
  responses: answers(disputeReferenceSchema, 'The dispute that is open again'),
});

const liftDispute = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/dispute/{disputeId}',
  operationId: 'liftDispute',
  summary: 'Lift a dispute that never was one, or that the debtor took back',
  tags,
  request: { params: disputeParams, query: becauseQuery },
  responses: answers(disputeReferenceSchema, 'The dispute that was lifted'),
});

const recordPromise = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/promise',
  operationId: 'recordPromise',
  summary: 'Note that the debtor says when it will pay: what it covers is not asked for until then',
  tags,
  request: { params: dossierParams, ...jsonBody(promiseInput) },
  responses: answers(promiseReferenceSchema, 'The promise'),
});

const takeBackPromise = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/promise/{promiseId}',
  operationId: 'takeBackPromise',
  summary: 'Take a promise back',
  tags,
  request: { params: promiseParams, query: becauseQuery },
  responses: answers(promiseReferenceSchema, 'The promise that was taken back'),
});

export function dossierRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(openDispute, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.openDispute({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(disputeReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(answerDispute, async c => {
    const { dossierId, disputeId } = c.req.valid('param');
    const answer = c.req.valid('json');
    const day = clock.today();
    const outcome = await desk.answerDispute({ ...acting(c.var), dossierId, disputeId, answer, day });
    return c.json(shaped(disputeReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(reopenDispute, async c => {
    const { dossierId, disputeId } = c.req.valid('param');
    const outcome = await desk.reopenDispute({ ...acting(c.var), dossierId, disputeId, day: clock.today() });
    return c.json(shaped(disputeReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(liftDispute, async c => {
    const { dossierId, disputeId } = c.req.valid('param');
    const answer = { kind: 'lifted', because: c.req.valid('query').because } as const;
    const day = clock.today();
    const outcome = await desk.answerDispute({ ...acting(c.var), dossierId, disputeId, answer, day });
    return c.json(shaped(disputeReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(recordPromise, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.recordPromise({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(promiseReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(takeBackPromise, async c => {
    const { dossierId, promiseId } = c.req.valid('param');
    const { because } = c.req.valid('query');
    const day = clock.today();
    const outcome = await desk.takeBackPromise({ ...acting(c.var), dossierId, promiseId, because, day });
    return c.json(shaped(promiseReferenceSchema, done(outcome)), 200);
  });
  return routes;
}
