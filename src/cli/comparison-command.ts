// Comparisons of two wordings on the command line: how each stands, a new one whose text is a file, the end of one.

import { LANGUAGES } from '../claim/parties.ts';
import type { InstallationContext } from '../desk/context.ts';
import { letterNamed } from '../desk/messages/wordings.ts';
import { type ComparisonView, comparisons } from '../desk/reports/comparisons.ts';
import { startComparison, stopComparison } from '../desk/reports/start-comparison.ts';
import { type LetterText, WORDING_KEYS } from '../letters/wording/letter-text.ts';
import { notStartedText, verdictText } from '../messages/comparison-words.ts';
import { wordingProblemText } from '../messages/wording-words.ts';
import { FEWEST_DEBTORS, LONGEST_DAYS, MOST_DEBTORS } from '../units/comparison-limits.ts';
import {
  type Acts,
  companyDesk,
  dayOption,
  oneOf,
  requiredText,
  runAct,
  wholeNumberOption,
} from './arguments.ts';
import { type DeskCommand, type ExitCode, type Invocation, isSet, UsageError } from './command.ts';
import { toPlainJson } from './json.ts';
import { jsonAt } from './json-file.ts';

const AUTHOR = 'command line';
const USUAL_DEBTORS = 200;
const TEXT_FILE = 'an object with the texts "subject" and "body"';

const ACTS: Acts = { list, start, stop };

export const comparisonCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 2,
  usage:
    'acquit comparison (list | start FILE --name NAME --of KEY --language fr|nl|en|de --until DAY [--debtors 200] | stop ID) [--day DAY] [--json]   (two wordings tried on half of the debtors each; FILE is the text in JSON: subject, body)',
  options: {
    company: { type: 'string' },
    json: { type: 'boolean' },
    day: { type: 'string' },
    name: { type: 'string' },
    of: { type: 'string' },
    language: { type: 'string' },
    until: { type: 'string' },
    debtors: { type: 'string' },
  },
  run: (invocation, installation) => runAct(ACTS, invocation, installation),
};

async function list({ values, around }: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const all = await comparisons(desk.database, { companyId: company.id, day });
  if (isSet(values, 'json')) around.print(JSON.stringify(toPlainJson(all), null, 1));
  else for (const one of all) for (const line of linesOf(one)) around.print(line);
  return 0;
}

const percent = (tenths: number): string => String(tenths / 10);

function linesOf({
  id,
  name,
  entered,
  plannedDebtors,
  untilOn,
  verdict,
  arms,
  horizons,
}: ComparisonView): string[] {
  const said = verdictText(verdict, 'en').toLowerCase();
  return [
    `${id} ${name}: ${said}; ${entered} of ${plannedDebtors} debtors, entry until ${untilOn}`,
    ...arms.map(
      ({ arm, debtors, disputing, complaining }) =>
        `  ${arm}: ${debtors} debtors, ${disputing} dispute, ${complaining} complain`,
    ),
    ...horizons.flatMap(({ days, shares, apart }) =>
      apart === null
        ? []
        : [
            `  paid within ${days} days: ${shares.map(({ arm, share }) => `${arm} ${percent(share?.tenths ?? 0)} %`).join(', ')}; b less a ${percent(apart.tenths)} points (${percent(apart.lowTenths)} to ${percent(apart.highTenths)})`,
          ],
    ),
  ];
}

async function start(
  { words: [file], values, around }: Invocation,
  installation: InstallationContext,
): Promise<ExitCode> {
  if (file === undefined) throw new UsageError(`Found no file, expected ${TEXT_FILE}`);
  const key = letterNamed(requiredText(values, 'of'));
  if (key === null) throw new UsageError(`Found another --of, expected ${WORDING_KEYS.join(', ')}`);
  const untilOn = dayOption(values, 'until');
  const language = oneOf(values, 'language', LANGUAGES);
  if (language === null) throw new UsageError(`Found no --language, expected ${LANGUAGES.join(', ')}`);
  if (untilOn === null)
    throw new UsageError('Found no --until, expected the last day on which a debtor enters');
  const { company, desk } = await companyDesk(installation, values);
  const outcome = await startComparison(desk, {
    companyId: company.id,
    by: AUTHOR,
    day: dayOption(values, 'day') ?? around.today,
    name: requiredText(values, 'name'),
    key,
    language,
    text: textIn(jsonAt(file, TEXT_FILE), file),
    plannedDebtors: wholeNumberOption(values, 'debtors', USUAL_DEBTORS),
    untilOn,
  });
  if (outcome.kind === 'started') {
    around.print(isSet(values, 'json') ? JSON.stringify(outcome) : outcome.comparisonId);
    return 0;
  }
  const bounds = { fewest: FEWEST_DEBTORS, most: MOST_DEBTORS, days: LONGEST_DAYS, locale: 'en' } as const;
  if (outcome.kind === 'notStarted') around.note(notStartedText(outcome.because, bounds));
  else for (const problem of outcome.problems) around.note(`${file}: ${wordingProblemText(problem, 'en')}`);
  return 1;
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
