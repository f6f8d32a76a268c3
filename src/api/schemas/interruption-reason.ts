// The reasons that facts of the dossier give, as JSON: what is disputed, promised, agreed or stopped.

import { z } from '@hono/zod-openapi';
import { daySchema, moneySchema } from './common.ts';
import { disputeCategorySchema } from './dossier-words.ts';

const text = z.string();

export const interruptionReasons = [
  z.object({
    code: z.literal('disputed'),
    invoice: text,
    amount: moneySchema,
    category: disputeCategorySchema,
    openedOn: daySchema,
    answerBy: daySchema,
    isLate: z.boolean(),
  }),
  z.object({ code: z.literal('disputeRefused'), invoice: text, because: text }),
  z.object({
    code: z.literal('creditNoteExpected'),
    invoice: text,
    amount: moneySchema,
    by: daySchema,
    isLate: z.boolean(),
  }),
  z.object({ code: z.literal('promised'), amount: moneySchema, payOn: daySchema, until: daySchema }),
  z.object({
    code: z.literal('promiseUnjudged'),
    amount: moneySchema,
    payOn: daySchema,
    knownUntil: daySchema.nullable(),
  }),
  z.object({
    code: z.literal('promiseBroken'),
    amount: moneySchema,
    payOn: daySchema,
    received: moneySchema,
  }),
  z.object({ code: z.literal('promiseRecord'), kept: z.int(), judged: z.int(), percent: z.int() }),
  z.object({
    code: z.literal('planProposed'),
    amount: moneySchema,
    proposedBy: z.enum(['creditor', 'debtor']),
    proposedOn: daySchema,
    until: daySchema,
  }),
  z.object({ code: z.literal('inPlan'), amount: moneySchema, nextOn: daySchema }),
  z.object({
    code: z.literal('agreementUnjudged'),
    amount: moneySchema,
    dueOn: daySchema,
    knownUntil: daySchema.nullable(),
  }),
  z.object({ code: z.literal('planBroken'), missing: moneySchema, dueOn: daySchema }),
  z.object({ code: z.literal('settlementOffered'), amount: moneySchema, payBy: daySchema }),
  z.object({ code: z.literal('settlementMissed'), amount: moneySchema, payBy: daySchema }),
  z.object({ code: z.literal('instalmentDue'), amount: moneySchema, dueOn: daySchema }),
  z.object({ code: z.literal('factTakenBack'), step: text }),
  z.object({ code: z.literal('handedOver'), recipient: text, on: daySchema }),
  z.object({ code: z.literal('hardship'), because: text, by: text, until: daySchema.nullable() }),
  z.object({ code: z.literal('closedByPerson'), because: text, by: text, on: daySchema }),
  z.object({
    code: z.literal('writtenOff'),
    invoice: text,
    amount: moneySchema,
    because: text,
    on: daySchema,
  }),
  z.object({ code: z.literal('timeBarred'), invoice: text, lastDay: daySchema }),
] as const;
