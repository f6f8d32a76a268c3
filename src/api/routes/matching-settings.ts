import { createRoute, type z } from '@hono/zod-openapi';
import type { MatchingSettings } from '../../desk/money/matching-settings.ts';
import { acting, type Doors } from '../guard/context.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { matchingSettingsInput, matchingSettingsSchema } from '../schemas/cash.ts';

const tags = ['Bank'];

const settings = createRoute({
  method: 'get',
  path: '/matching-settings',
  operationId: 'matchingSettings',
  summary: 'Which differences and discounts matching may propose',
  tags,
  request: { params: companyParams },
  responses: answers(matchingSettingsSchema, 'The settings in force'),
});

const changeSettings = createRoute({
  method: 'patch',
  path: '/matching-settings',
  operationId: 'changeMatchingSettings',
  summary: 'Change which differences and discounts are proposed; waiting money is matched anew',
  tags,
  request: { params: companyParams, ...jsonBody(matchingSettingsInput) },
  responses: answers(matchingSettingsSchema, 'The settings in force now'),
});

export function matchingSettingsRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(settings, async c =>
    c.json(shaped(matchingSettingsSchema, await desk.matchingSettings({ companyId: c.var.companyId })), 200),
  );
  routes.openapi(changeSettings, async c => {
    const asked = { ...acting(c.var), day: clock.today(), settings: changeIn(c.req.valid('json')) };
    return c.json(shaped(matchingSettingsSchema, await desk.changeMatchingSettings(asked)), 200);
  });
  return routes;
}

/** What is left out stays as it is. */
const changeIn = ({
  smallDifferenceMinor,
  cashDiscountBasisPoints,
}: z.output<typeof matchingSettingsInput>): Partial<MatchingSettings> => ({
  ...(smallDifferenceMinor === undefined ? {} : { smallDifferenceMinor }),
  ...(cashDiscountBasisPoints === undefined ? {} : { cashDiscountBasisPoints }),
});
