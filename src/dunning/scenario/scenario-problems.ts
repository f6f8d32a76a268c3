// What is wrong with a scenario, before it may be saved: its form here, its lawfulness in `scenario-law.ts`. A scenario
// with a problem is refused as a whole. No rung of tone may be skipped: a firm message needs a direct one before it.
// costsNotice on the third day without anything before it: refused, found firm, expected courteous at most.

import type { LawCode } from '../../law/law.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import {
  axisDay,
  type LetterKind,
  MANDATORY_STOPS,
  type Scenario,
  type ScenarioProblem,
  type Step,
  type Tone,
} from './scenario.ts';
import { lawProblems } from './scenario-law.ts';

const MOST_STEPS = 20;
const CHANNELS_PER_STEP = 2;
const LONGEST_DEADLINE_DAYS = 90;
const MOST_REPEATS = 60;
/** Every month has it. */
const LAST_DAY_OF_REPEATS = 28;

const FIRMNESS: Readonly<Record<Tone, number>> = {
  helpful: 0,
  warm: 0,
  courteous: 1,
  direct: 2,
  firm: 3,
  formal: 4,
};
/** A last notice in a friendly tone is still a last notice. */
const LEAST_FIRMNESS: Readonly<Partial<Record<LetterKind, number>>> = {
  costsNotice: 3,
  lastNotice: 3,
  formalNotice: 4,
};

/** Every problem, none when the scenario may be used by a company of that law. */
export function scenarioProblems({
  scenario,
  law,
  country,
  day,
}: {
  scenario: Scenario;
  law: LawCode;
  /** The company's, where the scenario is for any country. */
  country: string;
  day: CalendarDate;
}): ScenarioProblem[] {
  return [
    ...wholeProblems(scenario),
    ...scenario.steps.flatMap((step, index) => stepProblems(step, index, scenario)),
    ...toneProblems(scenario.steps),
    ...lawProblems({ scenario, law, country, day }),
  ];
}

type Found = Omit<ScenarioProblem, 'article' | 'step'>;
const at = (step: string | null, { rule, found, expected }: Found): ScenarioProblem => ({
  step,
  rule,
  article: null,
  found,
  expected,
});

function wholeProblems({ steps, stopsOn, countries, debtorKinds }: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const say = (found: Found): unknown => problems.push(at(null, found));
  if (steps.length === 0 || steps.length > MOST_STEPS)
    say({ rule: 'steps', found: `${steps.length} steps`, expected: `1 to ${MOST_STEPS}` });
  const keys = steps.map(({ key }) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  if (twice.length > 0) say({ rule: 'keys', found: `${twice.join(', ')} twice`, expected: 'each key once' });
  if (countries.length === 0 || debtorKinds.length === 0)
    say({ rule: 'forWhom', found: 'nobody', expected: 'a country and a kind of debtor' });
  const missing = MANDATORY_STOPS.filter(stop => !stopsOn.includes(stop));
  if (missing.length > 0)
    say({ rule: 'stops', found: `no stop on ${missing.join(', ')}`, expected: 'every stop' });
  const last = steps.at(-1);
  if (last !== undefined && last.action.kind !== 'decision' && last.repeats === null)
    say({ rule: 'end', found: `${last.key} at the end`, expected: 'a decision, or a step that repeats' });
  return problems;
}

function stepProblems(step: Step, index: number, { steps, debtorKinds }: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const say = (found: Found): unknown => problems.push(at(step.key, found));
  const { rung, deadlineDays, lapsesAtDueDate, offsetDays, countsFrom, repeats, action } = step;
  if (rung !== index) say({ rule: 'rungs', found: `rung ${rung}`, expected: `rung ${index}` });
  const before = steps[index - 1];
  if (before !== undefined && axisDay(steps, index) <= axisDay(steps, index - 1))
    say({ rule: 'order', found: `not later than ${before.key}`, expected: 'a later day' });
  if ((countsFrom === 'dueDate' && offsetDays < 0) !== lapsesAtDueDate)
    say({
      rule: 'beforeDue',
      found: `${offsetDays} days`,
      expected: 'to lapse at the due date if before it',
    });
  if (deadlineDays !== null && (deadlineDays < 1 || deadlineDays > LONGEST_DEADLINE_DAYS))
    say({ rule: 'deadline', found: `${deadlineDays} days`, expected: `1 to ${LONGEST_DEADLINE_DAYS}` });
  if (repeats !== null && (index < steps.length - 1 || !isRepeatable(repeats)))
    say({
      rule: 'repeats',
      found: `${repeats.atMost} times on day ${repeats.onDay}`,
      expected: `the last step, 1 to ${MOST_REPEATS} times, on day 1 to ${LAST_DAY_OF_REPEATS}`,
    });
  if (action.kind === 'decision') return problems;
  const { channels, letterKind } = action;
  if (
    channels.length === 0 ||
    channels.length > CHANNELS_PER_STEP ||
    new Set(channels).size < channels.length
  )
    say({ rule: 'channels', found: channels.join(', ') || 'none', expected: 'one or two channels' });
  if (channels.includes('sms') && debtorKinds.includes('publicBody'))
    say({ rule: 'channels', found: 'a text message to an office', expected: 'an e-mail or a letter' });
  if (letterKind === 'formalNotice' && deadlineDays === null)
    say({ rule: 'deadline', found: 'none', expected: 'a formal notice gives days to pay' });
  if (letterKind === 'consumerFirstReminder' && step.key !== letterKind)
    say({ rule: 'keys', found: step.key, expected: `the key ${letterKind}: the free period hangs on it` });
  return problems;
}

const isRepeatable = ({ onDay, atMost }: NonNullable<Step['repeats']>): boolean =>
  onDay >= 1 && onDay <= LAST_DAY_OF_REPEATS && atMost >= 1 && atMost <= MOST_REPEATS;

/** After the due date the first message is courteous at most; then each is one degree firmer at most. */
function toneProblems(steps: readonly Step[]): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  let firmest = 0;
  for (const step of steps) {
    if (step.action.kind === 'decision' || step.lapsesAtDueDate) continue;
    const { letterKind } = step.action;
    const firmness = Math.max(FIRMNESS[step.tone], LEAST_FIRMNESS[letterKind] ?? 0);
    if (firmness > firmest + 1)
      problems.push(
        at(step.key, {
          rule: 'tone',
          found: `${step.tone} ${letterKind}`,
          expected: `${toneOf(firmest + 1)} at most: no rung is skipped`,
        }),
      );
    else if (firmness > FIRMNESS[step.tone])
      problems.push(
        at(step.key, { rule: 'tone', found: `${step.tone} ${letterKind}`, expected: toneOf(firmness) }),
      );
    firmest = Math.max(firmest, firmness);
  }
  return problems;
}

function toneOf(firmness: number): Tone {
  const tones: readonly Tone[] = ['helpful', 'courteous', 'direct', 'firm', 'formal'];
  return tones[firmness] ?? 'formal';
}
