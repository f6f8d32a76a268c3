import { z } from '@hono/zod-openapi';

/** The longest name, and the longest text that is looked for. */
const NAME_LIMIT = 80;
const SEARCH_LIMIT = 200;
/** Days after the due date. */
const MOST_DAYS = 3_650;

export const lateBeyondInput = z.coerce.number().int().min(0).max(MOST_DAYS);
const contentSchema = z.object({
  search: z.string().max(SEARCH_LIMIT),
  lateBeyond: z.int().min(0).max(MOST_DAYS).nullable(),
});

export const viewSchema = z
  .object({
    id: z.string(),
    screen: z.enum(['debtors']),
    name: z.string(),
    content: contentSchema,
    isShared: z.boolean(),
    isDefault: z.boolean(),
    author: z.string(),
    isOwn: z.boolean(),
  })
  .openapi('SavedView');

export const viewsSchema = z.object({ entries: z.array(viewSchema) }).openapi('SavedViews');

export const viewInput = z.object({
  screen: z.enum(['debtors']),
  name: z.string().trim().min(1).max(NAME_LIMIT),
  content: contentSchema,
  isShared: z.boolean(),
  isDefault: z.boolean(),
});

export const viewSavedSchema = z.object({ id: z.string() }).openapi('SavedViewId');
