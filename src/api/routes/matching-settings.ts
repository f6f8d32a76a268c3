import { createRoute, type z } from '@hono/zod-openapi';
import type { MatchingSettings } from '../../desk/money/matching-settings.ts';
import type { Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
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
  routes.openapi(settings, async c => {
    const view = await desk.matchingSettings({ companyId: c.var.companyId });
    tagged(c, view.version);
    return c.json(shaped(matchingSettingsSchema, view), 200);
  });
  routes.openapi(changeSettings, async c => {
    const asked = { ...editing(c.var), day: clock.today(), settings: changeIn(c.req.valid('json')) };
    const view = done(await desk.changeMatchingSettings(asked));
    tagged(c, view.version);
    return c.json(shaped(matchingSettingsSchema, view), 200);
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
