import { createRoute, z } from '@hono/zod-openapi';
import { type Doors, seenBy } from '../guard/context.ts';
import { found, refuseStale } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  effectAnswerSchema,
  receiptsAheadSchema,
  riskSchema,
  rulesSchema,
  saveAnswerSchema,
  scenarioSchema,
  scenariosSchema,
  writtenInput,
} from '../schemas/scenario.ts';
import { comparisonRoutes } from './comparisons.ts';
import { explainRoutes } from './explain.ts';
import { scenarioAssignmentRoutes } from './scenario-assignments.ts';
import { wordingRoutes } from './wordings.ts';

const tags = ['Scenarios'];
const LONGEST_EFFECT_DAYS = 60;

const scenarios = createRoute({
  method: 'get',
  path: '/scenarios',
  operationId: 'scenarios',
  summary: 'The scenarios in force, as they can be edited, and the rules that assign them',
  tags,
  request: { params: companyParams },
  responses: answers(scenariosSchema, 'Scenarios and rules'),
});

const scenario = createRoute({
  method: 'get',
  path: '/scenarios/{scenarioKey}',
  operationId: 'scenario',
  summary: 'One scenario in force, as it can be edited; its ETag is its version',
  tags,
  request: { params: companyParams.extend({ scenarioKey: identifierInput }) },
  responses: answers(scenarioSchema, 'The scenario'),
});

const rules = createRoute({
  method: 'get',
  path: '/assignment-rules',
  operationId: 'rules',
  summary: 'The rules that say who follows which scenario; their ETag is their version',
  tags,
  request: { params: companyParams },
  responses: answers(rulesSchema, 'The rules, the first that fits deciding; version 0 where none is written'),
});

const effect = createRoute({
  method: 'post',
  path: '/scenarios/effect',
  operationId: 'scenarioEffect',
  summary: 'What a scenario would send from tomorrow, with it and without it; nothing is kept',
  tags,
  request: {
    params: companyParams,
    query: z.object({ days: z.coerce.number().int().min(1).max(LONGEST_EFFECT_DAYS).default(7) }),
    ...jsonBody(writtenInput),
  },
  responses: answers(effectAnswerSchema, 'The messages of the coming days'),
});

const save = createRoute({
  method: 'put',
  path: '/scenarios',
  operationId: 'saveScenario',
  summary:
    'Save the next version of a scenario, for rounds that begin from now on, or be told why not; a new one has no version but "0"',
  tags,
  request: { params: companyParams, ...jsonBody(writtenInput) },
  responses: answers(saveAnswerSchema, 'The version, or every problem'),
});

const saveRules = createRoute({
  method: 'put',
  path: '/assignment-rules',
  operationId: 'saveRules',
  summary: 'Replace the rules that say who follows which scenario',
  tags,
  request: { params: companyParams, ...jsonBody(writtenInput) },
  responses: answers(saveAnswerSchema, 'The version, or every problem'),
});

const receipts = createRoute({
  method: 'get',
  path: '/expected-receipts',
  operationId: 'expectedReceipts',
  summary: 'When open invoices are likely to be paid, by habit, and the receipts of the coming weeks',
  tags,
  request: { params: companyParams },
  responses: answers(receiptsAheadSchema, 'Weeks and invoices'),
});

const risk = createRoute({
  method: 'get',
  path: '/money-at-risk',
  operationId: 'moneyAtRisk',
  summary: 'Debtors by money at risk, each with the reasons: the order of calls and of work',
  tags,
  request: { params: companyParams },
  responses: answers(riskSchema, 'The most in danger first'),
});

export function scenarioRoutes(doors: Doors) {
  const { desk, clock } = doors;
  const routes = newRoutes();
  routes.route('/', explainRoutes(doors));
  routes.route('/', wordingRoutes(doors));
  routes.route('/', comparisonRoutes(doors));
  routes.route('/', scenarioAssignmentRoutes(doors));
  routes.openapi(scenarios, async c =>
    c.json(shaped(scenariosSchema, await desk.scenarios({ companyId: c.var.companyId })), 200),
  );
  routes.route('/', scenarioReadRoutes(doors));
  routes.openapi(effect, async c => {
    const { content } = c.req.valid('json');
    const { days } = c.req.valid('query');
    const answer = await desk.scenarioEffect({
      companyId: c.var.companyId,
      content,
      day: clock.today(),
      days,
    });
    return c.json(shaped(effectAnswerSchema, answer), 200);
  });
  routes.openapi(save, async c => {
    const { content } = c.req.valid('json');
    const answer = await desk.saveScenario({ ...editing(c.var), content, day: clock.today() });
    if (answer.kind === 'changedMeanwhile') return refuseStale(answer);
    if (answer.kind === 'saved') tagged(c, answer.version);
    return c.json(shaped(saveAnswerSchema, answer), 200);
  });
  routes.openapi(saveRules, async c => {
    const { content } = c.req.valid('json');
    const answer = await desk.saveRules({ ...editing(c.var), content, day: clock.today() });
    if (answer.kind === 'changedMeanwhile') return refuseStale(answer);
    if (answer.kind === 'saved') tagged(c, answer.version);
    return c.json(shaped(saveAnswerSchema, answer), 200);
  });
  routes.openapi(receipts, async c => {
    const answer = await desk.receiptsAhead({ companyId: c.var.companyId, day: clock.today() });
    return c.json(shaped(receiptsAheadSchema, answer), 200);
  });
  routes.openapi(risk, async c => {
    const debtors = await desk.debtorsAtRisk({ ...seenBy(c.var), day: clock.today() });
    return c.json(shaped(riskSchema, { debtors }), 200);
  });
  return routes;
}

function scenarioReadRoutes({ desk }: Doors) {
  const routes = newRoutes();
  routes.openapi(scenario, async c => {
    const { companyId, scenarioKey } = c.req.valid('param');
    const { scenarios: all } = await desk.scenarios({ companyId });
    const one = found(all.find(({ key }) => key === scenarioKey) ?? null);
    tagged(c, one.version);
    return c.json(shaped(scenarioSchema, one), 200);
  });
  routes.openapi(rules, async c => {
    const { rules: all, rulesVersion } = await desk.scenarios({ companyId: c.var.companyId });
    tagged(c, rulesVersion);
    return c.json(shaped(rulesSchema, { version: rulesVersion, rules: all }), 200);
  });
  return routes;
}
