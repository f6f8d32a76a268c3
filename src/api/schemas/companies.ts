import { z } from '@hono/zod-openapi';
import { daySchema, moneySchema, otherCurrencySchema } from './common.ts';
import { roleSchema } from './people.ts';
import { companySchema } from './today.ts';

export const companiesSchema = z
  .object({
    day: daySchema,
    /** The one that needs a person most comes first. */
    entries: z.array(
      z.object({
        company: companySchema,
        role: roleSchema,
        overdue: moneySchema,
        /** Thirty days ago. */
        overdueBefore: moneySchema,
        outstanding: moneySchema,
        /** What is owed, or was late then, beside these, in each other currency. */
        otherCurrencies: z.array(otherCurrencySchema.extend({ overdueBefore: moneySchema })),
        overdueInvoices: z.int(),
        toApprove: z.int(),
        answers: z.int(),
        /** Plans that debtors propose and nobody has answered. */
        proposals: z.int(),
        /** Letters to post and calls to make. */
        tasks: z.int(),
        /** Payments that wait to be allocated; none for whoever sees their own debtors alone. */
        payments: z.int(),
        /** Files of the last seven days of which lines were refused, and that did not come again in order; none as for payments. */
        refusedImports: z.int(),
        inDoubt: z.int(),
        failed: z.int(),
        cash: z.object({ lastStatementOn: daySchema.nullable(), isFresh: z.boolean() }),
      }),
    ),
  })
  .openapi('Companies');
