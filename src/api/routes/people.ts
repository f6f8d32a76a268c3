import { createRoute } from '@hono/zod-openapi';
import type { MemberChange } from '../../access/members.ts';
import { acting, type Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import { membersSchema, roleInput } from '../schemas/people.ts';

const tags = ['People'];
const memberParams = companyParams.extend({ userId: identifierInput });

const people = createRoute({
  method: 'get',
  path: '/people',
  operationId: 'people',
  summary: 'Who belongs to the company, and in which role',
  tags,
  request: { params: companyParams },
  responses: answers(membersSchema, 'By name'),
});

const changeRole = createRoute({
  method: 'put',
  path: '/people/{userId}/role',
  operationId: 'changeRole',
  summary: 'Give somebody another role; the last owner keeps theirs',
  tags,
  request: { params: memberParams, ...jsonBody(roleInput) },
  responses: answers(membersSchema, 'Who belongs to the company'),
});

const remove = createRoute({
  method: 'delete',
  path: '/people/{userId}',
  operationId: 'removePerson',
  summary: 'Take somebody out of the company; the last owner stays',
  tags,
  request: { params: memberParams },
  responses: answers(membersSchema, 'Who is left'),
});

export function peopleRoutes({ access, desk, clock }: Doors) {
  const routes = newRoutes();
  const listed = async (companyId: string) =>
    shaped(membersSchema, { entries: await access.members({ companyId }) });
  routes.openapi(people, async c => c.json(await listed(c.var.companyId), 200));
  routes.openapi(changeRole, async c => {
    const { userId } = c.req.valid('param');
    const { role } = c.req.valid('json');
    changed(await access.changeRole({ companyId: c.var.companyId, userId, role }));
    return c.json(await listed(c.var.companyId), 200);
  });
  routes.openapi(remove, async c => {
    const { userId } = c.req.valid('param');
    changed(await access.removeMember({ companyId: c.var.companyId, userId }));
    await desk.revokeApprovalsOf({ ...acting(c.var), makerId: userId, day: clock.today() });
    return c.json(await listed(c.var.companyId), 200);
  });
  return routes;
}

function changed(change: MemberChange): void {
  if (change === 'notFound') refuse('notFound');
  if (change === 'lastOwner') refuse('refused', { refusal: 'lastOwner', because: [] });
}
