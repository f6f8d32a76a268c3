import { z } from '@hono/zod-openapi';

export const portfoliosSchema = z
  .object({
    collectors: z.array(z.object({ userId: z.string(), name: z.string(), debtors: z.int() })),
    assigned: z.array(z.object({ debtorId: z.string(), userId: z.string() })),
  })
  .openapi('Portfolios');

export const assignmentInput = z.strictObject({
  debtorIds: z.array(z.string().min(1).max(200)).min(1).max(5_000),
  /** Null: nobody in particular follows them. */
  userId: z.string().min(1).max(200).nullable(),
});

export const assignedSchema = z
  .object({
    debtorIds: z.array(z.string()),
    /** Who followed each until now, by which it is taken back; null: nobody. */
    given: z.array(z.object({ debtorId: z.string(), before: z.string().nullable() })),
  })
  .openapi('Assigned');
