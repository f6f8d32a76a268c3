// Who sells to a debtor and what they were asked, on the wire.

import { z } from '@hono/zod-openapi';
import { languageSchema, moneySchema } from './common.ts';

export const salesContactInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(250),
  language: languageSchema,
});

export const salesSchema = z
  .object({
    contact: z.object({ name: z.string(), email: z.string(), language: languageSchema }).nullable(),
    /** What a change of it names. */
    version: z.string(),
    questions: z.array(
      z.object({
        id: z.string(),
        messageId: z.string(),
        name: z.string(),
        amount: moneySchema,
        askedOn: z.iso.date(),
        /** The first day on which the message may leave without an answer. */
        leavesOn: z.iso.date(),
        isMailed: z.boolean(),
        isWaiting: z.boolean(),
        /** To be handed over by a person; null where nothing can be answered any more. */
        url: z.string().nullable(),
        answer: z.enum(['go', 'call', 'hold', 'error']).nullable(),
        note: z.string().nullable(),
        answeredOn: z.iso.date().nullable(),
      }),
    ),
  })
  .openapi('Sales');
