// Our open balance beside a ledger's, with each difference and its cause.

import { z } from '@hono/zod-openapi';
import type { DifferenceCause } from '../../desk/take-in/ledger/compare-ledger.ts';
import { daySchema, moneySchema } from './common.ts';

const DIFFERENCE_CAUSES = [
  'invoiceMissingHere',
  'invoiceMissingThere',
  'paymentMissingHere',
  'paymentMissingThere',
  'creditNoteMissingHere',
  'creditNoteMissingThere',
  'amountDiffers',
  'dateCutOff',
  'debtorUnknown',
] as const satisfies readonly DifferenceCause[];

export const ledgerCheckSchema = z
  .object({
    day: daySchema,
    file: z.string(),
    ours: moneySchema,
    theirs: moneySchema,
    difference: moneySchema.openapi({ description: 'Ours less theirs; the differences add up to it' }),
    isEqual: z.boolean(),
    /** What is open here in other currencies, in which no books are kept. */
    notCompared: z.array(moneySchema),
    differences: z.array(
      z.object({
        cause: z.enum(DIFFERENCE_CAUSES),
        number: z.string(),
        debtor: z.string().nullable(),
        on: daySchema.nullable(),
        ours: moneySchema,
        theirs: moneySchema,
      }),
    ),
    problems: z.array(
      z.object({
        severity: z.enum(['error', 'warning']),
        place: z.string(),
        found: z.string(),
        expected: z.string(),
      }),
    ),
  })
  .openapi('LedgerCheck');
