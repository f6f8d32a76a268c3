import { z } from '@hono/zod-openapi';
import { messageStateSchema } from './batch.ts';
import { claimWarningSchema } from './claim-warning.ts';
import {
  addressSchema,
  agedAmountSchema,
  claimAmountsSchema,
  dayInput,
  daySchema,
  debtorKindSchema,
  identifierInput,
  languageSchema,
  lawCodeSchema,
  moneySchema,
  otherCurrencySchema,
  versionSchema,
} from './common.ts';
import { termSchema } from './correction.ts';
import { kindHintSchema } from './debtor-kinds.ts';
import { interruptionsSchema } from './interruptions.ts';
import { dyingClaimSchema, limitationSchema } from './limitation.ts';
import { decisionSchema, holdFactSchema, reasonsSchema } from './reason.ts';
import { assignmentReasonSchema } from './scenario.ts';
import { returnedAsSchema, tasksShape } from './task.ts';

export const debtorLineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    notDue: moneySchema,
    overdue: moneySchema,
    buckets: z.array(agedAmountSchema),
    oldestDueOn: daySchema.nullable(),
  })
  .openapi('DebtorLine');

const contactSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    role: z.enum(['accounting', 'purchasing', 'management', 'general']),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: languageSchema.nullable(),
  })
  .openapi('Contact');

const interestLineSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    days: z.int(),
    ratePercent: z.string(),
    principal: moneySchema,
    article: z.string(),
  })
  .openapi('InterestLine');

const lawSchema = z
  .object({
    code: lawCodeSchema,
    relation: z.enum(['b2b', 'b2c', 'public']),
    protectedBy: lawCodeSchema.nullable(),
    chosenFor: z.enum(['invoice', 'debtor', 'publicBuyer', 'company']),
    because: z.array(z.string()),
  })
  .openapi('GoverningLaw');

export const invoiceSchema = z
  .object({
    id: z.string(),
    version: versionSchema,
    number: z.string(),
    issuedOn: daySchema,
    dueOn: daySchema.nullable(),
    dueFrom: z.enum(['stated', 'terms', 'policy', 'law']).nullable(),
    dueBecause: z.string().nullable(),
    dueArticle: z.string().nullable(),
    hasInstalments: z.boolean(),
    contractRatePercent: z.string().nullable(),
    invoiced: moneySchema,
    prepaid: moneySchema.optional(),
    open: moneySchema,
    asked: moneySchema.describe(
      'What of `open` may be asked for: not what is disputed, promised or agreed otherwise',
    ),
    askedDue: moneySchema.describe('What of `asked` is due by this day; the rest falls due later'),
    daysLate: z.int(),
    interest: moneySchema,
    compensation: moneySchema,
    provenCosts: moneySchema,
    amounts: claimAmountsSchema,
    interestLines: z.array(interestLineSchema),
    articles: z.array(z.string()),
    warnings: z.array(claimWarningSchema),
    law: lawSchema,
    limitation: limitationSchema.nullable(),
    stepKey: z.string().nullable(),
    settlements: z.array(
      z.object({
        on: daySchema,
        amount: moneySchema,
        source: z.enum(['payment', 'creditNote', 'difference', 'writeOff']),
        label: z.string(),
      }),
    ),
  })
  .openapi('Invoice');

export const timelineSchema = z
  .object({
    at: z.string(),
    day: daySchema,
    kind: z.enum(['invoice', 'payment', 'creditNote', 'message', 'hold', 'holdLifted', 'decision', 'import']),
    title: z.string(),
    detail: z.string().nullable(),
    amount: moneySchema.nullable(),
    messageId: z.string().nullable(),
    state: messageStateSchema.nullable(),
    because: reasonsSchema,
    hasPostedLetter: z.boolean().describe('It may come back'),
    returnedAs: returnedAsSchema.nullable(),
    call: z.object({ noteId: z.string(), dossierId: z.string() }).nullable().openapi({
      description: 'A call that was noted and not taken back: `DELETE …/dossiers/{dossierId}/calls/{noteId}`',
    }),
  })
  .openapi('TimelineEntry');

export const insolvencySchema = z
  .object({
    openedOn: daySchema,
    publishedOn: daySchema.nullable(),
    source: z.string(),
    by: z.string(),
  })
  .openapi('Insolvency');

export const insolvencyViewSchema = z
  .object({ insolvency: insolvencySchema.nullable(), version: versionSchema })
  .openapi('InsolvencyView');
export const insolvencyRecordedSchema = z.object({ debtorId: z.string() }).openapi('InsolvencyRecorded');

export const insolvencyInput = z.strictObject({
  openedOn: dayInput,
  publishedOn: dayInput.nullable().default(null),
  source: z.string().trim().min(1).max(500),
});

export const heldSchema = z.object({
  id: z.string(),
  because: z.string(),
  fact: holdFactSchema
    .nullable()
    .describe('What a file said, with `because` as its detail; null: a person stops them'),
  by: z.string(),
  fromOn: daySchema,
  until: daySchema.nullable(),
  invoice: z
    .object({ id: z.string(), number: z.string() })
    .nullable()
    .describe('The one that is held; null: everything the debtor owes'),
});

export const debtorSchema = z
  .object({
    id: z.string(),
    version: versionSchema,
    contactVersion: versionSchema.describe('Of the contact alone: `If-Match` of `PUT …/contact`'),
    name: z.string(),
    kind: debtorKindSchema,
    isKindAssumed: z.boolean(),
    /** What speaks for what it may be, where nobody has said it. */
    kindHint: kindHintSchema.nullable(),
    country: z.string(),
    language: languageSchema,
    registration: z.string().nullable(),
    customerNumber: z.string().nullable(),
    /** Where its letters go. */
    address: addressSchema.nullable(),
    /** A letter came back from there: paper waits until it is corrected, or said to be right. */
    addressReturnedOn: daySchema.nullable(),
    vat: z.string().nullable(),
    contacts: z.array(contactSchema),
    day: daySchema,
    outstanding: moneySchema,
    overdue: moneySchema,
    /** What is owed beside these amounts, in each other currency. */
    otherCurrencies: z.array(otherCurrencySchema.extend({ credits: moneySchema, unallocated: moneySchema })),
    overdueAsked: moneySchema.describe('Of what is overdue, what may be asked for today'),
    accessories: moneySchema,
    credits: moneySchema,
    unallocated: moneySchema,
    scenarioKey: z.string().nullable(),
    scenarioVersion: z.int().nullable(),
    scenarioBecause: assignmentReasonSchema,
    segment: z.string().nullable(),
    scenarioChosen: z.string().nullable(),
    scenarioChoices: z.array(z.string()),
    scenarioNames: z.record(z.string(), z.string()),
    law: lawCodeSchema.nullable(),
    companyLaw: lawCodeSchema,
    contractRatePercent: z.string().nullable(),
    term: termSchema.nullable(),
    tasks: z.object(tasksShape),
    dossierId: z.string().nullable(),
    decision: z.union([decisionSchema, z.null()]),
    holds: z.array(heldSchema),
    interruptions: interruptionsSchema,
    insolvency: insolvencySchema.nullable(),
    insolvencyVersion: versionSchema.describe('Of the proceedings alone: `If-Match` of `POST …/insolvency`'),
    invoices: z.array(invoiceSchema),
    limitationSoon: z.array(dyingClaimSchema),
    timeline: z.array(timelineSchema),
  })
  .openapi('Debtor');

export const holdInput = z.strictObject({
  invoiceId: identifierInput.nullable().default(null).describe('The one to hold; null: the whole dossier'),
  because: z.string().trim().min(1).max(500),
  until: dayInput.nullable().default(null),
});
export const holdSchema = z.object({ holdId: z.string() }).openapi('Hold');

const namedSchema = z.object({ debtorId: z.string(), name: z.string() });
export const heldManySchema = z
  .object({
    held: z.array(namedSchema),
    excluded: z.array(namedSchema.extend({ because: z.enum(['alreadyHeld', 'nothingOpen']) })),
    /** That wait to leave and will not. */
    messages: z.int(),
    holdIds: z.array(z.string()),
  })
  .openapi('HeldMany');
