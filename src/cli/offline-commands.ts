// Commands that need no database: what is in a file, and what a late invoice costs.

import { emptyReading } from '../formats/problems.ts';
import { readFile } from '../formats/read.ts';
import { type FileReading, hasErrors, type Problem } from '../formats/records.ts';
import { toJson } from '../formats/text/json.ts';
import { calculate } from '../law/calculator.ts';
import { isLawCode, type LawCode, type Relation } from '../law/law.ts';
import * as m from '../messages/compiled/messages.js';
import { warningText } from '../messages/invoice-words.ts';
import { countsText, problemText } from '../messages/terminal-words.ts';
import { type Money, money, parseDecimal, toDecimal } from '../units/money.ts';
import { parsePercent, type Rate, toPercent } from '../units/rate.ts';
import { currencyOption, oneOf, percentOption, requiredDay, requiredText, together } from './arguments.ts';
import { isSet, type OfflineCommand, type Surroundings, UsageError, type Values } from './command.ts';
import { withInputs } from './input-paths.ts';
import { outsideFault } from './outside-faults.ts';
import { jsonText } from './text/json.ts';
import { problemsOf } from './text/told-faults.ts';

export const readCommand: OfflineCommand = {
  kind: 'offline',
  mostWords: Number.POSITIVE_INFINITY,
  usage: 'acquit read FILE… [--json]',
  options: { json: { type: 'boolean' } },
  async run({ words, values, around }) {
    if (words.length === 0) throw new UsageError('Which files?');
    const { locale = 'en' } = around;
    const readings: FileReading[] = [];
    for (const word of words) readings.push(...(await readAt(word, around)));
    if (isSet(values, 'json')) around.print(jsonText(readings.map(toJson)));
    else
      for (const { file, format, invoices, statements, problems } of readings) {
        const counts = countsText(
          [
            ['invoices', invoices.length],
            ['statements', statements.length],
          ],
          locale,
        );
        around.print(m.terminal_what({ name: file, said: `${format}, ${counts}` }, { locale }));
        for (const problem of problems) around.print(`  ${problemText(problem, locale)}`);
      }
    return readings.some(hasErrors) ? 2 : 0;
  },
};

/** What a name leads to. Nothing is kept, so that a name which leads nowhere does not stop the others. */
async function readAt(word: string, { dataFolder, note }: Surroundings): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  try {
    await withInputs({ words: [word], dataFolder }, async files => {
      for (const file of files) readings.push(...(await readFile(file)));
    });
  } catch (error) {
    const told = error instanceof UsageError ? error.message : outsideFault(error, null);
    if (told === null) throw error;
    note(told);
    const problems = problemsOf({ told, place: 'file', expected: 'a file or a folder that can be read' });
    readings.push(emptyReading({ file: word, format: 'unknown', problems: problems.map(atFile) }));
  }
  return readings;
}

const atFile = (problem: Problem): Problem => ({ ...problem, place: 'file' });

const RELATIONS: readonly Relation[] = ['b2b', 'b2c', 'public'];

export const interestCommand: OfflineCommand = {
  kind: 'offline',
  mostWords: 0,
  usage:
    'acquit interest --law FR --relation b2b --amount 1000.00 --due DAY --until DAY [--rate PERCENT] [--creditor business|individual] [--day-count ACT/365|ACT/ACT] [--currency EUR] [--json]',
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
    const say = { locale: around.locale ?? 'en' };
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else {
      for (const { from, to, days, ratePercent, article } of answer.segments)
        around.print(
          m.terminal_days_at(
            { from, to, days: m.count_days({ count: days }, say), rate: ratePercent, article },
            say,
          ),
        );
      const { interest, fixedSum, total, currency } = answer;
      around.print(m.terminal_cost({ interest, fixedSum, total: `${total} ${currency}` }, say));
      for (const warning of answer.warnings)
        around.note(m.terminal_warning({ text: warningText(warning, say.locale) }, say));
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

const LAWS = 'FR, BE, NL, LU, DE, ES, IT or EU';

function askedCalculation(values: Values) {
  const { creditor, dayCount, ...asked } = together({
    law: () => lawOption(values),
    relation: () => relationOption(values),
    amount: () => amountAsked(values),
    rate: () => rateOption(values),
    creditor: () => oneOf(values, 'creditor', ['business', 'individual'] as const),
    dayCount: () => oneOf(values, 'day-count', ['ACT/365', 'ACT/ACT'] as const),
    due: () => requiredDay(values, 'due'),
    until: () => requiredDay(values, 'until'),
  });
  return {
    ...asked,
    creditor: creditor ?? 'business',
    conventions: { dayCount: dayCount ?? 'ACT/365' },
  } as const;
}

function lawOption(values: Values): LawCode {
  const law = requiredText(values, 'law').toUpperCase();
  if (!isLawCode(law)) throw new UsageError(`--law: found "${law}", expected ${LAWS}`);
  return law;
}

function relationOption(values: Values): Relation {
  const text = requiredText(values, 'relation').toLowerCase();
  const relation = RELATIONS.find(candidate => candidate === text);
  if (!relation) throw new UsageError(`--relation: found "${text}", expected ${RELATIONS.join(', ')}`);
  return relation;
}

function amountAsked(values: Values): Money {
  const text = requiredText(values, 'amount');
  const currency = currencyOption(values) ?? 'EUR';
  const amount = parseDecimal(text, currency);
  const isTooMuch = amount === null ? MORE_DIGITS.test(text) : amount.amount > MOST_MINOR;
  if (isTooMuch)
    throw new UsageError(
      `--amount: found "${text}", expected at most ${toDecimal(money(MOST_MINOR, currency))} ${currency}`,
    );
  if (amount === null || amount.amount < 0)
    throw new UsageError(`--amount: found "${text}", expected a decimal such as 1000.00`);
  return amount;
}
/** A million millions in euros: what a century of interest makes of it is still counted to the cent. */
const MOST_MINOR = 100_000_000_000_000;
/** Longer than any amount that is counted exactly. */
const MORE_DIGITS = /^\+?\d{14,}(\.\d*)?$/;

function rateOption(values: Values): Rate | null {
  const text = percentOption(values, 'rate');
  return text === null ? null : parsePercent(text);
}
