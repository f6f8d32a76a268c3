import { createRoute } from '@hono/zod-openapi';
import type { Doors } from '../guard/context.ts';
import { found } from '../guard/problem.ts';
import { answers, newRoutes } from '../guard/route.ts';
import { setCookies, withClientAddress } from '../guard/sign-in-cookies.ts';
import { awaySchema, waysSchema } from '../schemas/factor.ts';

const tags = ['Session'];

const ways = createRoute({
  method: 'get',
  path: '/ways-to-sign-in',
  operationId: 'waysToSignIn',
  summary: 'What the page for signing in may offer',
  tags,
  responses: answers(waysSchema, 'The ways'),
});

const leave = createRoute({
  method: 'post',
  path: '/session/single-sign-on',
  operationId: 'singleSignOn',
  summary: 'The address of the provider, where the browser signs in',
  tags,
  responses: answers(awaySchema, 'Where to go; 404 where no provider is set up or reached'),
});

export function singleSignOnRoutes(doors: Doors) {
  const { access, publicUrl } = doors;
  const routes = newRoutes();
  routes.openapi(ways, c => c.json({ singleSignOn: access.providerName }, 200));
  routes.openapi(leave, async c => {
    const { url, cookies } = found(await access.singleSignOn(withClientAddress(c, doors)));
    setCookies(c, cookies);
    return c.json({ url }, 200);
  });
  // The provider sends the browser here: its address is entered there, and stays as it is.
  routes.get('/auth/callback/oidc', async c => {
    const query = new URL(c.req.url).search;
    const headers = withClientAddress(c, doors);
    const { isSignedIn, cookies } = await access.returnFromProvider({ query, headers });
    setCookies(c, cookies);
    return c.redirect(isSignedIn ? `${publicUrl}/` : `${publicUrl}/sign-in?sso=refused`, 302);
  });
  return routes;
}
