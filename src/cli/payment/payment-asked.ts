// What every verb of `acquit payment` is asked and answers.

import type { Company } from '../../claim/parties.ts';
import type { DeskContext } from '../../desk/context.ts';
import { paymentDetail } from '../../desk/money/payment-views.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { UsageError, type Values } from '../command.ts';
import { amountOption } from '../dossier/dossier-named.ts';

/** Something to read, or what came of an act. */
export type PaymentAnswer =
  | { readonly shown: unknown; readonly text: string }
  | string
  | { readonly kind: string };

export type PaymentCommand = {
  readonly desk: DeskContext;
  readonly company: Company;
  readonly values: Values;
  readonly words: readonly string[];
  readonly act: { readonly companyId: string; readonly by: string; readonly day: CalendarDate };
};

export type PaymentVerb = (asked: PaymentCommand) => Promise<PaymentAnswer>;

export const CURRENCY = 'EUR';

export function idOf({ words: [id] }: PaymentCommand): string {
  if (id === undefined) throw new UsageError('Which one? Its id, as acquit payment list says it');
  return id;
}

export function requiredAmount(values: Values, currency: string): Money {
  const amount = amountOption(values, 'amount', currency);
  if (amount === null) throw new UsageError('--amount is missing');
  return amount;
}

export async function currencyOf({ desk, act }: PaymentCommand, paymentId: string): Promise<string> {
  return (await paymentDetail(desk.database, act.companyId, paymentId))?.amount.currency ?? CURRENCY;
}
