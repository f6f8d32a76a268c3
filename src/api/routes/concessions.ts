import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { concessionReferenceSchema, refusalInput } from '../schemas/agreement.ts';
import { identifierInput } from '../schemas/common.ts';
import { becauseQuery } from '../schemas/dossier.ts';

const tags = ['Dossiers'];
const params = companyParams.extend({ dossierId: identifierInput, concessionId: identifierInput });
const path = '/dossiers/{dossierId}/concession/{concessionId}';
const responses = answers(concessionReferenceSchema, 'The concession, and what it became');

const agree = createRoute({
  method: 'put',
  path: `${path}/approval`,
  operationId: 'agreeToConcession',
  summary: 'Agree, as another person than whoever asked, to give an amount up or to take less',
  tags,
  request: { params },
  responses,
});

const decline = createRoute({
  method: 'put',
  path: `${path}/refusal`,
  operationId: 'declineConcession',
  summary: 'Decline what waits for a second person',
  tags,
  request: { params, ...jsonBody(refusalInput) },
  responses,
});

const reopen = createRoute({
  method: 'delete',
  path: `${path}/refusal`,
  operationId: 'reopenConcession',
  summary: 'Declining it was a mistake: it waits again',
  tags,
  request: { params },
  responses,
});

const withdraw = createRoute({
  method: 'delete',
  path,
  operationId: 'withdrawConcession',
  summary: 'Withdraw what waits for a second person',
  tags,
  request: { params, query: becauseQuery },
  responses,
});

export function concessionRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(agree, async c => {
    const given = { ...c.req.valid('param'), answer: { kind: 'agree' } } as const;
    const outcome = await desk.answerConcession({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(concessionReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(decline, async c => {
    const answer = { kind: 'decline', ...c.req.valid('json') } as const;
    const given = { ...c.req.valid('param'), answer };
    const outcome = await desk.answerConcession({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(concessionReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(reopen, async c => {
    const given = { ...c.req.valid('param'), answer: { kind: 'reopen' } } as const;
    const outcome = await desk.answerConcession({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(concessionReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(withdraw, async c => {
    const answer = { kind: 'withdraw', ...c.req.valid('query') } as const;
    const given = { ...c.req.valid('param'), answer };
    const outcome = await desk.answerConcession({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(concessionReferenceSchema, done(outcome)), 200);
  });
  return routes;
}
