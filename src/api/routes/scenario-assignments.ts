import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors, seenBy } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { choiceEffectSchema, choiceInput, chosenSchema } from '../schemas/scenario.ts';

const tags = ['Scenarios'];
const LONGEST_EFFECT_DAYS = 60;

const choose = createRoute({
  method: 'put',
  path: '/scenario-assignments',
  operationId: 'chooseScenario',
  summary: 'Choose one scenario for several debtors, or null for what the rules say',
  tags,
  request: { params: companyParams, ...jsonBody(choiceInput) },
  responses: answers(chosenSchema, 'Who follows it now and what they followed, and who is left out and why'),
});

const effect = createRoute({
  method: 'post',
  path: '/scenario-assignments/effect',
  operationId: 'scenarioChoiceEffect',
  summary: 'What that choice would send from tomorrow, with it and without it; nothing is kept',
  tags,
  request: {
    params: companyParams,
    query: z.object({ days: z.coerce.number().int().min(1).max(LONGEST_EFFECT_DAYS).default(7) }),
    ...jsonBody(choiceInput),
  },
  responses: answers(choiceEffectSchema, 'Whom it touches, and the messages of the coming days'),
});

/** Mounted by the routes of scenarios. */
export function scenarioAssignmentRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(choose, async c => {
    const answer = await desk.chooseForMany({
      ...acting(c.var),
      ...seenBy(c.var),
      ...c.req.valid('json'),
      day: clock.today(),
    });
    return c.json(shaped(chosenSchema, known(answer)), 200);
  });
  routes.openapi(effect, async c => {
    const answer = await desk.choiceEffect({
      ...seenBy(c.var),
      ...c.req.valid('json'),
      days: c.req.valid('query').days,
      day: clock.today(),
    });
    return c.json(shaped(choiceEffectSchema, known(answer)), 200);
  });
  return routes;
}

const known = <Answer>(answer: Answer | 'noSuchScenario'): Answer =>
  answer === 'noSuchScenario'
    ? refuse('badInput', { problems: [{ place: 'scenario', expected: 'a scenario of this company' }] })
    : answer;
