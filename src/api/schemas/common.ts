// The pieces every answer is made of: amounts, days, pages, parties and problems.

import { z } from '@hono/zod-openapi';
import { type CalendarDate, parseDay } from '../../units/calendar.ts';
import { EVERY_LAW } from '../../units/law-codes.ts';
import { isCurrency, type Money, parseDecimal } from '../../units/money.ts';
import { LEFT_OUT } from '../description.ts';

export const moneySchema = z
  .object({
    amount: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/, 'a decimal such as 1234.50')
      .openapi({ example: '1234.50', description: 'Decimal with the digits of its currency' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency code such as EUR')
      .openapi({ example: 'EUR' }),
  })
  .openapi('Money');

/** What `If-Match` names, without its quotes; the same as the ETag of the answer, also where a proxy weakens that. */
export const versionSchema = z.string().openapi({ description: 'The version of what can be edited of it' });

/** What is owed part by part: the same object wherever a claim is shown. The parts add up to the total. */
export const claimAmountsSchema = z
  .object({
    principal: moneySchema,
    interest: moneySchema,
    fixedSum: moneySchema,
    provenCosts: moneySchema,
    reminderCosts: moneySchema,
    total: moneySchema,
  })
  .openapi('ClaimAmounts');

/** An amount in a request; refused when it has more digits than its currency. */
export const moneyInput = moneySchema.transform((value, context): Money => {
  if (!isCurrency(value.currency)) {
    const message = `a currency code of ISO 4217, such as EUR, found ${value.currency}`;
    context.addIssue({ code: 'custom', path: ['currency'], message });
    return z.NEVER;
  }
  const parsed = parseDecimal(value.amount, value.currency);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: `an amount in ${value.currency}, found ${value.amount}` });
  return z.NEVER;
});

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-03-29')
  .openapi({ example: '2026-03-29', format: 'date' });

/** Days beyond are mistyped, and what is counted from them leaves the calendar. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'];

/** A day in a request; refused when it does not exist. */
export const dayInput = daySchema.transform((text, context): CalendarDate => {
  const parsed = parseDay(text);
  if (parsed !== null && parsed >= FIRST_DAY && parsed <= LAST_DAY) return parsed;
  context.addIssue({ code: 'custom', message: `a day of the calendar such as 2026-03-29, found ${text}` });
  return z.NEVER;
});

export const instantSchema = z.string().openapi({ example: '2026-03-29T09:12:00.000Z', format: 'date-time' });
/** May be left out of an object, and is no `undefined` where it is there. */
export const mayBeLeftOut = <T extends z.ZodType>(schema: T) =>
  schema.exactOptional().openapi({ [LEFT_OUT]: true });

export const languageSchema = z.enum(['fr', 'nl', 'en', 'de']);
export const addressSchema = z.object({
  lines: z.array(z.string()),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string(),
});
export const channelSchema = z.enum(['email', 'letter', 'registeredLetter', 'call', 'sms']);
export const lawCodeSchema = z.enum(EVERY_LAW);
export const debtorKindSchema = z.enum(['business', 'consumer', 'publicBody']);
const bucketSchema = z.enum(['notDue', '1-30', '31-60', '61-90', 'over90']);
export const agedAmountSchema = z.object({ bucket: bucketSchema, amount: moneySchema }).openapi('AgedAmount');

/** Which of several a debtor's totals are told in. */
export const currencyInput = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR');

/** What is owed beside the totals, in one other currency. */
export const otherCurrencySchema = z.object({ outstanding: moneySchema, overdue: moneySchema });
export const identifierInput = z.string().min(1).max(200);
export const cursorInput = z.string().min(1).max(500).optional();

/** What a page holds at most, and by default. */
const PAGE_LIMIT = 200;
const PAGE_DEFAULT = 50;
export const limitInput = z.coerce.number().int().min(1).max(PAGE_LIMIT).default(PAGE_DEFAULT);

export const pageOf = <Entry extends z.ZodType>(entry: Entry, name: string) =>
  z.object({ entries: z.array(entry), nextCursor: z.string().nullable() }).openapi(name);
