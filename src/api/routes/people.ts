import { createRoute } from '@hono/zod-openapi';
import type { MemberChange } from '../../access/members.ts';
import { acting, type Doors } from '../guard/context.ts';
import { found, refuse, refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { tagged } from '../guard/version.ts';
import { identifierInput } from '../schemas/common.ts';
import { membersSchema, personSchema, roleInput } from '../schemas/people.ts';

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

const person = createRoute({
  method: 'get',
  path: '/people/{userId}',
  operationId: 'person',
  summary: 'One of them; the ETag is the version of the role',
  tags,
  request: { params: memberParams },
  responses: answers(personSchema, 'The person'),
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
  routes.openapi(person, async c => {
    const { companyId, userId } = c.req.valid('param');
    const entries = await access.members({ companyId });
    const one = found(entries.find(member => member.userId === userId) ?? null);
    tagged(c, one.role);
    return c.json(shaped(personSchema, { ...one, version: one.role }), 200);
  });
  routes.openapi(changeRole, async c => {
    const { userId } = c.req.valid('param');
    const { role } = c.req.valid('json');
    const { companyId, seen, identity } = c.var;
    const change = await access.changeRole({ companyId, userId, role, seen: seen === '*' ? null : seen });
    if (typeof change === 'object') {
      const act = { companyId, userId: identity.userId, act: ROLE_GIVEN, about: { userId } };
      const last = await desk.lastByAnother(act);
      const moved = { field: 'role', by: last?.by ?? null, at: last?.at ?? null };
      return refuseStale({ kind: 'changedMeanwhile', version: change.role, changes: [moved] });
    }
    changed(change);
    tagged(c, role);
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

/** As the audit trail calls it. */
const ROLE_GIVEN = 'PUT /people/:userId/role';

function changed(change: MemberChange): void {
  if (change === 'notFound') refuse('notFound');
  if (change === 'lastOwner') refuse('refused', { refusal: 'lastOwner', because: [] });
}
