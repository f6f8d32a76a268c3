// What a person may correct. Only what is named changes; null takes a choice back.

import { z } from '@hono/zod-openapi';
import { isCountry } from '../../units/countries.ts';
import { dayInput, debtorKindSchema, languageSchema, lawCodeSchema, versionSchema } from './common.ts';

/** A correction that names nothing is a mistake of the caller. */
const NAMED = 'something to change';
const namesSomething = (given: object): boolean => Object.values(given).some(value => value !== undefined);

const percentInput = z.string().regex(/^\d{1,3}(\.\d{1,4})?$/, 'a percentage such as 12.5');

const LONGEST_TERM_DAYS = 365;
const termDays = z.int().min(0).max(LONGEST_TERM_DAYS);

/** The term agreed with a debtor, or the one that its sector or its kind of public body has by law. */
export const termSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('net'), days: termDays, isPeriodicInvoice: z.boolean().default(false) }),
  z.strictObject({
    kind: z.literal('endOfMonth'),
    days: termDays,
    reading: z.enum(['plusThenEnd', 'endThenPlus']),
  }),
  z.strictObject({
    kind: z.literal('sector'),
    sector: z.enum([
      'transport',
      'perishableFood',
      'liveCattleOrFreshMeat',
      'excisableAlcohol',
      'nonPerishableFoodOrWine',
    ]),
    isPeriodicInvoice: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('frenchPublic'),
    body: z.enum(['stateOrLocal', 'hospital', 'undertaking']),
  }),
]);

const LINE_LIMIT = 250;
const ADDRESS_LINES = 4;

export const debtorCorrectionInput = z
  .strictObject({
    name: z.string().trim().min(1).max(250).optional(),
    kind: debtorKindSchema.optional(),
    language: languageSchema.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country of two letters such as FR')
      .refine(isCountry, 'a country of ISO 3166 such as FR')
      .optional(),
    law: lawCodeSchema.nullable().optional(),
    scenario: z.string().min(1).max(60).nullable().optional(),
    contractRatePercent: percentInput.nullable().optional(),
    term: termSchema.nullable().optional(),
    segment: z.string().trim().min(1).max(60).nullable().optional(),
    registration: z.string().trim().min(1).max(40).nullable().optional(),
    vat: z.string().trim().min(1).max(40).nullable().optional(),
    /** Where letters go: a letter that waits is written anew. */
    address: z
      .strictObject({
        lines: z.array(z.string().trim().min(1).max(LINE_LIMIT)).max(ADDRESS_LINES),
        postalCode: z.string().trim().min(1).max(20).nullable(),
        city: z.string().trim().min(1).max(100).nullable(),
      })
      .nullable()
      .optional(),
  })
  .refine(namesSomething, NAMED);

const textOrNothing = z
  .string()
  .trim()
  .max(LINE_LIMIT)
  .transform(text => (text === '' ? null : text))
  .nullable()
  .default(null);

export const contactInput = z.strictObject({
  name: textOrNothing,
  email: z.email('an e-mail address').max(LINE_LIMIT).nullable().default(null),
  phone: textOrNothing,
});

export const contactSchema = z
  .object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    version: versionSchema,
  })
  .openapi('ContactForInvoices');

export const invoiceCorrectionInput = z
  .strictObject({
    dueOn: dayInput.optional(),
    contractRatePercent: percentInput.nullable().optional(),
    law: lawCodeSchema.nullable().optional(),
    cancelledOn: dayInput.nullable().optional(),
  })
  .refine(namesSomething, NAMED);

export const correctionAnswerSchema = z.enum(['replaces', 'adds']);
export const correctionAnswerInput = z.strictObject({
  answer: correctionAnswerSchema.describe('`replaces` cancels the earlier one; `adds` asks for both'),
});

export const invoiceReferenceSchema = z.object({ invoiceId: z.string() }).openapi('InvoiceReference');
