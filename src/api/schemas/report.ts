import { z } from '@hono/zod-openapi';
import { channelSchema, daySchema, moneySchema, otherCurrencySchema } from './common.ts';
import { causeCountSchema } from './contact.ts';
import { disputeCategorySchema } from './dossier-words.ts';

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
    notDue: moneySchema,
    overdue: moneySchema,
    /** Tenths of a per cent; null where nothing is open. */
    overdueTenths: z.int().nullable(),
    /** What is owed in other currencies, which no figure here counts. */
    otherCurrencies: z.array(otherCurrencySchema),
    /** What is open, times the days of the period, divided by the sales of the period; tenths of a day. */
    simple: z.object({
      tenths: z.int().nullable(),
      periodDays: z.int(),
      from: daySchema,
      sales: moneySchema,
      /** The same of what is not yet due (best possible), and of what is overdue (average days delinquent). */
      bestTenths: z.int().nullable(),
      lateTenths: z.int().nullable(),
    }),
    /** What came within the period, and what part that is of it and what is overdue; tenths of a per cent. */
    collected: z.object({ from: daySchema, amount: moneySchema, tenths: z.int().nullable() }),
    /** What is open, taken off the sales of the newest month, then of the one before; tenths of a day. */
    countBack: z.object({
      tenths: z.int().nullable(),
      months: z.array(z.object({ from: daySchema, days: z.int(), sales: moneySchema, used: moneySchema })),
    }),
  })
  .openapi('Receivables');

const conductSchema = z.object({
  invoices: z.int(),
  /** What fell due and was paid or is still open; `open` of it is. */
  amount: moneySchema,
  open: moneySchema,
  /** Tenths of a day, weighted by amount; what is open counts until the day. */
  lateTenths: z.int().nullable(),
  /** Tenths of a per cent of the amount. */
  onTimeTenths: z.int().nullable(),
});
const payerSchema = conductSchema.extend({ debtorId: z.string(), name: z.string() });

export const collectionSchema = z
  .object({
    from: daySchema,
    day: daySchema,
    currency: z.string(),
    conduct: conductSchema,
    /** What fell due in the period in other currencies, which nothing here counts. */
    otherCurrencies: z.array(z.object({ amount: moneySchema, invoices: z.int() })),
    /** Whose delay costs most: amount times days late. */
    worst: z.array(payerSchema),
    /** Who paid everything by its day, the largest amount first. */
    best: z.array(payerSchema),
    /** A payment is put down to the last message before it, if it is no older than this many days. */
    withinDays: z.int(),
    steps: z.array(
      z.object({
        stepKey: z.string(),
        channels: z.array(channelSchema),
        messages: z.int(),
        /** Messages that a payment followed; the share in tenths of a per cent with its interval of 95 %. */
        followed: z.int(),
        share: z.object({ tenths: z.int(), lowTenths: z.int(), highTenths: z.int() }).nullable(),
        asked: moneySchema,
        paid: moneySchema,
        medianDays: z.int().nullable(),
      }),
    ),
    disputes: z.array(
      z.object({
        category: disputeCategorySchema,
        disputes: z.int(),
        open: z.int(),
        amount: moneySchema,
        conceded: moneySchema,
        medianDays: z.int().nullable(),
      }),
    ),
    causes: z.array(causeCountSchema),
  })
  .openapi('Collection');

export const cashForecastSchema = z
  .object({
    /** What was known at the end of this day. */
    day: daySchema,
    /** Settled invoices known then: by their days what is open is expected. */
    payments: z.int(),
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
