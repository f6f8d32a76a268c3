// What happened to a claim that no file tells, entered, listed and taken back on the command line; and the days that
// the law gives after it.

import { LAW_FACT_KINDS } from '../../claim/law-facts.ts';
import type { LawFactView } from '../../desk/claims/law-fact-views.ts';
import { limitationSoon } from '../../desk/claims/limitation-soon.ts';
import { companyDeadlines } from '../../desk/claims/next-deadlines.ts';
import { recordLawFact, takeBackLawFact } from '../../desk/claims/record-law-fact.ts';
import { roadsView } from '../../desk/claims/roads.ts';
import type { DeskContext } from '../../desk/context.ts';
import { whyView } from '../../desk/deciding/why.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, parseDecimal } from '../../units/money.ts';
import { companyDesk, currencyOption, dayOption, oneOf, requiredText } from '../arguments.ts';
import {
  type DeskCommand,
  type Invocation,
  isSet,
  ON_A_DAY,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import { jsonText } from '../text/json.ts';
import { notDoneText } from '../text/outcome-text.ts';
import { debtorNamed } from './debtor-named.ts';

const AUTHOR = 'command line';

export const factCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit fact DEBTOR [--kind KIND --on DAY --source TEXT [--invoice NUMBER] [--amount 150.00]] | fact --take-back ID\n  KIND: ${LAW_FACT_KINDS.join(', ')}`,
  options: {
    ...ON_A_DAY,
    kind: { type: 'string' },
    on: { type: 'string' },
    source: { type: 'string' },
    invoice: { type: 'string' },
    amount: { type: 'string' },
    currency: { type: 'string' },
    'take-back': { type: 'string' },
  },
  async run({ words, values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const act = { companyId: company.id, by: AUTHOR, day };
    const factId = textOf(values, 'take-back');
    if (factId !== null) {
      const debtorId = await takeBackLawFact(desk, { ...act, factId });
      return say({ values, around }, debtorId === null ? 'notFound' : 'taken back', debtorId !== null);
    }
    const debtorId = await debtorNamed(desk.database, { company, words, day });
    const kind = oneOf(values, 'kind', LAW_FACT_KINDS);
    if (kind === null) return list({ debtorId, companyId: company.id, day }, { values, around }, desk);
    const number = textOf(values, 'invoice');
    const invoiceId =
      number === null ? null : await invoiceNumbered(desk, { companyId: company.id, number, day });
    const on = dayOption(values, 'on') ?? day;
    const entry = { kind, on, invoiceId, amount: amountIn(values), source: requiredText(values, 'source') };
    const outcome = await recordLawFact(desk, { ...act, debtorId, entry });
    if (outcome.kind === 'recorded') return say({ values, around }, outcome.factId, true);
    return say({ values, around }, outcome.kind, false);
  },
};

export const deadlinesCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit deadlines [--day DAY] [--json]',
  options: ON_A_DAY,
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const deadlines = await companyDeadlines(desk.database, { company, day });
    const limitation = await limitationSoon(desk.database, { company, day });
    if (isSet(values, 'json')) {
      around.print(jsonText({ day, deadlines, limitation }));
      return 0;
    }
    for (const { debtorName, key, whose, plain, rolled, basis, isPast } of deadlines)
      around.print(
        `${plain}${isPast ? ' PAST' : ''} (rolled ${rolled})  ${debtorName}: ${key}, ${whose} (${basis.article}, ${basis.confidence})`,
      );
    for (const { debtorName, invoiceNumber, lastDay, isOver, article, confidence } of limitation)
      around.print(
        `${lastDay}${isOver ? ' OVER' : ''}  ${debtorName}: ${invoiceNumber}, limitation (${article}, ${confidence})`,
      );
    return 0;
  },
};

type Asked = { readonly debtorId: string; readonly companyId: string; readonly day: CalendarDate };

async function list(
  asked: Asked,
  { values, around }: Pick<Invocation, 'values' | 'around'>,
  desk: DeskContext,
): Promise<0> {
  const facts = (await roadsView(desk.database, asked))?.facts ?? [];
  if (isSet(values, 'json')) around.print(jsonText(facts));
  else for (const fact of facts) around.print(line(fact));
  return 0;
}

const EFFECT = {
  restarts: 'starts the limitation again',
  nothing: 'does not interrupt the limitation',
  onceOneYear: 'gives at least one year more, once',
  untilClosed: 'stops the period until the proceedings are closed',
  tenYears: 'starts the limitation again, for ten years where payment was presumed',
} as const;

function line({ id, kind, on, source, by, limitation }: LawFactView): string {
  const effect = limitation === null ? '' : `; ${EFFECT[limitation.effect]} (${limitation.article})`;
  return `${id}  ${on}  ${kind}: ${source} (${by})${effect}`;
}

async function invoiceNumbered(
  desk: DeskContext,
  { companyId, number, day }: { companyId: string; number: string; day: CalendarDate },
): Promise<string> {
  const found = await whyView(desk.database, { companyId, invoiceNumber: number, day });
  if (found === null) throw new UsageError(`There is no invoice ${number}`);
  return found.invoice.id;
}

function amountIn(values: Values): Money | null {
  const text = textOf(values, 'amount');
  if (text === null) return null;
  const amount = parseDecimal(text, currencyOption(values) ?? 'EUR');
  if (amount === null || amount.amount <= 0)
    throw new UsageError(`--amount: found "${text}", expected a decimal such as 150.00`);
  return amount;
}

function say(
  { values, around }: Pick<Invocation, 'values' | 'around'>,
  outcome: string,
  isDone: boolean,
): 0 | 1 {
  if (isSet(values, 'json')) around.print(jsonText({ outcome, done: isDone }));
  else if (isDone) around.print(outcome);
  else around.note(notDoneText(outcome, around));
  return isDone ? 0 : 1;
}
