// Comparisons of two wordings, or with and without a message: how one begins, how far it has come, and what may be said of it.

import { z } from '@hono/zod-openapi';
import { dayInput, daySchema, identifierInput, languageSchema, moneySchema } from './common.ts';
import { letterTextInput, wordingProblemSchema } from './wording.ts';

const LONGEST_NAME = 80;
const armSchema = z.enum(['a', 'b']);

const planned = {
  name: z.string().max(LONGEST_NAME),
  plannedDebtors: z.int(),
  /** The last day on which a debtor enters. */
  untilOn: dayInput,
};

export const startComparisonInput = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...planned,
      kind: z.literal('wordings').optional(),
      wordingKey: identifierInput,
      language: languageSchema,
      /** The wording that is tried, beside the present one. */
      text: letterTextInput,
    }),
    z.strictObject({
      ...planned,
      kind: z.literal('withoutStep'),
      /** The step whose message some go without. */
      stepKey: identifierInput,
      /** Of a hundred debtors, how many go without: 10 to 50. */
      sharePercent: z.int(),
    }),
  ])
  .openapi('ComparisonStart');

const legalWeightSchema = z.object({
  rule: z.enum(['duty', 'consumerLaw', 'letter', 'charges', 'term']),
  article: z.string().nullable(),
});

export const comparisonStartedSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('started'), comparisonId: z.string() }),
    z.object({ kind: z.literal('refused'), problems: z.array(wordingProblemSchema) }),
    z.object({
      kind: z.literal('notStarted'),
      because: z.enum([
        'anotherRuns',
        'sameWords',
        'nameMissing',
        'debtorsOutOfRange',
        'dayOutOfRange',
        'shareOutOfRange',
        'stepUnknown',
        'testMode',
      ]),
    }),
    /** The law, or good conduct where there is no article, wants the message sent to everybody who is to get it. */
    legalWeightSchema.extend({ kind: z.literal('stepNeeded') }),
  ])
  .openapi('ComparisonStarted');

export const leftOutSentSchema = z
  .object({
    /** Messages that wait for approval now. */
    messages: z.int(),
  })
  .openapi('LeftOutSent');

export const comparisonStoppedSchema = z.object({ comparisonId: z.string() }).openapi('ComparisonStopped');

const likelyShareSchema = z.object({ tenths: z.int(), lowTenths: z.int(), highTenths: z.int() });

/** Negative where those who went without paid sooner. */
const cameLaterSchema = z.object({
  amount: moneySchema,
  /** Null where too few debtors decide to say. */
  between: z.object({ low: moneySchema, high: moneySchema }).nullable(),
});

const seenOfBoth = z.object({
  id: z.string(),
  name: z.string(),
  plannedDebtors: z.int(),
  entered: z.int(),
  startedOn: daySchema,
  startedBy: z.string(),
  untilOn: daySchema,
  endedOn: daySchema.nullable(),
  endedBy: z.string().nullable(),
  endedBecause: z.enum(['person', 'wordsChanged', 'stepChanged']).nullable(),
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
      /** Arm b less arm a, in tenths of a point: the tried wording less the present one, without the message less with it. */
      apart: likelyShareSchema.nullable(),
    }),
  ),
});

const comparisonSchema = z
  .discriminatedUnion('kind', [
    seenOfBoth.extend({
      kind: z.literal('wordings'),
      key: z.string(),
      language: languageSchema,
      textA: letterTextInput,
      textB: letterTextInput,
    }),
    seenOfBoth.extend({
      kind: z.literal('withoutStep'),
      stepKey: z.string(),
      sharePercent: z.int(),
      /** What was paid later, or not yet, because arm b went without the message. */
      cameLater: cameLaterSchema.nullable(),
    }),
  ])
  .openapi('Comparison');

export const comparisonPaceSchema = z
  .object({
    day: daySchema,
    /** Of the 180 days before, those since the first message; 0 where there was none. */
    days: z.int(),
    /** Who got, or went without, the message of each step in these days; nobody is counted twice in a step. */
    told: z.array(
      z.object({
        stepKey: z.string(),
        wordingKey: z.string().nullable(),
        language: languageSchema,
        debtors: z.int(),
      }),
    ),
  })
  .openapi('ComparisonPace');

export const comparisonsSchema = z
  .object({
    comparisons: z.array(comparisonSchema),
    /** The steps that send something; `needed` says why one may not be left out, null: it may. */
    steps: z.array(z.object({ stepKey: z.string(), needed: legalWeightSchema.nullable() })),
  })
  .openapi('Comparisons');
