// The answers of the desk as the JSON that people script against: amounts are decimal strings with their currency.

import type { DailyRun } from '../../desk/daily-run.ts';
import type { Decided } from '../../desk/deciding/decide-dossiers.ts';
import { runLine } from '../../desk/run-view.ts';
import { type Money, toDecimal } from '../../units/money.ts';

export const runJson = ({ day, isDryRun, counts, told }: DailyRun<RunJsonLine>) => ({
  day,
  dryRun: isDryRun,
  counts,
  dossiers: told,
});

export type RunJsonLine = ReturnType<typeof runJsonLine>;

/** One dossier of a run; a dry run keeps no message that could be named. */
export function runJsonLine(decided: Decided, { isDryRun }: { readonly isDryRun: boolean }) {
  const line = runLine(decided);
  return {
    dossier: line.dossierId,
    debtorId: line.debtorId,
    debtor: line.debtorName,
    decision: line.decision,
    step: line.stepKey,
    channel: line.channels[0] ?? null,
    channels: line.channels,
    message: isDryRun ? null : (decided.prepared?.message.id ?? null),
    amount: toDecimal(line.amount),
    currency: line.amount.currency,
    invoices: line.invoices,
    because: line.because.map(reason => ({ ...reason, ...asRecord(toPlainJson(reason)) })),
    excluded: toPlainJson(decided.decision.excluded),
    lookAgainOn: line.lookAgainOn,
  };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** What a command prints where --json is given: amounts in it are decimal strings, whoever made the answer. */
export const jsonText = (answer: unknown): string => JSON.stringify(toPlainJson(answer), null, 1);

/** Any answer with its Money turned into { amount: "12.50", currency: "EUR" }. */
function toPlainJson(value: unknown): unknown {
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
