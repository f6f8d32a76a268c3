// The documents of invoices, and which invoice a file is proposed for.

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

export const documentProposalsSchema = z
  .object({
    proposals: z.array(
      z.object({
        file: z.string(),
        isPdf: z.boolean(),
        because: z.enum(['name', 'text']).nullable().openapi({
          description: 'Where the number of the one invoice was found; null: a person says which',
        }),
        invoices: z.array(
          z.object({
            invoiceId: z.string(),
            debtorId: z.string(),
            debtorName: z.string(),
            number: z.string(),
            issuedOn: daySchema,
          }),
        ),
      }),
    ),
  })
  .openapi('DocumentProposals');
