import { createRoute, z } from '@hono/zod-openapi';
import type { InboxAnswer } from '../../desk/debtors/debtor-inbox.ts';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { fileFromOutside } from '../guard/file-from-outside.ts';
import { found, problem } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import {
  answersSchema,
  closedLinksSchema,
  dealtWithSchema,
  handlingInput,
  pageLinkSchema,
} from '../schemas/answer.ts';
import { identifierInput } from '../schemas/common.ts';
import { salesRoutes } from './sales.ts';

const tags = ['Debtor page'];
const debtorParams = companyParams.extend({ debtorId: identifierInput });
const answerParams = companyParams.extend({ answerId: identifierInput });

const waiting = createRoute({
  method: 'get',
  path: '/debtor-answers',
  operationId: 'debtorAnswers',
  summary: 'What debtors answered on their page and nobody has dealt with; of one debtor, all of it',
  tags,
  request: { params: companyParams, query: z.object({ debtorId: identifierInput.optional() }) },
  responses: answers(answersSchema, 'Oldest first'),
});

const handling = createRoute({
  method: 'put',
  path: '/debtor-answers/{answerId}/handling',
  operationId: 'dealWithAnswer',
  summary: 'Say that somebody has dealt with an answer',
  tags,
  request: { params: answerParams, ...jsonBody(handlingInput) },
  responses: answers(dealtWithSchema, 'Dealt with'),
});

const reopening = createRoute({
  method: 'delete',
  path: '/debtor-answers/{answerId}/handling',
  operationId: 'takeBackDealing',
  summary: 'Take back that somebody has dealt with an answer: it waits again',
  tags,
  request: { params: answerParams },
  responses: answers(dealtWithSchema, 'It waits again'),
});

const link = createRoute({
  method: 'post',
  path: '/debtors/{debtorId}/page-links',
  operationId: 'makePageLink',
  summary: 'Make a link to the page of a debtor, to be given by hand',
  tags,
  request: { params: debtorParams },
  responses: answers(pageLinkSchema, 'The link and its code; they are shown once'),
});

const closing = createRoute({
  method: 'delete',
  path: '/debtors/{debtorId}/page-links',
  operationId: 'closePageLinks',
  summary: 'Close the page of a debtor to every link given so far',
  tags,
  request: { params: debtorParams },
  responses: answers(closedLinksSchema, 'How many links opened it'),
});

/** What came in by the debtors' page, and the links that lead there. */
export function answerRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(waiting, async c => {
    const debtorId = c.req.valid('query').debtorId ?? null;
    const entries = await desk.debtorAnswers({ ...seenBy(c.var), debtorId });
    return c.json(shaped(answersSchema, { entries: entries.map(shown) }), 200);
  });
  routes.openapi(handling, async c => {
    const { answerId } = c.req.valid('param');
    const asked = { ...acting(c.var), answerId, ...c.req.valid('json'), day: clock.today() };
    const isDone = await desk.dealWithAnswer(asked);
    return c.json(shaped(dealtWithSchema, found(isDone ? { answerId } : null)), 200);
  });
  routes.openapi(reopening, async c => {
    const { answerId } = c.req.valid('param');
    const isOpen = await desk.takeBackDealing({ ...acting(c.var), answerId, day: clock.today() });
    return c.json(shaped(dealtWithSchema, found(isOpen ? { answerId } : null)), 200);
  });
  routes.openapi(link, async c => {
    const { debtorId } = c.req.valid('param');
    const made = await desk.makePageLink({ ...acting(c.var), debtorId, day: clock.today() });
    return c.json(shaped(pageLinkSchema, found(made)), 200);
  });
  routes.openapi(closing, async c => {
    const { debtorId } = c.req.valid('param');
    const closed = await desk.closePageLinks({ ...acting(c.var), debtorId, day: clock.today() });
    return c.json(shaped(closedLinksSchema, found(closed === null ? null : { closed })), 200);
  });
  routes.get('/debtor-answers/:answerId/files/:position', async c => {
    const position = Number(c.req.param('position'));
    if (!Number.isInteger(position)) return problem('notFound');
    const answerId = c.req.param('answerId');
    const file = await desk.answerProof({ companyId: c.var.companyId, answerId, position });
    return file === null ? problem('notFound') : fileFromOutside(c, file);
  });
  routes.route('/', salesRoutes({ desk, clock }));
  return routes;
}

function shown({ content, address, ...row }: InboxAnswer) {
  const text = (name: string): string | null => {
    const value = content[name];
    return typeof value === 'string' ? value : null;
  };
  const mail = mailOf(content);
  return {
    ...row,
    replyTo: mail?.address ?? address,
    note: text('note') ?? '',
    day: text('payOn') ?? text('paidOn'),
    mail,
    hint: content['hint'] ?? null,
  };
}

/** The head of the mail that brought the answer. */
function mailOf({ subject, from }: InboxAnswer['content']) {
  if (typeof subject !== 'string') return null;
  const of = (name: string): string | null => {
    const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, name) : null;
    return typeof value === 'string' ? value : null;
  };
  return { subject, name: of('name'), address: of('address') };
}
