// Invitations by link. The token stands after the # of the address and in bodies, so that it is in no server log.

import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { found, refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { admit, withClientAddress } from '../guard/sign-in-cookies.ts';
import { invitationLetter } from '../mail/office-letters.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  acceptanceInput,
  acceptedSchema,
  invitationInput,
  invitationOfferSchema,
  invitationsSchema,
  newInvitationSchema,
  offerInput,
} from '../schemas/invitation.ts';
import { WEAK_PASSWORD } from './account.ts';

const tags = ['People'];

const invite = createRoute({
  method: 'post',
  path: '/invitations',
  operationId: 'invite',
  summary: 'Make a link that lets somebody join the company in a role, once, within a week',
  tags,
  request: { params: companyParams, ...jsonBody(invitationInput) },
  responses: answers(newInvitationSchema, 'The link; it is shown once'),
});

const invitations = createRoute({
  method: 'get',
  path: '/invitations',
  operationId: 'invitations',
  summary: 'The invitations that can still be accepted',
  tags,
  request: { params: companyParams },
  responses: answers(invitationsSchema, 'Oldest first'),
});

const close = createRoute({
  method: 'delete',
  path: '/invitations/{invitationId}',
  operationId: 'closeInvitation',
  summary: 'Take an invitation back',
  tags,
  request: { params: companyParams.extend({ invitationId: identifierInput }) },
  responses: answers(invitationsSchema, 'The invitations that are left'),
});

const offer = createRoute({
  method: 'post',
  path: '/invitation',
  operationId: 'readInvitation',
  summary: 'What an invitation offers to whoever holds its link; nothing is used up',
  tags,
  request: jsonBody(offerInput),
  responses: answers(invitationOfferSchema, 'The offer'),
});

const accept = createRoute({
  method: 'post',
  path: '/invitation/acceptance',
  operationId: 'acceptInvitation',
  summary: 'Accept an invitation: with a new account, or signed in with the address that was invited',
  tags,
  request: jsonBody(acceptanceInput),
  responses: answers(acceptedSchema, 'Accepted, or to be accepted once signed in'),
});

export function invitationRoutes({ access, desk, post, publicUrl }: Doors) {
  const routes = newRoutes();
  routes.openapi(invite, async c => {
    const { companyId, by } = acting(c.var);
    const { language: locale, ...given } = c.req.valid('json');
    const { invitationId, token } = await access.invite({ companyId, by, ...given });
    const url = `${publicUrl}/invitation#${token}`;
    const [company] = await desk.companies({ companyIds: [companyId] });
    const letter = invitationLetter({ by, company: company?.name ?? '', url, locale });
    const isSent = await post({ companyIds: [companyId], to: given.email, ...letter });
    return c.json(shaped(newInvitationSchema, { invitationId, url, isSent }), 200);
  });
  routes.openapi(invitations, async c => {
    const entries = await access.invitations({ companyId: c.var.companyId });
    return c.json(shaped(invitationsSchema, { entries }), 200);
  });
  routes.openapi(close, async c => {
    const { companyId } = c.var;
    const { invitationId } = c.req.valid('param');
    if (!(await access.closeInvitation({ companyId, invitationId }))) refuse('notFound');
    return c.json(shaped(invitationsSchema, { entries: await access.invitations({ companyId }) }), 200);
  });
  return routes;
}

/** For whoever holds a link, without an account. */
export function acceptanceRoutes(doors: Doors) {
  const { access, desk } = doors;
  const routes = newRoutes();
  routes.openapi(offer, async c => {
    const { companyId, email, role } = found(await access.offerOf(c.req.valid('json').token));
    const [company] = await desk.companies({ companyIds: [companyId] });
    const companyName = found(company ?? null).name;
    const asker = await access.identify(c.req.raw.headers);
    const isForAsker = asker?.via === 'session' && asker.email === email;
    return c.json(shaped(invitationOfferSchema, { companyName, email, role, isForAsker }), 200);
  });
  routes.openapi(accept, async c => {
    const headers = withClientAddress(c, doors);
    const result = await access.acceptInvitation({ ...c.req.valid('json'), headers });
    if (result.kind === 'weak') return refuse('badInput', { problems: [WEAK_PASSWORD] });
    if (result.kind === 'refused') return refuse('notFound');
    if (result.kind === 'secondFactor') return refuse('notSignedIn');
    if (result.kind === 'signInFirst') return c.json({ outcome: 'signInFirst' as const }, 200);
    admit(c, result);
    return c.json({ outcome: 'signedIn' as const }, 200);
  });
  return routes;
}
