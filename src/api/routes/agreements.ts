import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import {
  offerInput,
  offerReferenceSchema,
  planAcceptanceInput,
  planEndQuery,
  planInput,
  planReferenceSchema,
} from '../schemas/agreement.ts';
import { identifierInput } from '../schemas/common.ts';
import { becauseQuery } from '../schemas/dossier.ts';

const tags = ['Dossiers'];
const dossierParams = companyParams.extend({ dossierId: identifierInput });
const planParams = dossierParams.extend({ planId: identifierInput });
const offerParams = dossierParams.extend({ offerId: identifierInput });

const proposePlan = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/plan',
  operationId: 'proposePlan',
  summary: 'Propose a payment plan, or note the one that the debtor proposes',
  tags,
  request: { params: dossierParams, ...jsonBody(planInput) },
  responses: answers(planReferenceSchema, 'The plan, and why it needs approval'),
});

const approvePlan = createRoute({
  method: 'put',
  path: '/dossiers/{dossierId}/plan/{planId}/approval',
  operationId: 'approvePlan',
  summary: 'Approve a plan beyond the limits: not by who proposed it',
  tags,
  request: { params: planParams },
  responses: answers(planReferenceSchema, 'The plan'),
});

const acceptPlan = createRoute({
  method: 'put',
  path: '/dossiers/{dossierId}/plan/{planId}/acceptance',
  operationId: 'acceptPlan',
  summary: 'Note that the plan was accepted in writing, and what proves it',
  tags,
  request: { params: planParams, ...jsonBody(planAcceptanceInput) },
  responses: answers(planReferenceSchema, 'The plan'),
});

const takeBackApproval = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/plan/{planId}/approval',
  operationId: 'takeBackPlanApproval',
  summary: 'Take the approval of a plan back, until the debtor has it in writing or accepted it',
  tags,
  request: { params: planParams },
  responses: answers(planReferenceSchema, 'The plan that waits for a second person again'),
});

const takeBackAcceptance = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/plan/{planId}/acceptance',
  operationId: 'takeBackPlanAcceptance',
  summary: 'Take back that a plan was accepted, until something was paid on it or its confirmation has left',
  tags,
  request: { params: planParams },
  responses: answers(planReferenceSchema, 'The plan that is a proposal again'),
});

const endPlan = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/plan/{planId}',
  operationId: 'endPlan',
  summary: 'Refuse a proposal, or cancel a plan',
  tags,
  request: { params: planParams, query: planEndQuery },
  responses: answers(planReferenceSchema, 'The plan'),
});

const offerSettlement = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/settlement',
  operationId: 'offerSettlement',
  summary: 'Offer to settle for an amount if it is paid by a day',
  tags,
  request: { params: dossierParams, ...jsonBody(offerInput) },
  responses: answers(offerReferenceSchema, 'The offer'),
});

const withdrawOffer = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/settlement/{offerId}',
  operationId: 'withdrawOffer',
  summary: 'Withdraw an offer',
  tags,
  request: { params: offerParams, query: becauseQuery },
  responses: answers(offerReferenceSchema, 'The offer'),
});

export function agreementRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(proposePlan, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.proposePlan({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(planReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(approvePlan, async c => {
    const params = c.req.valid('param');
    const outcome = await desk.approvePlan({ ...params, ...acting(c.var), day: clock.today() });
    return c.json(shaped(planReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(acceptPlan, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('json') };
    const outcome = await desk.acceptPlan({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(planReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(takeBackApproval, async c => {
    const params = c.req.valid('param');
    const outcome = await desk.takeBackPlanApproval({ ...params, ...acting(c.var), day: clock.today() });
    return c.json(shaped(planReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(takeBackAcceptance, async c => {
    const params = c.req.valid('param');
    const outcome = await desk.takeBackAcceptance({ ...params, ...acting(c.var), day: clock.today() });
    return c.json(shaped(planReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(endPlan, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('query') };
    const outcome = await desk.endPlan({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(planReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(offerSettlement, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.offerSettlement({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(offerReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(withdrawOffer, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('query') };
    const outcome = await desk.withdrawOffer({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(offerReferenceSchema, done(outcome)), 200);
  });
  return routes;
}
