// Scenarios as data: the steps on an axis around the due date, changed in place, and what a change would send before it is
// saved. A round that runs keeps the version it began with.

import '../styles/scenarios.css';
import { Button, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { scenarioText, stepText } from '../../src/messages/words.ts';
import type { ScenarioEffectAnswer, ScenarioSaved } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { ScenarioAxis } from '../parts/scenario-axis.tsx';
import { ScenarioEffect, ScenarioProblems } from '../parts/scenario-effect.tsx';
import { ScenarioSteps } from '../parts/scenario-steps.tsx';
import { scenariosQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { useCompany } from '../use-company.ts';
import { useMay } from '../use-may.ts';
import { isWritten, LETTERS, type Written, withStep } from '../written-scenario.ts';

/** Days for which the effect of a change is shown. */
const EFFECT_DAYS = 7;

export function ScenariosScreen() {
  const { id: companyId } = useCompany();
  const { locale } = useLocale();
  const { data } = useSuspenseQuery(scenariosQuery(companyId));
  const all = data.scenarios.flatMap(({ version, written }) =>
    isWritten(written) ? [{ version, written }] : [],
  );
  const [key, setKey] = useState(all[0]?.written.key ?? '');
  const chosen = all.find(({ written }) => written.key === key) ?? all[0];
  return (
    <>
      <div className="spread wrap">
        <div>
          <h1>{m.scenarios_title()}</h1>
          <p className="soft">{m.scenarios_intro()}</p>
        </div>
        <NativeSelect
          label={m.debtor_scenario()}
          value={chosen?.written.key ?? ''}
          data={all.map(({ written }) => ({ value: written.key, label: scenarioText(written.key, locale) }))}
          onChange={({ target }) => setKey(target.value)}
        />
      </div>
      {chosen !== undefined && (
        <Editor
          key={`${chosen.written.key} ${chosen.version}`}
          saved={chosen.written}
          version={chosen.version}
          companyId={companyId}
        />
      )}
    </>
  );
}

function Editor({ saved, version, companyId }: { saved: Written; version: number; companyId: string }) {
  const { locale } = useLocale();
  const mayChange = useMay()('configure', true);
  const [draft, setDraft] = useState(saved);
  /** The effect of exactly this draft; a further change asks anew. */
  const [seen, setSeen] = useState<{ draft: Written; answer: ScenarioEffectAnswer } | null>(null);
  const [refused, setRefused] = useState<ScenarioSaved | null>(null);
  const put = (content: Written) =>
    send<ScenarioSaved>({ method: 'PUT', path: companyPath(companyId, '/scenarios'), body: { content } });
  const effect = useAct({
    companyId,
    act: (content: Written) =>
      send<ScenarioEffectAnswer>({
        method: 'POST',
        path: companyPath(companyId, `/scenarios/effect?days=${EFFECT_DAYS}`),
        body: { content },
      }),
    say: () => null,
    after: (answer, content) => setSeen({ draft: content, answer }),
  });
  const save = useAct({
    companyId,
    act: put,
    say: answer => (answer.kind === 'saved' ? m.scenario_saved({ version: String(answer.version) }) : null),
    undo: () => put(saved),
    after: answer => setRefused(answer.kind === 'saved' ? null : answer),
  });
  const isChanged = draft !== saved;
  const isSeen = seen?.draft === draft;
  const isSound = isSeen && seen?.answer.kind === 'effect' && seen.answer.effect.problems.length === 0;
  const change = (to: Written) => {
    setDraft(to);
    setRefused(null);
  };
  return (
    <>
      <section className="card stack">
        <p className="small soft">{m.scenario_version({ version: String(version) })}</p>
        <ScenarioAxis steps={draft.steps} />
        <fieldset className="choices" disabled={!mayChange}>
          <legend className="hidden">{scenarioText(draft.key, locale)}</legend>
          <ScenarioSteps steps={draft.steps} onChange={steps => change({ ...draft, steps })} />
          <NativeSelect
            label={m.scenario_add()}
            value=""
            maw={320}
            data={[
              { value: '', label: m.scenario_add_choose() },
              ...LETTERS.map(letter => ({ value: letter, label: stepText(letter, locale) })),
            ]}
            onChange={({ target }) => target.value !== '' && change(withStep(draft, target.value))}
          />
        </fieldset>
      </section>
      <section className="card stack" aria-live="polite" hidden={!mayChange}>
        <h2>{m.scenario_effect()}</h2>
        {!isChanged && <p className="soft">{m.scenario_effect_none_yet()}</p>}
        {isChanged && !isSeen && <p>{m.scenario_effect_first()}</p>}
        {isSeen && seen !== null && <ScenarioEffect answer={seen.answer} companyId={companyId} />}
        {refused !== null && refused.kind !== 'saved' && <ScenarioProblems answer={refused} />}
        <div className="row wrap">
          <Button
            variant={isSeen ? 'default' : 'filled'}
            disabled={!isChanged}
            loading={effect.isPending}
            onClick={() => effect.mutate(draft)}
          >
            {m.scenario_show_effect()}
          </Button>
          <Button disabled={!isSound} loading={save.isPending} onClick={() => save.mutate(draft)}>
            {m.scenario_save()}
          </Button>
          <Button variant="default" disabled={!isChanged} onClick={() => change(saved)}>
            {m.scenario_reset()}
          </Button>
        </div>
      </section>
    </>
  );
}
