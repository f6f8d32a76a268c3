// Which dossier a person means on the command line: that of an invoice, or of a debtor and a currency.

import type { Company } from '../../claim/parties.ts';
import type { DeskContext, InstallationContext } from '../../desk/context.ts';
import { whyView } from '../../desk/deciding/why.ts';
import type { InDossier } from '../../desk/in-dossier.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { dossierOfInvoice } from '../../store/invoices/invoice-lookup.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, parseDecimal } from '../../units/money.ts';
import { companyDesk, currencyOption, dayOption } from '../arguments.ts';
import { type Invocation, ON_A_DAY, type Options, textOf, UsageError, type Values } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { notDoneText } from '../text/outcome-text.ts';
import { debtorNamed } from './debtor-named.ts';

const AUTHOR = 'command line';
const CURRENCY = 'EUR';

export const DOSSIER_OPTIONS: Options = {
  ...ON_A_DAY,
  currency: { type: 'string' },
  because: { type: 'string' },
  /** Who acts: a second person approves in its own name. */
  as: { type: 'string' },
};

export type Here = InDossier & {
  readonly desk: DeskContext;
  readonly company: Company;
  readonly currency: string;
};

/** The dossier of the debtor that the words name. */
export async function dossierNamed(
  { words, values, around }: Invocation,
  installation: InstallationContext,
): Promise<Here> {
  const { company, desk, day } = await actingIn({ values, around }, installation);
  const debtorId = await debtorNamed(desk.database, { company, words, day });
  const dossiers = await dossiersOf(desk.database, company.id, [debtorId]);
  // Who owes in one currency alone is meant in that one.
  const [only = null, ...others] = dossiers;
  const usual = others.length === 0 && only !== null ? only.currency : CURRENCY;
  const currency = currencyOption(values) ?? usual;
  const found = dossiers.find(dossier => dossier.currency === currency);
  if (!found) throw new UsageError(`${words.join(' ')} has no dossier in ${currency}`);
  return {
    desk,
    companyId: company.id,
    company,
    by: authorOf(values),
    day,
    dossierId: found.dossierId,
    currency,
  };
}

/** The dossier of an invoice, and the invoice. */
export async function invoiceNamed(
  { words, values, around }: Invocation,
  installation: InstallationContext,
): Promise<Here & { readonly invoiceId: string; readonly debtorId: string }> {
  const [invoiceNumber] = words;
  if (invoiceNumber === undefined) throw new UsageError('Which invoice? Its number');
  const { company, desk, day } = await actingIn({ values, around }, installation);
  const { invoice, debtorId } = await invoiceBy(desk, { company, invoiceNumber, day });
  const dossierId = await dossierOfInvoice(desk.database, company.id, invoice.id);
  if (dossierId === null) throw new UsageError(`${invoiceNumber} has no dossier yet`);
  const { currency } = invoice.invoiced;
  const invoiceId = invoice.id;
  return {
    desk,
    companyId: company.id,
    company,
    by: authorOf(values),
    day,
    dossierId,
    currency,
    invoiceId,
    debtorId,
  };
}

/** The ids of the invoices of an option that may be repeated; null when it is not given. */
export async function invoicesOption(
  values: Values,
  name: string,
  { desk, company, day }: { desk: DeskContext; company: Company; day: CalendarDate },
): Promise<readonly string[] | null> {
  const given = values[name];
  if (!Array.isArray(given)) return null;
  const numbers = given.filter(value => typeof value === 'string');
  return Promise.all(
    numbers.map(async invoiceNumber => (await invoiceBy(desk, { company, invoiceNumber, day })).invoice.id),
  );
}

/** The id of the invoice of an option; null when it is not given. */
export async function invoiceOption(
  values: Values,
  name: string,
  { desk, company, day }: { desk: DeskContext; company: Company; day: CalendarDate },
): Promise<string | null> {
  const invoiceNumber = textOf(values, name);
  return invoiceNumber === null ? null : (await invoiceBy(desk, { company, invoiceNumber, day })).invoice.id;
}

export function amountOption(values: Values, name: string, currency: string): Money | null {
  const text = textOf(values, name);
  if (text === null) return null;
  const amount = parseDecimal(text, currency);
  if (amount === null) throw new UsageError(`--${name}: found "${text}", expected an amount such as 1234.50`);
  return amount;
}

/** Prints what came of it: JSON, or its first word and the id. 1 where a rule refused. */
export function sayOutcome(
  { values, around }: Pick<Invocation, 'values' | 'around'>,
  outcome: string | { readonly kind: string },
): 0 | 1 {
  const answer = typeof outcome === 'string' ? { kind: outcome } : outcome;
  // What waits for a second person was taken, and is no refusal.
  const isDone = answer.kind === 'done' || answer.kind === 'proposed';
  const texts = Object.values(answer).filter(value => typeof value === 'string');
  if (values['json'] === true) around.print(jsonText(answer));
  else if (isDone) around.print(texts.join(' '));
  else around.note(notDoneText(answer.kind, around));
  return isDone ? 0 : 1;
}

const authorOf = (values: Values): string => textOf(values, 'as') ?? AUTHOR;

async function actingIn(
  { values, around }: Pick<Invocation, 'values' | 'around'>,
  installation: InstallationContext,
): Promise<{ company: Company; desk: DeskContext; day: CalendarDate }> {
  const { company, desk } = await companyDesk(installation, values);
  return { company, desk, day: dayOption(values, 'day') ?? around.today };
}

async function invoiceBy(
  desk: DeskContext,
  { company, invoiceNumber, day }: { company: Company; invoiceNumber: string; day: CalendarDate },
) {
  const found = await whyView(desk.database, { companyId: company.id, invoiceNumber, day });
  if (found === null) throw new UsageError(`There is no invoice ${invoiceNumber}`);
  return found;
}
