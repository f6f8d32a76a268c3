import { z } from '@hono/zod-openapi';

const readValueSchema = z.object({
  value: z.string(),
  /** The newest document that says it. */
  file: z.string(),
  documents: z.int(),
});
const read = z.array(readValueSchema);

export const companyProposalSchema = z
  .object({
    sellers: z.array(
      z.object({
        documents: z.int(),
        values: z.object({
          name: read,
          country: read,
          registration: read,
          vat: read,
          iban: read,
          email: read,
          phone: read,
          street: read,
          postalCode: read,
          city: read,
        }),
      }),
    ),
    boughtBy: z.string().nullable(),
    files: z.int(),
    unread: z.array(z.string()),
  })
  .openapi('CompanyProposal');
