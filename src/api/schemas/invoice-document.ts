// The documents of invoices.

import { z } from '@hono/zod-openapi';
import { daySchema } from './common.ts';

export const SHA256 = /^[0-9a-f]{64}$/;

export const invoiceDocumentsSchema = z
  .object({
    documents: z.array(
      z.object({
        sha256: z.string().regex(SHA256).openapi({ description: 'Of its bytes, in hexadecimal' }),
        name: z.string(),
        mediaType: z.string(),
        bytes: z.int(),
        addedOn: daySchema,
        addedBy: z.string(),
      }),
    ),
  })
  .openapi('InvoiceDocuments');
