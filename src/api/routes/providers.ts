// The accounts of payment providers: an owner enters a key, with the password of whoever sits at the keyboard, since whose
// key it is gets the money. What a key says is told by its provider, never by us.

import { createRoute } from '@hono/zod-openapi';
import { PROVIDER_NAMES } from '../../desk/online/online-payments.ts';
import { lastFourOf, providerKeys } from '../../desk/online/provider-keys.ts';
import { askAgain } from '../guard/ask-again.ts';
import { acting, type Doors } from '../guard/context.ts';
import { done, refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { providerKeyLetter } from '../mail/office-letters.ts';
import { actOnCompany, tellOwners } from '../mail/tell-owners.ts';
import {
  providerAccountsSchema,
  providerEnteredSchema,
  providerKeysInput,
  providerNameInput,
  providerTriedSchema,
} from '../schemas/provider.ts';

const tags = ['Company'];
const params = companyParams.extend({ provider: providerNameInput });
const shows = answers(providerAccountsSchema, 'Every provider and where it stands');

const accounts = createRoute({
  method: 'get',
  path: '/payment-providers',
  operationId: 'paymentProviders',
  summary: 'Where debtors may pay online, and since when; of a key its last four signs',
  tags,
  request: { params: companyParams },
  responses: shows,
});

const enter = createRoute({
  method: 'put',
  path: '/payment-providers/{provider}',
  operationId: 'enterProviderKeys',
  summary: 'Enter the key of a provider; it is tried, kept sealed and never shown. Needs the password again',
  tags,
  request: { params, ...jsonBody(providerKeysInput) },
  responses: answers(
    providerEnteredSchema,
    'What the provider said of it, and the owners who were told by mail',
  ),
});

const erase = createRoute({
  method: 'delete',
  path: '/payment-providers/{provider}',
  operationId: 'eraseProviderKeys',
  summary: 'Erase the key of a provider; refused while a payment is under way there',
  tags,
  request: { params },
  responses: shows,
});

const pause = createRoute({
  method: 'delete',
  path: '/payment-providers/{provider}/offer',
  operationId: 'pauseProvider',
  summary: 'Send no debtor to this provider any more; payments that were begun are still followed',
  tags,
  request: { params },
  responses: shows,
});

const resume = createRoute({
  method: 'put',
  path: '/payment-providers/{provider}/offer',
  operationId: 'resumeProvider',
  summary: 'Offer this provider to debtors again',
  tags,
  request: { params },
  responses: shows,
});

const attempt = createRoute({
  method: 'post',
  path: '/payment-providers/{provider}/checks',
  operationId: 'tryProvider',
  summary: 'Ask the provider whether it takes the key; nothing is paid or opened',
  tags,
  request: { params },
  responses: answers(providerTriedSchema, 'What the provider said of it'),
});

/** Mounted by the routes of the company. */
export function providerRoutes(doors: Doors) {
  const { desk, clock, publicUrl } = doors;
  const routes = newRoutes();
  const shown = async (companyId: string) =>
    shaped(providerAccountsSchema, { entries: await desk.providerAccounts({ companyId }) });
  routes.openapi(accounts, async c => c.json(await shown(c.var.companyId), 200));
  routes.openapi(enter, async c => {
    const { provider } = c.req.valid('param');
    const { key, webhookSecret = null, password } = c.req.valid('json');
    const keys = providerKeys({ provider, key, webhookSecret });
    if ('wrong' in keys) refuse('badInput', { problems: [{ place: keys.wrong, expected: keys.expected }] });
    await askAgain(doors, c, password);
    const asked = { ...acting(c.var), day: clock.today() };
    const kept = done(await desk.enterProviderKeys({ ...asked, keys }));
    const { companyId } = asked;
    const company = await desk.companyDetails({ companyId });
    const given = { provider: PROVIDER_NAMES[provider], lastFour: lastFourOf(keys) };
    const letter = providerKeyLetter({ ...given, ...actOnCompany({ ...asked, company, publicUrl }) });
    const told = await tellOwners(doors, { companyId, letter });
    return c.json(shaped(providerEnteredSchema, { ...kept, told }), 200);
  });
  routes.openapi(erase, async c => {
    const { provider } = c.req.valid('param');
    done(await desk.eraseProviderKeys({ ...acting(c.var), day: clock.today(), provider }));
    return c.json(await shown(c.var.companyId), 200);
  });
  routes.openapi(pause, async c => {
    const asked = { ...acting(c.var), day: clock.today(), ...c.req.valid('param') };
    done(await desk.pauseProvider({ ...asked, isPaused: true }));
    return c.json(await shown(c.var.companyId), 200);
  });
  routes.openapi(resume, async c => {
    const asked = { ...acting(c.var), day: clock.today(), ...c.req.valid('param') };
    done(await desk.pauseProvider({ ...asked, isPaused: false }));
    return c.json(await shown(c.var.companyId), 200);
  });
  routes.openapi(attempt, async c => {
    const { provider } = c.req.valid('param');
    const tried = done(await desk.tryProvider({ companyId: c.var.companyId, provider }));
    return c.json(shaped(providerTriedSchema, tried), 200);
  });
  return routes;
}
