import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { found, refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  previewInput,
  previewSchema,
  saveWordingInput,
  wordingSavedSchema,
  wordingSchema,
  wordingsSchema,
} from '../schemas/wording.ts';

const tags = ['Wording'];
const params = companyParams.extend({ wordingKey: identifierInput });

const wordings = createRoute({
  method: 'get',
  path: '/wordings',
  operationId: 'wordings',
  summary: 'The kinds of letter, and which of them the company says in its own words',
  tags,
  request: { params: companyParams },
  responses: answers(wordingsSchema, 'Kinds'),
});

const wording = createRoute({
  method: 'get',
  path: '/wordings/{wordingKey}',
  operationId: 'wording',
  summary:
    'The words of one kind of letter in four languages, with their versions, what they may name and not leave out',
  tags,
  request: { params },
  responses: answers(wordingSchema, 'Languages side by side'),
});

const preview = createRoute({
  method: 'post',
  path: '/wordings/{wordingKey}/preview',
  operationId: 'previewWording',
  summary: 'A text as a real debtor would read it today, and all that is wrong with it; nothing is kept',
  tags,
  request: { params, ...jsonBody(previewInput) },
  responses: answers(previewSchema, 'The message, its problems, and advice on its tone'),
});

const save = createRoute({
  method: 'put',
  path: '/wordings/{wordingKey}',
  operationId: 'saveWording',
  summary: 'Save the next version of a text, or go back to the shipped words; or be told why not',
  tags,
  request: { params, ...jsonBody(saveWordingInput) },
  responses: answers(wordingSavedSchema, 'The version, or every problem'),
});

export function wordingRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(wordings, async c =>
    c.json(shaped(wordingsSchema, await desk.wordings({ companyId: c.var.companyId })), 200),
  );
  routes.openapi(wording, async c => {
    const { wordingKey: key } = c.req.valid('param');
    const sheet = found(await desk.wording({ companyId: c.var.companyId, key }));
    return c.json(shaped(wordingSchema, sheet), 200);
  });
  routes.openapi(preview, async c => {
    const { wordingKey: key } = c.req.valid('param');
    const asked = { companyId: c.var.companyId, key, day: clock.today(), ...c.req.valid('json') };
    return c.json(shaped(previewSchema, found(await desk.previewWording(asked))), 200);
  });
  routes.openapi(save, async c => {
    const { wordingKey: key } = c.req.valid('param');
    const asked = { ...acting(c.var), key, day: clock.today(), ...c.req.valid('json') };
    const outcome = found(await desk.saveWording(asked));
    if (outcome.kind === 'changedMeanwhile') refuse('changedMeanwhile', { version: outcome.version });
    return c.json(shaped(wordingSavedSchema, outcome), 200);
  });
  return routes;
}
