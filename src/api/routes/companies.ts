import { createRoute } from '@hono/zod-openapi';
import { hasOwnPortfolio } from '../../access/permissions.ts';
import type { Doors } from '../guard/context.ts';
import { answers, newRoutes, shaped } from '../guard/route.ts';
import { companiesSchema } from '../schemas/companies.ts';
import { enterCompanyRoutes } from './start.ts';

const companies = createRoute({
  method: 'get',
  path: '/companies',
  operationId: 'companies',
  summary: 'All companies of the person: what is late, what waits for a person, whether the cash is known',
  tags: ['Session'],
  responses: answers(companiesSchema, 'The one that needs a person most comes first'),
});

/** Mounted by the routes of the session. */
export function companiesRoutes(doors: Doors) {
  const { desk, clock } = doors;
  const routes = newRoutes();
  routes.route('/', enterCompanyRoutes(doors));
  routes.openapi(companies, async c => {
    const { userId, memberships } = c.var.identity;
    const day = clock.today();
    const idsOf = (some: typeof memberships) => some.map(({ companyId }) => companyId);
    const watched = {
      userId,
      companyIds: idsOf(memberships),
      wholeIds: idsOf(memberships.filter(({ role }) => !hasOwnPortfolio(role))),
    };
    const found = await desk.companiesAtOnce({ watched, day });
    const entries = found.flatMap(entry => {
      const role = memberships.find(({ companyId }) => companyId === entry.company.id)?.role;
      return role === undefined ? [] : [{ ...entry, role }];
    });
    return c.json(shaped(companiesSchema, { day, entries }), 200);
  });
  return routes;
}
