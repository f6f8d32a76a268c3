import { createRoute } from '@hono/zod-openapi';
import type { InsolvencyOutcome } from '../../desk/claims/record-insolvency.ts';
import type { Doors } from '../guard/context.ts';
import { found, refuse, refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { identifierInput } from '../schemas/common.ts';
import { insolvencyInput, insolvencyRecordedSchema, insolvencyViewSchema } from '../schemas/debtor.ts';

const tags = ['Law'];
const about = { path: '/debtors/{debtorId}/insolvency', tags } as const;
const params = companyParams.extend({ debtorId: identifierInput });

const insolvency = createRoute({
  ...about,
  method: 'get',
  operationId: 'insolvency',
  summary:
    'The insolvency proceedings in force for a debtor; the ETag is their version, also where there are none',
  request: { params },
  responses: answers(insolvencyViewSchema, 'What is in force'),
});

const recordInsolvency = createRoute({
  ...about,
  method: 'post',
  operationId: 'recordInsolvency',
  summary: 'Enter insolvency proceedings: interest and messages stop',
  request: { params, ...jsonBody(insolvencyInput) },
  responses: answers(insolvencyRecordedSchema, 'Entered; what was in force before is replaced'),
});

const withdrawInsolvency = createRoute({
  ...about,
  method: 'delete',
  operationId: 'withdrawInsolvency',
  summary: 'Take back an insolvency that was entered',
  request: { params },
  responses: answers(insolvencyRecordedSchema, 'Taken back'),
});

/** Mounted by the routes of the law. */
export function insolvencyRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(insolvency, async c => {
    const { companyId, debtorId } = c.req.valid('param');
    const view = found(await desk.insolvency({ companyId, debtorId }));
    tagged(c, view.version);
    return c.json(shaped(insolvencyViewSchema, view), 200);
  });
  routes.openapi(recordInsolvency, async c => {
    const { debtorId } = c.req.valid('param');
    const asked = { ...editing(c.var), debtorId, day: clock.today(), entry: c.req.valid('json') };
    unlessRefused(await desk.recordInsolvency(asked));
    return c.json({ debtorId }, 200);
  });
  routes.openapi(withdrawInsolvency, async c => {
    const { debtorId } = c.req.valid('param');
    unlessRefused(await desk.withdrawInsolvency({ ...editing(c.var), debtorId, day: clock.today() }));
    return c.json({ debtorId }, 200);
  });
  return routes;
}

function unlessRefused(outcome: InsolvencyOutcome): void {
  if (outcome === 'notFound') refuse('notFound');
  if (outcome !== 'done') refuseStale(outcome);
}
