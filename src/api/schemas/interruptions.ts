// All that interrupts or ends the dunning of a debtor, as one answer.

import { z } from '@hono/zod-openapi';
import { agreementShape } from './agreement.ts';
import { disputeSchema, promiseSchema } from './dossier.ts';

export const interruptionsSchema = z
  .object({
    ...agreementShape,
    disputes: z.array(disputeSchema),
    promises: z.array(promiseSchema),
    promiseRecord: z.object({
      kept: z.int(),
      partlyKept: z.int(),
      broken: z.int(),
      keptPercent: z.int().nullable(),
    }),
  })
  .openapi('Interruptions');
