import { z } from '@hono/zod-openapi';
import { isCountry } from '../../units/countries.ts';
import {
  channelSchema,
  daySchema,
  instantSchema,
  languageSchema,
  moneyInput,
  moneySchema,
} from './common.ts';
import { companySchema } from './today.ts';

export const LADDER_NAMES = ['measured', 'warm', 'firm'] as const;

const text = (longest: number) => z.string().trim().min(1).max(longest);
const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullable()
    .default(null)
    .transform(given => (given === '' ? null : given));

export const companyInput = z
  .strictObject({
    name: text(200),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'two letters such as FR')
      .refine(isCountry, 'a country of ISO 3166 such as FR'),
    language: languageSchema.default('fr'),
    registration: optionalText(40),
    vat: optionalText(40),
    iban: optionalText(60),
    email: optionalText(254),
    phone: optionalText(40),
    signatory: optionalText(200),
    street: optionalText(200),
    postalCode: optionalText(20),
    city: optionalText(100),
  })
  .openapi('EnteredCompany');

const startTotalSchema = z.object({
  invoices: z.int(),
  open: moneySchema,
  overdue: moneySchema,
  credits: moneySchema,
  unallocated: moneySchema,
  balance: moneySchema,
});

const startTotalsSchema = z
  .object({ customers: z.int(), totals: z.array(startTotalSchema) })
  .openapi('StartTotals');

/** The totals that a person read, as they were shown. */
export const seenTotalsInput = z.strictObject({
  customers: z.int().min(0),
  totals: z.array(
    z.strictObject({
      invoices: z.int().min(0),
      open: moneyInput,
      overdue: moneyInput,
      credits: moneyInput,
      unallocated: moneyInput,
      balance: moneyInput,
    }),
  ),
});

const said = { by: z.string(), at: instantSchema };
const leftOutSchema = z.object({
  file: z.string(),
  refused: z.int(),
  problemCount: z.int(),
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      place: z.string(),
      found: z.string(),
      expected: z.string(),
    }),
  ),
});

export const startSchema = z
  .object({
    day: daySchema,
    company: companySchema,
    files: z.int(),
    totals: startTotalsSchema,
    /** Files of which something was left out, with the first problems of each. */
    leftOut: z.array(leftOutSchema),
    cash: z.object({
      lastStatementOn: daySchema.nullable(),
      isFresh: z.boolean(),
      /** The last movement of statements that do not say until when they are whole. */
      lastMovementOn: daySchema.nullable(),
    }),
    missing: z.array(z.enum(['iban', 'email', 'address'])),
    agreed: startTotalsSchema.extend({ ...said, isStill: z.boolean() }).nullable(),
    ladder: z.object({ ...said, ladder: z.enum([...LADDER_NAMES, 'own']) }).nullable(),
    rulesVersion: z
      .int()
      .openapi({ description: 'Of the rules that a ladder replaces: `If-Match` of `PUT …/start/ladder`' }),
    trial: z.object({ ...said, to: z.string(), letters: z.int() }).nullable(),
    /** Where mail goes from this installation. */
    mailServer: z.enum(['none', 'thisMachine', 'outside']),
    /** False where messages carry no link to the debtor's page: ACQUIT_URL names no address for it. */
    hasDebtorPage: z.boolean(),
  })
  .openapi('Start');

const stepShape = {
  key: z.string(),
  /** Days from the due date; negative before it. */
  day: z.int(),
  /** The kind of letter, or `decision`. */
  kind: z.string(),
  channels: z.array(channelSchema),
};

export const laddersSchema = z
  .object({
    fromDay: daySchema,
    days: z.int(),
    ladders: z.array(
      z.object({
        ladder: z.enum(LADDER_NAMES),
        steps: z.array(z.object(stepShape)),
        days: z.array(
          z.object({
            day: daySchema,
            messages: z.int(),
            amount: moneySchema,
            otherAmounts: z.array(moneySchema),
            steps: z.record(z.string(), z.int()),
          }),
        ),
      }),
    ),
  })
  .openapi('Ladders');

/** What would keep a message back: a mention by its key, an amount as printed, costs that nobody may ask, a broken template. */
const lackSchema = z.object({
  kind: z.enum(['mention', 'amount', 'costs', 'broken']),
  found: z.string(),
  /** Where it is entered. */
  at: z.enum(['company', 'files', 'scenario', 'wording']),
});

const trialOfDebtor = z.object({
  debtorId: z.string(),
  debtorName: z.string(),
  scenario: z.string(),
  letters: z.array(
    z.object({
      ...stepShape,
      subject: z.string(),
      text: z.string(),
      wording: z.string(),
      lacks: z.array(lackSchema),
    }),
  ),
});

/** Nothing while nobody owes anything. */
export const trialSchema = z.object({ trial: trialOfDebtor.nullable() }).openapi('Trial');

export const trialSentSchema = z
  .object({
    to: z.string(),
    sent: z.int(),
    count: z.int(),
    /** The server that did not take a mail, and its own words; silent is who answered nothing in time. */
    failure: z.object({ server: z.string(), isSilent: z.boolean(), evidence: z.string() }).nullable(),
  })
  .openapi('TrialSent');
