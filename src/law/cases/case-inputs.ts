// The door through which worked cases come in: untyped JSON is read into days, amounts, rates and rules, under any of
// the names that a field may bear. What is missing or misshapen is an InputProblem with the place and the value.

import { type CalendarDate, parseDay } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { parsePercent, type Rate } from '../../units/rate.ts';
import type { DurableChannel } from '../consumer-belgium.ts';
import type { ImputationOrder, Part } from '../interest/imputation.ts';
import type { Conventions } from '../interest/interest.ts';
import { type CreditorCategory, isLawCode, type LawCode, type Relation } from '../law.ts';

export type Inputs = Readonly<Record<string, unknown>>;

export class InputProblem extends Error {}

/** Cases are in euros: a sum such as the 40 EUR does not add to another currency. */
const CURRENCY = 'EUR';
const MAX_LIST = 100_000;

export const isRecord = (value: unknown): value is Inputs =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const found = (inputs: Inputs, names: readonly string[]): unknown =>
  names.map(name => inputs[name]).find(value => value !== undefined && value !== null);

/** The value under a name as it stands in the file. */
export const valueAt = (inputs: Inputs, name: string): unknown => inputs[name];

/** Whether the file says no to a question; silence is not a no. */
export const isDenied = (inputs: Inputs, ...names: string[]): boolean => found(inputs, names) === false;

export const has = (inputs: Inputs, ...names: string[]): boolean => found(inputs, names) !== undefined;

export function refuse(names: readonly string[], value: unknown, expected: string): never {
  throw new InputProblem(
    `${names.join(' or ')}: found ${JSON.stringify(value) ?? 'nothing'}, expected ${expected}`,
  );
}

export function dayNamed(inputs: Inputs, ...names: string[]): CalendarDate {
  return readDay(found(inputs, names), names);
}

export function optionalDay(inputs: Inputs, ...names: string[]): CalendarDate | null {
  return has(inputs, ...names) ? dayNamed(inputs, ...names) : null;
}

export function wholeNumber(inputs: Inputs, ...names: string[]): number {
  const value = found(inputs, names);
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number)
    ? number
    : refuse(names, value, 'a whole number');
}

export const wholeNumberOr = (inputs: Inputs, fallback: number, ...names: string[]): number =>
  has(inputs, ...names) ? wholeNumber(inputs, ...names) : fallback;

export const cents = (inputs: Inputs, ...names: string[]): Money =>
  money(wholeNumber(inputs, ...names), CURRENCY);

export const centsOr = (inputs: Inputs, fallback: number, ...names: string[]): Money =>
  has(inputs, ...names) ? cents(inputs, ...names) : money(fallback, CURRENCY);

export function rateNamed(inputs: Inputs, ...names: string[]): Rate {
  const value = found(inputs, names);
  const text = typeof value === 'number' ? String(value) : value;
  const rate = typeof text === 'string' ? parsePercent(text.replace(/\s*%$/, '').replace(',', '.')) : null;
  return rate ?? refuse(names, value, 'a percentage such as 12.4');
}

export const optionalRate = (inputs: Inputs, ...names: string[]): Rate | null =>
  has(inputs, ...names) ? rateNamed(inputs, ...names) : null;

export const textOf = (inputs: Inputs, ...names: string[]): string => {
  const value = found(inputs, names) ?? '';
  return typeof value === 'string' ? value : refuse(names, value, 'a text');
};

/** Whether the file says yes to a question. */
export const isSaid = (inputs: Inputs, ...names: string[]): boolean => found(inputs, names) === true;

export function lawOf(inputs: Inputs): LawCode {
  const text = textOf(inputs, 'law', 'country').toUpperCase();
  return isLawCode(text) ? text : refuse(['law'], valueAt(inputs, 'law'), 'FR, BE, NL, LU, DE, ES, IT or EU');
}

/** For rules that one country alone has. */
export function onlyIn(law: LawCode, inputs: Inputs): void {
  if (has(inputs, 'law', 'country') && lawOf(inputs) !== law)
    refuse(['law'], valueAt(inputs, 'law'), `${law}: the rule is of that law alone`);
}

const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/^(b2b|business|company|firm)?$/, 'b2b'],
  [/^(b2c|consumer|consommateur)$/, 'b2c'],
  [/^(public|b2g|publicdebtor|publicbody)$/, 'public'],
];

export function relationOf(inputs: Inputs): Relation {
  const text = textOf(inputs, 'relation').toLowerCase();
  const [, relation] =
    RELATIONS.find(([words]) => words.test(text)) ??
    refuse(['relation'], valueAt(inputs, 'relation'), 'b2b, b2c or public');
  return relation;
}

const INDIVIDUAL = /individual|particulier|natural|^consumer$|private (person|creditor)|^private$/i;
const BUSINESS = /^$|business|other|autre|company|firm|professional|merchant|enterprise|sme|public/i;

/** The category of the creditor, on which the French legal rate depends: a private individual or anybody else. */
export function creditorOf(inputs: Inputs): CreditorCategory {
  const text = textOf(inputs, 'creditor', 'category', 'creditorCategory').trim();
  if (INDIVIDUAL.test(text)) return 'individual';
  return BUSINESS.test(text) ? 'business' : refuse(['creditor', 'category'], text, 'individual or business');
}

export function conventionsOf(inputs: Inputs): Partial<Conventions> {
  const text = textOf(inputs, 'dayCount').toUpperCase().replace(/\s/g, '');
  if (text === '' || text.startsWith('ACT/365')) return {};
  return text.startsWith('ACT/ACT') || text === 'ACT/366'
    ? { dayCount: 'ACT/ACT' }
    : refuse(['dayCount'], valueAt(inputs, 'dayCount'), 'ACT/365 or ACT/ACT');
}

export function orderOf(inputs: Inputs): ImputationOrder | null {
  const value = valueAt(inputs, 'order');
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return refuse(['order'], value, 'a list of principal, interest and costs');
  return value.map((part): Part => {
    if (part === 'principal' || part === 'capital') return 'principal';
    if (part === 'interest') return 'interest';
    return part === 'costs' || part === 'fixed' || part === 'fees'
      ? 'costs'
      : refuse(['order'], part, 'a part');
  });
}

/** Pairs such as ["2026-06-15", 200000] or [12345, "2026-07-31"], or objects with a day and cents. */
export function datedAmounts(inputs: Inputs, ...names: string[]): { on: CalendarDate; amount: Money }[] {
  const value = found(inputs, names) ?? [];
  if (!Array.isArray(value) || value.length > MAX_LIST)
    return refuse(names, value, 'a list of day and cents');
  return value.map(entry => {
    if (isRecord(entry))
      return {
        on: dayNamed(entry, 'date', 'on', 'dueDate', 'due', 'day'),
        amount: cents(entry, 'cents', 'amountCents', 'principalCents', 'amount'),
      };
    if (!Array.isArray(entry)) return refuse(names, entry, 'a day and cents');
    const parts = entry.slice(0, 2);
    return {
      on: readDay(
        parts.find(part => typeof part === 'string'),
        names,
      ),
      amount: cents({ cents: parts.find(part => typeof part === 'number') }, 'cents'),
    };
  });
}

export function days(inputs: Inputs, ...names: string[]): CalendarDate[] {
  const value = found(inputs, names) ?? [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map(entry => readDay(entry, names));
}

export function channelOf(inputs: Inputs): DurableChannel {
  const text = textOf(inputs, 'channel', 'medium');
  if (/elec|e-?mail|digital|online/i.test(text)) return 'electronic';
  return /post|letter|lettre|mail|paper|brief|regist/i.test(text)
    ? 'post'
    : refuse(['channel'], valueAt(inputs, 'channel'), 'post or electronic');
}

function readDay(value: unknown, names: readonly string[]): CalendarDate {
  return (
    (typeof value === 'string' ? parseDay(value) : null) ?? refuse(names, value, 'a day such as 2026-07-15')
  );
}
