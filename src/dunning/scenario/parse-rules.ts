// Assignment rules as somebody wrote them, in JSON: a list, the first rule that fits deciding.

import type { AssignmentRule } from './assignment.ts';
import { type FieldProblem, Fields } from './fields.ts';
import { HABITS, KINDS } from './parse-scenario.ts';

export type ParsedRules =
  | { readonly kind: 'parsed'; readonly rules: readonly AssignmentRule[] }
  | { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

export function parseRules(json: unknown): ParsedRules {
  const problems: FieldProblem[] = [];
  const rules = new Fields({ rules: json }, '', problems).parts('rules').map(
    (fields): AssignmentRule => ({
      key: fields.key('key'),
      segments: fields.textsOrNull('segments'),
      kinds: fields.listOf('kinds', KINDS),
      countries: fields.textsOrNull('countries'),
      habits: fields.listOf('habits', HABITS),
      minimumMinor: fields.wholeNumberOrNull('minimumMinor'),
      maximumMinor: fields.wholeNumberOrNull('maximumMinor'),
      scenario: fields.key('scenario'),
    }),
  );
  return problems.length === 0 ? { kind: 'parsed', rules } : { kind: 'broken', problems };
}
