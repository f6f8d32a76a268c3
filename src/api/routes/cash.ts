import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import {
  bankAccountsSchema,
  differenceInput,
  doneSchema,
  expectedReceiptInput,
  followedSchema,
  followInput,
  moneyByHandSchema,
  returnAnswerInput,
  returnQuestionsSchema,
} from '../schemas/cash.ts';
import { identifierInput } from '../schemas/common.ts';

const tags = ['Bank'];
const ofInvoice = companyParams.extend({ invoiceId: identifierInput });

const giveUpDifference = createRoute({
  method: 'post',
  path: '/invoices/{invoiceId}/differences',
  operationId: 'giveUpDifference',
  summary: 'Give up a difference of an invoice, with the reason',
  tags: ['Invoices'],
  request: { params: ofInvoice, ...jsonBody(differenceInput) },
  responses: answers(doneSchema, 'The difference'),
});

const undoDifference = createRoute({
  method: 'delete',
  path: '/differences/{differenceId}',
  operationId: 'undoDifference',
  summary: 'The difference is owed after all',
  tags: ['Invoices'],
  request: { params: companyParams.extend({ differenceId: identifierInput }) },
  responses: answers(doneSchema, 'The difference that is undone'),
});

const expectReceipt = createRoute({
  method: 'post',
  path: '/invoices/{invoiceId}/expected-receipts',
  operationId: 'expectReceipt',
  summary: 'Money is on its way: the invoice is not reminded of until it should have come',
  tags: ['Invoices'],
  request: { params: ofInvoice, ...jsonBody(expectedReceiptInput) },
  responses: answers(doneSchema, 'The expected receipt'),
});

const expectNoLonger = createRoute({
  method: 'delete',
  path: '/expected-receipts/{expectedReceiptId}',
  operationId: 'expectNoLonger',
  summary: 'The money will not come after all',
  tags: ['Invoices'],
  request: { params: companyParams.extend({ expectedReceiptId: identifierInput }) },
  responses: answers(doneSchema, 'What is expected no longer'),
});

const byHand = createRoute({
  method: 'get',
  path: '/debtors/{debtorId}/money-by-hand',
  operationId: 'moneyByHand',
  summary: 'Differences given up and money on its way that still stand, and credit notes to deduct',
  tags: ['Debtors'],
  request: { params: companyParams.extend({ debtorId: identifierInput }) },
  responses: answers(moneyByHandSchema, 'What was said about the money of the debtor'),
});

const returns = createRoute({
  method: 'get',
  path: '/returned-payments',
  operationId: 'returnQuestions',
  summary: 'Bank lines that take a payment back which a person has to name',
  tags,
  request: { params: companyParams },
  responses: answers(returnQuestionsSchema, 'The lines, the oldest first, with the payments that fit'),
});

const answerReturn = createRoute({
  method: 'post',
  path: '/returned-payments/{returnId}/answer',
  operationId: 'answerReturn',
  summary: 'Say which payment went back, or that none did',
  tags,
  request: {
    params: companyParams.extend({ returnId: identifierInput }),
    ...jsonBody(returnAnswerInput),
  },
  responses: answers(doneSchema, 'The line that is answered'),
});

const accounts = createRoute({
  method: 'get',
  path: '/bank-accounts',
  operationId: 'bankAccounts',
  summary: 'Until which day each account is known, with the gaps between its statements',
  tags,
  request: { params: companyParams },
  responses: answers(bankAccountsSchema, 'The accounts'),
});

const followAccount = createRoute({
  method: 'put',
  path: '/bank-accounts/{account}/closed',
  operationId: 'followAccount',
  summary: 'An account is not followed any more since a day, or is again',
  tags,
  request: { params: companyParams.extend({ account: identifierInput }), ...jsonBody(followInput) },
  responses: answers(followedSchema, 'The account'),
});

export function cashRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  const today = () => ({ day: clock.today() });
  routes.openapi(giveUpDifference, async c => {
    const { invoiceId } = c.req.valid('param');
    const outcome = await desk.giveUpDifference({
      ...acting(c.var),
      ...today(),
      invoiceId,
      ...c.req.valid('json'),
    });
    return c.json(shaped(doneSchema, done(outcome)), 200);
  });
  routes.openapi(undoDifference, async c => {
    const outcome = await desk.undoDifference({ ...acting(c.var), ...today(), ...c.req.valid('param') });
    return c.json(shaped(doneSchema, done(outcome)), 200);
  });
  routes.openapi(byHand, async c => {
    const { debtorId } = c.req.valid('param');
    const said = await desk.moneyByHand({ companyId: c.var.companyId, debtorId, ...today() });
    return c.json(shaped(moneyByHandSchema, said), 200);
  });
  routes.openapi(expectReceipt, async c => {
    const { invoiceId } = c.req.valid('param');
    const asked = { ...acting(c.var), ...today(), invoiceId, ...c.req.valid('json') };
    return c.json(shaped(doneSchema, done(await desk.expectReceipt(asked))), 200);
  });
  routes.openapi(expectNoLonger, async c => {
    const outcome = await desk.expectNoLonger({ ...acting(c.var), ...today(), ...c.req.valid('param') });
    return c.json(shaped(doneSchema, done(outcome)), 200);
  });
  return routes;
}

/** What is known of the bank, and what it took back. */
export function bankTruthRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  const today = () => ({ day: clock.today() });
  routes.openapi(returns, async c => {
    const questions = await desk.returnQuestions({ companyId: c.var.companyId });
    return c.json(shaped(returnQuestionsSchema, { returns: questions }), 200);
  });
  routes.openapi(answerReturn, async c => {
    const { returnId } = c.req.valid('param');
    const asked = { ...acting(c.var), ...today(), returnId, ...c.req.valid('json') };
    return c.json(shaped(doneSchema, done(await desk.answerReturn(asked))), 200);
  });
  routes.openapi(accounts, async c => {
    const known = await desk.bankAccounts({ companyId: c.var.companyId, ...today() });
    return c.json(shaped(bankAccountsSchema, { accounts: known }), 200);
  });
  routes.openapi(followAccount, async c => {
    const { account } = c.req.valid('param');
    const asked = { ...acting(c.var), ...today(), account, ...c.req.valid('json') };
    return c.json(shaped(followedSchema, done(await desk.followAccount(asked))), 200);
  });
  return routes;
}
