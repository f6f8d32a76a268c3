import { z } from '@hono/zod-openapi';
import { VIEW_KINDS } from '../../desk/saved-views.ts';
import { daySchema, moneySchema } from './common.ts';

/** The longest name, and the longest text that is looked for. */
const NAME_LIMIT = 80;
const SEARCH_LIMIT = 200;
/** Days after the due date. */
const MOST_DAYS = 3_650;

export const lateBeyondInput = z.coerce.number().int().min(0).max(MOST_DAYS);
const contentSchema = z.object({
  search: z.string().max(SEARCH_LIMIT),
  lateBeyond: z.int().min(0).max(MOST_DAYS).nullable(),
  only: z.array(z.string().max(40)).max(12),
});
const screenSchema = z.enum(['debtors', 'invoices', 'agreements', 'calls', 'inbox', 'payments']);
const nameInput = z.string().trim().min(1).max(NAME_LIMIT);

export const viewSchema = z
  .object({
    id: z.string(),
    screen: screenSchema,
    name: z.string(),
    content: contentSchema,
    isShared: z.boolean(),
    isDefault: z.boolean(),
    author: z.string(),
    isOwn: z.boolean(),
  })
  .openapi('SavedView');

export const viewsSchema = z.object({ entries: z.array(viewSchema) }).openapi('SavedViews');

export const viewInput = z
  .object({
    screen: screenSchema,
    name: nameInput,
    content: contentSchema.extend({ only: contentSchema.shape.only.default([]) }),
    isShared: z.boolean(),
    isDefault: z.boolean(),
  })
  .refine(({ screen, content }) => content.only.every(one => known(screen).includes(one)), {
    path: ['content', 'only'],
    message: 'kinds of lines that this table has',
  });

const known = (screen: keyof typeof VIEW_KINDS): readonly string[] => VIEW_KINDS[screen];

export const viewNameInput = z.object({ name: nameInput });

export const viewSavedSchema = z.object({ id: z.string() }).openapi('SavedViewId');

export const STANDINGS = VIEW_KINDS.invoices;

export const invoiceLineSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    debtorId: z.string(),
    debtorName: z.string(),
    issuedOn: daySchema,
    dueOn: daySchema.nullable(),
    daysLate: z.int(),
    invoiced: moneySchema,
    open: moneySchema,
    standing: z.enum(STANDINGS),
  })
  .openapi('InvoiceLine');
