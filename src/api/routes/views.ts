import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { cursorInput, identifierInput, limitInput, pageOf } from '../schemas/common.ts';
import {
  invoiceLineSchema,
  lateBeyondInput,
  STANDINGS,
  viewInput,
  viewNameInput,
  viewSavedSchema,
  viewsSchema,
} from '../schemas/view.ts';

const tags = ['Views'];
const invoicePageSchema = pageOf(invoiceLineSchema, 'InvoicePage');

const invoices = createRoute({
  method: 'get',
  path: '/invoices',
  operationId: 'openInvoices',
  summary: 'The open invoices, the one due first before the others',
  tags: ['Debtors'],
  request: {
    params: companyParams,
    query: z.object({
      search: z.string().max(200).optional(),
      lateBeyond: lateBeyondInput.optional(),
      standing: z.enum(STANDINGS).optional(),
      cursor: cursorInput,
      limit: limitInput,
    }),
  },
  responses: answers(invoicePageSchema, 'A page of invoices'),
});

const views = createRoute({
  method: 'get',
  path: '/views',
  operationId: 'savedViews',
  summary: 'The views of tables that the asker keeps, and those that others share',
  tags,
  request: { params: companyParams },
  responses: answers(viewsSchema, 'Views'),
});

const save = createRoute({
  method: 'post',
  path: '/views',
  operationId: 'saveView',
  summary: 'Keep a view under a name; the same name again takes its place',
  tags,
  request: { params: companyParams, ...jsonBody(viewInput) },
  responses: answers(viewSavedSchema, 'The view'),
});

const rename = createRoute({
  method: 'put',
  path: '/views/{viewId}',
  operationId: 'renameView',
  summary: 'Give one of one’s own views another name',
  tags,
  request: { params: companyParams.extend({ viewId: identifierInput }), ...jsonBody(viewNameInput) },
  responses: answers(viewSavedSchema, 'The view'),
});

const forget = createRoute({
  method: 'delete',
  path: '/views/{viewId}',
  operationId: 'forgetView',
  summary: 'Forget one of one’s own views',
  tags,
  request: { params: companyParams.extend({ viewId: identifierInput }) },
  responses: answers(viewSavedSchema, 'The view that is gone'),
});

/** Mounted by the routes of debtors. */
export function viewRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(invoices, async c => {
    const { search = null, lateBeyond = null, standing = null, cursor = null, limit } = c.req.valid('query');
    const asked = { ...seenBy(c.var), day: clock.today(), search, lateBeyond, standing, cursor, limit };
    return c.json(shaped(invoicePageSchema, await desk.invoices(asked)), 200);
  });
  routes.openapi(views, async c => {
    const { companyId, collector, identity } = c.var;
    const entries = await desk.views({ companyId, collector, userId: identity.userId });
    return c.json(shaped(viewsSchema, { entries }), 200);
  });
  routes.openapi(save, async c => {
    const { userId } = c.var.identity;
    const id = await desk.saveView({ ...acting(c.var), userId, ...c.req.valid('json') });
    if (id === null) refuse('badInput', { problems: [{ place: 'name', expected: 'at most 50 views' }] });
    return c.json(shaped(viewSavedSchema, { id }), 200);
  });
  routes.openapi(rename, async c => {
    const { companyId, viewId: id } = c.req.valid('param');
    const { name } = c.req.valid('json');
    const named = await desk.renameView({ companyId, userId: c.var.identity.userId, id, name });
    if (named === 'unknown') refuse('notFound');
    if (named === 'taken') refuse('refused', { refusal: 'nameTaken' });
    return c.json(shaped(viewSavedSchema, { id }), 200);
  });
  routes.openapi(forget, async c => {
    const { companyId, viewId: id } = c.req.valid('param');
    const isGone = await desk.forgetView({ companyId, userId: c.var.identity.userId, id });
    if (!isGone) refuse('notFound');
    return c.json(shaped(viewSavedSchema, { id }), 200);
  });
  return routes;
}
