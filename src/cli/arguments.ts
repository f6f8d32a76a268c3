// Reads what people type: days, amounts, companies. Anything unclear is a usage error that says what was expected.

import type { Company } from '../claim/parties.ts';
import { type DeskContext, deskOfCompany, type InstallationContext } from '../desk/context.ts';
import { allCompanies } from '../store/companies/companies.ts';
import type { Passing } from '../store/session.ts';
import { type CalendarDate, parseDay } from '../units/calendar.ts';
import { isCountry } from '../units/countries.ts';
import { type Currency, isCurrency } from '../units/money.ts';
import { isAgreedPercent } from '../units/rate.ts';
import { type ExitCode, type Invocation, textOf, UsageError, type Values } from './command.ts';

/** The day of an option, or null when it is not given. */
export function dayOption(values: Values, name: string): CalendarDate | null {
  const text = textOf(values, name);
  if (text === null) return null;
  const day = parseDay(text);
  if (day === null) throw new UsageError(`--${name}: found "${text}", expected a day such as 2026-03-29`);
  return day;
}

export function requiredDay(values: Values, name: string): CalendarDate {
  const day = dayOption(values, name);
  if (day === null) throw new UsageError(`--${name} is missing`);
  return day;
}

export function requiredText(values: Values, name: string): string {
  const text = textOf(values, name);
  if (text === null || text.trim() === '') throw new UsageError(`--${name} is missing`);
  return text;
}

/** Two letters, large or small, as ISO 3166 has them; null when it is not given. */
export function countryOption(values: Values): string | null {
  const text = textOf(values, 'country');
  if (text === null) return null;
  const country = text.toUpperCase();
  if (!isCountry(country))
    throw new UsageError(`--country: found "${text}", expected a country of two letters such as FR`);
  return country;
}

/** Three letters, large or small, as ISO 4217 has them; null when it is not given. */
export function currencyOption(values: Values): Currency | null {
  const text = textOf(values, 'currency');
  if (text === null) return null;
  const currency = text.toUpperCase();
  if (!isCurrency(currency))
    throw new UsageError(`--currency: found "${text}", expected a currency code of ISO 4217, such as EUR`);
  return currency;
}

/** A rate that a contract may name, as it is written; null when it is not given. */
export function percentOption(values: Values, name: string): string | null {
  const text = textOf(values, name);
  if (text !== null && !isAgreedPercent(text))
    throw new UsageError(`--${name}: found "${text}", expected a percentage such as 12.4`);
  return text;
}

export function wholeNumberOption(values: Values, name: string, fallback: number): number {
  const text = textOf(values, name);
  if (text === null) return fallback;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--${name}: found "${text}", expected a whole number`);
  return Number(text);
}

/** What several options say, each read by its own reader: all that is wrong with them is told at once. */
export function together<Said extends object>(
  readers: {
    readonly [Name in keyof Said]: () => Said[Name];
  },
): Said {
  const said: Partial<Said> = {};
  const faults: string[] = [];
  for (const name in readers) {
    try {
      said[name] = readers[name]();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0 || !isWhole(said)) throw new UsageError(faults.join('\n'));
  return said;

  function isWhole(partly: Partial<Said>): partly is Said {
    return Object.keys(readers).every(name => name in partly);
  }
}

/** The option as one of these words, or null when it is not given. */
export function oneOf<Choice extends string>(
  values: Values,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const text = textOf(values, name);
  if (text === null) return null;
  const found = choices.find(choice => choice === text);
  if (found === undefined)
    throw new UsageError(`--${name}: found "${text}", expected one of: ${choices.join(', ')}`);
  return found;
}

/** The company that --company names, or the only one there is, and its desk. */
export async function companyDesk(
  installation: InstallationContext,
  values: Values,
): Promise<{ readonly company: Company; readonly desk: DeskContext }> {
  const company = await companyNamed(installation.database, values);
  return { company, desk: deskOfCompany(installation, company.id) };
}

async function companyNamed(db: Passing, values: Values): Promise<Company> {
  const companies = await allCompanies(db);
  const name = textOf(values, 'company');
  if (name !== null) {
    const found = companies.find(company => company.name === name || company.id === name);
    if (!found)
      throw new UsageError(
        `--company: found "${name}", expected one of: ${companies.map(company => company.name).join(', ') || 'none yet'}`,
      );
    return found;
  }
  const [only] = companies;
  if (!only) throw new UsageError('There is no company yet: acquit company add --name NAME --country FR');
  if (companies.length > 1)
    throw new UsageError(
      `There are several companies; say which with --company: ${companies.map(company => company.name).join(', ')}`,
    );
  return only;
}

/** What a command does by its first word. */
export type Acts = Readonly<
  Record<string, (invocation: Invocation, installation: InstallationContext) => Promise<ExitCode>>
>;

/** Does what the first word names, with the words after it; without any word, the list. */
export async function runAct(
  acts: Acts,
  invocation: Invocation,
  installation: InstallationContext,
): Promise<ExitCode> {
  const [name = 'list', ...words] = invocation.words;
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) throw new UsageError(`Found "${name}", expected ${Object.keys(acts).join(', ')}`);
  return act({ ...invocation, words }, installation);
}
