import { createRoute, type z } from '@hono/zod-openapi';
import type { TypedInvoice } from '../../desk/take-in/documents/typed-invoice.ts';
import { acting, type Doors } from '../guard/context.ts';
import { found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { addedInvoiceSchema, typedInvoiceInput } from '../schemas/typed-invoice.ts';

const add = createRoute({
  method: 'post',
  path: '/invoices',
  operationId: 'addInvoice',
  summary:
    'Add one invoice or credit note by hand: checked, stored and undone as a file that holds it. What is wrong is told, and nothing of it is kept',
  tags: ['Take in'],
  request: { params: companyParams, ...jsonBody(typedInvoiceInput) },
  responses: answers(addedInvoiceSchema, 'What was added, or why nothing was'),
});

export function typedInvoiceRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(add, async c => {
    const invoice = invoiceOf(c.req.valid('json'));
    const answer = await desk.addInvoice({ ...acting(c.var), invoice, day: clock.today() });
    return c.json(shaped(addedInvoiceSchema, found(answer)), 200);
  });
  return routes;
}

function invoiceOf({ customer, ...invoice }: z.infer<typeof typedInvoiceInput>): TypedInvoice {
  if ('debtorId' in customer) return { ...invoice, customer };
  const { street, postalCode, city, ...known } = customer;
  const isAddressed = street !== null || postalCode !== null || city !== null;
  const lines = street === null ? [] : [street];
  const address = isAddressed ? { lines, postalCode, city, country: known.country } : null;
  return { ...invoice, customer: { ...known, address } };
}
