import { createRoute, z } from '@hono/zod-openapi';
import type { InputFile, TableHints } from '../../formats/records.ts';
import { acting, type Doors } from '../guard/context.ts';
import { done, found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { dayInput, identifierInput } from '../schemas/common.ts';
import { ledgerCheckSchema } from '../schemas/ledger-check.ts';
import { takeInProgressSchema } from '../schemas/money-in.ts';
import {
  columnsKeyInput,
  columnsReferenceSchema,
  correctedColumnsInput,
  hintsInput,
  rememberedColumnsSchema,
} from '../schemas/table.ts';
import { typedInvoiceRoutes } from './typed-invoices.ts';

export const fileInput = z.custom<File>(value => value instanceof File, 'a file');
export const filesInput = z
  .union([fileInput, z.array(fileInput).min(1)])
  .transform(given => (Array.isArray(given) ? given : [given]))
  .openapi({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: 'One part named "file" for each file',
  });

/** Files as a form hands them in; a dry run shows what would change and keeps nothing. */
export const filesRequest = {
  params: companyParams,
  query: z.object({ dryRun: z.stringbool().default(false) }),
  body: {
    required: true,
    content: { 'multipart/form-data': { schema: z.object({ file: filesInput, hints: hintsInput }) } },
  },
};

/** The parts of the form as values. */
export async function filesOf({
  file,
  hints,
}: {
  file: readonly File[];
  hints?: TableHints | undefined;
}): Promise<{ readonly files: readonly InputFile[]; readonly hints: TableHints | null }> {
  const files = await Promise.all(
    file.map(async one => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })),
  );
  return { files, hints: hints ?? null };
}

const start = createRoute({
  method: 'post',
  path: '/take-ins',
  operationId: 'startTakeIn',
  summary: 'Take in files and do not wait: ask the answer again until it has ended',
  tags: ['Take in'],
  request: filesRequest,
  responses: answers(takeInProgressSchema, 'The taking-in that goes on by itself'),
});

const takeInParams = companyParams.extend({ takeInId: identifierInput });

const progress = createRoute({
  method: 'get',
  path: '/take-ins/{takeInId}',
  operationId: 'takeInProgress',
  summary: 'How far a taking-in is, and what its files gave so far',
  tags: ['Take in'],
  request: { params: takeInParams },
  responses: answers(takeInProgressSchema, 'The taking-in'),
});

const cancel = createRoute({
  method: 'delete',
  path: '/take-ins/{takeInId}',
  operationId: 'cancelTakeIn',
  summary: 'Stop before the next file; what was stored stays, and each import can be undone',
  tags: ['Take in'],
  request: { params: takeInParams },
  responses: answers(takeInProgressSchema, 'The taking-in, which stops before its next file'),
});

const ledgerCheck = createRoute({
  method: 'post',
  path: '/ledger-checks',
  operationId: 'checkLedger',
  summary:
    'Compare our open balance with a ledger (FEC), open invoices or an aged balance: each difference with its cause. Keeps nothing',
  tags: ['Take in'],
  request: {
    params: companyParams,
    query: z.object({ day: dayInput.optional() }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ file: fileInput.openapi({ type: 'string', format: 'binary' }) }),
        },
      },
    },
  },
  responses: answers(ledgerCheckSchema, 'The two balances and what is between them'),
});

const columns = createRoute({
  method: 'get',
  path: '/column-mappings',
  operationId: 'rememberedColumns',
  summary: 'How the columns of tables are remembered',
  tags: ['Take in'],
  request: { params: companyParams },
  responses: answers(rememberedColumnsSchema, 'One entry per set of columns'),
});

const forget = createRoute({
  method: 'delete',
  path: '/column-mappings',
  operationId: 'forgetColumns',
  summary: 'Forget how these columns were understood: the next such file is read afresh',
  tags: ['Take in'],
  request: { params: companyParams, query: z.object({ key: columnsKeyInput }) },
  responses: answers(columnsReferenceSchema, 'What is forgotten'),
});

const correct = createRoute({
  method: 'put',
  path: '/column-mappings',
  operationId: 'correctColumns',
  summary: 'Say anew how remembered columns are understood: the next such file is read so',
  tags: ['Take in'],
  request: { params: companyParams, ...jsonBody(correctedColumnsInput) },
  responses: answers(columnsReferenceSchema, 'What is corrected'),
});

export function takeInProgressRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(start, async c => {
    const { dryRun } = c.req.valid('query');
    const handedIn = await filesOf(c.req.valid('form'));
    const view = await desk.startTakeIn({ ...acting(c.var), ...handedIn, day: clock.today(), dryRun });
    return c.json(shaped(takeInProgressSchema, view), 200);
  });
  routes.openapi(progress, async c => {
    const id = c.req.valid('param').takeInId;
    const view = await desk.takeInProgress({ companyId: c.var.companyId, id });
    return c.json(shaped(takeInProgressSchema, found(view)), 200);
  });
  routes.openapi(ledgerCheck, async c => {
    const { file } = c.req.valid('form');
    const check = await desk.checkLedger({
      companyId: c.var.companyId,
      file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      day: c.req.valid('query').day ?? clock.today(),
    });
    return c.json(shaped(ledgerCheckSchema, check), 200);
  });
  routes.openapi(cancel, async c => {
    const id = c.req.valid('param').takeInId;
    const view = await desk.cancelTakeIn({ ...acting(c.var), id });
    return c.json(shaped(takeInProgressSchema, found(view)), 200);
  });
  routes.route('/', typedInvoiceRoutes({ desk, clock }));
  return routes;
}

export function columnRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(columns, async c => {
    const remembered = await desk.rememberedColumns({ companyId: c.var.companyId });
    return c.json(shaped(rememberedColumnsSchema, remembered), 200);
  });
  routes.openapi(correct, async c => {
    const asked = { ...acting(c.var), ...c.req.valid('json'), day: clock.today() };
    return c.json(shaped(columnsReferenceSchema, done(await desk.correctColumns(asked))), 200);
  });
  routes.openapi(forget, async c => {
    const { key } = c.req.valid('query');
    const outcome = await desk.forgetColumns({ ...acting(c.var), key, day: clock.today() });
    return c.json(shaped(columnsReferenceSchema, done(outcome)), 200);
  });
  return routes;
}
