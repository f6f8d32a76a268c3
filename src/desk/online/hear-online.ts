// The two ways in which an online payment is told: the provider calls, and the payer comes back. Neither is believed:
// each only says which payment to ask the provider about.

import type { ProviderCall, ProviderName } from '../../channels/payment-provider.ts';
import { companyById } from '../../store/companies/companies.ts';
import { onlinePaymentById } from '../../store/money/online-payments.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import { providersOfCompany } from './company-providers.ts';
import type { OnlinePayments } from './online-payments.ts';
import { settleOnline } from './settle-online.ts';

/** Later: it could not be settled now, and the provider calls again. */
export type HeardCall = 'done' | 'forged' | 'later';

type Asked = {
  readonly companyId: string;
  readonly online: OnlinePayments | null;
  readonly day: CalendarDate;
};

export async function hearCall(
  context: DeskContext,
  { companyId, provider: name, online, day, ...call }: Asked & ProviderCall & { provider: ProviderName },
): Promise<HeardCall> {
  const providers = await providersOfCompany(context.database, { online, companyId });
  const provider = providers.find(one => one.name === name);
  // A company that is not here is told as a call that is not genuine: nobody learns which companies there are.
  if (provider === undefined || online === null) return 'forged';
  const told = await provider.hear(call);
  if (told.kind === 'forged') return 'forged';
  if (told.kind === 'silent') return 'later';
  if (told.kind === 'nothing') return 'done';
  const { reference } = told;
  const settled = await settleOnline(context, {
    provider,
    companyId,
    reference,
    day,
    refunded: online.refunded,
  });
  return settled === 'silent' ? 'later' : 'done';
}

export type ReturnedPayer = {
  readonly creditor: string;
  readonly amount: Money;
  readonly state: 'paid' | 'pending' | 'open' | 'failed';
};

export async function returnOfPayer(
  context: DeskContext,
  { companyId, id, online, day }: Asked & { readonly id: string },
): Promise<ReturnedPayer | null> {
  const { database } = context;
  const row = await onlinePaymentById(database, { companyId, id });
  const company = await companyById(database, companyId);
  if (row === null || company === null) return null;
  const providers = await providersOfCompany(database, { online, companyId });
  const provider = providers.find(({ name }) => name === row.provider);
  if (provider !== undefined && online !== null && row.reference !== null)
    await settleOnline(context, {
      provider,
      companyId,
      reference: row.reference,
      day,
      refunded: online.refunded,
    });
  const { state, amount, currency } = (await onlinePaymentById(database, { companyId, id })) ?? row;
  return { creditor: company.name, amount: money(amount, currency), state: STATES[state] };
}

const STATES = {
  asked: 'open',
  open: 'open',
  pending: 'pending',
  paid: 'paid',
  failed: 'failed',
  expired: 'failed',
} as const;
