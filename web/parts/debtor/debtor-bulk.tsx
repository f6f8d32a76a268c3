// What can be done with the customers that are ticked: hold their reminders, give them another
// scenario or to somebody, say what they are, take them into a file.

import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Assigned } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { portfoliosQuery } from '../../queries/people-queries.ts';
import type { Rows } from '../../words/table-file.ts';
import { Allowed } from '../form/allowed.tsx';
import { LatePart } from '../form/late-part.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { HoldMany } from './hold-many.tsx';

const ChooseForMany = lazy(() => import('../scenario/choose-for-many.tsx'));
const SayKinds = lazy(() => import('./say-kinds.tsx'));

export function DebtorBulk({
  companyId,
  debtorIds,
  rows,
  onNone,
}: {
  companyId: string;
  /** Those that are ticked, each once. */
  debtorIds: readonly string[];
  /** What is ticked, as the screen shows it. */
  rows: () => Rows;
  onNone: () => void;
}) {
  const [act, setAct] = useState<'hold' | 'scenario' | 'kinds' | null>(null);
  const dialogue = {
    companyId,
    onClose: () => setAct(null),
    onDone: () => {
      setAct(null);
      onNone();
    },
  };
  return (
    <section className="card row wrap" aria-label={m.bulk_chosen({ count: debtorIds.length })}>
      <p className="strong" role="status">
        {m.bulk_chosen({ count: debtorIds.length })}
      </p>
      <Allowed to="chase">
        <Button variant="default" onClick={() => setAct('hold')}>
          {m.bulk_hold_short()}
        </Button>
      </Allowed>
      <Allowed to="correct">
        <Button variant="default" onClick={() => setAct('scenario')}>
          {m.bulk_scenario()}
        </Button>
        <Button variant="default" onClick={() => setAct('kinds')}>
          {m.kinds_act()}
        </Button>
      </Allowed>
      <Allowed to="configure" isWhole>
        <Assign companyId={companyId} debtorIds={debtorIds} />
      </Allowed>
      <SaveTable
        name="acquit-selection"
        rows={async () => rows()}
        of={m.bulk_chosen({ count: debtorIds.length })}
      />
      <Button variant="subtle" onClick={onNone}>
        {m.bulk_none()}
      </Button>
      {act === 'hold' && <HoldMany {...dialogue} debtorIds={debtorIds} />}
      {act === 'scenario' && (
        <LatePart onGone={dialogue.onClose}>
          <ChooseForMany {...dialogue} debtorIds={debtorIds} />
        </LatePart>
      )}
      {act === 'kinds' && (
        <LatePart onGone={dialogue.onClose}>
          <SayKinds {...dialogue} debtorIds={debtorIds} />
        </LatePart>
      )}
    </section>
  );
}

const NOBODY = 'nobody';
type Given = { readonly userId: string | null; readonly debtorIds: readonly string[] };

/** Undone, each goes back to whoever followed it before. */
function Assign({ companyId, debtorIds }: { companyId: string; debtorIds: readonly string[] }) {
  const portfolios = useQuery(portfoliosQuery(companyId)).data;
  const give = ({ userId, debtorIds: ids }: Given) =>
    send<Assigned>({
      method: 'PUT',
      path: companyPath(companyId, '/portfolios'),
      body: { debtorIds: ids, userId },
    });
  const assign = useAct({
    companyId,
    act: async (userId: string | null) => {
      const shown = new Map((portfolios?.assigned ?? []).map(one => [one.debtorId, one.userId]));
      const { given } = await give({ userId, debtorIds });
      const isOfAnother = ({ debtorId, before }: Assigned['given'][number]) =>
        before !== (shown.get(debtorId) ?? null) && before !== userId;
      return { given, moved: given.filter(isOfAnother).length };
    },
    say: ({ given: { length: count }, moved }) =>
      moved === 0 ? m.bulk_assigned({ count }) : m.bulk_assigned_meanwhile({ count, moved: String(moved) }),
    undo: async ({ given }) => {
      for (const userId of new Set(given.map(({ before }) => before))) {
        const ids = given.filter(({ before }) => before === userId);
        await give({ userId, debtorIds: ids.map(({ debtorId }) => debtorId) });
      }
    },
  });
  if (portfolios === undefined || portfolios.collectors.length === 0) return null;
  return (
    <NativeSelect
      aria-label={m.bulk_assign()}
      value=""
      disabled={assign.isPending}
      onChange={({ target }) => {
        if (target.value !== '') assign.mutate(target.value === NOBODY ? null : target.value);
      }}
      data={[
        { value: '', label: `${m.bulk_assign()} ${m.bulk_assign_choose()}` },
        ...portfolios.collectors.map(({ userId, name }) => ({ value: userId, label: name })),
        { value: NOBODY, label: m.bulk_assign_nobody() },
      ]}
    />
  );
}
