// One scenario in the hands of a person: changed in place, shown with its effect, then kept as its next version.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { stepText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { useLocale } from '../../locale.tsx';
import type { ScenarioEffectAnswer, ScenarioReplay, ScenarioSaved } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { LETTERS, nameOf, type Written, withStep } from '../../written-scenario.ts';
import { ScenarioAxis } from './scenario-axis.tsx';
import { ScenarioEffect, ScenarioProblems } from './scenario-effect.tsx';
import { ScenarioReplayed } from './scenario-replayed.tsx';
import { ScenarioSteps } from './scenario-steps.tsx';

/** Days for which the effect of a change is shown. */
const EFFECT_DAYS = 7;
const REPLAYED_DAYS = 365;

type Edited = {
  readonly saved: Written;
  /** Null: it was never saved. */
  readonly version: number | null;
  readonly companyId: string;
  readonly onSaved: (key: string) => void;
};

export function ScenarioEditor({ saved, version, companyId, onSaved }: Edited) {
  const { locale } = useLocale();
  const mayChange = useMay()('configure', true);
  const [draft, setDraft] = useState(saved);
  /** Fields that hold what was typed begin anew when the draft is given up. */
  const [round, setRound] = useState(0);
  const reset = () => {
    setDraft(saved);
    setRound(round + 1);
  };
  return (
    <>
      <section className="card stack">
        <p className="small soft">
          {version === null ? m.scenario_new_version() : m.scenario_version({ version: String(version) })}
        </p>
        <ScenarioAxis steps={draft.steps} />
        <fieldset className="choices" disabled={!mayChange} key={round}>
          <legend className="hidden">{nameOf(draft, locale)}</legend>
          {draft.name !== undefined && (
            <TextInput
              label={m.scenario_name()}
              maw={320}
              value={draft.name}
              onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
            />
          )}
          <ScenarioSteps steps={draft.steps} onChange={steps => setDraft({ ...draft, steps })} />
          {mayChange && <Adding onAdd={letter => setDraft(withStep(draft, letter))} />}
        </fieldset>
      </section>
      {mayChange && (
        <Saving
          draft={draft}
          saved={saved}
          isNew={version === null}
          companyId={companyId}
          onReset={reset}
          onSaved={onSaved}
        />
      )}
    </>
  );
}

function Adding({ onAdd }: { onAdd: (letter: string) => void }) {
  const { locale } = useLocale();
  return (
    <NativeSelect
      label={m.scenario_add()}
      value=""
      maw={320}
      data={[
        { value: '', label: m.scenario_add_choose() },
        ...LETTERS.map(letter => ({ value: letter, label: stepText(letter, locale) })),
      ]}
      onChange={({ target }) => target.value !== '' && onAdd(target.value)}
    />
  );
}

type Shown =
  | { readonly kind: 'effect'; readonly draft: Written; readonly answer: ScenarioEffectAnswer }
  | { readonly kind: 'replay'; readonly draft: Written; readonly answer: ScenarioReplay };

/** The effect of exactly this draft comes before it can be kept; a further change asks anew. */
function Saving({
  draft,
  saved,
  isNew,
  companyId,
  onReset,
  onSaved,
}: Pick<Edited, 'saved' | 'companyId' | 'onSaved'> & {
  draft: Written;
  isNew: boolean;
  onReset: () => void;
}) {
  const [seen, setSeen] = useState<Shown | null>(null);
  const [refused, setRefused] = useState<{ draft: Written; answer: ScenarioSaved } | null>(null);
  const { effect, replay, save } = useSaving({ saved, isNew, companyId, onSaved, setSeen, setRefused });
  const isChanged = isNew || draft !== saved;
  const shown = seen?.draft === draft ? seen : null;
  const isSound =
    shown?.kind === 'effect' && shown.answer.kind === 'effect' && shown.answer.effect.problems.length === 0;
  return (
    <section className="card stack" aria-live="polite">
      <h2>{m.scenario_effect()}</h2>
      {!isChanged && shown === null && <p className="soft">{m.scenario_effect_none_yet()}</p>}
      {isChanged && shown === null && <p>{m.scenario_effect_first()}</p>}
      {shown?.kind === 'effect' && <ScenarioEffect answer={shown.answer} companyId={companyId} />}
      {shown?.kind === 'replay' && <ScenarioReplayed answer={shown.answer} companyId={companyId} />}
      {refused?.draft === draft && refused.answer.kind !== 'saved' && (
        <ScenarioProblems answer={refused.answer} />
      )}
      <div className="row wrap">
        <Button
          variant={isSound ? 'default' : 'filled'}
          disabled={!isChanged}
          loading={effect.isPending}
          onClick={() => effect.mutate(draft)}
        >
          {m.scenario_show_effect()}
        </Button>
        <Button variant="default" loading={replay.isPending} onClick={() => replay.mutate(draft)}>
          {m.replay_show()}
        </Button>
        <Button disabled={!isSound || !isChanged} loading={save.isPending} onClick={() => save.mutate(draft)}>
          {m.scenario_save()}
        </Button>
        <Button variant="default" disabled={draft === saved} onClick={onReset}>
          {m.scenario_reset()}
        </Button>
      </div>
    </section>
  );
}

function useSaving({
  saved,
  isNew,
  companyId,
  onSaved,
  setSeen,
  setRefused,
}: Pick<Edited, 'saved' | 'companyId' | 'onSaved'> & {
  isNew: boolean;
  setSeen: (seen: Shown) => void;
  setRefused: (refused: { draft: Written; answer: ScenarioSaved } | null) => void;
}) {
  const put = (content: Written) =>
    send<ScenarioSaved>({ method: 'PUT', path: companyPath(companyId, '/scenarios'), body: { content } });
  const ask = <Answer,>(path: string, content: Written) =>
    send<Answer>({ method: 'POST', path: companyPath(companyId, path), body: { content } });
  const effect = useAct({
    companyId,
    act: (content: Written) => ask<ScenarioEffectAnswer>(`/scenarios/effect?days=${EFFECT_DAYS}`, content),
    say: () => null,
    after: (answer, draft) => setSeen({ kind: 'effect', draft, answer }),
  });
  const replay = useAct({
    companyId,
    act: (content: Written) => ask<ScenarioReplay>(`/scenarios/replay?days=${REPLAYED_DAYS}`, content),
    say: () => null,
    after: (answer, draft) => setSeen({ kind: 'replay', draft, answer }),
  });
  const save = useAct({
    companyId,
    act: put,
    say: answer => (answer.kind === 'saved' ? m.scenario_saved({ version: String(answer.version) }) : null),
    // What never was in force has no version to go back to.
    ...(isNew ? {} : { undo: async () => (await put(saved)).kind === 'saved' }),
    after: (answer, draft) => {
      setRefused(answer.kind === 'saved' ? null : { draft, answer });
      if (answer.kind === 'saved') onSaved(draft.key);
    },
  });
  return { effect, replay, save };
}
