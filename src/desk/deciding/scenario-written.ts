// Scenarios and rules as they come in from outside, in JSON: read, then checked, shown in their effect, or saved.

import type { AssignmentRule } from '../../dunning/scenario/assignment.ts';
import type { FieldProblem } from '../../dunning/scenario/fields.ts';
import { parseRules } from '../../dunning/scenario/parse-rules.ts';
import { parseScenario } from '../../dunning/scenario/parse-scenario.ts';
import { writtenScenario } from '../../dunning/scenario/written-scenario.ts';
import { savedRules } from '../../store/dossiers/scenarios.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { EditedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { type Replay, replayScenario } from './replay-scenario.ts';
import { type SaveOutcome, saveRulesAsRead, saveScenarioAsRead } from './save-scenario.ts';
import { type ScenarioEffect, scenarioEffect } from './scenario-effect.ts';
import { scenarioList } from './scenario-list.ts';

export type Broken = { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

export type WrittenScenarios = {
  readonly scenarios: readonly {
    readonly version: number;
    readonly written: unknown;
    readonly key: string;
  }[];
  readonly rules: readonly AssignmentRule[];
  /** 0 while the company has written none. */
  readonly rulesVersion: number;
};

export async function writtenScenarios(db: Queryable, companyId: string): Promise<WrittenScenarios> {
  const { scenarios, rules } = await scenarioList(db, companyId);
  return {
    scenarios: scenarios.map(one => ({ key: one.key, version: one.version, written: writtenScenario(one) })),
    rules,
    rulesVersion: (await savedRules(db, companyId))?.version ?? 0,
  };
}

export async function effectOfWritten(
  db: Queryable,
  { content, ...asked }: { companyId: string; content: unknown; day: CalendarDate; days: number },
): Promise<Broken | { readonly kind: 'effect'; readonly effect: ScenarioEffect }> {
  const parsed = parseScenario(content);
  if (parsed.kind === 'broken') return parsed;
  return { kind: 'effect', effect: await scenarioEffect(db, { ...asked, draft: parsed.scenario }) };
}

/** Without content the scenarios in force are replayed. */
export async function replayOfWritten(
  db: Queryable,
  { content, ...asked }: { companyId: string; content: unknown; day: CalendarDate; days: number },
): Promise<Broken | { readonly kind: 'replay'; readonly replay: Replay }> {
  if (content == null) return { kind: 'replay', replay: await replayScenario(db, { ...asked, draft: null }) };
  const parsed = parseScenario(content);
  if (parsed.kind === 'broken') return parsed;
  return { kind: 'replay', replay: await replayScenario(db, { ...asked, draft: parsed.scenario }) };
}

export async function saveWritten(
  context: DeskContext,
  { content, ...act }: Act & { content: unknown; seen: string },
): Promise<Broken | SaveOutcome | EditedMeanwhile> {
  const parsed = parseScenario(content);
  return parsed.kind === 'broken' ? parsed : saveScenarioAsRead(context, { ...act, draft: parsed.scenario });
}

export async function saveWrittenRules(
  context: DeskContext,
  { content, ...act }: Act & { content: unknown; seen: string },
): Promise<Broken | SaveOutcome | EditedMeanwhile> {
  const parsed = parseRules(content);
  return parsed.kind === 'broken' ? parsed : saveRulesAsRead(context, { ...act, rules: parsed.rules });
}
