// One invoice, open or settled, on the wire.

import { z } from '@hono/zod-openapi';
import { messageStateSchema } from './batch.ts';
import { channelSchema, daySchema, moneySchema } from './common.ts';
import { correctionAnswerSchema } from './correction.ts';
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
    corrections: z
      .array(
        z.object({
          isLater: z.boolean().describe('The invoice of this page is the later of the two'),
          other: z
            .object({
              invoice: z.object({ id: z.string(), number: z.string() }),
              issuedOn: daySchema,
              invoiced: moneySchema,
            })
            .nullable()
            .describe('The other one; null where it is of a customer whom the asker does not follow'),
          answer: correctionAnswerSchema.nullable(),
          answeredBy: z.string().nullable(),
          answeredOn: daySchema.nullable(),
          isAsked: z.boolean().describe('Nobody has answered, and one of the two waits for it'),
          agreements: z
            .int()
            .describe('Promises, plans and offers about the earlier one that are about the later one since'),
        }),
      )
      .describe('Invoices that it may replace, or that may replace it'),
    interruptions: interruptionsSchema,
    origin: z.object({
      importId: z.string().nullable(),
      file: z.string().nullable(),
      format: z.string().nullable(),
      on: daySchema.nullable(),
      by: z.string().nullable(),
      orderReference: z.string().nullable(),
    }),
    imports: z
      .array(
        z.object({
          importId: z.string(),
          file: z.string(),
          format: z.string(),
          on: daySchema,
          by: z.string(),
          did: z.enum(['brought', 'changed', 'named']),
        }),
      )
      .describe('The files that said something of it and were not undone, the first one first'),
    history: z.array(timelineSchema),
  })
  .openapi('InvoiceInFull');

export const sourceRowsSchema = z
  .object({
    import: z
      .object({ importId: z.string(), file: z.string(), on: daySchema, by: z.string() })
      .nullable()
      .describe('Null where the file is none of those that said something of the invoice, byte for byte'),
    places: z.array(
      z.object({
        file: z.string(),
        format: z.string(),
        titles: z.array(z.string()).describe('As the file wrote them; none where it is no table'),
        rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
        rowsLeftOut: z.int(),
      }),
    ),
  })
  .openapi('SourceRows');

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
