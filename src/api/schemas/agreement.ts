// Plans, offers, stops and write-offs on the wire.

import { z } from '@hono/zod-openapi';
import { dayInput, daySchema, identifierInput, languageSchema, moneyInput, moneySchema } from './common.ts';
import { invoiceIdsInput, nameOrNothing, words } from './dossier.ts';
import { recipientKindSchema, writeOffReasonSchema } from './dossier-words.ts';

/** Instalments of one plan. */
const INSTALMENTS_LIMIT = 120;

const instalmentInput = z.strictObject({ dueOn: dayInput, amount: moneyInput });
const instalmentSchema = z.object({ dueOn: daySchema, amount: moneySchema });

export const planInput = z.strictObject({
  invoiceIds: invoiceIdsInput,
  proposedBy: z.enum(['creditor', 'debtor']),
  schedule: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('instalments'),
      instalments: z.array(instalmentInput).min(1).max(INSTALMENTS_LIMIT),
    }),
    z.strictObject({
      kind: z.literal('equal'),
      count: z.int().min(1).max(INSTALMENTS_LIMIT),
      firstOn: dayInput,
    }),
  ]),
  interest: z.enum(['waivedWhenKept', 'runs']).default('waivedWhenKept'),
  hasAcceleration: z.boolean().default(true),
  acknowledgesDebt: z.boolean().default(true),
  note: z.string().trim().max(2_000).default(''),
  answersPlanId: identifierInput.nullable().default(null),
});
/** A text for a person to send. */
export const writtenSchema = z.object({ language: languageSchema, subject: z.string(), text: z.string() });
export const planReferenceSchema = z
  .object({
    planId: z.string(),
    /** Why another person has to approve it; empty where nobody has to. */
    excess: z.array(z.enum(['tooLong', 'firstTooSmall', 'instalmentTooSmall', 'tooLarge'])),
    letter: writtenSchema.nullable(),
  })
  .openapi('PlanReference');
export const planAcceptanceInput = z.strictObject({ acceptedBy: words, proof: words });
export const planEndQuery = z.object({
  kind: z.enum(['refused', 'cancelled']).default('cancelled'),
  because: words.default('taken back'),
});

export const offerInput = z.strictObject({
  invoiceIds: invoiceIdsInput,
  amount: moneyInput,
  payBy: dayInput,
  because: words,
});
/** `concessionId`: it gives up more than one may alone, and waits for another person. */
export const offerReferenceSchema = z
  .object({ offerId: z.string().nullable(), concessionId: z.string().nullable() })
  .openapi('OfferReference');

export const handOverInput = z.strictObject({
  recipientKind: recipientKindSchema,
  recipient: words,
  reference: nameOrNothing,
  because: words,
});
export const hardshipInput = z.strictObject({ untilOn: dayInput.nullable().default(null), because: words });
export const closureInput = z.strictObject({ because: words });
export const stopReferenceSchema = z.object({ stopId: z.string() }).openapi('StopReference');
export const resumedSchema = z.object({ dossierId: z.string() }).openapi('Resumed');

export const writeOffInput = z.strictObject({
  invoiceIds: invoiceIdsInput,
  amount: moneyInput.nullable().default(null),
  reason: writeOffReasonSchema,
  because: words,
});
/** `concessionId`: above what one may give up alone, it waits for another person, and nothing is given up yet. */
export const writeOffReferenceSchema = z
  .object({ writeOffIds: z.array(z.string()), concessionId: z.string().nullable() })
  .openapi('WriteOffReference');

export const refusalInput = z.strictObject({ because: words });
export const concessionReferenceSchema = z
  .object({
    concessionId: z.string(),
    /** What it became when it was agreed to. */
    writeOffIds: z.array(z.string()),
    offerId: z.string().nullable(),
  })
  .openapi('ConcessionReference');

export const concessionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['writeOff', 'offer']),
    givenUp: moneySchema,
    reason: writeOffReasonSchema.nullable(),
    amount: moneySchema.nullable(),
    payBy: daySchema.nullable(),
    because: z.string(),
    proposedOn: daySchema,
    by: z.string(),
    invoices: z.array(z.string()),
  })
  .openapi('Concession');

export const planSchema = z
  .object({
    id: z.string(),
    whole: moneySchema,
    instalments: z.array(instalmentSchema),
    proposedOn: daySchema,
    proposedBy: z.enum(['creditor', 'debtor']),
    /** The proposal of the other side that this one answers with other terms. */
    answersPlanId: z.string().nullable(),
    /** The one that answered this one, and when. */
    answeredBy: z.object({ planId: z.string(), on: daySchema }).nullable(),
    interest: z.enum(['waivedWhenKept', 'runs']),
    hasAcceleration: z.boolean(),
    acknowledgesDebt: z.boolean(),
    accepted: z.object({ on: daySchema, by: z.string(), proof: z.string() }).nullable(),
    state: z.enum(['proposed', 'lapsed', 'kept', 'unjudged', 'completed', 'broken', 'ended']),
    /** Why it is over; `countered`: another proposal took its place. */
    end: z.enum(['refused', 'countered', 'cancelled']).nullable(),
    left: moneySchema.nullable(),
    next: instalmentSchema.nullable(),
    missing: moneySchema.nullable(),
    invoices: z.array(z.string()),
    /** Beyond what one person may grant alone; a second one agrees first. */
    needsApproval: z.boolean(),
    approvedBy: z.string().nullable(),
    by: z.string(),
  })
  .openapi('PaymentPlan');

export const offerSchema = z
  .object({
    id: z.string(),
    amount: moneySchema,
    payBy: daySchema,
    offeredOn: daySchema,
    because: z.string(),
    state: z.enum(['running', 'unjudged', 'met', 'missed', 'withdrawn']),
    invoices: z.array(z.string()),
    by: z.string(),
  })
  .openapi('SettlementOffer');

const stopSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['handOver', 'hardship', 'closure']),
    because: z.string(),
    by: z.string(),
    fromOn: daySchema,
    untilOn: daySchema.nullable(),
    recipientKind: recipientKindSchema.nullable(),
    recipient: z.string().nullable(),
    reference: z.string().nullable(),
    isInForce: z.boolean(),
  })
  .openapi('Stop');

const writeOffSchema = z
  .object({
    id: z.string(),
    invoiceNumber: z.string(),
    amount: moneySchema,
    reason: writeOffReasonSchema,
    because: z.string(),
    writtenOn: daySchema,
    by: z.string(),
    approvedBy: z.string().nullable(),
    reopened: z.object({ on: daySchema, by: z.string(), because: z.string() }).nullable(),
  })
  .openapi('WriteOff');

export const agreementShape = {
  concessions: z.array(concessionSchema),
  plans: z.array(planSchema),
  offers: z.array(offerSchema),
  stops: z.array(stopSchema),
  writeOffs: z.array(writeOffSchema),
};
