import { createRoute, z } from '@hono/zod-openapi';
import type { AuditEntry } from '../../desk/audit-trail.ts';
import { quotedCell } from '../../units/cell-text.ts';
import { contentDisposition } from '../../units/content-disposition.ts';
import type { Doors } from '../guard/context.ts';
import { answers, companyParams, newRoutes, shaped } from '../guard/route.ts';
import { auditEntrySchema } from '../schemas/audit.ts';
import { cursorInput, limitInput, pageOf } from '../schemas/common.ts';

const pageSchema = pageOf(auditEntrySchema, 'AuditPage');

const audit = createRoute({
  method: 'get',
  path: '/audit',
  operationId: 'audit',
  summary: 'Who asked for what in this company, the latest first',
  tags: ['People'],
  request: { params: companyParams, query: z.object({ cursor: cursorInput, limit: limitInput }) },
  responses: answers(pageSchema, 'A page of the trail'),
});

export function auditRoutes({ desk }: Doors) {
  const routes = newRoutes();
  routes.openapi(audit, async c => {
    const { cursor = null, limit } = c.req.valid('query');
    return c.json(
      shaped(pageSchema, await desk.auditPage({ companyId: c.var.companyId, cursor, limit })),
      200,
    );
  });
  routes.get('/audit/export', async c => {
    const entries = await desk.auditExport({ companyId: c.var.companyId });
    return c.body(csvOf(entries), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('acquit-audit.csv'),
    });
  });
  return routes;
}

const HEAD = ['at', 'author', 'via', 'act', 'subjects', 'status'];

/** With semicolons and a byte order mark, as spreadsheets here open it. */
function csvOf(entries: readonly AuditEntry[]): string {
  const lines = entries.map(({ at, author, via, act, subjects, status }) => [
    at,
    author,
    via,
    act,
    Object.entries(subjects)
      .map(([name, id]) => `${name}=${id}`)
      .join(' '),
    status === null ? '' : String(status),
  ]);
  return `\ufeff${[HEAD, ...lines].map(line => line.map(quotedCell).join(';')).join('\r\n')}\r\n`;
}
