// One scenario for several customers: what it would send in the coming days is on the screen before it is chosen.

import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { ScenarioChoiceEffect, ScenarioChosen } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { scenariosQuery } from '../../queries/queries.ts';
import { isWritten, nameOf } from '../../written-scenario.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { LeftOut } from '../table/left-out.tsx';
import { ScenarioEffect } from './scenario-effect.tsx';

/** What stands for 'the rules decide again' in a list of keys. */
const BY_RULE = 'by rule';
type Choice = { readonly debtorIds: readonly string[]; readonly scenario: string | null };

export default function ChooseForMany({
  companyId,
  debtorIds,
  onClose,
  onDone,
}: {
  companyId: string;
  debtorIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { locale } = useLocale();
  const [picked, setPicked] = useState('');
  const scenarios = useQuery(scenariosQuery(companyId)).data?.scenarios ?? [];
  const scenario = picked === BY_RULE ? null : picked;
  const effect = useQuery({
    queryKey: [companyId, 'choice effect', debtorIds, scenario],
    queryFn: () =>
      send<ScenarioChoiceEffect>({
        method: 'POST',
        path: companyPath(companyId, '/scenario-assignments/effect'),
        body: { debtorIds, scenario },
      }),
    enabled: picked !== '',
    staleTime: 0,
  });
  const choose = useChoose(companyId, onDone);
  const count = effect.data?.changed.length ?? 0;
  return (
    <FormDialogue
      title={m.bulk_scenario_title()}
      size="lg"
      act={m.bulk_scenario_act({ count })}
      isBusy={choose.isPending || effect.isFetching}
      onSubmit={() => {
        if (count > 0) choose.mutate({ debtorIds, scenario });
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={m.debtor_scenario()}
        value={picked}
        onChange={({ target }) => setPicked(target.value)}
        data-autofocus
        data={[
          { value: '', label: m.bulk_assign_choose() },
          { value: BY_RULE, label: m.scenario_automatic() },
          ...scenarios.flatMap(({ key, written }) =>
            isWritten(written) ? [{ value: key, label: nameOf(written, locale) }] : [],
          ),
        ]}
      />
      {effect.isFetching && <Waiting />}
      {effect.isError && <Failure error={effect.error} onRetry={() => void effect.refetch()} />}
      {effect.data !== undefined && !effect.isFetching && <Effect of={effect.data} companyId={companyId} />}
    </FormDialogue>
  );
}

/** Undone, each goes back to what was chosen for it before. */
function useChoose(companyId: string, after: () => void) {
  const put = (body: Choice) =>
    send<ScenarioChosen>({ method: 'PUT', path: companyPath(companyId, '/scenario-assignments'), body });
  return useAct({
    companyId,
    act: put,
    say: ({ changed }) => m.bulk_scenario_done({ count: changed.length }),
    undo: async ({ changed }) => {
      const before = new Map<string | null, string[]>();
      for (const one of changed) before.set(one.before, [...(before.get(one.before) ?? []), one.debtorId]);
      for (const [scenario, debtorIds] of before) await put({ debtorIds, scenario });
    },
    after,
  });
}

function Effect({ of, companyId }: { of: ScenarioChoiceEffect; companyId: string }) {
  return (
    <div className="stack">
      <p className="strong">{m.bulk_scenario_changes({ count: of.changed.length })}</p>
      <LeftOut
        excluded={of.excluded}
        say={because =>
          because === 'alreadyChosen' ? m.bulk_scenario_already() : m.bulk_scenario_other_kind()
        }
      />
      {of.changed.length > 0 && (
        <ScenarioEffect
          answer={{ kind: 'effect', effect: { problems: [], days: of.days, debtors: of.debtors } }}
          companyId={companyId}
        />
      )}
    </div>
  );
}
