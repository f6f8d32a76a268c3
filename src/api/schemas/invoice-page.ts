// One invoice, open or settled, on the wire.

import { z } from '@hono/zod-openapi';
import { messageStateSchema } from './batch.ts';
import { channelSchema, daySchema, moneySchema } from './common.ts';
import { explanationSchema } from './day.ts';
import { heldSchema, invoiceSchema, timelineSchema } from './debtor.ts';
import { interruptionsSchema } from './interruptions.ts';

const stateSchema = z.enum(['open', 'paid', 'credited', 'writtenOff', 'cancelled']);

export const invoicePageSchema = explanationSchema
  .extend({
    state: stateSchema,
    cancelledOn: daySchema.nullable(),
    subject: z.string().nullable(),
    dossierId: z.string().nullable(),
    parts: z.array(z.object({ dueOn: daySchema, amount: moneySchema, open: moneySchema })),
    settled: z.array(
      invoiceSchema.shape.settlements.element.extend({
        id: z.string(),
        by: z.string(),
        paymentId: z.string().nullable(),
      }),
    ),
    messages: z.array(
      z.object({
        id: z.string(),
        day: daySchema,
        stepKey: z.string(),
        state: messageStateSchema,
        channels: z.array(channelSchema),
        open: moneySchema.describe('What the message told of this invoice'),
      }),
    ),
    holds: z.array(heldSchema),
    interruptions: interruptionsSchema,
    origin: z.object({
      importId: z.string().nullable(),
      file: z.string().nullable(),
      format: z.string().nullable(),
      on: daySchema.nullable(),
      by: z.string().nullable(),
      orderReference: z.string().nullable(),
    }),
    history: z.array(timelineSchema),
  })
  .openapi('InvoiceInFull');

export const invoicesFoundSchema = z
  .object({
    entries: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        debtorId: z.string(),
        debtorName: z.string(),
        issuedOn: daySchema,
        invoiced: moneySchema,
        open: moneySchema,
        state: stateSchema,
      }),
    ),
  })
  .openapi('InvoicesFound');
