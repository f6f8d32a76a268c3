// A scenario as a person reads and edits it: what `parse-scenario.ts` reads back to the same scenario. What is usual is
// left out, so that a step is a line or two.

import { MANDATORY_STOPS, type Scenario, type Step } from './scenario.ts';

export function writtenScenario({ key, name, countries, debtorKinds, grouping, stopsOn, steps }: Scenario) {
  return {
    key,
    ...(name === null ? {} : { name }),
    countries,
    debtorKinds,
    ...(grouping === 'all' ? {} : { grouping }),
    ...(stopsOn.length === MANDATORY_STOPS.length ? {} : { stopsOn }),
    steps: steps.map(writtenStep),
  };
}

function writtenStep(step: Step) {
  const { key, offsetDays, countsFrom, action, tone, sender, to, cc, approval } = step;
  const letter = action.kind === 'decision' ? 'decision' : action.letterKind;
  return {
    ...(key === letter ? {} : { key }),
    offsetDays,
    ...(countsFrom === 'dueDate' ? {} : { countsFrom }),
    letter,
    ...(action.kind === 'decision' ? {} : { channels: action.channels }),
    ...(action.kind === 'decision' || action.wording === null ? {} : { wording: action.wording }),
    tone,
    ...(sender === 'signatory' ? {} : { sender }),
    ...(to === 'accounting' ? {} : { to }),
    ...(cc.length === 0 ? {} : { cc }),
    ...(approval.kind === 'person'
      ? {}
      : { approval: approval.kind === 'role' ? approval.role : approval.kind }),
    claims: step.claims,
    ...(step.deadlineDays === null ? {} : { deadlineDays: step.deadlineDays }),
    ...(step.onlyIf === null ? {} : { onlyIf: step.onlyIf }),
    ...(step.repeats === null ? {} : { repeats: { onDay: step.repeats.onDay, atMost: step.repeats.atMost } }),
  };
}
