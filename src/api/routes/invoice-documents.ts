import { createRoute, z } from '@hono/zod-openapi';
import type { AttachOutcome } from '../../desk/claims/invoice-documents.ts';
import { acting, type Doors } from '../guard/context.ts';
import { fileFromOutside } from '../guard/file-from-outside.ts';
import { found, problem, refuse } from '../guard/problem.ts';
import { answers, companyParams, newRoutes, shaped } from '../guard/route.ts';
import { identifierInput } from '../schemas/common.ts';
import { invoiceDocumentsSchema, SHA256 } from '../schemas/invoice-document.ts';
import { sourceRowsSchema } from '../schemas/invoice-page.ts';
import { fileInput, filesInput } from './take-ins.ts';

const tags = ['Invoices'];
const invoiceParams = companyParams.extend({ invoiceId: identifierInput });
const documentParams = invoiceParams.extend({
  sha256: z.string().regex(SHA256, 'a SHA-256 of 64 hexadecimal signs'),
});
const files = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: z.object({
        file: filesInput,
        importId: identifierInput
          .optional()
          .describe('The import that found no invoice for it: the list of imports says where it went'),
      }),
    },
  },
};
const oneFile = fileInput.openapi({ type: 'string', format: 'binary' });
const theDocuments = answers(invoiceDocumentsSchema, 'The documents of the invoice, the first one first');

const list = createRoute({
  method: 'get',
  path: '/invoices/{invoiceId}/documents',
  operationId: 'invoiceDocuments',
  summary: 'The documents of an invoice, each with its hash',
  tags,
  request: { params: invoiceParams },
  responses: theDocuments,
});

const attach = createRoute({
  method: 'post',
  path: '/invoices/{invoiceId}/documents',
  operationId: 'attachDocument',
  summary:
    'Attach PDFs to an invoice: the debtor sees them on its page. The same bytes twice are one document',
  tags,
  request: { params: invoiceParams, body: files },
  responses: theDocuments,
});

const remove = createRoute({
  method: 'delete',
  path: '/invoices/{invoiceId}/documents/{sha256}',
  operationId: 'removeDocument',
  summary: 'Remove a document from an invoice; its hash stays in the journal',
  tags,
  request: { params: documentParams },
  responses: theDocuments,
});

const source = createRoute({
  method: 'post',
  path: '/invoices/{invoiceId}/source-rows',
  operationId: 'sourceRows',
  summary:
    'Where an invoice stands in the file it came from, handed in again: its rows as they were written. Nothing is kept',
  tags,
  request: {
    params: invoiceParams,
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: z.object({ file: oneFile }) } },
    },
  },
  responses: answers(sourceRowsSchema, 'Each part of the file that carries the number of the invoice'),
});

export function invoiceDocumentRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(list, async c => {
    const { invoiceId } = c.req.valid('param');
    const documents = await desk.invoiceDocuments({ companyId: c.var.companyId, invoiceId });
    return c.json(shaped(invoiceDocumentsSchema, { documents }), 200);
  });
  routes.openapi(attach, async c => {
    const { invoiceId } = c.req.valid('param');
    const { file: given, importId = null } = c.req.valid('form');
    let documents: Attached = [];
    for (const file of await inputs(given))
      documents = attached(
        await desk.attachDocument({ ...acting(c.var), invoiceId, file, importId, day: clock.today() }),
      );
    return c.json(shaped(invoiceDocumentsSchema, { documents }), 200);
  });
  routes.openapi(remove, async c => {
    const asked = { ...acting(c.var), ...c.req.valid('param'), day: clock.today() };
    const documents = found(await desk.removeDocument(asked));
    return c.json(shaped(invoiceDocumentsSchema, { documents }), 200);
  });
  routes.openapi(source, async c => {
    const { invoiceId } = c.req.valid('param');
    const one = c.req.valid('form').file;
    const file = { name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) };
    const rows = found(await desk.sourceRows({ companyId: c.var.companyId, invoiceId, file }));
    return c.json(shaped(sourceRowsSchema, rows), 200);
  });
  routes.get('/invoices/:invoiceId/documents/:sha256', async c => {
    const { invoiceId, sha256 } = c.req.param();
    const { companyId } = c.var;
    const file = SHA256.test(sha256) ? await desk.documentContent({ companyId, invoiceId, sha256 }) : null;
    return file === null ? problem('notFound') : fileFromOutside(c, file);
  });
  return routes;
}

const inputs = (files: readonly File[]) =>
  Promise.all(files.map(async one => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })));

type Attached = Extract<AttachOutcome, { kind: 'done' }>['documents'];

function attached(outcome: AttachOutcome): Attached {
  switch (outcome.kind) {
    case 'done':
      return outcome.documents;
    case 'notFound':
      return refuse('notFound');
    case 'tooLarge':
      return refuse('tooLarge');
    case 'notAPdf':
      return refuse('refused', { refusal: 'notAPdf', because: [] });
    case 'tooMany':
      return refuse('refused', { refusal: 'tooManyDocuments', because: [] });
  }
}
