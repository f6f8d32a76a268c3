// What a company says of itself, and what its owner corrects. Only what is named changes.

import { z } from '@hono/zod-openapi';
import { isCountry } from '../../units/countries.ts';
import { daySchema, languageSchema, lawCodeSchema, versionSchema } from './common.ts';
import { companySchema } from './today.ts';

const textOrNull = z.string().nullable();

export const companyDetailsSchema = z
  .object({
    version: versionSchema,
    name: z.string(),
    country: z.string(),
    law: lawCodeSchema,
    language: languageSchema,
    registration: textOrNull,
    vat: textOrNull,
    street: textOrNull,
    postalCode: textOrNull,
    city: textOrNull,
    iban: textOrNull,
    bic: textOrNull,
    accountSince: daySchema.nullable(),
    email: textOrNull,
    phone: textOrNull,
    signatory: textOrNull,
  })
  .openapi('CompanyDetails');

/** By mail, and how many owners there are. */
export const ownersToldSchema = z.object({ sent: z.int(), owners: z.int() });

const text = (longest: number) => z.string().trim().min(1).max(longest);
const changed = (longest: number) => text(longest).nullable().optional();

export const companyCorrectionInput = z
  .strictObject({
    name: text(200).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country of two letters such as FR')
      .refine(isCountry, 'a country of ISO 3166 such as FR')
      .optional(),
    law: lawCodeSchema.optional(),
    language: languageSchema.optional(),
    registration: changed(40),
    vat: changed(40),
    street: changed(200),
    postalCode: changed(20),
    city: changed(100),
    /** Changed and never taken away: nobody could pay. */
    iban: text(60).optional(),
    bic: changed(20),
    email: changed(254),
    phone: changed(40),
    signatory: changed(200),
    /** Of whoever is signed in; asked where the account is named. */
    password: z.string().min(1).max(256).optional(),
  })
  .refine(
    ({ password: _asked, ...fields }) => Object.values(fields).some(value => value !== undefined),
    'something to change',
  );

export const companyCorrectedSchema = z
  .object({
    company: companyDetailsSchema,
    /** Messages and letters that waited as they were written before. */
    withdrawn: z.int(),
    /** Owners who were told by mail that the account has changed, and how many there are; null where it has not. */
    told: ownersToldSchema.nullable(),
  })
  .openapi('CompanyCorrected');

const LONGEST_REASON = 500;
export const closureInput = z.strictObject({
  because: z.string().trim().min(1).max(LONGEST_REASON).describe('Why, for whoever reads the journal later'),
});
export const closingSchema = z
  .object({
    company: companySchema,
    withdrawn: z.int().describe('Messages that waited to leave and will not'),
  })
  .openapi('CompanyClosing');
