// What one day answers: the run, why, the aged balance and the coming sends.

import { z } from '@hono/zod-openapi';
import {
  agedAmountSchema,
  channelSchema,
  dayInput,
  daySchema,
  moneySchema,
  otherCurrencySchema,
} from './common.ts';
import { debtorLineSchema, invoiceSchema } from './debtor.ts';
import { decisionKindSchema, decisionSchema, reasonsSchema } from './reason.ts';

export const runInput = z.strictObject({ day: dayInput.optional(), dryRun: z.boolean().default(false) });

export const runSchema = z
  .object({
    day: daySchema,
    dryRun: z.boolean(),
    counts: z.object({ send: z.int(), wait: z.int(), hold: z.int(), ask: z.int(), done: z.int() }),
    dossiers: z.array(
      z.object({
        dossierId: z.string(),
        debtorId: z.string(),
        debtorName: z.string(),
        decision: decisionKindSchema,
        stepKey: z.string().nullable(),
        channels: z.array(channelSchema),
        amount: moneySchema,
        invoices: z.array(z.string()),
        because: reasonsSchema,
        lookAgainOn: daySchema.nullable(),
      }),
    ),
  })
  .openapi('Run');

export const explanationSchema = z
  .object({
    day: daySchema,
    debtorId: z.string(),
    debtorName: z.string(),
    invoice: invoiceSchema,
    decision: z.union([decisionSchema, z.null()]),
    because: reasonsSchema,
  })
  .openapi('Explanation');

export const balanceSchema = z
  .object({
    day: daySchema,
    outstanding: moneySchema,
    overdue: moneySchema,
    credits: moneySchema,
    unallocated: moneySchema,
    ageing: z.array(agedAmountSchema),
    otherCurrencies: z.array(otherCurrencySchema),
    debtors: z.array(debtorLineSchema),
  })
  .openapi('Balance');

/** Days a forecast looks ahead at most. */
export const FORECAST_LIMIT = 366;

const comingSchema = z.object({
  debtorId: z.string(),
  debtorName: z.string(),
  stepKey: z.string(),
  channels: z.array(channelSchema),
  amount: moneySchema,
});

export const forecastSchema = z
  .object({
    fromDay: daySchema,
    days: z.array(
      z.object({
        day: daySchema,
        /** All of the day, also where only the largest are listed; the totals one per currency. */
        count: z.int(),
        totals: z.array(moneySchema),
        messages: z.array(comingSchema),
        /** Messages that a comparison would leave out: in no count and in no total. */
        leftOut: z.array(comingSchema),
      }),
    ),
  })
  .openapi('Forecast');
