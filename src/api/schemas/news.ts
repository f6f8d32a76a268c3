import { z } from '@hono/zod-openapi';
import { daySchema, moneySchema } from './common.ts';

/** An instant as `at` of an answer before. */
export const newsInput = z.object({ since: z.iso.datetime().optional() });

export const newsSchema = z
  .object({
    sinceDay: daySchema,
    sinceAt: z.string().nullable(),
    at: z.string(),
    isCut: z.boolean(),
    groups: z.array(
      z.object({
        group: z.enum(['payments', 'answers', 'opened', 'settled', 'bounced', 'files', 'decisions']),
        count: z.int(),
        lines: z.array(
          z.object({
            at: z.string(),
            kind: z.string(),
            author: z.string(),
            debtorId: z.string().nullable(),
            debtorName: z.string().nullable(),
            words: z.string().nullable(),
            /** Those it speaks of, the first ones. */
            invoices: z.array(z.object({ id: z.string(), number: z.string() })),
            paid: moneySchema.nullable(),
          }),
        ),
      }),
    ),
    received: z.array(z.object({ amount: moneySchema, closed: z.int() })),
    invoices: z.array(z.object({ amount: moneySchema, count: z.int() })),
  })
  .openapi('News');
