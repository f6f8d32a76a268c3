// How long papers that name people are kept, whose time is over, and what was erased, as JSON.

import { z } from '@hono/zod-openapi';
import { LONGEST_YEARS } from '../../desk/retention/retention.ts';
import { addressSchema, daySchema, languageSchema, versionSchema } from './common.ts';
import { basisSchema } from './roads.ts';

const years = z.int().min(1).max(LONGEST_YEARS);
const periodsSchema = z.strictObject({ recoveryYears: years, accountsYears: years.nullable() });
export const retentionInput = z.strictObject({ periods: periodsSchema.nullable() });

const termSchema = z.object({ years: z.int(), basis: basisSchema });
/** Null where no source at hand says it. */
const retentionLawSchema = z.object({ recovery: termSchema, accounts: termSchema }).nullable();
const dueSchema = z.object({
  count: z.int(),
  /** The first ones by name. */
  debtors: z.array(
    z.object({
      debtorId: z.string(),
      name: z.string(),
      before: daySchema,
      isOver: z.boolean(),
      lastOn: daySchema.nullable(),
    }),
  ),
});

export const retentionSchema = z
  .object({
    version: versionSchema,
    /** Null: everything is kept. */
    periods: periodsSchema.nullable(),
    law: retentionLawSchema,
    limits: z
      .object({ recoveryBefore: daySchema, accountsBefore: daySchema.nullable(), titlesFrom: daySchema })
      .nullable(),
    recovery: dueSchema,
    accounts: dueSchema,
    kept: z.array(
      z.object({
        because: z.enum(['openInvoice', 'settledSince', 'creditLeft', 'answerWaiting', 'running', 'title']),
        debtors: z.int(),
        example: z.string(),
      }),
    ),
  })
  .openapi('Retention');

/** `tooShort`: nothing was changed; the law, or the other time, asks for at least so many years. */
export const retentionChangedSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('changed'), periods: periodsSchema.nullable(), version: versionSchema }),
    z.object({
      kind: z.literal('tooShort'),
      place: z.enum(['recoveryYears', 'accountsYears']),
      least: z.int(),
    }),
  ])
  .openapi('RetentionChange');

export const erasedSchema = z
  .object({
    debtors: z.int(),
    messages: z.int(),
    accounts: z.int(),
    invoices: z.int(),
    entries: z.int(),
    /** Their entries in the journal were changed: nothing of theirs was erased. */
    altered: z.array(z.object({ debtorId: z.string(), name: z.string(), position: z.int() })),
    /** A further request erases more. */
    isCut: z.boolean(),
  })
  .openapi('Erased');

const purposeSchema = z.enum([
  'identity',
  'claim',
  'payment',
  'reminder',
  'answer',
  'agreement',
  'evidence',
  'salesQuestion',
  'takeIn',
  'conduct',
  'account',
  'upkeep',
]);

/** As it is saved; `blanks` are what only the company knows, by name and in words. */
export const processingRegisterSchema = z
  .object({
    day: daySchema,
    language: languageSchema,
    controller: z.object({
      name: z.string(),
      registration: z.string().nullable(),
      address: addressSchema.nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    points: z.array(basisSchema.extend({ key: z.string() })),
    purposes: z.array(
      z.object({
        purpose: purposeSchema,
        what: z.string(),
        people: z.array(z.enum(['debtor', 'contact', 'payer', 'worker', 'outsider', 'creditor', 'anybody'])),
        limit: z.enum(['recovery', 'recoveryAndAccounts', 'accounts', 'people', 'machine']),
      }),
    ),
    retention: z.object({ decided: periodsSchema.nullable(), law: retentionLawSchema }),
    recipients: z.array(
      z.enum(['host', 'mail', 'post', 'onlinePayment', 'signIn', 'agency', 'lawyer', 'bailiff', 'court']),
    ),
    blanks: z.record(z.string(), z.string()),
    columns: z.array(
      z.object({ table: z.string(), column: z.string(), whose: z.string(), purpose: purposeSchema }),
    ),
  })
  .openapi('ProcessingRegister');
