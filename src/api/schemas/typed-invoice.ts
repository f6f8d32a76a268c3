// An invoice or a credit note as a person types it.

import { z } from '@hono/zod-openapi';
import { isCountry } from '../../units/countries.ts';
import {
  dayInput,
  daySchema,
  debtorKindSchema,
  identifierInput,
  languageSchema,
  moneyInput,
} from './common.ts';
import { takeInProblemSchema } from './money-in.ts';

const LINE_LIMIT = 250;
const NUMBER_LIMIT = 100;
const textOrNothing = z
  .string()
  .trim()
  .max(LINE_LIMIT)
  .transform(text => (text === '' ? null : text))
  .nullable()
  .default(null);

const newCustomerInput = z.strictObject({
  name: z.string().trim().min(1).max(LINE_LIMIT),
  kind: debtorKindSchema,
  language: languageSchema,
  email: z.email('an e-mail address').max(LINE_LIMIT).nullable().default(null),
  street: textOrNothing,
  postalCode: textOrNothing,
  city: textOrNothing,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country of two letters such as FR')
    .refine(isCountry, 'a country of ISO 3166 such as FR')
    .nullable()
    .default(null),
});

export const typedInvoiceInput = z.strictObject({
  kind: z.enum(['invoice', 'creditNote']).default('invoice'),
  customer: z.union([z.strictObject({ debtorId: identifierInput }), newCustomerInput]),
  number: z.string().trim().min(1).max(NUMBER_LIMIT),
  issuedOn: dayInput,
  dueOn: dayInput.nullable().default(null),
  terms: textOrNothing.openapi({
    description: 'In words, where no due date is said: 30 jours fin de mois, 30 dagen, 30 days',
  }),
  total: moneyInput,
  beforeTax: moneyInput.nullable().default(null).openapi({
    description: 'Compared with the total and not kept: what is claimed is the total',
  }),
  corrects: textOrNothing.openapi({
    description:
      'Of a credit note: the number of the invoice that it concerns, which it settles first; null leaves it to be deducted',
  }),
});

export const addedInvoiceSchema = z
  .object({
    added: z
      .object({
        importId: z.string(),
        invoiceId: z.string().nullable().openapi({ description: 'Null for a credit note' }),
        debtorId: z.string(),
        dueOn: daySchema.nullable(),
      })
      .nullable()
      .openapi({ description: 'Null where nothing was added: the problems say why' }),
    problems: z.array(takeInProblemSchema),
  })
  .openapi('AddedInvoice');
