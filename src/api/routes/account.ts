// The person's own account: name, address and password, the sessions that are open, and keys for scripts.

import { createRoute, z } from '@hono/zod-openapi';
import type { Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { withClientAddress } from '../guard/sign-in-cookies.ts';
import {
  apiKeysSchema,
  credentialsInput,
  endedSchema,
  newApiKeySchema,
  personNameInput,
  sessionsSchema,
  signedInSchema,
} from '../schemas/account.ts';
import { identifierInput } from '../schemas/common.ts';

const tags = ['Account'];

const credentials = createRoute({
  method: 'put',
  path: '/credentials',
  operationId: 'setCredentials',
  summary:
    'Set the name, e-mail and password of the person signed in; their other sessions end, unless the name alone changes',
  tags,
  request: jsonBody(credentialsInput),
  responses: answers(signedInSchema, 'The credentials are set'),
});

const sessions = createRoute({
  method: 'get',
  path: '/sessions',
  operationId: 'sessions',
  summary: 'Where this person is signed in',
  tags,
  responses: answers(sessionsSchema, 'The latest seen first'),
});

const endOthers = createRoute({
  method: 'delete',
  path: '/sessions',
  operationId: 'endOtherSessions',
  summary: 'Sign out everywhere but here',
  tags,
  responses: answers(endedSchema, 'How many sessions ended'),
});

const endSession = createRoute({
  method: 'delete',
  path: '/sessions/{sessionId}',
  operationId: 'endSession',
  summary: 'End one session',
  tags,
  request: { params: z.object({ sessionId: identifierInput }) },
  responses: answers(sessionsSchema, 'The sessions that are left'),
});

const createApiKey = createRoute({
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  summary: 'Make a key for scripts; it is shown this once',
  tags,
  request: jsonBody(z.strictObject({ name: personNameInput })),
  responses: answers(newApiKeySchema, 'The key'),
});

const apiKeys = createRoute({
  method: 'get',
  path: '/api-keys',
  operationId: 'apiKeys',
  summary: 'The keys of the person signed in',
  tags,
  responses: answers(apiKeysSchema, 'The keys, without their secret'),
});

const revokeApiKey = createRoute({
  method: 'delete',
  path: '/api-keys/{keyId}',
  operationId: 'revokeApiKey',
  summary: 'End a key',
  tags,
  request: { params: z.object({ keyId: identifierInput }) },
  responses: answers(apiKeysSchema, 'The keys that are left'),
});

/** Everything here asks for the person at the keyboard: the guard has seen to it. */
export function accountRoutes(doors: Doors) {
  const { access } = doors;
  const routes = newRoutes();
  routes.openapi(credentials, async c => {
    const { userId } = c.var.identity;
    const { currentPassword = null, password = null, ...given } = c.req.valid('json');
    const headers = withClientAddress(c, doors);
    const outcome = await access.setCredentials({ userId, headers, currentPassword, password, ...given });
    if (outcome === 'done' || outcome === 'renamed') return c.json({ signedIn: true as const }, 200);
    if (outcome === 'tooManyTries') return refuse('tooManyTries');
    return refuse('badInput', { problems: [CREDENTIAL_PROBLEMS[outcome]] });
  });
  routes.openapi(sessions, async c => {
    const { userId } = c.var.identity;
    const entries = await access.sessions({ userId, headers: c.req.raw.headers });
    return c.json(shaped(sessionsSchema, { entries }), 200);
  });
  routes.openapi(endOthers, async c => {
    const { userId } = c.var.identity;
    return c.json({ ended: await access.endOtherSessions({ userId, headers: c.req.raw.headers }) }, 200);
  });
  routes.openapi(endSession, async c => {
    const { userId } = c.var.identity;
    const { sessionId } = c.req.valid('param');
    if (!(await access.endSession({ userId, sessionId }))) refuse('notFound');
    const entries = await access.sessions({ userId, headers: c.req.raw.headers });
    return c.json(shaped(sessionsSchema, { entries }), 200);
  });
  return routes.route('/', keyRoutes(doors));
}

export const WEAK_PASSWORD = { place: 'password', expected: 'a password that is harder to guess' } as const;

const CREDENTIAL_PROBLEMS = {
  emailTaken: { place: 'email', expected: 'an address nobody else uses' },
  wrongPassword: { place: 'currentPassword', expected: 'the present password' },
  weak: WEAK_PASSWORD,
  signInAgain: {
    place: 'session',
    expected: 'a sign-in through the provider within the last fifteen minutes',
  },
} as const;

function keyRoutes({ access }: Doors) {
  const routes = newRoutes();
  routes.openapi(createApiKey, async c => {
    const { userId } = c.var.identity;
    return c.json(await access.createApiKey({ userId, name: c.req.valid('json').name }), 200);
  });
  routes.openapi(apiKeys, async c => {
    const { userId } = c.var.identity;
    return c.json(shaped(apiKeysSchema, { entries: await access.apiKeys({ userId }) }), 200);
  });
  routes.openapi(revokeApiKey, async c => {
    const { userId } = c.var.identity;
    const isRevoked = await access.revokeApiKey({ userId, keyId: c.req.valid('param').keyId });
    if (!isRevoked) refuse('notFound');
    return c.json(shaped(apiKeysSchema, { entries: await access.apiKeys({ userId }) }), 200);
  });
  return routes;
}
