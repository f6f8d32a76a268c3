// Links by which whoever gave a mandate approves what waits, on the wire.

import { z } from '@hono/zod-openapi';
import { languageSchema } from './common.ts';

export const approvalLinkInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(250),
  language: languageSchema,
});

export const newApprovalLinkSchema = z
  .object({
    linkId: z.string(),
    /** To be handed over by a person where the mail did not leave. */
    url: z.string(),
    isSent: z.boolean(),
    messages: z.int(),
  })
  .openapi('NewApprovalLink');

export const approvalLinksSchema = z
  .object({
    entries: z.array(
      z.object({
        linkId: z.string(),
        name: z.string(),
        email: z.string(),
        madeOn: z.iso.date(),
        madeBy: z.string(),
        expiresOn: z.iso.date(),
        isMailed: z.boolean(),
        isOpened: z.boolean(),
        messages: z.int(),
        approved: z.int(),
        refused: z.int(),
        url: z.string().nullable(),
      }),
    ),
  })
  .openapi('ApprovalLinks');
