// Comparisons of two wordings: how one begins, how far it has come, and what may be said of it.

import { z } from '@hono/zod-openapi';
import { dayInput, daySchema, identifierInput, languageSchema, moneySchema } from './common.ts';
import { letterTextInput, wordingProblemSchema } from './wording.ts';

const LONGEST_NAME = 80;
const armSchema = z.enum(['a', 'b']);

export const startComparisonInput = z
  .strictObject({
    name: z.string().max(LONGEST_NAME),
    wordingKey: identifierInput,
    language: languageSchema,
    /** The wording that is tried, beside the present one. */
    text: letterTextInput,
    plannedDebtors: z.int(),
    /** The last day on which a debtor enters. */
    untilOn: dayInput,
  })
  .openapi('ComparisonStart');

export const comparisonStartedSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('started'), comparisonId: z.string() }),
    z.object({ kind: z.literal('refused'), problems: z.array(wordingProblemSchema) }),
    z.object({
      kind: z.literal('notStarted'),
      because: z.enum(['anotherRuns', 'sameWords', 'nameMissing', 'debtorsOutOfRange', 'dayOutOfRange']),
    }),
  ])
  .openapi('ComparisonStarted');

export const comparisonStoppedSchema = z.object({ comparisonId: z.string() }).openapi('ComparisonStopped');

const likelyShareSchema = z.object({ tenths: z.int(), lowTenths: z.int(), highTenths: z.int() });

const comparisonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    key: z.string(),
    language: languageSchema,
    textA: letterTextInput,
    textB: letterTextInput,
    plannedDebtors: z.int(),
    entered: z.int(),
    startedOn: daySchema,
    startedBy: z.string(),
    untilOn: daySchema,
    endedOn: daySchema.nullable(),
    endedBy: z.string().nullable(),
    endedBecause: z.enum(['person', 'wordsChanged']).nullable(),
    phase: z.enum(['takingIn', 'watching', 'over']),
    /** Nothing is concluded before the planned number has entered and was watched for the longest horizon. */
    verdict: z.enum(['tooEarly', 'stopped', 'tooFew', 'noDifference', 'aIsPaidMore', 'bIsPaidMore']),
    /** What the planned number would show four times in five, in tenths of a point. */
    smallestTenths: z.int(),
    arms: z.array(
      z.object({
        arm: armSchema,
        debtors: z.int(),
        told: z.int(),
        asked: moneySchema,
        paid: moneySchema,
        disputing: z.int(),
        complaining: z.int(),
      }),
    ),
    horizons: z.array(
      z.object({
        days: z.int(),
        shares: z.array(z.object({ arm: armSchema, seen: z.int(), share: likelyShareSchema.nullable() })),
        /** The tried wording less the present one, in tenths of a point. */
        apart: likelyShareSchema.nullable(),
      }),
    ),
  })
  .openapi('Comparison');

export const comparisonsSchema = z.object({ comparisons: z.array(comparisonSchema) }).openapi('Comparisons');
