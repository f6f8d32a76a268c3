// Scenarios as data: the steps on an axis around the due date, changed in place, and what a change would send before it is
// saved. A round that runs keeps the version it began with. Below them, who follows which.

import '../styles/scenarios.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useMay } from '../acts/use-may.ts';
import { useLocale } from '../locale.tsx';
import { Form } from '../parts/form/form.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { ScenarioEditor } from '../parts/scenario/scenario-editor.tsx';
import { ScenarioRules } from '../parts/scenario/scenario-rules.tsx';
import { scenariosQuery } from '../queries/queries.ts';
import { copyOf, isWritten, keyOf, nameOf, type Written } from '../written-scenario.ts';

export function ScenariosScreen() {
  const { id: companyId } = useCompany();
  const { locale } = useLocale();
  const { data } = useSuspenseQuery(scenariosQuery(companyId));
  const all = data.scenarios.flatMap(({ version, written }) =>
    isWritten(written) ? [{ version, written }] : [],
  );
  const [key, setKey] = useState(all[0]?.written.key ?? '');
  const [copy, setCopy] = useState<Written | null>(null);
  const chosen = all.find(({ written }) => written.key === key) ?? all[0];
  const choices = all.map(({ written }) => ({ value: written.key, label: nameOf(written, locale) }));
  const choose = (to: string) => {
    setKey(to);
    setCopy(null);
  };
  return (
    <>
      <div className="spread wrap">
        <div>
          <ScreenTitle>{m.scenarios_title()}</ScreenTitle>
          <p className="soft">{m.scenarios_intro()}</p>
        </div>
        <NativeSelect
          label={m.debtor_scenario()}
          value={chosen?.written.key ?? ''}
          data={choices}
          onChange={({ target }) => choose(target.value)}
        />
      </div>
      {chosen !== undefined && copy === null && (
        <>
          <ScenarioEditor
            key={`written ${chosen.written.key}`}
            saved={chosen.written}
            version={chosen.version}
            companyId={companyId}
            onSaved={choose}
          />
          <Copying
            key={chosen.written.key}
            taken={all.map(({ written }) => written.key)}
            onBegin={name => setCopy(copyOf(chosen.written, name))}
          />
        </>
      )}
      {copy !== null && (
        <ScenarioEditor key={copy.key} saved={copy} version={null} companyId={companyId} onSaved={choose} />
      )}
      <ScenarioRules
        inForce={{ rules: data.rules, version: data.rulesVersion }}
        scenarios={choices}
        companyId={companyId}
      />
    </>
  );
}

/** A name that makes a key nobody has taken. */
function Copying({ taken, onBegin }: { taken: readonly string[]; onBegin: (name: string) => void }) {
  const mayChange = useMay()('configure', true);
  const [name, setName] = useState('');
  const key = keyOf(name);
  const isFree = key !== '' && !taken.includes(key);
  if (!mayChange) return null;
  return (
    <Form className="card row wrap end" onSubmit={() => isFree && onBegin(name.trim())}>
      <TextInput
        label={m.scenario_copy()}
        placeholder={m.scenario_name()}
        value={name}
        maxLength={80}
        error={name !== '' && !isFree ? m.scenario_name_taken() : undefined}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isFree}>
        {m.scenario_copy_begin()}
      </Button>
    </Form>
  );
}
