// The answers of the desk as the JSON that people script against: amounts are decimal strings with their currency.

import type { DailyRun } from '../desk/daily-run.ts';
import type { Decided } from '../desk/decide-dossiers.ts';
import { askedBy } from '../dunning/next-step.ts';
import { type Money, toDecimal, zero } from '../units/money.ts';

export function runJson({ day, isDryRun, counts, decided }: DailyRun) {
  return { day, dryRun: isDryRun, counts, dossiers: decided.map(dossierJson) };
}

function dossierJson({ facts, decision, prepared }: Decided) {
  const amount =
    askedBy(decision) ??
    openOf(
      facts.balances.map(({ open }) => open),
      facts.currency,
    );
  const covers = decision.kind === 'send' || decision.kind === 'ask' ? decision.covers : [];
  return {
    dossier: facts.dossierId,
    debtorId: facts.debtor.id,
    debtor: facts.debtor.name,
    decision: decision.kind,
    step: decision.kind === 'send' || decision.kind === 'ask' ? decision.stepKey : null,
    channel: prepared?.deliveries[0]?.channel ?? null,
    channels: prepared?.deliveries.map(({ channel }) => channel) ?? [],
    message: prepared?.message.id ?? null,
    amount: prepared
      ? toDecimal({ amount: prepared.message.asked, currency: facts.currency })
      : toDecimal(amount),
    currency: facts.currency,
    invoices:
      covers.length > 0
        ? covers.map(({ number }) => number)
        : facts.balances.filter(({ open }) => open.amount > 0).map(({ number }) => number),
    because: toPlainJson(decision.because) as readonly { readonly code: string }[],
    excluded: toPlainJson(decision.excluded),
    lookAgainOn: decision.lookAgainOn,
  };
}

/** Any answer with its Money turned into { amount: "12.50", currency: "EUR" }. */
export function toPlainJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return { amount: toDecimal(value), currency: value.currency };
  return Object.fromEntries(Object.entries(value).map(([key, nested]) => [key, toPlainJson(nested)]));
}

function isMoney(value: object): value is Money {
  return (
    'amount' in value &&
    'currency' in value &&
    typeof value.amount === 'number' &&
    typeof value.currency === 'string' &&
    Object.keys(value).length === 2
  );
}

const openOf = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce((total, { amount }) => ({ amount: total.amount + amount, currency }), zero(currency));
