import { createRoute, z } from '@hono/zod-openapi';
import { type Doors, seenBy } from '../guard/context.ts';
import { found } from '../guard/problem.ts';
import { answers, companyParams, newRoutes, shaped } from '../guard/route.ts';
import { tagged } from '../guard/version.ts';
import { identifierInput } from '../schemas/common.ts';
import { invoicePageSchema, invoicesFoundSchema } from '../schemas/invoice-page.ts';

const tags = ['Invoices'];

const invoice = createRoute({
  method: 'get',
  path: '/invoices/{invoiceId}',
  operationId: 'invoice',
  summary:
    'Everything about one invoice today, also where it is settled or cancelled; its ETag is the version of what can be corrected',
  tags,
  request: { params: companyParams.extend({ invoiceId: identifierInput }) },
  responses: answers(invoicePageSchema, 'The invoice'),
});

const numbered = createRoute({
  method: 'get',
  path: '/invoice-numbers',
  operationId: 'invoicesNumbered',
  summary: 'The first invoices whose number begins so, settled ones too, each with what became of it',
  tags,
  request: { params: companyParams, query: z.object({ begins: z.string().max(200).default('') }) },
  responses: answers(invoicesFoundSchema, 'At most eight invoices, by number'),
});

/** Mounted by the routes of debtors. */
export function invoiceRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(invoice, async c => {
    const { invoiceId } = c.req.valid('param');
    const view = found(await desk.invoice({ ...seenBy(c.var), invoiceId, day: clock.today() }));
    tagged(c, view.invoice.version);
    return c.json(shaped(invoicePageSchema, view), 200);
  });
  routes.openapi(numbered, async c => {
    const { begins } = c.req.valid('query');
    const entries = await desk.invoicesNumbered({ ...seenBy(c.var), begins, day: clock.today() });
    return c.json(shaped(invoicesFoundSchema, { entries }), 200);
  });
  return routes;
}
