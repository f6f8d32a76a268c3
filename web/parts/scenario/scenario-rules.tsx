// Who follows which scenario: rules in their order, the first that fits deciding.

import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { habitText } from '../../../src/messages/scenario-words.ts';
import { debtorKindText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { nextEntry, useFocusOn } from '../../acts/use-focus-back.ts';
import { useMay } from '../../acts/use-may.ts';
import { type Opened, useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { ScenarioSaved } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { freeKey, HABITS, KINDS } from '../../written-scenario.ts';
import { actOf, EditedMeanwhile, type Told } from '../form/edited-meanwhile.tsx';
import { type Choice, type Rule, RulesSaid, useRuleSentence } from './rule-sentence.tsx';
import { ScenarioProblems } from './scenario-effect.tsx';
import { MinorAmount, SomeOf, WordList } from './written-fields.tsx';

/** Narrowed to the choices offered: what the API gives back is among them. */
const kindsOf = (picked: readonly string[] | null): Rule['kinds'] =>
  picked === null ? null : KINDS.filter(kind => picked.includes(kind));
const habitsOf = (picked: readonly string[] | null): Rule['habits'] =>
  picked === null ? null : HABITS.filter(habit => picked.includes(habit));
const listOf = (words: readonly string[] | null): string[] | null => (words === null ? null : [...words]);

type InForce = { readonly rules: readonly Rule[]; readonly version: number };
type Given = { readonly scenarios: readonly Choice[]; readonly companyId: string };

export function ScenarioRules({ inForce, ...given }: Given & { readonly inForce: InForce }) {
  const form = useOpened(inForce, ({ version }) => String(version), { follows: true });
  return <Writing key={form.opened.version} form={form} {...given} />;
}

function Writing({ form, scenarios, companyId }: Given & { readonly form: Opened<InForce> }) {
  const mayChange = useMay()('configure', true);
  const { rules: saved } = form.opened;
  const [rules, setWritten] = useState(saved);
  const setRules = (to: readonly Rule[]) => {
    form.touch();
    setWritten(to);
  };
  const [refused, setRefused] = useState<ScenarioSaved | null>(null);
  const put = (content: readonly Rule[], version: string | number) =>
    send<ScenarioSaved>({
      method: 'PUT',
      path: companyPath(companyId, '/assignment-rules'),
      body: { content },
      version,
    });
  const save = useAct({
    companyId,
    act: (written: readonly Rule[]) => put(written, form.version),
    tellsItself: form.tellsItself,
    say: answer => (answer.kind === 'saved' ? m.rules_saved() : null),
    undo: async answer => answer.kind === 'saved' && (await put(saved, answer.version)).kind === 'saved',
    isRefused: answer => answer.kind !== 'saved',
    after: (answer, written) => {
      setRefused(answer.kind === 'saved' ? null : answer);
      if (answer.kind === 'saved') form.goOnWith({ rules: written, version: answer.version });
    },
  });
  return (
    <section className="card stack" aria-labelledby="rules">
      <h2 id="rules">{m.rules_title()}</h2>
      <p className="soft">{m.rules_intro()}</p>
      {rules.length === 0 && <p className="soft">{m.rules_none()}</p>}
      <fieldset className="choices" disabled={!mayChange}>
        <legend className="hidden">{m.rules_title()}</legend>
        {mayChange ? (
          <RuleList rules={rules} scenarios={scenarios} onChange={setRules} />
        ) : (
          <RulesSaid rules={rules} scenarios={scenarios} />
        )}
        <EditedMeanwhile form={form} told={rulesTold} isWhole />
        {mayChange && (
          <div className="row wrap">
            <Button variant="default" onClick={() => setRules([...rules, newRule(rules, scenarios)])}>
              {m.rule_add()}
            </Button>
            <Button disabled={rules === saved} loading={save.isPending} onClick={() => save.mutate(rules)}>
              {actOf(form, m.rules_save())}
            </Button>
          </div>
        )}
      </fieldset>
      {refused !== null && refused.kind !== 'saved' && <ScenarioProblems answer={refused} />}
    </section>
  );
}

const rulesTold = ({ version }: InForce): Told => ({
  label: m.rules_title(),
  value: m.scenario_version({ version: String(version) }),
});

const newRule = (rules: readonly Rule[], [first]: readonly Choice[]): Rule => ({
  key: freeKey(
    'rule',
    rules.map(({ key }) => key),
  ),
  segments: null,
  kinds: null,
  countries: null,
  habits: null,
  minimumMinor: null,
  maximumMinor: null,
  scenario: first?.value ?? '',
});

function RuleList({
  rules,
  scenarios,
  onChange,
}: {
  rules: readonly Rule[];
  scenarios: readonly Choice[];
  onChange: (rules: readonly Rule[]) => void;
}) {
  const moveTo = (rule: Rule, place: number) => {
    const others = rules.filter(one => one !== rule);
    onChange([...others.slice(0, place), rule, ...others.slice(place)]);
  };
  return (
    <ol className="lines">
      {rules.map((rule, place) => (
        <RuleEntry key={rule.key}>
          <OneRule
            rule={rule}
            number={place + 1}
            scenarios={scenarios}
            onChange={to => onChange(rules.map(one => (one === rule ? to : one)))}
          >
            <div className="row wrap scenario-wide">
              <RuleAct label={m.rule_up()} isOff={place === 0} onClick={() => moveTo(rule, place - 1)} />
              <RuleAct
                label={m.rule_down()}
                isOff={place === rules.length - 1}
                onClick={() => moveTo(rule, place + 1)}
              />
              <RuleAct label={m.rule_remove()} onClick={() => onChange(rules.filter(one => one !== rule))} />
            </div>
          </OneRule>
        </RuleEntry>
      ))}
    </ol>
  );
}

/** The one that goes away hands the keyboard to the one that follows. */
function RuleEntry({ children }: { children: ReactNode }) {
  const here = useRef<HTMLLIElement>(null);
  useFocusOn(here, nextEntry);
  return (
    <li ref={here} tabIndex={-1}>
      {children}
    </li>
  );
}

function RuleAct({ label, isOff = false, onClick }: { label: string; isOff?: boolean; onClick: () => void }) {
  return (
    <Button variant="default" size="xs" disabled={isOff} onClick={onClick}>
      {label}
    </Button>
  );
}

function OneRule({
  rule,
  number,
  scenarios,
  onChange,
  children,
}: {
  rule: Rule;
  number: number;
  scenarios: readonly Choice[];
  onChange: (rule: Rule) => void;
  children: ReactNode;
}) {
  const { locale } = useLocale();
  const sentenceOf = useRuleSentence(scenarios);
  const isKnown = scenarios.some(({ value }) => value === rule.scenario);
  return (
    <details className="folded">
      <summary>
        {m.rule_name({ number: String(number) })}
        {m.colon()}
        {sentenceOf(rule)}
      </summary>
      <fieldset className="choices scenario-fields">
        <legend className="hidden">{m.rule_name({ number: String(number) })}</legend>
        <NativeSelect
          label={m.rule_follows()}
          value={rule.scenario}
          data={isKnown ? [...scenarios] : [...scenarios, { value: rule.scenario, label: rule.scenario }]}
          onChange={({ target }) => onChange({ ...rule, scenario: target.value })}
        />
        <WordList
          label={m.condition_segments()}
          words={rule.segments}
          onChange={segments => onChange({ ...rule, segments: listOf(segments) })}
        />
        <WordList
          label={m.condition_countries()}
          words={rule.countries}
          onChange={countries => onChange({ ...rule, countries: listOf(countries) })}
        />
        <MinorAmount
          label={m.condition_minimum()}
          minor={rule.minimumMinor}
          onChange={minimumMinor => onChange({ ...rule, minimumMinor })}
        />
        <MinorAmount
          label={m.condition_maximum()}
          minor={rule.maximumMinor}
          onChange={maximumMinor => onChange({ ...rule, maximumMinor })}
        />
        <SomeOf
          label={m.condition_kinds()}
          choices={KINDS}
          picked={rule.kinds}
          textOf={kind => debtorKindText(kind, locale)}
          onChange={kinds => onChange({ ...rule, kinds: kindsOf(kinds) })}
        />
        <SomeOf
          label={m.condition_habits()}
          choices={HABITS}
          picked={rule.habits}
          textOf={habit => habitText(habit, locale)}
          onChange={habits => onChange({ ...rule, habits: habitsOf(habits) })}
        />
        {children}
      </fieldset>
    </details>
  );
}
