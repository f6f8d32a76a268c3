import { z } from '@hono/zod-openapi';
import { agedAmountSchema, daySchema, languageSchema, moneySchema, otherCurrencySchema } from './common.ts';
import { dyingClaimSchema } from './limitation.ts';
import { reasonsSchema } from './reason.ts';
import { tasksShape, troubleSchema } from './task.ts';

export const companySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    mode: z.enum(['test', 'live']),
    isPaused: z.boolean(),
    closedOn: daySchema
      .nullable()
      .describe('Closed: it is read and exported, and nothing of it is written or sent'),
  })
  .openapi('Company');

export const todaySchema = z
  .object({
    day: daySchema,
    company: companySchema,
    currency: z.string(),
    outstanding: moneySchema,
    overdue: moneySchema,
    overdueInvoices: z.int(),
    overdueDebtors: z.int(),
    trend: z.array(z.object({ day: daySchema, overdue: moneySchema })),
    ageing: z.array(agedAmountSchema),
    otherCurrencies: z.array(otherCurrencySchema),
    batch: z.object({
      messages: z.int(),
      amount: moneySchema,
      /** What those of the messages ask for that are in other currencies. */
      otherAmounts: z.array(moneySchema),
      approved: z.int(),
    }),
    ...tasksShape,
    inDoubt: z.int(),
    failed: z.int(),
    troubles: z.array(troubleSchema),
    decisionsWaiting: z.array(
      z.object({
        debtorId: z.string(),
        debtorName: z.string(),
        amount: moneySchema,
        because: reasonsSchema,
      }),
    ),
    /** Own words that keep back what they are used for: they name another account than the company's. */
    wordsToMend: z.array(z.object({ key: z.string(), language: languageSchema })),
    cash: z.object({
      lastStatementOn: daySchema.nullable(),
      isFresh: z.boolean(),
      limitDays: z.int(),
      /** The last movement of statements that do not say until when they are whole. */
      lastMovementOn: daySchema.nullable(),
      /** The account that is behind the others and makes the day no later. */
      behind: z.string().nullable(),
      /** Whether the day is a person's word and no statement's. */
      isDeclared: z.boolean(),
    }),
    unallocated: z.object({
      payments: z.int(),
      amount: moneySchema,
      otherAmounts: z.array(moneySchema),
      proposals: z.int(),
    }),
    /** One a reason and currency, that of the totals first. */
    heldBack: z.array(z.object({ code: z.string(), dossiers: z.int(), amount: moneySchema })),
    /** Whether a message ever left. */
    hasSent: z.boolean(),
    stoppedBecausePaid: z.int(),
    limitationSoon: z.array(dyingClaimSchema),
  })
  .openapi('Today');
