// What a rule of assignment says, in one line.

import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { habitText, segmentText } from '../../../src/messages/scenario-words.ts';
import { debtorKindText } from '../../../src/messages/words.ts';
import { money } from '../../../src/units/money.ts';
import { useLocale } from '../../locale.tsx';
import type { Scenarios } from '../../queries/answers.ts';
import { countryName } from '../../words/countries.ts';
import { CONDITION_CURRENCY } from './written-fields.tsx';

export type Rule = Scenarios['rules'][number];
export type Choice = { readonly value: string; readonly label: string };

/** 'Grand compte · Entreprise · ≥ 1 500,00 € → Grands comptes'. */
export function useRuleSentence(scenarios: readonly Choice[]): (rule: Rule) => string {
  const { locale } = useLocale();
  const amount = (sign: string, minor: number | null): string[] =>
    minor === null ? [] : [`${sign} ${amountText(money(minor, CONDITION_CURRENCY), locale)}`];
  return rule => {
    const { segments, countries, kinds, habits, minimumMinor, maximumMinor, scenario } = rule;
    const conditions = [
      ...(segments ?? []).map(word => segmentText(word, locale)),
      ...(countries ?? []).map(code => countryName(code, locale)),
      ...(kinds ?? []).map(kind => debtorKindText(kind, locale)),
      ...(habits ?? []).map(habit => habitText(habit, locale)),
      ...amount('≥', minimumMinor),
      ...amount('≤', maximumMinor),
    ];
    const followed = scenarios.find(({ value }) => value === scenario)?.label ?? scenario;
    return `${conditions.length === 0 ? m.rule_everybody() : conditions.join(' · ')} → ${followed}`;
  };
}

/** For who may not change them: what each says, and no fields that are off. */
export function RulesSaid({ rules, scenarios }: { rules: readonly Rule[]; scenarios: readonly Choice[] }) {
  const sentenceOf = useRuleSentence(scenarios);
  return (
    <ol className="lines">
      {rules.map(rule => (
        <li key={rule.key}>{sentenceOf(rule)}</li>
      ))}
    </ol>
  );
}
