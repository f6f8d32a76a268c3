// Signing in and out, and the person's own account.

import { createRoute, z } from '@hono/zod-openapi';
import { hasOwnPortfolio, mayAddCompany, PERMISSIONS, type Verb } from '../../access/permissions.ts';
import type { Doors } from '../guard/context.ts';
import { answers, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { admit, setCookies, withClientAddress } from '../guard/sign-in-cookies.ts';
import { emailInput, halfSignedInSchema, linkTokenInput, signedInSchema } from '../schemas/account.ts';
import { sessionSchema } from '../schemas/session.ts';
import { companiesRoutes } from './companies.ts';

const tags = ['Session'];

const signedOutSchema = z.object({ signedIn: z.literal(false) }).openapi('SignedOut');

const signIn = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  summary: 'Sign in with e-mail and password',
  tags,
  request: jsonBody(z.strictObject({ email: emailInput, password: z.string().min(1).max(256) })),
  responses: answers(
    halfSignedInSchema,
    'The session cookie is set; or, where `signedIn` is false, a code is asked for',
  ),
});

const signInByLink = createRoute({
  method: 'post',
  path: '/session/link',
  operationId: 'signInByLink',
  summary: 'Sign in with the single-use token of a sign-in link',
  tags,
  request: jsonBody(z.strictObject({ token: linkTokenInput })),
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

/** What is still done in a closed company: it is read, its people are looked after, and an owner opens it again. */
const OF_CLOSED: readonly Verb[] = ['read', 'readMoney', 'people', 'company'];

export function sessionRoutes(doors: Doors) {
  const { access, desk } = doors;
  const routes = newRoutes();
  routes.openapi(signIn, async c => {
    const given = c.req.valid('json');
    const signedIn = admit(c, await access.signIn({ ...given, headers: withClientAddress(c, doors) }));
    return c.json({ signedIn }, 200);
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
    const { identity } = c.var;
    const companies = await desk.companies({ companyIds: identity.memberships.map(one => one.companyId) });
    const isOpen = (id: string) => companies.find(one => one.id === id)?.closedOn === null;
    const memberships = identity.memberships.map(one => ({
      ...one,
      may: PERMISSIONS[one.role].filter(verb => isOpen(one.companyId) || OF_CLOSED.includes(verb)),
      hasOwnPortfolio: hasOwnPortfolio(one.role),
    }));
    const mayAdd = mayAddCompany(identity.memberships.map(({ role }) => role));
    const may = (verb: Verb) => identity.memberships.some(({ role }) => PERMISSIONS[role].includes(verb));
    // Whoever lets messages leave does so on that day: they are told of the clock too, not only whoever can set it.
    const journalAhead = may('approve') ? ((await doors.journalAhead?.()) ?? null) : null;
    // It is for whoever runs the installation to look at its disk.
    const missedBackup = may('company') ? ((await doors.missedBackup?.()) ?? null) : null;
    const view = {
      ...identity,
      companies,
      memberships,
      mayAddCompany: mayAdd,
      journalAhead,
      missedBackup,
    };
    return c.json(shaped(sessionSchema, view), 200);
  });
  routes.route('/', companiesRoutes(doors));
  return routes;
}
