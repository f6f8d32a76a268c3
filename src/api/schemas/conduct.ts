// How a company behaves towards its debtors, on the wire.

import { z } from '@hono/zod-openapi';
import { versionSchema } from './common.ts';
import { brokenSchema } from './scenario.ts';

const limitSchema = z.int().nullable();

const rulesSchema = z
  .object({
    minimumGapDays: z.int(),
    weeklyContacts: z.object({ business: limitSchema, consumer: limitSchema, publicBody: limitSchema }),
    /** '08:30-11:30', at the debtor's place. */
    sendingWindows: z.array(z.string()),
    preferredWeekdays: z.array(z.string()),
    undoMinutes: z.int(),
    promiseGraceDays: z.int(),
    promiseLimit: z.int(),
    planGraceDays: z.int(),
    planLimits: z.object({
      longestDays: z.int(),
      firstPercent: z.int(),
      smallestMinor: z.int(),
      largestMinor: z.int(),
    }),
    writeOffAloneMinor: z.int(),
    disputeAnswerDays: z.int(),
    thanks: z.enum(['none', 'afterReminder']),
  })
  .openapi('ConductRules');

export const conductSchema = rulesSchema.extend({ version: versionSchema }).openapi('Conduct');

export const conductAnswerSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('changed'), conduct: rulesSchema, version: versionSchema }),
    brokenSchema,
  ])
  .openapi('ConductChanged');

/** What is left out stays; the desk reads it and tells every problem by its place. */
export const conductInput = z.object({ content: z.unknown() }).openapi('WrittenConduct');
