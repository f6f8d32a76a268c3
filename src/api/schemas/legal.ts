// What the law asks to be watched: dying claims, proceedings, and the rates with where each was read.

import { z } from '@hono/zod-openapi';
import { daySchema } from './common.ts';
import { insolvencySchema } from './debtor.ts';
import { dyingClaimSchema } from './limitation.ts';
import { confidenceSchema, deadlineSchema } from './roads.ts';

export const legalSchema = z
  .object({
    day: daySchema,
    limitationSoon: z.array(dyingClaimSchema),
    proceedings: z.array(
      insolvencySchema.extend({
        debtorId: z.string(),
        debtorName: z.string(),
        debtorCountry: z.string(),
        deadlines: z.array(deadlineSchema),
      }),
    ),
  })
  .openapi('Legal');

const statusSchema = z.enum(['published', 'formula', 'carried', 'unknown']);

export const ratesSchema = z
  .object({
    day: daySchema,
    ecbKnownUntil: daySchema,
    rates: z.array(
      z.object({
        table: z.string(),
        article: z.string(),
        ratePercent: z.string(),
        from: daySchema,
        to: daySchema.nullable(),
        status: statusSchema,
        source: z.string(),
        confidence: confidenceSchema,
        warning: z.string().nullable(),
        formula: z
          .object({
            ecbPercent: z.string(),
            pointsPercent: z.string(),
            roundUpToPercent: z.string().nullable(),
          })
          .nullable(),
        carriedFrom: daySchema.nullable(),
      }),
    ),
    comparisons: z.array(
      z.object({
        table: z.string(),
        from: daySchema,
        publishedPercent: z.string(),
        byFormulaPercent: z.string(),
        agrees: z.boolean(),
        source: z.string(),
      }),
    ),
    unpublished: z.array(
      z.object({
        table: z.string(),
        from: daySchema,
        status: statusSchema,
        ratePercent: z.string(),
        source: z.string(),
      }),
    ),
  })
  .openapi('Rates');

export const publicationInput = z.strictObject({
  fileName: z.string().trim().min(1).max(250),
  /** The parsed file: its own problems are answered one by one, not as a request that cannot be used. */
  content: z.unknown(),
});

export const publicationSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('accepted'), rates: z.int(), dossiersWoken: z.int() }),
    z.object({ kind: z.literal('unchanged') }),
    z.object({
      kind: z.literal('refused'),
      problems: z.array(z.object({ place: z.string(), found: z.string(), expected: z.string() })),
    }),
  ])
  .openapi('RatePublication');
