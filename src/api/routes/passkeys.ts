import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Ceremony } from '../../access/passkeys.ts';
import type { DoorEnv, Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { admit, setCookies, withClientAddress } from '../guard/sign-in-cookies.ts';
import { signedInSchema } from '../schemas/account.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  ceremonySchema,
  newPasskeyInput,
  passkeyAnswerInput,
  passkeyNameInput,
  passkeysSchema,
} from '../schemas/factor.ts';

const tags = ['Account'];

const list = createRoute({
  method: 'get',
  path: '/passkeys',
  operationId: 'passkeys',
  summary: 'The passkeys of the person signed in',
  tags,
  responses: answers(passkeysSchema, 'The passkeys'),
});

const prepare = createRoute({
  method: 'post',
  path: '/passkeys/ceremony',
  operationId: 'passkeyToAdd',
  summary: 'What the browser needs to make a passkey',
  tags,
  request: jsonBody(passkeyNameInput),
  responses: answers(ceremonySchema, 'For navigator.credentials.create'),
});

const add = createRoute({
  method: 'post',
  path: '/passkeys',
  operationId: 'addPasskey',
  summary: 'Keep the passkey that the browser made',
  tags,
  request: jsonBody(newPasskeyInput),
  responses: answers(passkeysSchema, 'The passkeys'),
});

const remove = createRoute({
  method: 'delete',
  path: '/passkeys/{passkeyId}',
  operationId: 'removePasskey',
  summary: 'End a passkey',
  tags,
  request: { params: z.object({ passkeyId: identifierInput }) },
  responses: answers(passkeysSchema, 'The passkeys that are left'),
});

const begin = createRoute({
  method: 'post',
  path: '/session/passkey-ceremony',
  operationId: 'passkeyToSignIn',
  summary: 'What the browser needs to sign in with a passkey',
  tags: ['Session'],
  responses: answers(ceremonySchema, 'For navigator.credentials.get'),
});

const signIn = createRoute({
  method: 'post',
  path: '/session/passkey',
  operationId: 'signInByPasskey',
  summary: 'Sign in with what the passkey signed',
  tags: ['Session'],
  request: jsonBody(passkeyAnswerInput),
  responses: answers(signedInSchema, 'The session cookie is set'),
});

export function passkeyRoutes(doors: Doors) {
  const { access } = doors;
  const routes = newRoutes();
  const listed = async (headers: Headers) =>
    shaped(passkeysSchema, { entries: await access.passkeys(headers) });
  routes.openapi(list, async c => c.json(await listed(withClientAddress(c, doors)), 200));
  routes.openapi(prepare, async c => {
    const headers = withClientAddress(c, doors);
    return c.json(carried(c, await access.passkeyToAdd({ ...c.req.valid('json'), headers })), 200);
  });
  routes.openapi(add, async c => {
    const headers = withClientAddress(c, doors);
    if (!(await access.addPasskey({ ...c.req.valid('json'), headers })))
      refuse('badInput', { problems: [{ place: 'response', expected: 'a passkey made for this ceremony' }] });
    return c.json(await listed(headers), 200);
  });
  routes.openapi(remove, async c => {
    const headers = withClientAddress(c, doors);
    if (!(await access.removePasskey({ ...c.req.valid('param'), headers }))) refuse('notFound');
    return c.json(await listed(headers), 200);
  });
  return routes;
}

export function passkeySignInRoutes(doors: Doors) {
  const { access } = doors;
  const routes = newRoutes();
  routes.openapi(begin, async c =>
    c.json(carried(c, await access.passkeyToSignIn(withClientAddress(c, doors))), 200),
  );
  routes.openapi(signIn, async c => {
    const headers = withClientAddress(c, doors);
    admit(c, await access.signInByPasskey({ ...c.req.valid('json'), headers }));
    return c.json({ signedIn: true as const }, 200);
  });
  return routes;
}

/** The challenge belongs to the browser that asked: its cookie goes along. */
function carried(c: Context<DoorEnv>, ceremony: Ceremony | null): { options: Record<string, unknown> } {
  if (ceremony === null) return refuse('notSignedIn');
  setCookies(c, ceremony.cookies);
  return { options: { ...ceremony.options } };
}
