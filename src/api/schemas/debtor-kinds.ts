// What several debtors are, as the API says and takes it.

import { z } from '@hono/zod-openapi';
import { debtorKindSchema, identifierInput, moneySchema } from './common.ts';

/** Debtors of one act. */
const MOST_AT_ONCE = 500;

export const kindHintSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('companyNumber') }),
  z.object({ code: z.literal('companyForm') }),
  z.object({ code: z.literal('publicName') }),
  z.object({ code: z.literal('tradeWord'), word: z.string() }),
  z.object({ code: z.literal('nothing') }),
]);

export const uncertainKindsSchema = z
  .object({
    total: z.int(),
    debtors: z.array(
      z.object({
        debtorId: z.string(),
        name: z.string(),
        /** Assumed until somebody says. */
        kind: debtorKindSchema,
        city: z.string().nullable(),
        openInvoices: z.int(),
        hint: kindHintSchema,
      }),
    ),
  })
  .openapi('UncertainKinds');

export const kindsInput = z
  .strictObject({
    debtorIds: z.array(identifierInput.pipe(z.uuid())).min(1).max(MOST_AT_ONCE),
    kind: debtorKindSchema,
    /** Says what it would change, and does nothing. */
    dryRun: z.boolean().default(false),
  })
  .openapi('DebtorKinds');

const wasSchema = z.strictObject({
  kind: debtorKindSchema,
  isAssumed: z.boolean(),
  scenario: z.string().min(1).max(60).nullable(),
});

export const saidKindsSchema = z
  .object({
    changed: z.array(z.object({ debtorId: z.string(), name: z.string(), was: wasSchema })),
    excluded: z.array(z.object({ debtorId: z.string(), name: z.string(), because: z.enum(['saidBefore']) })),
    claims: z
      .object({
        /** Late invoices that are owed more or less from today on. */
        late: z.int(),
        /** Of other invoices, those that follow another law once they are late. */
        notDue: z.int(),
        accessories: z.array(z.object({ before: moneySchema, after: moneySchema })),
      })
      .nullable(),
  })
  .openapi('SaidKinds');

export const kindsBackInput = z
  .strictObject({
    said: debtorKindSchema,
    debtors: z
      .array(z.strictObject({ debtorId: identifierInput.pipe(z.uuid()), was: wasSchema }))
      .min(1)
      .max(MOST_AT_ONCE),
  })
  .openapi('DebtorKindsTakenBack');

export const kindsBackSchema = z.object({ debtorIds: z.array(z.string()) }).openapi('KindsTakenBack');
