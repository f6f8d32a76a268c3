import { createRoute, z } from '@hono/zod-openapi';
import { acting, type DoorEnv, type Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { approvalLetter } from '../mail/office-letters.ts';
import { approvalLinkInput, approvalLinksSchema, newApprovalLinkSchema } from '../schemas/approval-link.ts';
import { identifierInput } from '../schemas/common.ts';

const tags = ['Batch'];
const shows = answers(approvalLinksSchema, 'The links that open, the last first');

const make = createRoute({
  method: 'post',
  path: '/approval-links',
  operationId: 'makeApprovalLink',
  summary: 'Ask somebody without an account to approve what waits, by a link of a week',
  tags,
  request: { params: companyParams, ...jsonBody(approvalLinkInput) },
  responses: answers(newApprovalLinkSchema, 'The link, and whether its mail left'),
});

const list = createRoute({
  method: 'get',
  path: '/approval-links',
  operationId: 'approvalLinks',
  summary: 'The links that can still be answered, and what was answered',
  tags,
  request: { params: companyParams },
  responses: shows,
});

const revoke = createRoute({
  method: 'delete',
  path: '/approval-links/{linkId}',
  operationId: 'revokeApprovalLink',
  summary: 'Revoke a link; what was approved by it stays approved',
  tags,
  request: { params: companyParams.extend({ linkId: identifierInput.pipe(z.uuid()) }) },
  responses: shows,
});

/** The name by which a machine calls itself means another machine to everybody else. */
const isReachable = (url: string): boolean => !/^(localhost|127\.|\[::1\])/.test(new URL(url).hostname);

/** Mounted by the routes of the batch. */
export function approvalLinkRoutes({ desk, clock, post }: Pick<Doors, 'desk' | 'clock' | 'post'>) {
  const routes = newRoutes();
  const shown = async ({ companyId, identity: { userId: askerId } }: DoorEnv['Variables']) => {
    const entries = await desk.approvalLinks({ companyId, askerId, day: clock.today() });
    return shaped(approvalLinksSchema, { entries });
  };
  routes.openapi(make, async c => {
    const act = acting(c.var);
    const { companyId } = act;
    const asked = { ...act, makerId: c.var.identity.userId, ...c.req.valid('json'), day: clock.today() };
    const made = await desk.makeApprovalLink(asked);
    if (made === 'nothingWaits') refuse('refused', { refusal: 'nothingWaits', because: [] });
    if (made === 'noPage') refuse('refused', { refusal: 'noPublicAddress', because: [] });
    const { link, url, ...said } = made;
    const [company] = await desk.companies({ companyIds: [companyId] });
    const letter = approvalLetter(link, { company: company?.name ?? '', url });
    const isSent = await post({ companyIds: [companyId], to: link.email, ...letter });
    if (isSent) await desk.linkWasMailed({ companyId, linkId: link.linkId });
    const { linkId } = link;
    const handed = { url: isSent ? null : url, isSent, isReachable: isReachable(url) };
    return c.json(shaped(newApprovalLinkSchema, { linkId, ...handed, ...said }), 200);
  });
  routes.openapi(list, async c => c.json(await shown(c.var), 200));
  routes.openapi(revoke, async c => {
    const { linkId } = c.req.valid('param');
    if (!(await desk.revokeApproval({ ...acting(c.var), linkId, day: clock.today() }))) refuse('notFound');
    return c.json(await shown(c.var), 200);
  });
  return routes;
}
