import { z } from '@hono/zod-openapi';
import { daySchema, moneySchema } from './common.ts';

export const receivablesSchema = z
  .object({
    /** Of promises whose day came within ninety days; tenths of a per cent, null where none was judged. */
    promises: z.object({
      from: daySchema,
      kept: z.int(),
      partlyKept: z.int(),
      broken: z.int(),
      putOff: z.int(),
      unjudged: z.int(),
      keptTenths: z.int().nullable(),
    }),
    day: daySchema,
    outstanding: moneySchema,
    overdue: moneySchema,
    /** Tenths of a per cent; null where nothing is open. */
    overdueTenths: z.int().nullable(),
    /** What is open, times the days of the period, divided by the sales of the period; tenths of a day. */
    simple: z.object({
      tenths: z.int().nullable(),
      periodDays: z.int(),
      from: daySchema,
      sales: moneySchema,
    }),
    /** What is open, taken off the sales of the newest month, then of the one before; tenths of a day. */
    countBack: z.object({
      tenths: z.int().nullable(),
      months: z.array(z.object({ from: daySchema, days: z.int(), sales: moneySchema, used: moneySchema })),
    }),
  })
  .openapi('Receivables');

export const cashForecastSchema = z
  .object({
    /** What was known at the end of this day. */
    day: daySchema,
    currencies: z.array(
      z.object({
        currency: z.string(),
        open: moneySchema,
        weeks: z.array(
          z.object({
            from: daySchema,
            until: daySchema,
            expected: moneySchema,
            agreed: moneySchema,
            low: moneySchema,
            high: moneySchema,
            /** Null while the week is not over. */
            came: z.object({ known: moneySchema, newer: moneySchema }).nullable(),
          }),
        ),
        /** The first four weeks in one sum: its band is narrower than those of its weeks added up. */
        fourWeeks: z.object({
          until: daySchema,
          expected: moneySchema,
          agreed: moneySchema,
          low: moneySchema,
          high: moneySchema,
        }),
        leftOut: z.array(
          z.object({
            because: z.enum(['later', 'unknown', 'disputed', 'conceded', 'stopped']),
            amount: moneySchema,
            invoices: z.int(),
          }),
        ),
      }),
    ),
  })
  .openapi('CashForecast');
