// From the first file to the first reminder: totals that a person agrees to, a ladder that they choose, all of it sent to
// themselves, and the act that lets messages leave.

import { createRoute, z } from '@hono/zod-openapi';
import type { Identity } from '../../access/access.ts';
import { mayAddCompany } from '../../access/permissions.ts';
import { acting, type Doors } from '../guard/context.ts';
import { done, found, refuse, refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { trialMark } from '../mail/trial-words.ts';
import { languageSchema } from '../schemas/common.ts';
import { companyProposalSchema } from '../schemas/company-proposal.ts';
import { saveAnswerSchema } from '../schemas/scenario.ts';
import {
  companyInput,
  LADDER_NAMES,
  laddersSchema,
  seenTotalsInput,
  startSchema,
  trialSchema,
  trialSentSchema,
} from '../schemas/start.ts';
import { companySchema } from '../schemas/today.ts';
import { filesInput, filesOf } from './take-ins.ts';

const tags = ['Start'];
const request = { params: companyParams };
const LONGEST_LADDER_DAYS = 60;

const enter = createRoute({
  method: 'post',
  path: '/companies',
  operationId: 'enterCompany',
  summary:
    'Add a company, as its owner: the first of an installation, or another one for an owner or an accountant',
  tags,
  request: jsonBody(companyInput),
  responses: answers(companySchema, 'The company, in test mode'),
});

const propose = createRoute({
  method: 'post',
  path: '/company-proposals',
  operationId: 'proposeCompany',
  summary:
    'Read who the company is from its own files, for whoever may add one. Proposes and keeps nothing: what files disagree on is told',
  tags,
  request: {
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: z.object({ file: filesInput }) } },
    },
  },
  responses: answers(companyProposalSchema, 'Each seller that the files name, each value with its file'),
});

const start = createRoute({
  method: 'get',
  path: '/start',
  operationId: 'start',
  summary: 'Where the company stands between its first file and its first reminder',
  tags,
  request,
  responses: answers(startSchema, 'What is known, and what a person said of it'),
});

const agree = createRoute({
  method: 'put',
  path: '/start/totals',
  operationId: 'agreeTotals',
  summary: 'Say that these totals are those of the books; refused where they have moved since they were read',
  tags,
  request: { ...request, ...jsonBody(seenTotalsInput) },
  responses: answers(startSchema, 'With who agreed, and when'),
});

const ladders = createRoute({
  method: 'get',
  path: '/start/ladders',
  operationId: 'ladders',
  summary: 'Three ways to remind, in steps, with what each would send in the coming days; nothing is kept',
  tags,
  request: {
    ...request,
    query: z.object({ days: z.coerce.number().int().min(1).max(LONGEST_LADDER_DAYS).default(14) }),
  },
  responses: answers(laddersSchema, 'The ladders'),
});

const choose = createRoute({
  method: 'put',
  path: '/start/ladder',
  operationId: 'chooseLadder',
  summary: 'Choose how businesses are reminded; consumers and public bodies keep the ladder of their country',
  tags,
  request: { ...request, ...jsonBody(z.strictObject({ ladder: z.enum(LADDER_NAMES) })) },
  responses: answers(saveAnswerSchema, 'The version of the rules that assign scenarios'),
});

const trial = createRoute({
  method: 'get',
  path: '/start/trial',
  operationId: 'trial',
  summary: 'Every message of the ladder as a real debtor would read it today; nothing is kept',
  tags,
  request,
  responses: answers(trialSchema, 'The letters, step by step'),
});

const sendTrial = createRoute({
  method: 'post',
  path: '/start/trial',
  operationId: 'sendTrial',
  summary: 'The same as mail to the address of whoever asks, marked as a trial; the debtor gets nothing',
  tags,
  request: { ...request, ...jsonBody(z.strictObject({ language: languageSchema.default('fr') })) },
  responses: answers(trialSentSchema, 'How many mails the server took over'),
});

const live = { path: '/live', tags, request } as const;
const goLive = createRoute({
  ...live,
  method: 'put',
  operationId: 'goLive',
  summary: 'From now on approved messages leave',
  responses: answers(companySchema, 'The company, live'),
});
const backToTest = createRoute({
  ...live,
  method: 'delete',
  operationId: 'backToTest',
  summary: 'Back to test mode: nothing leaves any more',
  responses: answers(companySchema, 'The company, in test mode'),
});

/** Mounted by the routes of the day. */
export function startRoutes({ desk, clock, ownPost, hasDebtorPage = true }: Doors) {
  const routes = newRoutes();
  const mailServer = ownPost?.server ?? 'none';
  const shown = (view: object) => shaped(startSchema, { ...view, mailServer, hasDebtorPage });
  routes.openapi(start, async c => {
    const view = await desk.start({ companyId: c.var.companyId, day: clock.today() });
    tagged(c, view.rulesVersion);
    return c.json(shown(view), 200);
  });
  routes.openapi(agree, async c => {
    const asked = { ...acting(c.var), day: clock.today(), seen: c.req.valid('json') };
    return c.json(shown(done(await desk.agreeTotals(asked))), 200);
  });
  routes.openapi(ladders, async c => {
    const { days } = c.req.valid('query');
    const view = await desk.ladders({ companyId: c.var.companyId, day: clock.today(), days });
    return c.json(shaped(laddersSchema, view), 200);
  });
  routes.openapi(choose, async c => {
    const asked = { ...editing(c.var), day: clock.today(), ...c.req.valid('json') };
    const outcome = await desk.chooseLadder(asked);
    if (outcome.kind === 'changedMeanwhile') return refuseStale(outcome);
    return c.json(shaped(saveAnswerSchema, outcome), 200);
  });
  routes.openapi(trial, async c => {
    const found = await desk.trial({ companyId: c.var.companyId, day: clock.today() });
    return c.json(shaped(trialSchema, { trial: found }), 200);
  });
  routes.openapi(sendTrial, async c => {
    const to = c.var.identity.email;
    const post = ownPost ?? { server: 'none' as const, send: async () => ({ taken: 0, failure: null }) };
    const mark = trialMark(c.req.valid('json').language);
    const sent = await desk.sendTrial({ ...acting(c.var), day: clock.today(), to, post, mark });
    return c.json(shaped(trialSentSchema, found(sent)), 200);
  });
  routes.openapi(goLive, async c => {
    const asked = { ...acting(c.var), day: clock.today(), mode: 'live' as const };
    return c.json(shaped(companySchema, await desk.setMode(asked)), 200);
  });
  routes.openapi(backToTest, async c => {
    const asked = { ...acting(c.var), day: clock.today(), mode: 'test' as const };
    return c.json(shaped(companySchema, await desk.setMode(asked)), 200);
  });
  return routes;
}

/** Mounted by the routes of the session: there is no company yet whose role could allow it. */
export function enterCompanyRoutes({ desk, access, clock }: Doors) {
  const routes = newRoutes();
  const allowAdding = async ({ memberships }: Identity): Promise<void> => {
    const mayAdd = mayAddCompany(memberships.map(({ role }) => role));
    if (!mayAdd && !(await desk.isEmpty())) refuse('notAllowed');
  };
  routes.openapi(propose, async c => {
    await allowAdding(c.var.identity);
    const { files } = await filesOf(c.req.valid('form'));
    return c.json(shaped(companyProposalSchema, await desk.proposeCompany({ files })), 200);
  });
  routes.openapi(enter, async c => {
    const { userId, name, email } = c.var.identity;
    await allowAdding(c.var.identity);
    const by = name === '' ? email : name;
    const outcome = await desk.enterCompany({ entered: c.req.valid('json'), by, day: clock.today() });
    if (outcome.kind === 'refused') return done({ ...outcome, because: [] });
    await access.makeOwner({ companyId: outcome.company.id, userId });
    return c.json(shaped(companySchema, outcome.company), 200);
  });
  return routes;
}
