// What the company says of itself: its name, numbers, address and account. With the account the password is asked again, by
// whoever sits at the keyboard, and every owner is told.

import { createRoute } from '@hono/zod-openapi';
import { askAgain } from '../guard/ask-again.ts';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { accountLetter } from '../mail/office-letters.ts';
import { actOnCompany, tellOwners } from '../mail/tell-owners.ts';
import {
  closingSchema,
  closureInput,
  companyCorrectedSchema,
  companyCorrectionInput,
  companyDetailsSchema,
} from '../schemas/company.ts';
import { given } from './corrections.ts';
import { processingRegisterRoutes } from './processing-register.ts';
import { providerRoutes } from './providers.ts';
import { retentionRoutes } from './retention.ts';

const tags = ['Company'];

const details = createRoute({
  method: 'get',
  path: '/',
  operationId: 'companyDetails',
  summary: 'What the company says of itself in every message',
  tags,
  request: { params: companyParams },
  responses: answers(companyDetailsSchema, 'Name, numbers, address, account'),
});

const correct = createRoute({
  method: 'patch',
  path: '/',
  operationId: 'correctCompany',
  summary:
    'Correct what the company says of itself; its account only with the password of the person signed in',
  tags,
  request: { params: companyParams, ...jsonBody(companyCorrectionInput) },
  responses: answers(companyCorrectedSchema, 'As it is now, and how many messages were taken back'),
});

const closure = { path: '/company-closure', tags, request: { params: companyParams } } as const;
const close = createRoute({
  ...closure,
  method: 'put',
  operationId: 'closeCompany',
  summary: 'Close the company: it is only read from then on, and what waits to leave is withdrawn',
  request: { params: companyParams, ...jsonBody(closureInput) },
  responses: answers(closingSchema, 'The company, closed, and how many messages were withdrawn'),
});
const reopen = createRoute({
  ...closure,
  method: 'delete',
  operationId: 'reopenCompany',
  summary: 'Open a closed company again: it is paused until somebody lets its messages leave',
  responses: answers(closingSchema, 'The company, open and paused'),
});

export function companyRoutes(doors: Doors) {
  const { desk, clock, publicUrl } = doors;
  const routes = newRoutes();
  routes.route('/', providerRoutes(doors));
  routes.route('/', retentionRoutes(doors));
  routes.route('/', processingRegisterRoutes(doors));
  routes.openapi(details, async c => {
    const view = await desk.companyDetails({ companyId: c.var.companyId });
    tagged(c, view.version);
    return c.json(shaped(companyDetailsSchema, view), 200);
  });
  routes.openapi(close, async c => {
    const asked = { ...acting(c.var), ...c.req.valid('json'), day: clock.today() };
    return c.json(shaped(closingSchema, await desk.closeCompany(asked)), 200);
  });
  routes.openapi(reopen, async c => {
    const outcome = await desk.reopenCompany({ ...acting(c.var), day: clock.today() });
    return c.json(shaped(closingSchema, outcome), 200);
  });
  routes.openapi(correct, async c => {
    const { password, ...fields } = c.req.valid('json');
    if (fields.iban !== undefined || fields.bic !== undefined) await askAgain(doors, c, password);
    const asked = { ...editing(c.var), correction: given(fields), day: clock.today() };
    const { company, withdrawn, account } = done(await desk.correctCompany(asked));
    tagged(c, company.version);
    const { companyId } = asked;
    const letter =
      account === null
        ? null
        : accountLetter({ ...actOnCompany({ ...asked, company, publicUrl }), ...account });
    const told = letter === null ? null : await tellOwners(doors, { companyId, letter });
    return c.json(shaped(companyCorrectedSchema, { company, withdrawn, told }), 200);
  });
  return routes;
}
