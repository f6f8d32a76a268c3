// A daily run as an answer: one line per dossier, with what was decided and why.

import { askedBy } from '../dunning/covered.ts';
import { money, sum } from '../units/money.ts';
import type { DailyRun } from './daily-run.ts';
import type { Decided } from './deciding/decide-dossiers.ts';
import type { RunLine, RunView } from './views/run.ts';

export function runView({ day, isDryRun, counts, told }: DailyRun<RunLine>): RunView {
  return { day, dryRun: isDryRun, counts, dossiers: told };
}

export function runLine({ facts, decision, prepared }: Decided): RunLine {
  const open = facts.balances.filter(balance => balance.open.amount > 0);
  const covers = decision.kind === 'send' || decision.kind === 'ask' ? decision.covers : [];
  const amount = prepared
    ? money(prepared.message.asked, facts.currency)
    : (askedBy(decision) ??
      sum(
        open.map(balance => balance.open),
        facts.currency,
      ));
  return {
    dossierId: facts.dossierId,
    debtorId: facts.debtor.id,
    debtorName: facts.debtor.name,
    decision: decision.kind,
    stepKey: decision.kind === 'send' || decision.kind === 'ask' ? decision.stepKey : null,
    channels: prepared?.deliveries.map(({ channel }) => channel) ?? [],
    amount,
    invoices: (covers.length > 0 ? covers : open).map(({ number }) => number),
    because: decision.because,
    lookAgainOn: decision.lookAgainOn,
  };
}
