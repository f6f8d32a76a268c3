import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import { heldManySchema, holdInput } from '../schemas/debtor.ts';

const tags = ['Debtors'];
/** Debtors of one act. */
const MOST_AT_ONCE = 500;
const idsInput = z.array(identifierInput.pipe(z.uuid())).min(1).max(MOST_AT_ONCE);

const releasedSchema = z.object({ holdIds: z.array(z.string()) }).openapi('ReleasedHolds');

const hold = createRoute({
  method: 'post',
  path: '/holds',
  operationId: 'holdMany',
  summary: 'Stop dunning several debtors for one reason; with dryRun it says whom, and does nothing',
  tags,
  request: {
    params: companyParams,
    ...jsonBody(holdInput.extend({ debtorIds: idsInput, dryRun: z.boolean().default(false) })),
  },
  responses: answers(heldManySchema, 'Who is held, and who is left out and why'),
});

const release = createRoute({
  method: 'post',
  path: '/hold-releases',
  operationId: 'releaseMany',
  summary: 'Lift several holds, as an undo of what placed them',
  tags,
  request: {
    params: companyParams,
    ...jsonBody(
      z.strictObject({
        holdIds: z
          .array(z.uuid())
          .min(1)
          .max(2 * MOST_AT_ONCE),
      }),
    ),
  },
  responses: answers(releasedSchema, 'The holds that were lifted'),
});

/** Mounted by the routes of debtors. */
export function holdRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(hold, async c => {
    const { dryRun, ...asked } = c.req.valid('json');
    const outcome = await desk.holdMany({
      ...acting(c.var),
      ...seenBy(c.var),
      ...asked,
      isDryRun: dryRun,
      day: clock.today(),
    });
    return c.json(shaped(heldManySchema, outcome), 200);
  });
  routes.openapi(release, async c => {
    const { holdIds } = c.req.valid('json');
    const lifted = await desk.releaseMany({
      ...acting(c.var),
      ...seenBy(c.var),
      holdIds,
      day: clock.today(),
    });
    return c.json(shaped(releasedSchema, { holdIds: lifted }), 200);
  });
  return routes;
}
