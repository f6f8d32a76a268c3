import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import {
  kindsBackInput,
  kindsBackSchema,
  kindsInput,
  saidKindsSchema,
  uncertainKindsSchema,
} from '../schemas/debtor-kinds.ts';

const tags = ['Debtors'];

const uncertain = createRoute({
  method: 'get',
  path: '/uncertain-kinds',
  operationId: 'uncertainKinds',
  summary: 'Of whom nobody has said whether they are a business, and what speaks for one',
  tags,
  request: { params: companyParams },
  responses: answers(uncertainKindsSchema, 'Those who owe something first'),
});

const say = createRoute({
  method: 'put',
  path: '/debtor-kinds',
  operationId: 'sayKinds',
  summary: 'Say what several debtors are; with dryRun it says which claims change, and does nothing',
  tags,
  request: { params: companyParams, ...jsonBody(kindsInput) },
  responses: answers(saidKindsSchema, 'Who is that now and what they were, and who is left out and why'),
});

const takeBack = createRoute({
  method: 'post',
  path: '/debtor-kind-withdrawals',
  operationId: 'takeBackKinds',
  summary: 'Let several debtors be what they were, where nobody has said anything else since',
  tags,
  request: { params: companyParams, ...jsonBody(kindsBackInput) },
  responses: answers(kindsBackSchema, 'Those that are what they were'),
});

/** Mounted by the routes of debtors. */
export function debtorKindRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(uncertain, async c =>
    c.json(shaped(uncertainKindsSchema, await desk.uncertainKinds(seenBy(c.var))), 200),
  );
  routes.openapi(say, async c => {
    const { dryRun, ...said } = c.req.valid('json');
    const asked = { ...acting(c.var), ...seenBy(c.var), ...said, day: clock.today() };
    const answer = dryRun ? await desk.kindsEffect(asked) : await desk.sayKinds(asked);
    return c.json(shaped(saidKindsSchema, answer), 200);
  });
  routes.openapi(takeBack, async c => {
    const debtorIds = await desk.takeBackKinds({
      ...acting(c.var),
      ...seenBy(c.var),
      ...c.req.valid('json'),
      day: clock.today(),
    });
    return c.json(shaped(kindsBackSchema, { debtorIds }), 200);
  });
  return routes;
}
