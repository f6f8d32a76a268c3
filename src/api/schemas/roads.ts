// The roads to a title as JSON, and what a person may say to settle what is not known yet.

import { z } from '@hono/zod-openapi';
import { KNOWN_BECAUSE } from '../../desk/claims/known-to-roads.ts';
import { LAW_FACT_KINDS } from '../../desk/claims/record-law-fact.ts';
import type { ProcedureEvent } from '../../law/procedures/next.ts';
import {
  claimAmountsSchema,
  currencyInput,
  dayInput,
  daySchema,
  identifierInput,
  moneyInput,
  moneySchema,
} from './common.ts';

export const confidenceSchema = z.enum(['high', 'medium-high', 'medium', 'low']);
export const basisSchema = z
  .object({ article: z.string(), confidence: confidenceSchema, source: z.string() })
  .openapi('LegalBasis');

const pieceSchema = z.enum([
  'invoices',
  'orderOrContract',
  'deliveryProof',
  'statementOfAmounts',
  'listOfExhibits',
  'formalNotice',
  'registerExtract',
  'writingFromDebtor',
  'mandate',
  'amicableAttempt',
  'formA',
]);

const roadSchema = z
  .object({
    key: z.string(),
    verdict: z.enum(['eligible', 'notEligible', 'notKnownYet']),
    conditions: z.array(
      z.object({
        key: z.string(),
        expected: z.string(),
        answer: z.enum(['met', 'notMet', 'unknown']),
        basis: basisSchema,
      }),
    ),
    missingPieces: z.array(pieceSchema),
    usefulMissingPieces: z.array(pieceSchema),
    whoActs: z.string(),
    court: z.string().nullable(),
    steps: z.array(z.string()),
    costs: z.array(
      z.object({
        what: z.string(),
        /** Null where the tariff is not known. */
        amount: moneySchema.nullable(),
        borneBy: z.enum(['creditor', 'debtor', 'loser']),
        basis: basisSchema,
      }),
    ),
    claimed: z.object({ amount: moneySchema, because: z.string() }),
    cautions: z.array(z.object({ key: z.enum(['oppositionCosts']), basis: basisSchema })),
    warnings: z.array(z.object({ key: z.string(), text: z.string() })),
  })
  .openapi('Road');

export const deadlineSchema = z
  .object({
    key: z.string(),
    whose: z.enum(['creditor', 'debtor', 'creditorFrom']),
    plain: daySchema,
    rolled: daySchema,
    basis: basisSchema,
  })
  .openapi('ProcedureDeadline');
const lawFactSchema = z
  .object({
    id: z.string(),
    debtorId: z.string(),
    invoiceId: z.string().nullable(),
    kind: z.enum(LAW_FACT_KINDS),
    on: daySchema,
    amount: moneySchema.nullable(),
    source: z.string(),
    by: z.string(),
    /** What the act does to limitation; null where it is no such act. */
    limitation: z
      .object({
        effect: z.enum(['restarts', 'nothing', 'onceOneYear', 'tenYears', 'untilClosed']),
        article: z.string(),
      })
      .nullable(),
  })
  .openapi('LawFact');

export const deadlinesSchema = z
  .array(deadlineSchema.extend({ debtorId: z.string(), debtorName: z.string(), isPast: z.boolean() }))
  .openapi('Deadlines');

/** A fact that a person enters. An amount is in minor units, as elsewhere. */
export const lawFactInput = z.strictObject({
  kind: z.enum(LAW_FACT_KINDS),
  on: dayInput,
  invoiceId: identifierInput.nullable().default(null),
  amount: moneyInput.nullable().default(null),
  source: z.string().trim().min(1).max(250),
});

export const roadsSchema = z
  .object({
    day: daySchema,
    debtorId: z.string(),
    debtorName: z.string(),
    principal: moneySchema,
    interest: moneySchema,
    accessories: moneySchema,
    amounts: claimAmountsSchema,
    insolvencyOn: daySchema.nullable(),
    invoices: z.array(z.string()),
    adjudged: z.array(z.string()),
    timeBarred: z.array(z.string()),
    disputed: moneySchema,
    known: z.array(
      z.object({
        key: z.enum(['dispute', 'merchants', 'registered', 'writing']),
        answer: z.string().nullable(),
        isSaid: z.boolean(),
        because: z.enum(KNOWN_BECAUSE),
      }),
    ),
    roads: z.array(roadSchema),
    deadlines: z.array(deadlineSchema),
    facts: z.array(lawFactSchema),
    judgments: z.array(
      z.object({
        enforceableOn: daySchema,
        adjudged: moneySchema,
        increasedFrom: daySchema,
        invoices: z.array(z.string()),
        amounts: claimAmountsSchema,
        interestSince: moneySchema,
        openThen: moneySchema,
        article: z.string(),
      }),
    ),
  })
  .openapi('Roads');

export type RoadsJson = z.infer<typeof roadsSchema>;

const yesNo = z.enum(['yes', 'no']).transform(answer => answer === 'yes');

const EVENT_KINDS = [
  'orderMade',
  'orderServedInPerson',
  'orderServedOtherwise',
  'oppositionNotified',
  'l126ReportMade',
  'oppositionCostsAsked',
  'l126CommandServed',
  'smallClaimLetterSent',
  'rciSummonsServed',
  'rciReportServed',
  'summaryOrderSummonsServed',
  'europeanOrderServed',
  'europeanSmallClaimServed',
  'insolvencyPublished',
] as const satisfies readonly ProcedureEvent['kind'][];

/** What a person says; what is left out is not known. */
export const roadsQuery = z
  .object({
    /** Whose claim it is, where the debtor owes several. */
    currency: currencyInput.optional(),
    merchants: yesNo.optional(),
    registered: yesNo.optional(),
    accepts: yesNo.optional(),
    writing: yesNo.optional(),
    dispute: z.enum(['none', 'notSerious', 'serious']).optional(),
    decreeFrom: dayInput.optional(),
    pieces: z
      .string()
      .max(500)
      .optional()
      .transform(text => (text === undefined || text === '' ? [] : text.split(',')))
      .pipe(z.array(pieceSchema)),
    event: z.enum(EVENT_KINDS).optional(),
    on: dayInput.optional(),
    orderedOn: dayInput.optional(),
  })
  .refine(({ event, on }) => (event === undefined) === (on === undefined), {
    path: ['on'],
    message: 'the day of the event, and only with an event',
  });
