import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done, found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import { identifierInput } from '../schemas/common.ts';
import {
  contactInput,
  contactSchema,
  correctionAnswerInput,
  debtorCorrectionInput,
  invoiceCorrectionInput,
  invoiceReferenceSchema,
} from '../schemas/correction.ts';
import { debtorSchema } from '../schemas/debtor.ts';
import { invoiceDocumentRoutes } from './invoice-documents.ts';

const debtorParams = companyParams.extend({ debtorId: identifierInput });

const correctDebtor = createRoute({
  method: 'patch',
  path: '/debtors/{debtorId}',
  operationId: 'correctDebtor',
  summary: 'Correct what is assumed or has changed about a debtor',
  tags: ['Debtors'],
  request: { params: debtorParams, ...jsonBody(debtorCorrectionInput) },
  responses: answers(debtorSchema, 'The debtor as it is now'),
});

const replaceContact = createRoute({
  method: 'put',
  path: '/debtors/{debtorId}/contact',
  operationId: 'correctContact',
  summary: 'Say whom reminders go to',
  tags: ['Debtors'],
  request: { params: debtorParams, ...jsonBody(contactInput) },
  responses: answers(debtorSchema, 'The debtor as it is now'),
});

const contact = createRoute({
  method: 'get',
  path: '/debtors/{debtorId}/contact',
  operationId: 'contact',
  summary: 'Whom reminders go to, as it can be corrected; its ETag is its version',
  tags: ['Debtors'],
  request: { params: debtorParams },
  responses: answers(contactSchema, 'The contact for invoices'),
});

const correctInvoice = createRoute({
  method: 'patch',
  path: '/invoices/{invoiceId}',
  operationId: 'correctInvoice',
  summary: 'Complete the due date, the rate or the law of an invoice, or say that it is cancelled',
  tags: ['Invoices'],
  request: {
    params: companyParams.extend({ invoiceId: identifierInput }),
    ...jsonBody(invoiceCorrectionInput),
  },
  responses: answers(invoiceReferenceSchema, 'The invoice'),
});

const pairParams = companyParams.extend({ invoiceId: identifierInput, earlierId: identifierInput });

const answerCorrection = createRoute({
  method: 'put',
  path: '/invoices/{invoiceId}/replaced/{earlierId}',
  operationId: 'answerCorrection',
  summary: 'Say whether an invoice replaces an earlier one, which is then cancelled, or adds to it',
  tags: ['Invoices'],
  request: { params: pairParams, ...jsonBody(correctionAnswerInput) },
  responses: answers(invoiceReferenceSchema, 'The later invoice'),
});

const takeAnswerBack = createRoute({
  method: 'delete',
  path: '/invoices/{invoiceId}/replaced/{earlierId}',
  operationId: 'takeCorrectionAnswerBack',
  summary: 'Take the answer back: both invoices stand as they stood, and the question is open again',
  tags: ['Invoices'],
  request: { params: pairParams },
  responses: answers(invoiceReferenceSchema, 'The later invoice'),
});

export function correctionRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.route('/', debtorCorrectionRoutes({ desk, clock }));
  routes.openapi(correctInvoice, async c => {
    const { invoiceId } = c.req.valid('param');
    const correction = given(c.req.valid('json'));
    const outcome = await desk.correctInvoice({
      ...editing(c.var),
      invoiceId,
      correction,
      day: clock.today(),
    });
    return c.json(shaped(invoiceReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(answerCorrection, async c => {
    const { answer } = c.req.valid('json');
    const outcome = await desk.answerCorrection({
      ...acting(c.var),
      ...c.req.valid('param'),
      answer,
      day: clock.today(),
    });
    return c.json(shaped(invoiceReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(takeAnswerBack, async c => {
    const pair = c.req.valid('param');
    const outcome = await desk.answerCorrection({
      ...acting(c.var),
      ...pair,
      answer: null,
      day: clock.today(),
    });
    return c.json(shaped(invoiceReferenceSchema, done(outcome)), 200);
  });
  routes.route('/', invoiceDocumentRoutes({ desk, clock }));
  return routes;
}

function debtorCorrectionRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(correctDebtor, async c => {
    const { debtorId } = c.req.valid('param');
    const correction = given(c.req.valid('json'));
    const asked = { ...editing(c.var), debtorId, correction, day: clock.today() };
    const view = done(await desk.correctDebtor(asked));
    tagged(c, view.version);
    return c.json(shaped(debtorSchema, view), 200);
  });
  routes.openapi(contact, async c => {
    const view = found(await desk.contact(c.req.valid('param')));
    tagged(c, view.version);
    return c.json(shaped(contactSchema, view), 200);
  });
  routes.openapi(replaceContact, async c => {
    const { debtorId } = c.req.valid('param');
    const asked = { ...editing(c.var), debtorId, contact: c.req.valid('json'), day: clock.today() };
    const view = done(await desk.correctContact(asked));
    tagged(c, view.contactVersion);
    return c.json(shaped(debtorSchema, view), 200);
  });
  return routes;
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the names that were not given. */
export function given<T extends object>(input: T): Given<T> {
  const named: Given<T> = {};
  for (const key in input) {
    const value = input[key];
    if (isGiven(value)) named[key] = value;
  }
  return named;
}

const isGiven = <T>(value: T): value is Exclude<T, undefined> => value !== undefined;
