// The clock of a claim as JSON, and the claims that time is killing.

import { z } from '@hono/zod-openapi';
import type { InterruptingAct } from '../../law/limitation/interruption.ts';
import { daySchema, moneySchema } from './common.ts';
import { confidenceSchema } from './roads.ts';

/** The clock of a claim; `lastDay` is conservative: an act on that day is surely in time. */
const limitationShape = {
  lastDay: daySchema,
  isOver: z.boolean(),
  warning: z.union([z.literal(12), z.literal(6), z.literal(3), z.literal(1)]).nullable(),
  article: z.string(),
  confidence: confidenceSchema,
};

const ACTS = [
  'acknowledgement',
  'writtenAcknowledgement',
  'partPayment',
  'writtenPromise',
  'courtClaim',
  'paymentOrderServed',
  'paymentOrderFiled',
  'enforcementMeasure',
  'claimDeclared',
  'proceedingsClosed',
  'rciSummons',
  'formalNoticeByLawyerOrBailiff',
  'ownFormalNotice',
  'reminder',
] as const satisfies readonly InterruptingAct[];

const clockActSchema = z
  .object({
    on: daySchema,
    act: z.enum(ACTS),
    did: z.enum(['nothing', 'restarts', 'tenYears', 'atLeastOneYear', 'untilClosed', 'tooLate', 'usedOnce']),
    article: z.string(),
    confidence: confidenceSchema,
  })
  .openapi('ClockAct');

export const limitationSchema = z
  .object({
    ...limitationShape,
    startsOn: daySchema,
    months: z.int(),
    acts: z.array(clockActSchema),
    because: z.array(z.string()),
  })
  .openapi('Limitation');

export const dyingClaimSchema = z
  .object({
    invoiceId: z.string(),
    invoiceNumber: z.string(),
    debtorId: z.string(),
    debtorName: z.string(),
    open: moneySchema,
    ...limitationShape,
  })
  .openapi('DyingClaim');
