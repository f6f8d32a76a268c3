// Links by which whoever gave a mandate approves what waits, on the wire.

import { z } from '@hono/zod-openapi';
import { idsOrAll } from './batch.ts';
import { languageSchema } from './common.ts';

export const approvalLinkInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(250),
  language: languageSchema,
  /** Those that wait, or some of them. */
  ids: idsOrAll.default('all'),
});

export const newApprovalLinkSchema = z
  .object({
    linkId: z.string(),
    /** To be handed over by a person where the mail did not leave; else it is the client's alone. */
    url: z.string().nullable(),
    isSent: z.boolean(),
    messages: z.int(),
    /** Messages that wait and that one link has no room for. */
    notNamed: z.int(),
    /** False where it opens on this machine alone: ACQUIT_URL names no other. */
    isReachable: z.boolean(),
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
        /** For its maker, where no mail left. */
        url: z.string().nullable(),
      }),
    ),
  })
  .openapi('ApprovalLinks');
