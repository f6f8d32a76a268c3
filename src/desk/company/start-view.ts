// Where a company stands between its first file and its first reminder. Everything is read from facts, so that whoever
// leaves finds the same place again: files that stand, totals that a person agreed to, the ladder that was chosen, the
// trial that was sent, and the mode. Figures that changed after somebody agreed are told as changed.

import type { Company } from '../../claim/parties.ts';
import { cashGate } from '../../dunning/cash-gate.ts';
import type { AssignmentRule } from '../../dunning/scenario/assignment.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import { cashKnownUntil } from '../../store/companies/companies.ts';
import {
  filesTaken,
  leftOut,
  openDebtors,
  type StartTotal,
  type StartTotals,
  type StartWord,
  startWords,
} from '../../store/companies/start-words.ts';
import { savedRules } from '../../store/dossiers/scenarios.ts';
import { lastUndatedLine } from '../../store/imports/statement-coverage.ts';
import { agedTotals } from '../../store/invoices/aged-totals.ts';
import { looseMoney } from '../../store/money/loose-money.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { mainFirst } from '../claims/main-currency.ts';
import { ladderOf } from '../deciding/ladders.ts';
import type { StartView } from '../views/start.ts';
import { companyView, knownCompany } from './company-view.ts';

/** What one reads before one opens the list of imports. */
const FILES_SHOWN = 20;
const PROBLEMS_SHOWN = 5;

type Asked = { readonly companyId: string; readonly day: CalendarDate };

export async function startView(db: Queryable, { companyId, day }: Asked): Promise<StartView> {
  const company = await knownCompany(db, companyId);
  const totals = await startTotals(db, { company, day });
  const words = await startWords(db, companyId);
  const saved = await savedRules(db, companyId);
  return {
    day,
    company: companyView(company),
    files: await filesTaken(db, companyId),
    totals,
    leftOut: await leftOut(db, { companyId, files: FILES_SHOWN, problems: PROBLEMS_SHOWN }),
    cash: await cashOf(db, { company, day }),
    missing: missingOf(company),
    agreed: agreedOf(words, totals),
    ladder: chosenOf(words, saved?.rules ?? null),
    rulesVersion: saved?.version ?? 0,
    trial: trialOf(words),
  };
}

/** Invoices less credits and money without an invoice, per currency, that of the totals first. */
export async function startTotals(
  db: Queryable,
  { company, day }: { company: Pick<Company, 'id' | 'country'>; day: CalendarDate },
): Promise<StartTotals> {
  const asked = { companyId: company.id, day };
  const aged = mainFirst(await agedTotals(db, asked), company.country);
  const loose = await looseMoney(db, asked);
  const currencies = [...new Set([...aged, ...loose].map(({ currency }) => currency))];
  const totals = currencies.map((currency): StartTotal => {
    const open = aged.find(row => row.currency === currency);
    const free = loose.find(row => row.currency === currency);
    const [outstanding, credits, unallocated] = [
      open?.outstanding ?? 0,
      free?.credits ?? 0,
      free?.unallocated ?? 0,
    ];
    return {
      invoices: open?.invoices ?? 0,
      open: money(outstanding, currency),
      overdue: money(outstanding - (open?.notDue ?? 0), currency),
      credits: money(credits, currency),
      unallocated: money(unallocated, currency),
      balance: money(outstanding - credits - unallocated, currency),
    };
  });
  return { customers: await openDebtors(db, asked), totals };
}

async function cashOf(
  db: Queryable,
  { company, day }: { company: Company; day: CalendarDate },
): Promise<StartView['cash']> {
  const knownUntil = await cashKnownUntil(db, company.id);
  const closed = cashGate({
    cash: { knownUntil, unallocated: [], credits: [] },
    country: company.country,
    limitDays: company.policy.cashFreshDays,
    day,
  });
  const isFresh = closed.length === 0;
  const lastMovementOn = isFresh
    ? null
    : await lastUndatedLine(db, { companyId: company.id, after: knownUntil });
  return { lastStatementOn: knownUntil, isFresh, lastMovementOn };
}

const missingOf = ({ iban, email, address }: Company): StartView['missing'] => [
  ...(iban === null ? (['iban'] as const) : []),
  ...(email === null ? (['email'] as const) : []),
  ...(address === null ? (['address'] as const) : []),
];

const agreedOf = (words: readonly StartWord[], totals: StartTotals): StartView['agreed'] =>
  words
    .flatMap(word =>
      word.kind === 'totals'
        ? [{ ...word.content, by: word.by, at: word.at, isStill: sameTotals(word.content, totals) }]
        : [],
    )
    .at(0) ?? null;

const trialOf = (words: readonly StartWord[]): StartView['trial'] =>
  words
    .flatMap(word => (word.kind === 'trial' ? [{ ...word.content, by: word.by, at: word.at }] : []))
    .at(0) ?? null;

/** Whether the same customers owe the same: what is overdue of it moves with the days. */
export const sameTotals = (one: StartTotals, other: StartTotals): boolean =>
  canonicalJson(comparable(one)) === canonicalJson(comparable(other));

const comparable = ({ customers, totals }: StartTotals) => ({
  customers,
  totals: totals
    .map(({ invoices, open, balance }) => ({ invoices, open, balance }))
    .sort((one, other) => (one.open.currency < other.open.currency ? -1 : 1)),
});

/** What is in force counts: rules may have been written elsewhere since. */
function chosenOf(words: readonly StartWord[], rules: readonly AssignmentRule[] | null): StartView['ladder'] {
  const said = words.find(({ kind }) => kind === 'ladder');
  if (said === undefined) return null;
  return { by: said.by, at: said.at, ladder: rules === null ? 'measured' : ladderOf(rules) };
}
