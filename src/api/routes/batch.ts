import { createRoute, z } from '@hono/zod-openapi';
import { mayDo } from '../../access/permissions.ts';
import { contentDisposition } from '../../units/content-disposition.ts';
import { acting, type DoorEnv, type Doors, seenBy } from '../guard/context.ts';
import { done, found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import {
  approvalInput,
  approvalSchema,
  batchMessageSchema,
  batchSchema,
  contentVersionInput,
  editInput,
  exclusionInput,
  messageDetailSchema,
  withdrawalInput,
} from '../schemas/batch.ts';
import { dayInput, identifierInput } from '../schemas/common.ts';
import { approvalLinkRoutes } from './approval-links.ts';
import { exclusionRoutes } from './exclusions.ts';

const tags = ['Batch'];
const params = companyParams.extend({ messageId: identifierInput });
const changed = answers(batchMessageSchema, 'The message as it is now');

const batch = createRoute({
  method: 'get',
  path: '/batch',
  operationId: 'batch',
  summary: 'The messages of the day and everybody who gets none, with the reasons',
  tags,
  request: { params: companyParams, query: z.object({ day: dayInput.optional() }) },
  responses: answers(batchSchema, 'The batch'),
});

const message = createRoute({
  method: 'get',
  path: '/messages/{messageId}',
  operationId: 'message',
  summary: 'The final text of one message; its ETag is its version',
  tags,
  request: { params },
  responses: answers(messageDetailSchema, 'The message as it will leave'),
});

const letter = createRoute({
  method: 'get',
  path: '/messages/{messageId}/letter',
  operationId: 'letter',
  summary: 'The letter as a PDF',
  tags,
  request: { params },
  responses: {
    200: { description: 'The letter', content: { 'application/pdf': { schema: z.string() } } },
  },
});

const payCode = createRoute({
  method: 'get',
  path: '/messages/{messageId}/pay-code',
  operationId: 'payCode',
  summary: 'The transfer code of the message as a picture',
  tags,
  request: { params },
  responses: {
    200: { description: 'The code', content: { 'image/png': { schema: z.string() } } },
  },
});

const edit = createRoute({
  method: 'patch',
  path: '/messages/{messageId}',
  operationId: 'editMessage',
  summary: 'Change the words of a prepared message',
  tags,
  request: { params, ...jsonBody(editInput) },
  responses: answers(messageDetailSchema, 'The message with its new words'),
});

const exclude = createRoute({
  method: 'put',
  path: '/messages/{messageId}/exclusion',
  operationId: 'excludeMessage',
  summary: 'Keep a message from leaving, with a reason',
  tags,
  request: { params, ...jsonBody(exclusionInput) },
  responses: changed,
});

const approvals = createRoute({
  method: 'post',
  path: '/approvals',
  operationId: 'approve',
  summary: 'Approve messages as they were read, by id, or all that are prepared',
  tags,
  request: { params: companyParams, ...jsonBody(approvalInput) },
  responses: answers(approvalSchema, 'What was approved, and what a rule refused'),
});

const withdrawals = createRoute({
  method: 'post',
  path: '/approval-withdrawals',
  operationId: 'undoApprovals',
  summary: 'Take approvals back while their delay runs',
  tags,
  request: { params: companyParams, ...jsonBody(withdrawalInput) },
  responses: answers(approvalSchema, 'What was taken back, and what had left'),
});

const approval = { path: '/messages/{messageId}/approval', tags, request: { params } } as const;
const placeApproval = createRoute({
  ...approval,
  method: 'put',
  operationId: 'approveMessage',
  summary: 'Approve one message, as it was read where its content version is named',
  request: { params, query: z.object({ contentVersion: contentVersionInput.optional() }) },
  responses: answers(approvalSchema, 'The approval'),
});
const liftApproval = createRoute({
  ...approval,
  method: 'delete',
  operationId: 'undoApproval',
  summary: 'Take one approval back while its delay runs',
  responses: answers(approvalSchema, 'The message, prepared again'),
});

export function batchRoutes(doors: Doors) {
  const { desk, clock } = doors;
  const routes = newRoutes();
  routes.openapi(batch, async c => {
    const day = c.req.valid('query').day ?? clock.today();
    return c.json(shaped(batchSchema, await desk.batch({ ...seenBy(c.var), day })), 200);
  });
  routes.openapi(approvals, async c => {
    const view = await desk.approve({
      ...approving(c.var),
      ...chosen(c.req.valid('json')),
      day: clock.today(),
    });
    return c.json(shaped(approvalSchema, view), 200);
  });
  routes.openapi(withdrawals, async c => {
    const { ids } = c.req.valid('json');
    return c.json(shaped(approvalSchema, await desk.undoApproval({ ...approving(c.var), ids })), 200);
  });
  routes.openapi(placeApproval, async c => {
    const { messageId: id } = c.req.valid('param');
    const { contentVersion } = c.req.valid('query');
    const asRead = contentVersion === undefined ? { ids: [id] } : { read: [{ id, contentVersion }] };
    const view = await desk.approve({ ...approving(c.var), ...chosen(asRead), day: clock.today() });
    return c.json(shaped(approvalSchema, view), 200);
  });
  routes.openapi(liftApproval, async c => {
    const ids = [c.req.valid('param').messageId];
    return c.json(shaped(approvalSchema, await desk.undoApproval({ ...approving(c.var), ids })), 200);
  });
  routes.route('/', exclusionRoutes(doors)).route('/', approvalLinkRoutes(doors));
  return routes.route('/', messageRoutes(doors)).route('/', messageActRoutes(doors));
}

function messageRoutes({ desk }: Doors) {
  const routes = newRoutes();
  routes.openapi(message, async c => {
    const { companyId, messageId } = c.req.valid('param');
    const view = found(await desk.message({ companyId, messageId, mayAnswer: mayAnswer(c.var) }));
    tagged(c, view.version);
    return c.json(shaped(messageDetailSchema, view), 200);
  });
  routes.openapi(letter, async c => {
    const { companyId, messageId } = c.req.valid('param');
    const file = done(await desk.letter({ companyId, messageId, mayAnswer: mayAnswer(c.var) }));
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(file.name, 'inline'),
    });
  });
  routes.openapi(payCode, async c => {
    const { companyId, messageId } = c.req.valid('param');
    const image = found(await desk.payCode({ companyId, messageId }));
    return c.body(new Uint8Array(image), 200, { 'content-type': 'image/png' });
  });
  routes.openapi(edit, async c => {
    const outcome = await desk.editMessage({
      ...editing(c.var),
      messageId: c.req.valid('param').messageId,
      ...c.req.valid('json'),
    });
    const view = done(outcome);
    tagged(c, view.version);
    return c.json(shaped(messageDetailSchema, view), 200);
  });
  return routes;
}

function messageActRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(exclude, async c => {
    const { messageId } = c.req.valid('param');
    const { because } = c.req.valid('json');
    const outcome = await desk.excludeMessage({ ...acting(c.var), messageId, because, day: clock.today() });
    return c.json(shaped(batchMessageSchema, done(outcome)), 200);
  });
  return routes;
}

/** Whoever may not speak with the debtor is shown no way to answer in its name. */
const mayAnswer = ({ role }: DoorEnv['Variables']): boolean => mayDo(role, 'chase');

type Chosen = z.infer<typeof approvalInput>;
function chosen(input: Chosen): { ids: readonly string[] | 'all'; read?: ReadonlyMap<string, string> } {
  if ('ids' in input) return input;
  const read = new Map(input.read.map(({ id, contentVersion }) => [id, contentVersion]));
  return { ids: [...read.keys()], read };
}

/** Who approves, in which role, and among whose debtors. */
const approving = (variables: DoorEnv['Variables']) => ({
  ...acting(variables),
  ...seenBy(variables),
  role: variables.role,
});
