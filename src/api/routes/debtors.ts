import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { done, found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { tagged } from '../guard/version.ts';
import { currencyInput, cursorInput, identifierInput, limitInput, pageOf } from '../schemas/common.ts';
import { debtorLineSchema, debtorSchema, holdInput, holdSchema } from '../schemas/debtor.ts';
import { lateBeyondInput } from '../schemas/view.ts';
import { accessCopyRoutes } from './access-copies.ts';
import { claimFileRoutes } from './claim-files.ts';
import { debtorKindRoutes } from './debtor-kinds.ts';
import { holdRoutes } from './holds.ts';
import { invoiceRoutes } from './invoices.ts';
import { viewRoutes } from './views.ts';

const tags = ['Debtors'];
const pageSchema = pageOf(debtorLineSchema, 'DebtorPage');

const debtors = createRoute({
  method: 'get',
  path: '/debtors',
  operationId: 'debtors',
  summary: 'Who owes what, by overdue amount',
  tags,
  request: {
    params: companyParams,
    query: z.object({
      search: z.string().max(200).optional(),
      lateBeyond: lateBeyondInput.optional(),
      cursor: cursorInput,
      limit: limitInput,
    }),
  },
  responses: answers(pageSchema, 'A page of debtors'),
});

const debtor = createRoute({
  method: 'get',
  path: '/debtors/{debtorId}',
  operationId: 'debtor',
  summary: 'Everything about one debtor today; its ETag is the version of what can be corrected of it',
  tags,
  request: {
    params: companyParams.extend({ debtorId: identifierInput }),
    query: z.object({ currency: currencyInput.optional() }),
  },
  responses: answers(debtorSchema, 'The debtor'),
});

const placeHold = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/holds',
  operationId: 'placeHold',
  summary: 'Stop dunning this debtor, or one invoice, for a reason, until a day or until lifted',
  tags,
  request: { params: companyParams.extend({ dossierId: identifierInput }), ...jsonBody(holdInput) },
  responses: answers(holdSchema, 'The hold'),
});

const liftHold = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/holds/{holdId}',
  operationId: 'liftHold',
  summary: 'Lift a hold',
  tags,
  request: { params: companyParams.extend({ dossierId: identifierInput, holdId: identifierInput }) },
  responses: answers(holdSchema, 'The hold that was lifted'),
});

export function debtorRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.route('/', viewRoutes({ desk, clock }));
  routes.route('/', invoiceRoutes({ desk, clock }));
  routes.route('/', holdRoutes({ desk, clock }));
  routes.route('/', debtorKindRoutes({ desk, clock }));
  routes.route('/', claimFileRoutes({ desk, clock }));
  routes.route('/', accessCopyRoutes({ desk, clock }));
  routes.openapi(debtors, async c => {
    const { search, lateBeyond = null, cursor, limit } = c.req.valid('query');
    const page = await desk.debtors({
      ...seenBy(c.var),
      day: clock.today(),
      search: search === undefined || search.trim() === '' ? null : search.trim(),
      lateBeyond,
      cursor: cursor ?? null,
      limit,
    });
    return c.json(shaped(pageSchema, page), 200);
  });
  routes.openapi(debtor, async c => {
    const { companyId, debtorId } = c.req.valid('param');
    const { currency = null } = c.req.valid('query');
    const view = found(await desk.debtor({ companyId, debtorId, currency, day: clock.today() }));
    tagged(c, view.version);
    return c.json(shaped(debtorSchema, view), 200);
  });
  routes.openapi(placeHold, async c => {
    const { dossierId } = c.req.valid('param');
    const given = c.req.valid('json');
    const outcome = await desk.placeHold({ ...acting(c.var), dossierId, ...given, day: clock.today() });
    return c.json(shaped(holdSchema, done(outcome)), 200);
  });
  routes.openapi(liftHold, async c => {
    const { dossierId, holdId } = c.req.valid('param');
    const outcome = await desk.liftHold({ ...acting(c.var), dossierId, holdId, day: clock.today() });
    return c.json(shaped(holdSchema, done(outcome)), 200);
  });
  return routes;
}
