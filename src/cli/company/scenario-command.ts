// Scenarios on the command line: read one as a file, see what is wrong with it, save it as the next version, say who
// follows which. Files are JSON; `acquit scenario show KEY > file` gives one to start from.

import type { InstallationContext } from '../../desk/context.ts';
import { replayScenario } from '../../desk/deciding/replay-scenario.ts';
import { saveRules, saveScenario } from '../../desk/deciding/save-scenario.ts';
import { scenarioEffect } from '../../desk/deciding/scenario-effect.ts';
import { checkScenario, scenarioList } from '../../desk/deciding/scenario-list.ts';
import type { FieldProblem } from '../../dunning/scenario/fields.ts';
import { parseRules } from '../../dunning/scenario/parse-rules.ts';
import { parseScenario } from '../../dunning/scenario/parse-scenario.ts';
import type { Scenario, ScenarioProblem } from '../../dunning/scenario/scenario.ts';
import { writtenScenario } from '../../dunning/scenario/written-scenario.ts';
import { type Acts, companyDesk, dayOption, runAct, wholeNumberOption } from '../arguments.ts';
import { type DeskCommand, type ExitCode, type Invocation, isSet, ON_A_DAY, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { jsonAt } from '../text/json-file.ts';

const AUTHOR = 'command line';

const ACTS: Acts = {
  list,
  show,
  check,
  effect,
  replay,
  save,
  rules,
};

export const scenarioCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 2,
  usage:
    'acquit scenario (list | show KEY | check FILE | effect FILE [--days 7] | replay [FILE] [--days 365] | save FILE | rules [FILE]) [--day DAY] [--json]   (files are JSON)',
  options: {
    ...ON_A_DAY,
    days: { type: 'string' },
  },
  run: (invocation, installation) => runAct(ACTS, invocation, installation),
};

async function list({ values, around }: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const { scenarios, rules: inForce } = await scenarioList(desk.database, company.id);
  if (isSet(values, 'json'))
    around.print(
      jsonText({
        scenarios: scenarios.map(one => ({ version: one.version, ...writtenScenario(one) })),
        rules: inForce,
      }),
    );
  else {
    for (const { key, version, countries, debtorKinds, steps } of scenarios)
      around.print(
        `${key}, version ${version}: ${debtorKinds.join(', ')} in ${countries.join(', ')}; ${steps.map(stepText).join(', ')}`,
      );
    for (const { key, scenario } of inForce) around.print(`rule ${key}: ${scenario}`);
  }
  return 0;
}

const stepText = ({ key, countsFrom, offsetDays }: Scenario['steps'][number]): string =>
  `${countsFrom === 'dueDate' ? `${offsetDays < 0 ? '' : '+'}${offsetDays}` : `${offsetDays} days later`} ${key}`;

async function show(
  { words: [key], values, around }: Invocation,
  installation: InstallationContext,
): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const { scenarios } = await scenarioList(desk.database, company.id);
  const found = scenarios.find(one => one.key === key);
  if (found === undefined)
    throw new UsageError(`Found "${key ?? ''}", expected ${scenarios.map(one => one.key).join(', ')}`);
  around.print(jsonText(writtenScenario(found)));
  return 0;
}

async function check(invocation: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { values, around } = invocation;
  const draft = draftIn(invocation);
  if (draft === null) return 2;
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  return refused(await checkScenario(desk.database, { companyId: company.id, draft, day }), invocation);
}

/** "this change sends 43 messages tomorrow, 3 of them final notices", per debtor, before anything is saved. */
async function effect(invocation: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { values, around } = invocation;
  const draft = draftIn(invocation);
  if (draft === null) return 2;
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const days = wholeNumberOption(values, 'days', 7);
  const answer = await scenarioEffect(desk.database, { companyId: company.id, draft, day, days });
  if (isSet(values, 'json')) around.print(jsonText(answer));
  else {
    for (const { day: on, before, after, steps } of answer.days)
      around.print(
        `${on}: ${after} messages instead of ${before} (${Object.entries(steps)
          .map(([step, count]) => `${count} ${step}`)
          .join(', ')})`,
      );
    around.print(`${answer.debtors.length} debtors are concerned`);
  }
  return answer.problems.length > 0 ? refused(answer.problems, { ...invocation, values: {} }) : 0;
}

/** A file, or, without one, the scenarios in force. */
async function replay(invocation: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { words, values, around } = invocation;
  const draft = words.length === 0 ? null : draftIn(invocation);
  if (draft === null && words.length > 0) return 2;
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const days = wholeNumberOption(values, 'days', 365);
  const answer = await replayScenario(desk.database, { companyId: company.id, draft, day, days });
  if (isSet(values, 'json')) around.print(jsonText(answer));
  else {
    around.print(`${answer.from} to ${answer.until}`);
    const steps = [...new Set([...Object.keys(answer.would), ...Object.keys(answer.was)])].sort();
    for (const step of steps)
      around.print(`${step}: ${answer.would[step] ?? 0} would have left, ${answer.was[step] ?? 0} did`);
    around.print(`${answer.debtors.length} debtors would have had something else`);
  }
  return answer.problems.length > 0 ? refused(answer.problems, { ...invocation, values: {} }) : 0;
}

async function save(invocation: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { values, around } = invocation;
  const draft = draftIn(invocation);
  if (draft === null) return 2;
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const outcome = await saveScenario(desk, { companyId: company.id, by: AUTHOR, day, draft });
  if (outcome.kind === 'refused') return refused(outcome.problems, invocation);
  around.print(
    isSet(values, 'json')
      ? jsonText({ key: draft.key, version: outcome.version })
      : `${draft.key}, version ${outcome.version}: for rounds that begin from now on`,
  );
  return 0;
}

async function rules(invocation: Invocation, installation: InstallationContext): Promise<ExitCode> {
  const { values, around, words } = invocation;
  const { company, desk } = await companyDesk(installation, values);
  if (words[0] === undefined) {
    const { rules: inForce } = await scenarioList(desk.database, company.id);
    around.print(jsonText(inForce));
    return 0;
  }
  const parsed = parseRules(jsonAt(words[0], 'what "acquit scenario rules" prints'));
  if (parsed.kind === 'broken') return broken(parsed.problems, invocation);
  const day = dayOption(values, 'day') ?? around.today;
  const outcome = await saveRules(desk, { companyId: company.id, by: AUTHOR, day, rules: parsed.rules });
  if (outcome.kind === 'refused') return refused(outcome.problems, invocation);
  around.print(isSet(values, 'json') ? jsonText({ version: outcome.version }) : 'saved');
  return 0;
}

/** Null after its problems were said. */
function draftIn(invocation: Invocation) {
  const [path] = invocation.words;
  if (path === undefined) throw new UsageError('Which file? JSON, as "acquit scenario show" prints it');
  const parsed = parseScenario(jsonAt(path, 'what "acquit scenario show" prints'));
  if (parsed.kind === 'parsed') return parsed.scenario;
  broken(parsed.problems, invocation);
  return null;
}

function broken(problems: readonly FieldProblem[], { values, around }: Invocation): ExitCode {
  if (isSet(values, 'json')) around.print(jsonText({ problems }));
  for (const { place, found, expected } of problems)
    around.note(`error at ${place}: found ${found}, expected ${expected}`);
  return 2;
}

/** 1 when something is refused. */
export function refused(problems: readonly ScenarioProblem[], { values, around }: Invocation): ExitCode {
  if (isSet(values, 'json')) around.print(jsonText({ problems }));
  for (const { step, rule, article, found, expected } of problems)
    around.note(
      `${step ?? 'scenario'}: ${rule}${article === null ? '' : ` (${article})`}: found ${found}, expected ${expected}`,
    );
  return problems.length > 0 ? 1 : 0;
}
