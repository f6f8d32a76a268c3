// Signing in and out, and the person's own account.

import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CLIENT_ADDRESS_HEADER, type Identity, PASSWORD_MINIMUM, type SignIn } from '../../access/access.ts';
import { PERMISSIONS, VERBS } from '../../access/permissions.ts';
import type { DoorEnv, Doors } from '../context.ts';
import { refuse } from '../problem.ts';
import { answers, jsonBody, newRoutes, shaped } from '../route.ts';
import { identifierInput } from '../schemas/common.ts';
import { roleSchema } from '../schemas/people.ts';
import { companySchema } from '../schemas/today.ts';

const tags = ['Session'];

const sessionSchema = z
  .object({
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean(),
    companies: z.array(companySchema),
    /** The role in each company, and what it allows. */
    memberships: z.array(z.object({ companyId: z.string(), role: roleSchema, may: z.array(z.enum(VERBS)) })),
  })
  .openapi('Session');

const signedInSchema = z.object({ signedIn: z.literal(true) }).openapi('SignedIn');
const signedOutSchema = z.object({ signedIn: z.literal(false) }).openapi('SignedOut');
const apiKeySchema = z
  .object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })
  .openapi('ApiKey');
const apiKeysSchema = z.object({ entries: z.array(apiKeySchema) }).openapi('ApiKeys');
const newApiKeySchema = z.object({ id: z.string(), key: z.string() }).openapi('NewApiKey');

const signIn = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  summary: 'Sign in with e-mail and password',
  tags,
  request: jsonBody(z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(256) })),
  responses: answers(signedInSchema, 'The session cookie is set'),
});

const signInByLink = createRoute({
  method: 'post',
  path: '/session/link',
  operationId: 'signInByLink',
  summary: 'Sign in with the single-use token of a sign-in link',
  tags,
  request: jsonBody(z.strictObject({ token: z.string().min(20).max(200) })),
  responses: answers(signedInSchema, 'The session cookie is set'),
});

const signOut = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  summary: 'End this session',
  tags,
  responses: answers(signedOutSchema, 'The cookie is cleared'),
});

const session = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'session',
  summary: 'Who is signed in, and which companies they see',
  tags,
  responses: answers(sessionSchema, 'The person'),
});

const credentials = createRoute({
  method: 'put',
  path: '/credentials',
  operationId: 'setCredentials',
  summary: 'Set the name, e-mail and password of the person signed in',
  tags,
  request: jsonBody(
    z.strictObject({
      name: z.string().trim().min(1).max(120),
      email: z.email().max(254),
      password: z.string().min(PASSWORD_MINIMUM).max(256),
    }),
  ),
  responses: answers(signedInSchema, 'The credentials are set'),
});

const createApiKey = createRoute({
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  summary: 'Make a key for scripts; it is shown this once',
  tags,
  request: jsonBody(z.strictObject({ name: z.string().trim().min(1).max(120) })),
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

export function sessionRoutes(doors: Doors) {
  const { access, desk } = doors;
  const routes = newRoutes();
  routes.openapi(signIn, async c => {
    const given = c.req.valid('json');
    admit(c, await access.signIn({ ...given, headers: withClientAddress(c, doors) }));
    return c.json({ signedIn: true as const }, 200);
  });
  routes.openapi(signInByLink, async c => {
    const { token } = c.req.valid('json');
    admit(c, await access.signInByLink({ token, headers: withClientAddress(c, doors) }));
    return c.json({ signedIn: true as const }, 200);
  });
  routes.openapi(signOut, async c => {
    setCookies(c, await access.signOut(withClientAddress(c, doors)));
    return c.json({ signedIn: false as const }, 200);
  });
  routes.openapi(session, async c => {
    const identity = await signedIn(c, doors);
    const companies = await desk.companies({ companyIds: identity.memberships.map(one => one.companyId) });
    const memberships = identity.memberships.map(one => ({ ...one, may: PERMISSIONS[one.role] }));
    return c.json(shaped(sessionSchema, { ...identity, companies, memberships }), 200);
  });
  return routes.route('/account', accountRoutes(doors));
}

function accountRoutes(doors: Doors) {
  const { access } = doors;
  const routes = newRoutes();
  routes.openapi(credentials, async c => {
    const { userId } = await personSignedIn(c, doors);
    const isSet = await access.setCredentials({ userId, headers: c.req.raw.headers, ...c.req.valid('json') });
    if (!isSet)
      refuse('badInput', { problems: [{ place: 'email', expected: 'an address nobody else uses' }] });
    return c.json({ signedIn: true as const }, 200);
  });
  routes.openapi(createApiKey, async c => {
    const { userId } = await personSignedIn(c, doors);
    return c.json(await access.createApiKey({ userId, name: c.req.valid('json').name }), 200);
  });
  routes.openapi(apiKeys, async c => {
    const { userId } = await personSignedIn(c, doors);
    return c.json(shaped(apiKeysSchema, { entries: await access.apiKeys({ userId }) }), 200);
  });
  routes.openapi(revokeApiKey, async c => {
    const { userId } = await personSignedIn(c, doors);
    const isRevoked = await access.revokeApiKey({ userId, keyId: c.req.valid('param').keyId });
    if (!isRevoked) refuse('notFound');
    return c.json(shaped(apiKeysSchema, { entries: await access.apiKeys({ userId }) }), 200);
  });
  return routes;
}

async function signedIn(c: Context<DoorEnv>, { access }: Doors): Promise<Identity> {
  return (await access.identify(c.req.raw.headers)) ?? refuse('notSignedIn');
}

/** The person at the keyboard: a key for scripts may not change the account it belongs to. */
async function personSignedIn(c: Context<DoorEnv>, doors: Doors): Promise<Identity> {
  const identity = await signedIn(c, doors);
  return identity.via === 'session' ? identity : refuse('notSignedIn');
}

function admit(c: Context<DoorEnv>, result: SignIn): void {
  if (result.kind === 'refused') refuse('notSignedIn');
  if (result.kind === 'tooManyTries')
    refuse('tooManyTries', {}, { 'retry-after': String(result.retryAfterSeconds) });
  setCookies(c, result.cookies);
}

function setCookies(c: Context<DoorEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** The request's headers with the socket's own address, whatever the client wrote there. */
function withClientAddress(c: Context<DoorEnv>, { clientAddress }: Doors): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.delete(CLIENT_ADDRESS_HEADER);
  const address = clientAddress(c.req.raw);
  if (address !== null) headers.set(CLIENT_ADDRESS_HEADER, address);
  return headers;
}
