import { createRoute } from '@hono/zod-openapi';
import type { Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, jsonBody, newRoutes } from '../guard/route.ts';
import { admit, withClientAddress } from '../guard/sign-in-cookies.ts';
import { signedInSchema } from '../schemas/account.ts';
import {
  codeInput,
  factorSchema,
  presentPasswordInput,
  secondHalfInput,
  startedFactorSchema,
} from '../schemas/factor.ts';

const tags = ['Account'];
const own = { path: '/second-factor', tags } as const;

const start = createRoute({
  ...own,
  method: 'post',
  operationId: 'startSecondFactor',
  summary: 'Prepare an authenticator application and recovery codes; both are shown this once',
  request: jsonBody(presentPasswordInput),
  responses: answers(startedFactorSchema, 'Nothing is asked at sign-in before a code was confirmed'),
});

const confirm = createRoute({
  method: 'post',
  path: '/second-factor/confirmation',
  operationId: 'confirmSecondFactor',
  summary: 'Confirm a first code; from now on sign-in asks for one',
  tags,
  request: jsonBody(codeInput),
  responses: answers(factorSchema, 'Confirmed'),
});

const end = createRoute({
  method: 'post',
  path: '/second-factor/end',
  operationId: 'endSecondFactor',
  summary: 'Ask for no code any more',
  tags,
  request: jsonBody(presentPasswordInput),
  responses: answers(factorSchema, 'Ended'),
});

const signInByCode = createRoute({
  method: 'post',
  path: '/session/second-factor',
  operationId: 'signInByCode',
  summary: 'The second half of a sign-in: the code of the application, or a recovery code',
  tags: ['Session'],
  request: jsonBody(secondHalfInput),
  responses: answers(signedInSchema, 'The session cookie is set'),
});

export function secondFactorRoutes(doors: Doors) {
  const { access } = doors;
  const routes = newRoutes();
  routes.openapi(start, async c => {
    const headers = withClientAddress(c, doors);
    const started = await access.startSecondFactor({ ...c.req.valid('json'), headers });
    if (started.kind === 'tooManyTries') return refuse('tooManyTries');
    if (started.kind === 'refused') return refuse('badInput', { problems: [WRONG_PASSWORD] });
    return c.json({ uri: started.uri, recoveryCodes: [...started.recoveryCodes] }, 200);
  });
  routes.openapi(confirm, async c => {
    const headers = withClientAddress(c, doors);
    const result = await access.confirmSecondFactor({ ...c.req.valid('json'), headers });
    if (result.kind === 'refused') return refuse('badInput', { problems: [WRONG_CODE] });
    admit(c, result);
    return c.json({ hasSecondFactor: true }, 200);
  });
  routes.openapi(end, async c => {
    const headers = withClientAddress(c, doors);
    const result = await access.endSecondFactor({ ...c.req.valid('json'), headers });
    if (result.kind === 'refused') return refuse('badInput', { problems: [WRONG_PASSWORD] });
    admit(c, result);
    return c.json({ hasSecondFactor: false }, 200);
  });
  return routes;
}

export function codeRoutes(doors: Doors) {
  const routes = newRoutes();
  routes.openapi(signInByCode, async c => {
    const headers = withClientAddress(c, doors);
    admit(c, await doors.access.signInByCode({ ...c.req.valid('json'), headers }));
    return c.json({ signedIn: true as const }, 200);
  });
  return routes;
}

const WRONG_PASSWORD = { place: 'currentPassword', expected: 'the present password' } as const;
const WRONG_CODE = { place: 'code', expected: 'the code that the application shows now' } as const;
