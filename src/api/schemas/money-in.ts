// What comes in: files, imports, receipts and their proposals.

import { z } from '@hono/zod-openapi';
import { ALIKE } from '../../desk/money/alike.ts';
import { CLUE_KINDS, DOUBTS } from '../../desk/views/money-in.ts';
import type { CustomerField, InvoiceField, PageDoubt } from '../../desk/views/take-in.ts';
import {
  dayInput,
  daySchema,
  identifierInput,
  instantSchema,
  moneyInput,
  moneySchema,
  versionSchema,
} from './common.ts';
import { tableSchema } from './table.ts';

export const INVOICE_FIELDS = [
  'customer',
  'total',
  'payable',
  'dueOn',
  'dueOrigin',
  'instalments',
  'references',
  'terms',
  'subject',
  'typeCode',
  'orderReference',
  'payee',
] as const satisfies readonly InvoiceField[];

const CUSTOMER_FIELDS = [
  'email',
  'phone',
  'address',
  'kind',
  'language',
  'customerNumber',
  'vat',
  'registration',
] as const satisfies readonly CustomerField[];

const PAGE_DOUBTS = [
  'none',
  'several',
  'differs',
  'unconfirmed',
  'otherPaper',
  'tooMany',
  'tooLarge',
] as const satisfies readonly PageDoubt[];

export const takeInProblemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  place: z.string(),
  found: z.string(),
  expected: z.string(),
});

const differenceSchema = z.object({
  field: z.enum([...INVOICE_FIELDS, ...CUSTOMER_FIELDS]),
  was: z.string().nullable(),
  now: z.string().nullable(),
});

const takeInLineSchema = z
  .object({
    outcome: z.enum(['added', 'changed', 'unchanged', 'refused']),
    what: z.enum(['invoice', 'creditNote', 'bankLine', 'status', 'paidPiece', 'customer', 'document']),
    label: z.string().openapi({ description: 'The number; of a bank line its text' }),
    party: z.string().nullable(),
    amount: moneySchema.nullable(),
    on: daySchema.nullable(),
    dueOn: daySchema.nullable(),
    furtherDueOn: z.array(daySchema).openapi({ description: 'Of an invoice in instalments' }),
    differences: z.array(differenceSchema).openapi({ description: 'What a correction changes, old and new' }),
  })
  .openapi('TakeInLine');

export const takeInSchema = z
  .object({
    importId: z.string().nullable(),
    file: z.string(),
    format: z.string(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    problems: z.array(takeInProblemSchema),
    lines: z.array(takeInLineSchema).openapi({
      description: 'What it does, or with dryRun would do, to each thing: refusals and changes first',
    }),
    linesLeftOut: z.int().openapi({ description: 'More lines, only counted' }),
    debtorsAdded: z.array(z.string()).openapi({ description: 'Customers that were not known before' }),
    debtorsLeftOut: z.int().openapi({ description: 'More of them, only counted' }),
    table: tableSchema.nullable(),
    tableKey: z.string().nullable().openapi({
      description: 'The key of these columns among the remembered mappings',
    }),
    page: z
      .object({
        doubt: z.enum(PAGE_DOUBTS),
        invoices: z.array(z.object({ invoiceId: z.string(), debtorName: z.string(), number: z.string() })),
      })
      .nullable()
      .openapi({
        description:
          'A PDF without an invoice inside that no invoice is certain for: why, and those that it may be of. It counts as refused until a person attaches it',
      }),
  })
  .openapi('TakeIn');

export const takeInProgressSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted']).openapi({
      description:
        'interrupted: the process that did it is gone; take the files in again, nothing counts twice',
    }),
    isDryRun: z.boolean(),
    by: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    filesTotal: z.int(),
    filesDone: z.int(),
    file: z.string().nullable(),
    stage: z.enum(['reading', 'storing']).nullable(),
    views: z.array(takeInSchema),
  })
  .openapi('TakeInProgress');

export const takenInSchema = z.object({ files: z.array(takeInSchema) }).openapi('TakenIn');

export const importSchema = z
  .object({
    id: z.string(),
    file: z.string(),
    format: z.string(),
    at: instantSchema,
    by: z.string(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    undoneAt: instantSchema.nullable(),
    parts: z.int().describe('Of a file that holds several, where they are shown together'),
    attached: z.int().describe('PDFs that found no invoice, and were attached to one since'),
    attachedTo: z.object({ invoiceId: z.string(), number: z.string() }).nullable(),
  })
  .openapi('Import');

export const importPartsSchema = z.object({ entries: z.array(importSchema) }).openapi('ImportParts');

const proposalSchema = z
  .object({
    id: z.string(),
    debtorId: z.string(),
    debtorName: z.string(),
    invoices: z.array(
      z.object({
        invoiceId: z.string(),
        number: z.string(),
        dueOn: daySchema.nullable(),
        open: moneySchema,
        amount: moneySchema,
        difference: z
          .object({ kind: z.enum(['smallDifference', 'cashDiscount']), amount: moneySchema })
          .nullable()
          .openapi({ description: 'What would be left of the invoice and may be given up with it' }),
      }),
    ),
    credits: z
      .array(
        z.object({
          creditNoteId: z.string(),
          number: z.string(),
          issuedOn: daySchema,
          open: moneySchema,
          amount: moneySchema,
        }),
      )
      .openapi({ description: 'Credit notes that the payer deducted; confirm them with the invoices' }),
    clues: z.array(
      z.object({
        kind: z.enum(CLUE_KINDS),
        found: z.string(),
        at: z.int().nullable().openapi({ description: 'Where it begins in the text of the line' }),
      }),
    ),
    agreeing: z
      .int()
      .min(0)
      .max(3)
      .openapi({ description: 'How many of a reference, the amount and the payer agree' }),
    doubt: z.enum(DOUBTS).openapi({ description: 'Why it is proposed and not booked' }),
  })
  .openapi('MatchProposal');

export const paymentSchema = z
  .object({
    id: z.string(),
    version: versionSchema,
    receivedOn: daySchema,
    amount: moneySchema,
    unallocated: moneySchema,
    payerName: z.string().nullable(),
    payerIban: z.string().nullable(),
    text: z.string(),
    references: z.array(z.string()),
    proposals: z.array(proposalSchema),
    alike: z.enum(ALIKE).nullable().openapi({
      description: 'What there is to go by where its one proposal can be confirmed together with others',
    }),
  })
  .openapi('UnmatchedPayment');

const MOST_AT_ONCE = 500;
const allocationRead = z.strictObject({ invoiceId: identifierInput, amount: moneyInput });
export const confirmationsInput = z.strictObject({
  receipts: z
    .array(
      z.strictObject({ paymentId: identifierInput, allocations: z.array(allocationRead).min(1).max(100) }),
    )
    .min(1)
    .max(MOST_AT_ONCE)
    .openapi({ description: 'Each with its proposal as it was read' }),
});
const paymentIds = z.array(z.string());
export const confirmedSchema = z
  .object({
    confirmed: paymentIds,
    changed: paymentIds.openapi({ description: 'No longer as they were read; nothing was done' }),
    followed: paymentIds.openapi({ description: 'Booked since, because these payers are known now' }),
  })
  .openapi('ConfirmedReceipts');
// What followed goes with it.
export const withdrawnInput = z.strictObject({
  paymentIds: z
    .array(identifierInput)
    .min(1)
    .max(10 * MOST_AT_ONCE),
});
export const withdrawnSchema = z.object({ paymentIds }).openapi('WithdrawnReceipts');

export const rejectionInput = z.strictObject({ proposalId: identifierInput });
export const paymentReferenceSchema = z.object({ paymentId: z.string() }).openapi('PaymentReference');
export const cashDeclarationInput = z.strictObject({ on: dayInput });
export const cashDeclarationSchema = z.object({ on: daySchema }).openapi('CashDeclaration');
