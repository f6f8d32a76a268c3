// Commands that need no database: what is in a file, and what a late invoice costs.

import { readFile } from '../formats/read.ts';
import { type FileReading, hasErrors } from '../formats/records.ts';
import { toJson } from '../formats/text/json.ts';
import { calculate } from '../law/calculator.ts';
import { isLawCode, type Relation } from '../law/law.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { parseDecimal, toDecimal } from '../units/money.ts';
import { parsePercent, toPercent } from '../units/rate.ts';
import { dayOption, oneOf, requiredText } from './arguments.ts';
import { isSet, type OfflineCommand, textOf, UsageError, type Values } from './command.ts';
import { withInputs } from './input-paths.ts';

export const readCommand: OfflineCommand = {
  kind: 'offline',
  mostWords: Number.POSITIVE_INFINITY,
  usage: 'acquit read FILE… [--json]',
  options: { json: { type: 'boolean' } },
  async run({ words, values, around }) {
    if (words.length === 0) throw new UsageError('Which files?');
    const readings: FileReading[] = [];
    await withInputs({ words, dataFolder: around.dataFolder }, async files => {
      for (const file of files) readings.push(...(await readFile(file)));
    });
    if (isSet(values, 'json')) around.print(JSON.stringify(readings.map(toJson), null, 1));
    else
      for (const { file, format, invoices, statements, problems } of readings) {
        around.print(`${file}: ${format}, ${invoices.length} invoices, ${statements.length} statements`);
        for (const { severity, place, found, expected } of problems)
          around.print(`  ${severity} at ${place}: found ${found}, expected ${expected}`);
      }
    return readings.some(hasErrors) ? 2 : 0;
  },
};

const RELATIONS: readonly Relation[] = ['b2b', 'b2c', 'public'];

export const interestCommand: OfflineCommand = {
  kind: 'offline',
  mostWords: 0,
  usage:
    'acquit interest --law FR --relation b2b --amount 1000.00 --due DAY --until DAY [--rate PERCENT] [--currency EUR] [--json]',
  options: {
    law: { type: 'string' },
    relation: { type: 'string' },
    amount: { type: 'string' },
    currency: { type: 'string' },
    due: { type: 'string' },
    until: { type: 'string' },
    rate: { type: 'string' },
    creditor: { type: 'string' },
    'day-count': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values, around }) {
    const answer = calculation(values);
    if (isSet(values, 'json')) around.print(JSON.stringify(answer, null, 1));
    else {
      for (const { from, to, days, ratePercent, article } of answer.segments)
        around.print(`${from} - ${to}  ${days} days at ${ratePercent} %  (${article})`);
      around.print(
        `interest ${answer.interest}, fixed sum ${answer.fixedSum}, total ${answer.total} ${answer.currency}`,
      );
      for (const warning of answer.warnings) around.note(`warning: ${warning.text}`);
    }
    return 0;
  },
};

function calculation(values: Values) {
  const asked = askedCalculation(values);
  const result = calculate(asked);
  const { law, relation, amount } = asked;
  const segments = result.segments.map(segment => ({
    from: segment.from,
    to: segment.to,
    days: segment.days,
    ratePercent: toPercent(segment.rate),
    principal: toDecimal(segment.principal),
    article: result.articles[0] ?? '',
    source: segment.source,
    confidence: segment.confidence,
    isFormula: segment.isFormula,
  }));
  return {
    law,
    relation,
    currency: amount.currency,
    amount: toDecimal(amount),
    days: result.days,
    segments,
    interest: toDecimal(result.interest),
    fixedSum: toDecimal(result.fixedSum),
    total: toDecimal(result.total),
    articles: result.articles,
    conventions: result.conventions,
    warnings: result.warnings,
  };
}

function askedCalculation(values: Values) {
  const law = requiredText(values, 'law').toUpperCase();
  if (!isLawCode(law))
    throw new UsageError(`--law: found "${law}", expected FR, BE, NL, LU, DE, ES, IT or EU`);
  const relationText = requiredText(values, 'relation');
  const relation = RELATIONS.find(candidate => candidate === relationText);
  if (!relation)
    throw new UsageError(`--relation: found "${relationText}", expected ${RELATIONS.join(', ')}`);
  const currency = textOf(values, 'currency') ?? 'EUR';
  const amount = parseDecimal(requiredText(values, 'amount'), currency);
  if (amount === null || amount.amount < 0)
    throw new UsageError(`--amount: found "${textOf(values, 'amount')}", expected a decimal such as 1000.00`);
  const rateText = textOf(values, 'rate');
  const rate = rateText === null ? null : parsePercent(rateText);
  if (rateText !== null && rate === null)
    throw new UsageError(`--rate: found "${rateText}", expected a percentage such as 12.4`);
  const creditor = oneOf(values, 'creditor', ['business', 'individual'] as const) ?? 'business';
  const dayCount = oneOf(values, 'day-count', ['ACT/365', 'ACT/ACT'] as const) ?? 'ACT/365';
  return {
    law,
    relation,
    amount,
    due: requiredDay(values, 'due'),
    until: requiredDay(values, 'until'),
    rate,
    creditor,
    conventions: { dayCount },
  } as const;
}

function requiredDay(values: Values, name: string): CalendarDate {
  const day = dayOption(values, name);
  if (day === null) throw new UsageError(`--${name} is missing`);
  return day;
}
