import { createRoute, z } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done, found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { reallocationInput } from '../schemas/cash.ts';
import { cursorInput, identifierInput, limitInput, pageOf } from '../schemas/common.ts';
import {
  cashDeclarationInput,
  cashDeclarationSchema,
  confirmationsInput,
  confirmedSchema,
  importPartsSchema,
  importSchema,
  paymentReferenceSchema,
  paymentSchema,
  rejectionInput,
  takenInSchema,
  withdrawnInput,
  withdrawnSchema,
} from '../schemas/money-in.ts';
import { filesOf, filesRequest } from './take-ins.ts';

const importPage = pageOf(importSchema, 'ImportPage');
const paymentPage = pageOf(paymentSchema, 'PaymentPage');
const pageQuery = z.object({ cursor: cursorInput, limit: limitInput });
const paymentParams = companyParams.extend({ paymentId: identifierInput });

const files = createRoute({
  method: 'post',
  path: '/files',
  operationId: 'takeIn',
  summary:
    'Take in files of any known format; the same twice changes nothing. With dryRun a preview. With hints, as a person maps columns',
  tags: ['Take in'],
  request: filesRequest,
  responses: answers(takenInSchema, 'What each document of the files gave or would give, with its problems'),
});

const imports = createRoute({
  method: 'get',
  path: '/imports',
  operationId: 'imports',
  summary: 'What was taken in, the latest first',
  tags: ['Take in'],
  request: { params: companyParams, query: pageQuery.extend({ together: z.stringbool().default(false) }) },
  responses: answers(importPage, 'A page of imports; together, what was handed in as one file is one entry'),
});

const parts = createRoute({
  method: 'get',
  path: '/imports/{importId}/parts',
  operationId: 'importParts',
  summary:
    'All that was handed in as one file with this import: the files of a zip, the sheets of a workbook',
  tags: ['Take in'],
  request: { params: companyParams.extend({ importId: identifierInput }) },
  responses: answers(importPartsSchema, 'The first one first'),
});

const undoImport = createRoute({
  method: 'delete',
  path: '/imports/{importId}',
  operationId: 'undoImport',
  summary:
    'Undo an import as a whole, while nothing was sent because of it; together, all that was handed in with it as one file, or nothing',
  tags: ['Take in'],
  request: {
    params: companyParams.extend({ importId: identifierInput }),
    query: z.object({ together: z.stringbool().default(false) }),
  },
  responses: answers(importSchema, 'The import, undone'),
});

const payments = createRoute({
  method: 'get',
  path: '/payments/unmatched',
  operationId: 'unmatchedPayments',
  summary: 'Receipts with money that no invoice has yet, with proposals and their clues',
  tags: ['Bank'],
  request: { params: companyParams, query: pageQuery },
  responses: answers(paymentPage, 'A page of receipts'),
});

const allocations = createRoute({
  method: 'post',
  path: '/payments/{paymentId}/allocations',
  operationId: 'confirmMatch',
  summary: 'Say which invoices a receipt pays',
  tags: ['Bank'],
  request: { params: paymentParams, ...jsonBody(reallocationInput) },
  responses: answers(paymentReferenceSchema, 'The receipt'),
});

const confirmations = createRoute({
  method: 'post',
  path: '/payments/confirmations',
  operationId: 'confirmTogether',
  summary: 'Confirm several receipts at once, each as it was read; what changed meanwhile is left and told',
  tags: ['Bank'],
  request: { params: companyParams, ...jsonBody(confirmationsInput) },
  responses: answers(confirmedSchema, 'What was confirmed, what was left, and what followed from it'),
});

const confirmationWithdrawals = createRoute({
  method: 'post',
  path: '/payments/confirmation-withdrawals',
  operationId: 'undoConfirmed',
  summary: 'As if these receipts had never been confirmed: they are proposed again',
  tags: ['Bank'],
  request: { params: companyParams, ...jsonBody(withdrawnInput) },
  responses: answers(withdrawnSchema, 'The receipts that wait again'),
});

const rejections = createRoute({
  method: 'post',
  path: '/payments/{paymentId}/rejections',
  operationId: 'rejectMatch',
  summary: 'Refuse a proposal for good',
  tags: ['Bank'],
  request: { params: paymentParams, ...jsonBody(rejectionInput) },
  responses: answers(paymentReferenceSchema, 'The receipt'),
});

const cashDeclarations = createRoute({
  method: 'post',
  path: '/cash-declarations',
  operationId: 'declareCashUpToDate',
  summary: 'State that every receipt up to a day is known',
  tags: ['Bank'],
  request: { params: companyParams, ...jsonBody(cashDeclarationInput) },
  responses: answers(cashDeclarationSchema, 'The day declared'),
});

export function takeInRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(files, async c => {
    const { dryRun } = c.req.valid('query');
    const handedIn = await filesOf(c.req.valid('form'));
    const views = await desk.takeInFiles({ ...acting(c.var), ...handedIn, day: clock.today(), dryRun });
    return c.json(shaped(takenInSchema, { files: views }), 200);
  });
  routes.openapi(imports, async c => {
    const { cursor, limit, together } = c.req.valid('query');
    const page = await desk.imports({
      companyId: c.var.companyId,
      cursor: cursor ?? null,
      ...{ limit, together },
    });
    return c.json(shaped(importPage, page), 200);
  });
  routes.openapi(parts, async c => {
    const { importId } = c.req.valid('param');
    const entries = found(await desk.importParts({ companyId: c.var.companyId, importId }));
    return c.json(shaped(importPartsSchema, { entries }), 200);
  });
  routes.openapi(undoImport, async c => {
    const { importId } = c.req.valid('param');
    const { together } = c.req.valid('query');
    const outcome = await desk.undoImport({ ...acting(c.var), importId, together });
    return c.json(shaped(importSchema, done(outcome)), 200);
  });
  return routes;
}

export function bankRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(payments, async c => {
    const { cursor, limit } = c.req.valid('query');
    const page = await desk.unmatchedPayments({ companyId: c.var.companyId, cursor: cursor ?? null, limit });
    return c.json(shaped(paymentPage, page), 200);
  });
  routes.openapi(allocations, async c => {
    const { paymentId } = c.req.valid('param');
    const outcome = await desk.confirmMatch({ ...acting(c.var), paymentId, ...c.req.valid('json') });
    return c.json(shaped(paymentReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(confirmations, async c => {
    const confirmed = await desk.confirmTogether({ ...acting(c.var), ...c.req.valid('json') });
    return c.json(shaped(confirmedSchema, confirmed), 200);
  });
  routes.openapi(confirmationWithdrawals, async c => {
    const outcome = await desk.undoConfirmed({ ...acting(c.var), ...c.req.valid('json') });
    return c.json(shaped(withdrawnSchema, done(outcome)), 200);
  });
  routes.openapi(rejections, async c => {
    const { paymentId } = c.req.valid('param');
    const { proposalId } = c.req.valid('json');
    const outcome = await desk.rejectMatch({ ...acting(c.var), paymentId, proposalId });
    return c.json(shaped(paymentReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(cashDeclarations, async c => {
    const { on } = c.req.valid('json');
    const outcome = await desk.declareCashUpToDate({ ...acting(c.var), on, day: clock.today() });
    return c.json(shaped(cashDeclarationSchema, done(outcome)), 200);
  });
  return routes;
}
