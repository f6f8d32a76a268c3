import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../context.ts';
import { refuse } from '../problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../route.ts';
import { identifierInput } from '../schemas/common.ts';
import { viewInput, viewSavedSchema, viewsSchema } from '../schemas/view.ts';

const tags = ['Views'];

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
export function viewRoutes({ desk }: Pick<Doors, 'desk'>) {
  const routes = newRoutes();
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
  routes.openapi(forget, async c => {
    const { companyId, viewId: id } = c.req.valid('param');
    const isGone = await desk.forgetView({ companyId, userId: c.var.identity.userId, id });
    if (!isGone) refuse('notFound');
    return c.json(shaped(viewSavedSchema, { id }), 200);
  });
  return routes;
}
