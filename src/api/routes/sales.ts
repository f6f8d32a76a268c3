import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { found, refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import { salesContactInput, salesSchema } from '../schemas/sales.ts';

const tags = ['Debtors'];
const about = { path: '/debtors/{debtorId}/sales', tags } as const;
const params = companyParams.extend({ debtorId: identifierInput });
const shows = answers(salesSchema, 'Who is asked, and what was asked so far');

const sales = createRoute({
  ...about,
  method: 'get',
  operationId: 'sales',
  summary: 'Who sells to a debtor, and what they were asked before its reminders left',
  request: { params },
  responses: shows,
});

const name = createRoute({
  ...about,
  method: 'put',
  operationId: 'nameSalesContact',
  summary: 'Name who is asked by mail, without an account, before a reminder to this debtor leaves',
  request: { params, ...jsonBody(salesContactInput) },
  responses: shows,
});

const forget = createRoute({
  ...about,
  method: 'delete',
  operationId: 'forgetSalesContact',
  summary: 'Ask nobody before a reminder; open questions can no longer be answered',
  request: { params },
  responses: shows,
});

/** Mounted by the routes of the debtor's page. */
export function salesRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  const shown = async (companyId: string, debtorId: string) =>
    shaped(salesSchema, found(await desk.sales({ companyId, debtorId, day: clock.today() })));
  routes.openapi(sales, async c => c.json(await shown(c.var.companyId, c.req.valid('param').debtorId), 200));
  routes.openapi(name, async c => {
    const { debtorId } = c.req.valid('param');
    const asked = { ...acting(c.var), debtorId, contact: c.req.valid('json'), day: clock.today() };
    if (!(await desk.setSalesContact(asked))) refuse('notFound');
    return c.json(await shown(c.var.companyId, debtorId), 200);
  });
  routes.openapi(forget, async c => {
    const { debtorId } = c.req.valid('param');
    const asked = { ...acting(c.var), debtorId, contact: null, day: clock.today() };
    if (!(await desk.setSalesContact(asked))) refuse('notFound');
    return c.json(await shown(c.var.companyId, debtorId), 200);
  });
  return routes;
}
