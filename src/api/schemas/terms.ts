// The account of an invoice for a court, and the terms of sale, as JSON.

import { z } from '@hono/zod-openapi';
import type { StatementChoices } from '../../desk/claims/legal-statement.ts';
import { parsePercent } from '../../units/rate.ts';
import {
  claimAmountsSchema,
  dayInput,
  daySchema,
  identifierInput,
  moneySchema,
  versionSchema,
} from './common.ts';
import { confidenceSchema } from './roads.ts';

const PARTS = ['principal', 'interest', 'costs'] as const;
const partSchema = z.enum(PARTS);

/** Three parts, each once: 'costs,interest,principal'. */
const orderInput = z
  .string()
  .transform(text => text.split(',').map(word => word.trim()))
  .pipe(z.array(partSchema).length(PARTS.length))
  .refine(order => new Set(order).size === PARTS.length, {
    message: 'costs, interest and principal in some order, each once',
  });

export const statementQuery = z.object({
  invoice: identifierInput,
  day: dayInput.optional(),
  /** What the contract says of the order; without it, that of the law. */
  order: orderInput.optional(),
  credits: z.enum(['retroactive', 'fromItsDate']).default('retroactive'),
  dayCount: z.enum(['ACT/365', 'ACT/ACT']).default('ACT/365'),
});

export const choicesOf = ({
  order = undefined,
  credits,
  dayCount,
}: z.output<typeof statementQuery>): StatementChoices => ({
  order: order ?? null,
  creditEffect: credits,
  dayCount,
});

const owedSchema = z.object({ principal: moneySchema, interest: moneySchema, costs: moneySchema });

export const statementSchema = z
  .object({
    day: daySchema,
    number: z.string(),
    debtorName: z.string(),
    dueOn: daySchema,
    order: z.array(partSchema),
    orderArticle: z.string(),
    conventions: z.object({ firstDay: z.string(), dayCount: z.string(), rounding: z.string() }),
    events: z.array(
      z.object({
        on: daySchema,
        kind: z.enum(['payment', 'credit', 'charge', 'capitalisation', 'statement']),
        accrued: moneySchema,
        segments: z.array(
          z.object({
            from: daySchema,
            to: daySchema,
            days: z.int(),
            ratePercent: z.string(),
            principal: moneySchema,
            article: z.string(),
            confidence: confidenceSchema,
          }),
        ),
        amount: moneySchema,
        allocated: owedSchema,
        surplus: moneySchema,
        left: owedSchema,
      }),
    ),
    principalLeft: moneySchema,
    interestLeft: moneySchema,
    costsLeft: moneySchema,
    totalDue: moneySchema,
    amounts: claimAmountsSchema,
    inLetters: claimAmountsSchema,
    documents: z
      .array(z.object({ sha256: z.string(), name: z.string(), bytes: z.int(), addedOn: daySchema }))
      .openapi({ description: 'The invoice as it was written, each document with the hash of its bytes' }),
    surplus: moneySchema,
    warnings: z.array(z.object({ key: z.string(), text: z.string() })),
  })
  .openapi('LegalStatement');

const percentInput = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, { message: 'a percentage such as 12.4', abort: true })
  .refine(text => parsePercent(text) !== null, { message: 'a percentage such as 12.4' });

const clauseShape = {
  hasIndemnity: z.boolean(),
  isSmallEnterprise: z.boolean(),
  /** Of each reminder after the free one; null: none. The postage is in minor units. */
  reminderCosts: z
    .strictObject({ postageMinor: z.int().min(0).max(10_000) })
    .nullable()
    .default(null),
};

export const termsSchema = z
  .object({
    version: versionSchema,
    /** Null: the rate of the law. */
    contractRatePercent: z.string().nullable(),
    registeredLetters: z.enum(['post', 'electronic']),
    creditorCategory: z.enum(['business', 'individual']),
    consumerClause: z.object({ ...clauseShape, ratePercent: z.string().nullable() }).nullable(),
  })
  .openapi('TermsOfSale');

/** What is left out stays. */
export const termsInput = z
  .strictObject({
    contractRatePercent: percentInput.nullable(),
    registeredLetters: z.enum(['post', 'electronic']),
    creditorCategory: z.enum(['business', 'individual']),
    consumerClause: z.strictObject({ ...clauseShape, ratePercent: percentInput.nullable() }).nullable(),
  })
  .partial();
