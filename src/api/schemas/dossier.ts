// Disputes and promises on the wire.

import { z } from '@hono/zod-openapi';
import { dayInput, daySchema, identifierInput, moneyInput, moneySchema } from './common.ts';
import {
  delayCauseSchema,
  disputeCategorySchema,
  disputeSourceSchema,
  promiseWaySchema,
} from './dossier-words.ts';

/** Characters of what a person writes or quotes. */
const WORDS_LIMIT = 2_000;
const NAME_LIMIT = 250;
/** Invoices under one agreement. */
const INVOICES_LIMIT = 500;

export const words = z.string().trim().min(1).max(WORDS_LIMIT);
const wordsOrNothing = words.nullable().default(null);
export const nameOrNothing = z.string().trim().min(1).max(NAME_LIMIT).nullable().default(null);
export const invoiceIdsInput = z.array(identifierInput).min(1).max(INVOICES_LIMIT).nullable().default(null);

export const disputeInput = z.strictObject({
  invoiceId: identifierInput,
  /** Null: the whole invoice. */
  amount: moneyInput.nullable().default(null),
  category: disputeCategorySchema,
  source: disputeSourceSchema.default('person'),
  said: words,
  owner: nameOrNothing,
  answerBy: dayInput.nullable().default(null),
});

export const disputeAnswerInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accepted'),
    because: words,
    conceded: moneyInput.nullable().default(null),
    creditBy: dayInput,
  }),
  z.strictObject({
    kind: z.literal('settled'),
    because: words,
    conceded: moneyInput.nullable().default(null),
    creditBy: dayInput,
  }),
  z.strictObject({ kind: z.literal('refused'), because: words }),
]);

export const disputeReferenceSchema = z.object({ disputeId: z.string() }).openapi('DisputeReference');

export const promiseInput = z.strictObject({
  /** Null: all that is open. */
  amount: moneyInput.nullable().default(null),
  payOn: dayInput,
  invoiceIds: invoiceIdsInput,
  way: promiseWaySchema,
  promisedBy: nameOrNothing,
  quote: wordsOrNothing,
  cause: delayCauseSchema.nullable().default(null),
  exceptionBecause: wordsOrNothing,
});

export const promiseReferenceSchema = z.object({ promiseId: z.string() }).openapi('PromiseReference');

/** Why something is taken back. */
export const becauseQuery = z.object({ because: words.default('taken back') });

export const disputeSchema = z
  .object({
    id: z.string(),
    invoiceId: z.string(),
    invoiceNumber: z.string(),
    amount: moneySchema.nullable(),
    withheld: moneySchema,
    category: disputeCategorySchema,
    source: disputeSourceSchema,
    said: z.string(),
    owner: z.string(),
    openedOn: daySchema,
    answerBy: daySchema,
    state: z.enum(['open', 'creditExpected', 'closed']),
    isLate: z.boolean(),
    outcome: z
      .object({
        kind: z.enum(['accepted', 'settled', 'refused', 'lifted']),
        on: daySchema,
        by: z.string(),
        because: z.string(),
        conceded: moneySchema.nullable(),
        creditBy: daySchema.nullable(),
      })
      .nullable(),
  })
  .openapi('Dispute');

export const promiseSchema = z
  .object({
    id: z.string(),
    amount: moneySchema,
    payOn: daySchema,
    madeOn: daySchema,
    until: daySchema,
    way: promiseWaySchema,
    promisedBy: z.string().nullable(),
    quote: z.string().nullable(),
    cause: delayCauseSchema.nullable(),
    invoices: z.array(z.string()),
    state: z.enum(['running', 'unjudged', 'kept', 'partlyKept', 'broken', 'void', 'takenBack', 'replaced']),
    missing: moneySchema.nullable(),
    by: z.string(),
  })
  .openapi('PromiseToPay');
