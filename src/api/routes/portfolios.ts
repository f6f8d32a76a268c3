import { createRoute } from '@hono/zod-openapi';
import { hasOwnPortfolio } from '../../access/permissions.ts';
import { acting, type Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { assignedSchema, assignmentInput, portfoliosSchema } from '../schemas/portfolio.ts';

const tags = ['People'];
const about = { path: '/portfolios', tags } as const;

const portfolios = createRoute({
  ...about,
  method: 'get',
  operationId: 'portfolios',
  summary: 'Which collector follows which debtors',
  request: { params: companyParams },
  responses: answers(portfoliosSchema, 'Collectors and assignments'),
});

const assign = createRoute({
  ...about,
  method: 'put',
  operationId: 'assignDebtors',
  summary: 'Give debtors to a collector, or to nobody; a collector sees and does only what is theirs',
  request: { params: companyParams, ...jsonBody(assignmentInput) },
  responses: answers(assignedSchema, 'The debtors that are theirs now, and who followed them until then'),
});

export function portfolioRoutes({ access, desk, clock }: Doors) {
  const routes = newRoutes();
  const collectorsOf = async (companyId: string) =>
    (await access.members({ companyId })).filter(({ role }) => hasOwnPortfolio(role));
  routes.openapi(portfolios, async c => {
    const { companyId } = c.var;
    const assigned = await desk.portfolios({ companyId });
    const collectors = (await collectorsOf(companyId)).map(({ userId, name, email }) => ({
      userId,
      name: name === '' ? email : name,
      debtors: assigned.filter(one => one.userId === userId).length,
    }));
    return c.json(shaped(portfoliosSchema, { collectors, assigned }), 200);
  });
  routes.openapi(assign, async c => {
    const { debtorIds, userId } = c.req.valid('json');
    const collectors = await collectorsOf(c.var.companyId);
    if (userId !== null && !collectors.some(one => one.userId === userId))
      refuse('badInput', { problems: [{ place: 'userId', expected: 'a collector of this company' }] });
    const given = await desk.assignDebtors({ ...acting(c.var), debtorIds, userId, day: clock.today() });
    const theirs = { debtorIds: given.map(({ debtorId }) => debtorId), given };
    return c.json(shaped(assignedSchema, theirs), 200);
  });
  return routes;
}
