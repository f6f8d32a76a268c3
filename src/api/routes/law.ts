import { createRoute, z } from '@hono/zod-openapi';
import type { SaidFacts } from '../../desk/claims/roads.ts';
import type { ProcedureEvent } from '../../law/procedures/next.ts';
import { acting, type Doors } from '../guard/context.ts';
import { found, refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import { legalSchema, publicationInput, publicationSchema, ratesSchema } from '../schemas/legal.ts';
import { deadlinesSchema, lawFactInput, roadsQuery, roadsSchema } from '../schemas/roads.ts';
import { insolvencyRoutes } from './insolvencies.ts';

const tags = ['Law'];
const debtorParams = companyParams.extend({ debtorId: identifierInput });

const legal = createRoute({
  method: 'get',
  path: '/legal',
  operationId: 'legal',
  summary: 'Claims that time is killing, and proceedings with the days that follow',
  tags,
  request: { params: companyParams },
  responses: answers(legalSchema, 'What the law asks to be watched'),
});

const rates = createRoute({
  method: 'get',
  path: '/rates',
  operationId: 'rates',
  summary: 'The rates of the law today: where each was read, how sure it is, formula against publication',
  tags,
  request: { params: companyParams },
  responses: answers(ratesSchema, 'The rates of the installation'),
});

const publish = createRoute({
  method: 'post',
  path: '/rates/publications',
  operationId: 'publishRates',
  summary: 'Enter a file of published rates: taken as a whole, or refused with every problem',
  tags,
  request: { params: companyParams, ...jsonBody(publicationInput) },
  responses: answers(publicationSchema, 'What became of the file'),
});

const roads = createRoute({
  method: 'get',
  path: '/debtors/{debtorId}/roads',
  operationId: 'roads',
  summary: 'The roads to a title: eligible or not and exactly why, costs, deadlines',
  tags,
  request: { params: debtorParams, query: roadsQuery },
  responses: answers(roadsSchema, 'Every road with its verdict'),
});

const factSchema = z.object({ factId: z.string() }).openapi('LawFactRecorded');

const recordFact = createRoute({
  method: 'post',
  path: '/debtors/{debtorId}/law-facts',
  operationId: 'recordLawFact',
  summary: 'Enter an acknowledgement, a step of a procedure, proven costs, a judgment',
  tags,
  request: { params: debtorParams, ...jsonBody(lawFactInput) },
  responses: answers(factSchema, 'Entered'),
});

const takeBackFact = createRoute({
  method: 'delete',
  path: '/law-facts/{factId}',
  operationId: 'takeBackLawFact',
  summary: 'Take back a fact that was entered',
  tags,
  request: { params: companyParams.extend({ factId: identifierInput }) },
  responses: answers(factSchema, 'Taken back'),
});

const deadlines = createRoute({
  method: 'get',
  path: '/law/deadlines',
  operationId: 'lawDeadlines',
  summary: 'The next deadlines of procedures and insolvencies, the soonest first',
  tags,
  request: { params: companyParams },
  responses: answers(deadlinesSchema, 'Deadlines with their articles'),
});

export function lawRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.route('/', insolvencyRoutes({ desk, clock }));
  routes.openapi(legal, async c => {
    const view = await desk.legal({ companyId: c.var.companyId, day: clock.today() });
    return c.json(shaped(legalSchema, view), 200);
  });
  routes.openapi(rates, async c =>
    c.json(shaped(ratesSchema, await desk.rates({ day: clock.today() })), 200),
  );
  routes.openapi(publish, async c => {
    const { fileName, content } = c.req.valid('json');
    const outcome = await desk.publishRates({ ...acting(c.var), fileName, content, day: clock.today() });
    return c.json(shaped(publicationSchema, outcome), 200);
  });
  routes.openapi(roads, async c => {
    const { companyId, debtorId } = c.req.valid('param');
    const query = c.req.valid('query');
    const { currency = null } = query;
    const told = { said: saidIn(query), event: eventIn(query) };
    const asked = { companyId, debtorId, day: clock.today(), currency, ...told };
    return c.json(shaped(roadsSchema, found(await desk.roads(asked))), 200);
  });
  routes.openapi(recordFact, async c => {
    const { debtorId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.recordLawFact({ ...acting(c.var), debtorId, day: clock.today(), entry });
    if (outcome.kind === 'recorded') return c.json({ factId: outcome.factId }, 200);
    if (outcome.kind === 'notFound') return c.json(found<{ factId: string }>(null), 200);
    return refuse('badInput', { problems: [WHAT_IS_WRONG[outcome.kind]] });
  });
  routes.openapi(takeBackFact, async c => {
    const { factId } = c.req.valid('param');
    const debtorId = await desk.takeBackLawFact({ ...acting(c.var), factId, day: clock.today() });
    return c.json(found(debtorId === null ? null : { factId }), 200);
  });
  routes.openapi(deadlines, async c => {
    const { companyId } = c.req.valid('param');
    return c.json(shaped(deadlinesSchema, await desk.deadlines({ companyId, day: clock.today() })), 200);
  });
  return routes;
}

/** What a fact lacks, as the caller's own mistake. */
const WHAT_IS_WRONG = {
  inTheFuture: { place: 'on', expected: 'a day that has come' },
  invoiceMissing: { place: 'invoiceId', expected: 'the invoice that this is about' },
  amountMissing: { place: 'amount', expected: 'the amount' },
} as const;

type Query = z.output<typeof roadsQuery>;

const saidIn = ({
  merchants,
  registered,
  accepts,
  writing,
  dispute,
  decreeFrom,
  pieces,
}: Query): SaidFacts => ({
  pieces,
  ...(merchants === undefined ? {} : { areBothMerchants: merchants }),
  ...(registered === undefined ? {} : { areBothRegistered: registered }),
  ...(accepts === undefined ? {} : { debtorAccepts: accepts }),
  ...(writing === undefined ? {} : { hasWritingFromDebtor: writing }),
  ...(dispute === undefined ? {} : { dispute }),
  ...(decreeFrom === undefined ? {} : { l126DecreeFrom: decreeFrom }),
});

/** An order served needs the day it was made; without it, the day of service stands in (the later rule). */
function eventIn({ event, on, orderedOn }: Query): ProcedureEvent | null {
  if (event === undefined || on === undefined) return null;
  return event === 'orderServedInPerson' || event === 'orderServedOtherwise'
    ? { kind: event, on, orderedOn: orderedOn ?? on }
    : { kind: event, on };
}
