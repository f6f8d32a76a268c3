// Payments, what they pay and what went back; what is on its way; what is known of each bank account.

import { z } from '@hono/zod-openapi';
import { DIFFERENCE_KINDS, EXPECTED_KINDS, PAYMENT_MEANS } from '../../desk/money/cash-words.ts';
import { dayInput, daySchema, identifierInput, moneyInput, moneySchema, versionSchema } from './common.ts';

const text = z.string();
const reason = z.string().trim().min(1).max(500);

const paymentShape = {
  id: text,
  source: z.enum(['statement', 'manual', 'invoice', 'provider']),
  means: text.nullable(),
  receivedOn: daySchema,
  amount: moneySchema,
  unallocated: moneySchema,
  payerName: text.nullable(),
  payerIban: text.nullable(),
  text,
  references: z.array(text),
  setAsideBecause: text.nullable(),
  account: text.nullable(),
};

export const paymentLineSchema = z.object(paymentShape).openapi('Payment');

export const paymentDetailSchema = z
  .object({
    ...paymentShape,
    version: versionSchema.openapi({
      description: 'Of what it pays and whether it is set aside: `If-Match` of what is said anew of it',
    }),
    allocations: z.array(
      z.object({
        id: text,
        kind: z.enum(['payment', 'creditNote', 'difference']),
        invoiceId: text,
        number: text,
        debtorId: text,
        debtorName: text,
        amount: moneySchema,
        differenceId: text.nullable(),
        clues: z.array(z.object({ kind: text, found: text })),
        by: text,
      }),
    ),
    wentBack: z.array(
      z.object({
        id: text,
        kind: z.enum(['returned', 'refunded']),
        amount: moneySchema,
        on: daySchema,
        because: text,
      }),
    ),
  })
  .openapi('PaymentDetail');

const givenUpInput = z.strictObject({
  kind: z.enum(DIFFERENCE_KINDS),
  amount: moneyInput,
  because: reason,
});

const paidInvoiceInput = z.strictObject({
  invoiceId: identifierInput,
  amount: moneyInput,
  difference: givenUpInput.nullish().transform(value => value ?? null),
});
const paidInvoicesInput = z.array(paidInvoiceInput).max(500);
const creditsInput = z
  .array(z.strictObject({ creditNoteId: identifierInput, amount: moneyInput }))
  .max(100)
  .default([]);

export const reallocationInput = z.strictObject({
  allocations: paidInvoicesInput.min(1),
  credits: creditsInput,
});

export const manualPaymentInput = z.strictObject({
  receivedOn: dayInput,
  amount: moneyInput,
  means: z.enum(PAYMENT_MEANS),
  payerName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullish()
    .transform(value => value ?? null),
  text: z.string().trim().max(1000).default(''),
  allocations: paidInvoicesInput.default([]),
  credits: creditsInput,
});

export const setAsideInput = z.strictObject({ because: reason });
export const refundInput = z.strictObject({ amount: moneyInput, on: dayInput, because: reason });
export const differenceInput = givenUpInput.extend({ on: dayInput });
export const doneSchema = z.object({ id: text }).openapi('Done');

export const returnQuestionsSchema = z
  .object({
    returns: z.array(
      z.object({
        id: text,
        on: daySchema,
        amount: moneySchema,
        account: text.nullable(),
        counterparty: text.nullable(),
        counterpartyIban: text.nullable(),
        text,
        references: z.array(text),
        candidates: z.array(
          z.object({ paymentId: text, receivedOn: daySchema, payerName: text.nullable(), text }),
        ),
      }),
    ),
  })
  .openapi('ReturnQuestions');
export const returnAnswerInput = z.strictObject({ paymentId: identifierInput.nullable() });

export const expectedReceiptInput = z.strictObject({
  kind: z.enum(EXPECTED_KINDS),
  expectedOn: dayInput,
  amount: moneyInput.nullish().transform(value => value ?? null),
  because: reason,
});

const saidShape = {
  id: text,
  invoiceId: text,
  number: text,
  amount: moneySchema,
  because: text,
  by: text,
};
export const moneyByHandSchema = z
  .object({
    differences: z.array(z.object({ ...saidShape, kind: z.enum(DIFFERENCE_KINDS), givenOn: daySchema })),
    expected: z.array(
      z.object({ ...saidShape, kind: z.enum(EXPECTED_KINDS), expectedOn: daySchema, untilOn: daySchema }),
    ),
    credits: z.array(z.object({ creditNoteId: text, number: text, issuedOn: daySchema, open: moneySchema })),
  })
  .openapi('MoneyByHand');

const bankAccountSchema = z
  .object({
    account: text,
    currency: text,
    knownUntil: daySchema.nullable(),
    freshUntil: daySchema.nullable(),
    isFresh: z.boolean(),
    closedOn: daySchema.nullable(),
    statements: z.int(),
    gaps: z.array(
      z.object({
        fromOn: daySchema,
        untilOn: daySchema,
        kind: z.enum(['balance', 'number']),
        /** The balance, or the number, that the next statement should have and has. */
        expected: text,
        found: text,
        isVouched: z.boolean(),
      }),
    ),
    overlaps: z.array(z.object({ fromOn: daySchema, untilOn: daySchema })),
  })
  .openapi('BankAccount');
export const bankAccountsSchema = z.object({ accounts: z.array(bankAccountSchema) }).openapi('BankAccounts');
export const followInput = z.strictObject({ closedOn: dayInput.nullable() });
export const followedSchema = z.object({ account: text }).openapi('FollowedAccount');

const settingsShape = {
  smallDifferenceMinor: z.int().min(0).max(100_000).openapi({
    description: 'What a payment may differ from an invoice and still be proposed for it, in minor units',
  }),
  cashDiscountBasisPoints: z
    .array(z.int().min(1).max(2_000))
    .max(10)
    .openapi({ description: 'Cash discounts that customers take, in hundredths of a percent: 200 is 2 %' }),
};
export const matchingSettingsSchema = z
  .object({ ...settingsShape, version: versionSchema })
  .openapi('MatchingSettings');
/** What is left out stays. */
export const matchingSettingsInput = z.strictObject(settingsShape).partial();
