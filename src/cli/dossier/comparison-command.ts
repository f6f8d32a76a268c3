// Comparisons on the command line: how each stands, a new one whose text is a file or that leaves a message out, the end of one.

import { LANGUAGES } from '../../claim/parties.ts';
import type { InstallationContext } from '../../desk/context.ts';
import { letterNamed } from '../../desk/messages/wordings.ts';
import { type ComparisonView, comparisons } from '../../desk/reports/comparisons.ts';
import { sendLeftOut } from '../../desk/reports/send-left-out.ts';
import { type StartOutcome, startComparison, stopComparison } from '../../desk/reports/start-comparison.ts';
import { type LetterText, WORDING_KEYS } from '../../letters/wording/letter-text.ts';
import { neededText, notStartedText, verdictText } from '../../messages/comparison-words.ts';
import type { Locale } from '../../messages/format.ts';
import { wordingProblemText } from '../../messages/wording-words.ts';
import { MOST_WITHOUT_PERCENT } from '../../units/comparison-limits.ts';
import { toDecimal } from '../../units/money.ts';
import {
  type Acts,
  companyDesk,
  dayOption,
  oneOf,
  requiredText,
  runAct,
  wholeNumberOption,
} from '../arguments.ts';
import { type DeskCommand, type ExitCode, type Invocation, isSet, ON_A_DAY, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { jsonAt } from '../text/json-file.ts';
import { debtorNamed } from './debtor-named.ts';

const AUTHOR = 'command line';
const USUAL_DEBTORS = 200;
const TEXT_FILE = 'an object with the texts "subject" and "body"';

const ACTS: Acts = { list, start, stop, send };

export const comparisonCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 2,
  usage:
    'acquit comparison (list | start (FILE --of KEY --language fr|nl|en|de | --without STEP [--share 50]) --name NAME --until DAY [--debtors 200] | stop ID | send CUSTOMER) [--day DAY] [--json]   (two wordings tried on half of the debtors each, FILE is the text in JSON: subject, body; or the message of a step left out for a share of them, in percent, and sent to one of these after all)',
  options: {
    ...ON_A_DAY,
    name: { type: 'string' },
    of: { type: 'string' },
    language: { type: 'string' },
    until: { type: 'string' },
    debtors: { type: 'string' },
    without: { type: 'string' },
    share: { type: 'string' },
  },
  run: (invocation, installation) => runAct(ACTS, invocation, installation),
};

async function list({ values, around }: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const all = await comparisons(desk.database, { companyId: company.id, day });
  if (isSet(values, 'json')) around.print(jsonText(all));
  else for (const one of all) for (const line of linesOf(one, around.locale ?? 'en')) around.print(line);
  return 0;
}

const percent = (tenths: number): string => String(tenths / 10);

const ARM_NAMES = { wordings: { a: 'a', b: 'b' }, withoutStep: { a: 'with', b: 'without' } } as const;

function linesOf(comparison: ComparisonView, locale: Locale): string[] {
  const { id, name, entered, plannedDebtors, untilOn, arms, horizons } = comparison;
  const said = verdictText(comparison, locale).toLowerCase();
  const names = ARM_NAMES[comparison.kind];
  return [
    `${id} ${name}: ${said}; ${entered} of ${plannedDebtors} debtors, entry until ${untilOn}`,
    ...withoutLines(comparison),
    ...arms.map(
      ({ arm, debtors, disputing, complaining }) =>
        `  ${names[arm]}: ${debtors} debtors, ${disputing} dispute, ${complaining} complain`,
    ),
    ...horizons.flatMap(({ days, shares, apart }) =>
      apart === null
        ? []
        : [
            `  paid within ${days} days: ${shares.map(({ arm, share }) => `${names[arm]} ${percent(share?.tenths ?? 0)} %`).join(', ')}; ${names.b} less ${names.a} ${percent(apart.tenths)} points (${percent(apart.lowTenths)} to ${percent(apart.highTenths)})`,
          ],
    ),
  ];
}

function withoutLines(comparison: ComparisonView): string[] {
  if (comparison.kind === 'wordings') return [];
  const { stepKey, sharePercent, cameLater } = comparison;
  const share = `  ${sharePercent} % go without ${stepKey}`;
  if (cameLater === null) return [share];
  const { amount, between } = cameLater;
  const range =
    between === null ? 'too few to say' : `${toDecimal(between.low)} to ${toDecimal(between.high)}`;
  return [share, `  came later without it: ${toDecimal(amount)} ${amount.currency} (${range})`];
}

async function start(
  { words: [file], values, around }: Invocation,
  installation: InstallationContext,
): Promise<ExitCode> {
  const draft = {
    ...plannedIn(values),
    ...(values['without'] !== undefined ? withoutIn(values) : textsIn(file, values)),
  };
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const outcome = await startComparison(desk, { ...draft, companyId: company.id, by: AUTHOR, day });
  if (outcome.kind === 'started') {
    around.print(isSet(values, 'json') ? jsonText(outcome) : outcome.comparisonId);
    return 0;
  }
  for (const line of refusalLines(outcome, { file, values, around })) around.note(line);
  return 1;
}

type Values = Invocation['values'];

function plannedIn(values: Values) {
  const untilOn = dayOption(values, 'until');
  if (untilOn === null)
    throw new UsageError('Found no --until, expected the last day on which a debtor enters');
  const plannedDebtors = wholeNumberOption(values, 'debtors', USUAL_DEBTORS);
  return { name: requiredText(values, 'name'), plannedDebtors, untilOn };
}

const withoutIn = (values: Values) => ({
  kind: 'withoutStep' as const,
  stepKey: requiredText(values, 'without'),
  sharePercent: wholeNumberOption(values, 'share', MOST_WITHOUT_PERCENT),
});

function textsIn(file: string | undefined, values: Values) {
  if (file === undefined) throw new UsageError(`Found no file, expected ${TEXT_FILE}`);
  const key = letterNamed(requiredText(values, 'of'));
  if (key === null) throw new UsageError(`Found another --of, expected ${WORDING_KEYS.join(', ')}`);
  const language = oneOf(values, 'language', LANGUAGES);
  if (language === null) throw new UsageError(`Found no --language, expected ${LANGUAGES.join(', ')}`);
  return { kind: 'wordings' as const, key, language, text: textIn(jsonAt(file, TEXT_FILE), file) };
}

function refusalLines(
  outcome: Exclude<StartOutcome, { kind: 'started' }>,
  { file = '', values, around }: { file: string | undefined } & Pick<Invocation, 'values' | 'around'>,
): string[] {
  const { locale = 'en' } = around;
  switch (outcome.kind) {
    case 'notStarted':
      return [notStartedText(outcome.because, locale)];
    case 'stepNeeded':
      return [neededText({ ...outcome, stepKey: requiredText(values, 'without') }, locale)];
    case 'refused':
      return outcome.problems.map(problem => `${file}: ${wordingProblemText(problem, locale)}`);
  }
}

/** Parts that are left out are those of the e-mail. */
function textIn(json: unknown, file: string): LetterText {
  const parts = new Map(typeof json === 'object' && json !== null ? Object.entries(json) : []);
  const part = (name: string): string | undefined => {
    const found: unknown = parts.get(name);
    if (found === undefined || typeof found === 'string') return found;
    throw new UsageError(`${file}: found ${JSON.stringify(found)} at ${name}, expected text`);
  };
  const [subject, body] = [part('subject'), part('body')];
  if (subject === undefined || body === undefined)
    throw new UsageError(`${file}: found no subject or no body, expected ${TEXT_FILE}`);
  const more = (['shorterSubject', 'letterBody', 'letterTitle'] as const).flatMap(name => {
    const text = part(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return { subject, body, ...Object.fromEntries(more) };
}

async function stop(
  { words: [id = ''], values, around }: Invocation,
  installation: InstallationContext,
): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const isStopped = await stopComparison(desk, { companyId: company.id, by: AUTHOR, day, comparisonId: id });
  if (isStopped) return 0;
  around.note(`Found no comparison that runs under "${id}"`);
  return 1;
}

/** What is left out for one customer, sent to it after all. */
async function send(
  { words, values, around }: Invocation,
  installation: InstallationContext,
): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const debtorId = await debtorNamed(desk.database, { company, words, day });
  const sent = await sendLeftOut(desk, { companyId: company.id, by: AUTHOR, day, debtorId });
  if (sent === null) {
    around.note(`Found no message that is left out for "${words.join(' ')}"`);
    return 1;
  }
  around.print(isSet(values, 'json') ? jsonText(sent) : `${sent.messages} to approve`);
  return 0;
}
