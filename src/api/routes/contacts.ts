import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  agreementListSchema,
  contactInput,
  contactReferenceSchema,
  contactSchema,
  delayCausesSchema,
  periodQuery,
} from '../schemas/contact.ts';
import { reportRoutes } from './reports.ts';

const noteContact = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/calls',
  operationId: 'noteContact',
  summary:
    'Note a call in three fields, with the promise or dispute that came of it, and get the words to confirm it',
  tags: ['Dossiers'],
  request: { params: companyParams.extend({ dossierId: identifierInput }), ...jsonBody(contactInput) },
  responses: answers(contactSchema, 'The note and the confirmation'),
});

const takeBackCall = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/calls/{noteId}',
  operationId: 'takeBackCall',
  summary:
    'Take a call back with all that came of it, until the debtor has something in writing or another answer stands on it',
  tags: ['Dossiers'],
  request: { params: companyParams.extend({ dossierId: identifierInput, noteId: identifierInput }) },
  responses: answers(contactReferenceSchema, 'The call that was taken back'),
});

const agreements = createRoute({
  method: 'get',
  path: '/agreements',
  operationId: 'agreements',
  summary: 'Disputes, promises, plans and offers that still ask for attention, the nearest day first',
  tags: ['Dossiers'],
  request: { params: companyParams },
  responses: answers(agreementListSchema, 'What is agreed and disputed'),
});

const delayCauses = createRoute({
  method: 'get',
  path: '/reports/delay-causes',
  operationId: 'delayCauses',
  summary: 'Why debtors pay late, as they said it, over a period',
  tags: ['Reports'],
  request: { params: companyParams, query: periodQuery },
  responses: answers(delayCausesSchema, 'Causes, the most frequent first'),
});

export function contactRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(noteContact, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.noteContact({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(contactSchema, done(outcome)), 200);
  });
  routes.openapi(takeBackCall, async c => {
    const { dossierId, noteId } = c.req.valid('param');
    const outcome = await desk.takeBackCall({ ...acting(c.var), dossierId, noteId, day: clock.today() });
    return c.json(shaped(contactReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(agreements, async c => {
    const list = await desk.agreements({ ...seenBy(c.var), day: clock.today() });
    return c.json(shaped(agreementListSchema, list), 200);
  });
  routes.openapi(delayCauses, async c => {
    const { from, until } = c.req.valid('query');
    const causes = await desk.delayCauses({ companyId: c.var.companyId, from, until });
    return c.json(shaped(delayCausesSchema, { causes }), 200);
  });
  routes.route('/', reportRoutes({ desk, clock }));
  return routes;
}
