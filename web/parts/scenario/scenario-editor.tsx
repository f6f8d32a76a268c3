// One scenario in the hands of a person: changed in place, shown with its effect, then kept as its next version.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { stepText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { type Opened, useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { ScenarioEffectAnswer, ScenarioReplay, ScenarioSaved } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { LETTERS, nameOf, type Written, withStep } from '../../written-scenario.ts';
import { actOf, EditedMeanwhile, type Told } from '../form/edited-meanwhile.tsx';
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

/** As it is in force: `null` has never been. */
type InForce = Pick<Edited, 'saved' | 'version'>;

/** What is being written stays while others save: it begins anew only with what was saved here, or with theirs where asked. */
export function ScenarioEditor({ saved, version, companyId, onSaved }: Edited) {
  const form = useOpened<InForce>({ saved, version }, one => String(one.version ?? 0), { follows: true });
  return <Writing key={String(form.opened.version)} form={form} companyId={companyId} onSaved={onSaved} />;
}

type InHand = Pick<Edited, 'companyId' | 'onSaved'> & { readonly form: Opened<InForce> };

function Writing({ form, companyId, onSaved }: InHand) {
  const { locale } = useLocale();
  const mayChange = useMay()('configure', true);
  const { saved, version } = form.opened;
  const [draft, setWritten] = useState(saved);
  const setDraft = (to: Written) => {
    form.touch();
    setWritten(to);
  };
  /** Fields that hold what was typed begin anew when the draft is given up. */
  const [round, setRound] = useState(0);
  const reset = () => {
    form.goOnWith(form.opened);
    setWritten(saved);
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
        <Saving draft={draft} form={form} companyId={companyId} onReset={reset} onSaved={onSaved} />
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
  form,
  companyId,
  onReset,
  onSaved,
}: InHand & {
  draft: Written;
  onReset: () => void;
}) {
  const { saved, version } = form.opened;
  const isNew = version === null;
  const [seen, setSeen] = useState<Shown | null>(null);
  const [refused, setRefused] = useState<{ draft: Written; answer: ScenarioSaved } | null>(null);
  const { effect, replay, save } = useSaving({ form, companyId, onSaved, setSeen, setRefused });
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
      <EditedMeanwhile form={form} told={scenarioTold} isWhole />
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
          {actOf(form, m.scenario_save())}
        </Button>
        <Button variant="default" disabled={draft === saved} onClick={onReset}>
          {m.scenario_reset()}
        </Button>
      </div>
    </section>
  );
}

function useSaving({
  form,
  companyId,
  onSaved,
  setSeen,
  setRefused,
}: InHand & {
  setSeen: (seen: Shown) => void;
  setRefused: (refused: { draft: Written; answer: ScenarioSaved } | null) => void;
}) {
  const { saved, version: before } = form.opened;
  const put = (content: Written, version: string | number) =>
    send<ScenarioSaved>({
      method: 'PUT',
      path: companyPath(companyId, '/scenarios'),
      body: { content },
      version,
    });
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
    act: (draft: Written) => put(draft, form.version),
    tellsItself: form.tellsItself,
    say: answer => (answer.kind === 'saved' ? m.scenario_saved({ version: String(answer.version) }) : null),
    // What never was in force has no version to go back to.
    ...(before === null
      ? {}
      : {
          undo: async (answer: ScenarioSaved) =>
            answer.kind === 'saved' && (await put(saved, answer.version)).kind === 'saved',
        }),
    after: (answer, draft) => {
      setRefused(answer.kind === 'saved' ? null : { draft, answer });
      if (answer.kind !== 'saved') return;
      form.goOnWith({ saved: draft, version: answer.version });
      onSaved(draft.key);
    },
  });
  return { effect, replay, save };
}

const scenarioTold = ({ version }: InForce): Told => ({
  label: m.debtor_scenario(),
  value: m.scenario_version({ version: String(version ?? 0) }),
});
