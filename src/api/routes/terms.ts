import { createRoute, type z } from '@hono/zod-openapi';
import type { LegalStatement } from '../../desk/claims/legal-statement.ts';
import type { TermsOfSale } from '../../desk/company/terms-of-sale.ts';
import { toPercent } from '../../units/rate.ts';
import type { Doors } from '../guard/context.ts';
import { done, found, refuse } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { choicesOf, statementQuery, statementSchema, termsInput, termsSchema } from '../schemas/terms.ts';

const tags = ['Law'];

const statement = createRoute({
  method: 'get',
  path: '/legal-statement',
  operationId: 'legalStatement',
  summary: 'The account of an invoice in the order of the law or of the contract, for a court',
  tags,
  request: { params: companyParams, query: statementQuery },
  responses: answers(statementSchema, 'Every event with its interest, article by article'),
});

const terms = createRoute({
  method: 'get',
  path: '/terms-of-sale',
  operationId: 'termsOfSale',
  summary: 'What the terms of sale say of late payment',
  tags,
  request: { params: companyParams },
  responses: answers(termsSchema, 'The terms in force'),
});

const changeTerms = createRoute({
  method: 'patch',
  path: '/terms-of-sale',
  operationId: 'changeTermsOfSale',
  summary: 'Change the agreed rate, the consumer clause, or how registered letters leave',
  tags,
  request: { params: companyParams, ...jsonBody(termsInput) },
  responses: answers(termsSchema, 'The terms in force now'),
});

export function termsRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(statement, async c => {
    const query = c.req.valid('query');
    const answer = await desk.legalStatement({
      companyId: c.var.companyId,
      invoiceNumber: query.invoice,
      day: query.day ?? clock.today(),
      choices: choicesOf(query),
    });
    if (answer.kind === 'statement')
      return c.json(shaped(statementSchema, withPercents(answer.statement)), 200);
    if (answer.kind === 'notFound') return c.json(found<never>(null), 200);
    return refuse('badInput', { problems: [{ place: 'invoice', expected: EXPECTED[answer.kind] }] });
  });
  routes.openapi(terms, async c => {
    const view = await desk.termsOfSale({ companyId: c.var.companyId });
    tagged(c, view.version);
    return c.json(shaped(termsSchema, view), 200);
  });
  routes.openapi(changeTerms, async c => {
    const asked = { ...editing(c.var), day: clock.today(), terms: changeIn(c.req.valid('json')) };
    const view = done(await desk.changeTermsOfSale(asked));
    tagged(c, view.version);
    return c.json(shaped(termsSchema, view), 200);
  });
  return routes;
}

/** What is left out stays as it is. */
const changeIn = ({
  contractRatePercent,
  registeredLetters,
  creditorCategory,
  consumerClause,
}: z.output<typeof termsInput>): Partial<TermsOfSale> => ({
  ...(contractRatePercent === undefined ? {} : { contractRatePercent }),
  ...(registeredLetters === undefined ? {} : { registeredLetters }),
  ...(creditorCategory === undefined ? {} : { creditorCategory }),
  ...(consumerClause === undefined ? {} : { consumerClause }),
});

const EXPECTED = {
  inParts: 'an invoice with one due date: payments of several have no order that the law gives',
  dueDateUnknown: 'an invoice whose due date is known',
} as const;

const withPercents = ({ events, ...rest }: LegalStatement) => ({
  ...rest,
  events: events.map(({ segments, ...event }) => ({
    ...event,
    segments: segments.map(segment => ({ ...segment, ratePercent: toPercent(segment.rate, 2) })),
  })),
});
