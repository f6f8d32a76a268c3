import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { batchMessageSchema, callOutcomeInput, deliveryInput } from '../schemas/batch.ts';
import { identifierInput } from '../schemas/common.ts';
import { postingInput, returnInput } from '../schemas/task.ts';

const tags = ['Tasks'];
const params = companyParams.extend({ messageId: identifierInput });
const changed = answers(batchMessageSchema, 'The message as it is now');

const settle = createRoute({
  method: 'put',
  path: '/messages/{messageId}/delivery',
  operationId: 'settleInDoubt',
  summary: 'Say whether a message in doubt left or not',
  tags,
  request: { params, ...jsonBody(deliveryInput) },
  responses: changed,
});

const callOutcome = createRoute({
  method: 'post',
  path: '/messages/{messageId}/call-outcomes',
  operationId: 'recordCallOutcome',
  summary: 'Record what a call gave',
  tags,
  request: { params, ...jsonBody(callOutcomeInput) },
  responses: changed,
});

const callAgain = createRoute({
  method: 'delete',
  path: '/messages/{messageId}/call-outcomes',
  operationId: 'takeBackCallOutcome',
  summary: 'Take back what a call gave: the call is to be made again',
  tags,
  request: { params },
  responses: changed,
});

const posting = createRoute({
  method: 'put',
  path: '/messages/{messageId}/posting',
  operationId: 'postLetter',
  summary: 'Say on which day a letter was posted; a registered letter has its tracking number',
  tags,
  request: { params, ...jsonBody(postingInput) },
  responses: changed,
});

const returned = createRoute({
  method: 'put',
  path: '/messages/{messageId}/return',
  operationId: 'returnLetter',
  summary:
    'Say that a letter came back, and what the post wrote on it; paper to a wrong address waits until it is corrected',
  tags,
  request: { params, ...jsonBody(returnInput) },
  responses: changed,
});

const notReturned = createRoute({
  method: 'delete',
  path: '/messages/{messageId}/return',
  operationId: 'takeLetterReturnBack',
  summary: 'Say that a letter did not come back: its step and its address stand as before',
  tags,
  request: { params },
  responses: changed,
});

/** What only a person knows: a call was made, a letter is posted, a message in doubt did leave or did not. */
export function taskRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(settle, async c => {
    const { messageId } = c.req.valid('param');
    const outcome = await desk.settleInDoubt({
      ...acting(c.var),
      messageId,
      outcome: c.req.valid('json').outcome,
    });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  routes.openapi(callOutcome, async c => {
    const { messageId } = c.req.valid('param');
    const given = c.req.valid('json');
    const outcome = await desk.recordCallOutcome({
      ...acting(c.var),
      messageId,
      ...given,
      day: clock.today(),
    });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  routes.openapi(callAgain, async c => {
    const { messageId } = c.req.valid('param');
    const outcome = await desk.takeBackCallOutcome({ ...acting(c.var), messageId, day: clock.today() });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  routes.openapi(posting, async c => {
    const { messageId } = c.req.valid('param');
    const outcome = await desk.postLetter({
      ...acting(c.var),
      messageId,
      ...c.req.valid('json'),
      day: clock.today(),
    });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  routes.openapi(returned, async c => {
    const { messageId } = c.req.valid('param');
    const outcome = await desk.returnLetter({
      ...acting(c.var),
      messageId,
      ...c.req.valid('json'),
      day: clock.today(),
    });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  routes.openapi(notReturned, async c => {
    const { messageId } = c.req.valid('param');
    const outcome = await desk.unreturnLetter({ ...acting(c.var), messageId, day: clock.today() });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  return routes;
}
