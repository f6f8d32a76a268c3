import { createRoute } from '@hono/zod-openapi';
import { addDays } from '../../units/calendar.ts';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import {
  exclusionsInput,
  exclusionsSchema,
  exclusionsTakenBackInput,
  exclusionsTakenBackSchema,
} from '../schemas/batch.ts';

const tags = ['Batch'];

const exclude = createRoute({
  method: 'post',
  path: '/exclusions',
  operationId: 'excludeMessages',
  summary: 'Keep several messages from leaving for one reason, until a day or until tomorrow',
  tags,
  request: { params: companyParams, ...jsonBody(exclusionsInput) },
  responses: answers(exclusionsSchema, 'What is left out, what had left, and the holds that undo it'),
});

const takeBack = createRoute({
  method: 'post',
  path: '/exclusion-withdrawals',
  operationId: 'takeBackExclusions',
  summary: 'Lift these holds and decide at once: what is still due is in the batch again',
  tags,
  request: { params: companyParams, ...jsonBody(exclusionsTakenBackInput) },
  responses: answers(exclusionsTakenBackSchema, 'The holds that were lifted, and how many messages are back'),
});

/** Mounted by the routes of the batch. */
export function exclusionRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(exclude, async c => {
    const { lookAgainOn, ...asked } = c.req.valid('json');
    const day = clock.today();
    if (lookAgainOn !== null && lookAgainOn <= day)
      refuse('badInput', { problems: [{ place: 'lookAgainOn', expected: 'a day after today' }] });
    const until = lookAgainOn === null ? null : addDays(lookAgainOn, -1);
    const view = await desk.excludeMessages({ ...acting(c.var), ...seenBy(c.var), ...asked, until, day });
    return c.json(shaped(exclusionsSchema, view), 200);
  });
  routes.openapi(takeBack, async c => {
    const { holdIds } = c.req.valid('json');
    const asked = { ...acting(c.var), ...seenBy(c.var), holdIds, day: clock.today() };
    return c.json(shaped(exclusionsTakenBackSchema, await desk.takeBackExclusions(asked)), 200);
  });
  return routes;
}
