// The account of an invoice as the law computes it, on the command line.

import {
  type LegalStatement,
  legalStatement,
  type StatementChoices,
} from '../desk/claims/legal-statement.ts';
import type { ImputationOrder, Part } from '../law/interest/imputation.ts';
import { toDecimal } from '../units/money.ts';
import { toPercent } from '../units/rate.ts';
import { companyDesk, dayOption, oneOf } from './arguments.ts';
import {
  type DeskCommand,
  isSet,
  ON_A_DAY,
  type Output,
  textOf,
  UsageError,
  type Values,
} from './command.ts';
import { jsonText } from './text/json.ts';
import { outcomeText } from './text/outcome-text.ts';

export const statementCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage:
    'acquit statement INVOICE [--day DAY] [--order costs,interest,principal] [--credits retroactive|fromItsDate] [--day-count ACT/365|ACT/ACT] [--json]',
  options: {
    ...ON_A_DAY,
    order: { type: 'string' },
    credits: { type: 'string' },
    'day-count': { type: 'string' },
  },
  async run({ words, values, around }, installation) {
    const [invoiceNumber] = words;
    if (invoiceNumber === undefined) throw new UsageError(statementCommand.usage);
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const choices = choicesIn(values);
    const answer = await legalStatement(desk.database, {
      companyId: company.id,
      invoiceNumber,
      day,
      choices,
    });
    if (answer.kind !== 'statement') {
      around.note(
        answer.kind === 'notFound'
          ? `There is no invoice ${invoiceNumber}`
          : `${invoiceNumber}: ${outcomeText(answer.kind, around)}`,
      );
      return answer.kind === 'notFound' ? 2 : 1;
    }
    if (isSet(values, 'json')) around.print(jsonText(answer.statement));
    else printStatement(answer.statement, around);
    return 0;
  },
};

function choicesIn(values: Values): StatementChoices {
  return {
    order: orderIn(textOf(values, 'order')),
    creditEffect: oneOf(values, 'credits', ['retroactive', 'fromItsDate'] as const) ?? 'retroactive',
    dayCount: oneOf(values, 'day-count', ['ACT/365', 'ACT/ACT'] as const) ?? 'ACT/365',
  };
}

const PARTS: readonly Part[] = ['principal', 'interest', 'costs'];

function orderIn(text: string | null): ImputationOrder | null {
  if (text === null) return null;
  const order = text.split(',').map(word => PARTS.find(part => part === word.trim()));
  const named = order.filter(part => part !== undefined);
  if (named.length !== PARTS.length || new Set(named).size !== PARTS.length)
    throw new UsageError(`--order: found "${text}", expected costs, interest and principal in some order`);
  return named;
}

function printStatement(statement: LegalStatement, { print, note }: Output): void {
  const { number, debtorName, dueOn, events, conventions, order, orderArticle } = statement;
  print(
    `${debtorName}, ${number}, due ${dueOn}; ${conventions.dayCount}; ${order.join(', ')} (${orderArticle})`,
  );
  for (const { on, kind, amount, allocated, left, segments } of events) {
    for (const { from, to, days, rate, principal } of segments)
      print(`  ${from} - ${to}  ${days} days at ${toPercent(rate)} % on ${toDecimal(principal)}`);
    const paid =
      kind === 'payment' || kind === 'credit'
        ? ` ${toDecimal(amount)}: interest ${toDecimal(allocated.interest)}, principal ${toDecimal(allocated.principal)}, costs ${toDecimal(allocated.costs)}`
        : '';
    print(
      `${on} ${kind}${paid}; left ${toDecimal(left.principal)} + ${toDecimal(left.interest)} + ${toDecimal(left.costs)}`,
    );
  }
  print(`total ${toDecimal(statement.totalDue)} ${statement.totalDue.currency}`);
  const { total } = statement.inLetters;
  if (total.amount !== statement.totalDue.amount)
    print(`letters ask ${toDecimal(total)} ${total.currency}: there a payment lowers the principal first`);
  for (const { name, sha256, addedOn } of statement.documents)
    print(`document ${name}, attached ${addedOn}, SHA-256 ${sha256}`);
  for (const { text } of statement.warnings) note(`warning: ${text}`);
}
