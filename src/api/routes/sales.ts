import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { SalesContact } from '../../store/debtors/sales-questions.ts';
import type { DoorEnv, Doors } from '../guard/context.ts';
import { found, refuse, refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
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
  const shown = async (c: Context<DoorEnv>, debtorId: string) => {
    const view = found(await desk.sales({ companyId: c.var.companyId, debtorId, day: clock.today() }));
    tagged(c, view.version);
    return shaped(salesSchema, view);
  };
  const setTo = async (c: Context<DoorEnv>, debtorId: string, contact: SalesContact | null) => {
    const asked = { ...editing(c.var), debtorId, contact, day: clock.today() };
    const outcome = await desk.setSalesContact(asked);
    if (outcome === 'notFound') refuse('notFound');
    if (outcome !== 'done') refuseStale(outcome);
    return shown(c, debtorId);
  };
  routes.openapi(sales, async c => c.json(await shown(c, c.req.valid('param').debtorId), 200));
  routes.openapi(name, async c =>
    c.json(await setTo(c, c.req.valid('param').debtorId, c.req.valid('json')), 200),
  );
  routes.openapi(forget, async c => c.json(await setTo(c, c.req.valid('param').debtorId, null), 200));
  return routes;
}
