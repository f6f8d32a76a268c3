// Several customers at once: whom the act touches and whom it leaves out is on the screen before it is done.

import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { HeldMany } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { LeftOut } from '../table/left-out.tsx';

/** A reason is asked for before anything is done; what would be done does not depend on it. */
const ANY_REASON = '-';

export function HoldMany({
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
  const path = companyPath(companyId, '/holds');
  const effect = useQuery({
    queryKey: [companyId, 'hold effect', debtorIds],
    queryFn: () =>
      send<HeldMany>({ method: 'POST', path, body: { debtorIds, because: ANY_REASON, dryRun: true } }),
    staleTime: 0,
  });
  const hold = useAct({
    companyId,
    act: (body: { because: string; until: string | null }) =>
      send<HeldMany>({ method: 'POST', path, body: { ...body, debtorIds } }),
    say: ({ held }) => m.bulk_held({ count: held.length }),
    undo: async ({ holdIds }) => {
      const path = companyPath(companyId, '/hold-releases');
      const lifted = await send<{ holdIds: string[] }>({ method: 'POST', path, body: { holdIds } });
      return lifted.holdIds.length > 0;
    },
    after: onDone,
  });
  const count = effect.data?.held.length ?? 0;
  return (
    <FormDialogue
      title={m.bulk_hold()}
      act={m.bulk_hold_act({ count })}
      isBusy={hold.isPending || effect.isPending}
      onSubmit={({ text, textOrNull }) => {
        if (count > 0) hold.mutate({ because: text('because'), until: textOrNull('until') });
      }}
      onClose={onClose}
    >
      {effect.isPending && <Waiting />}
      {effect.isError && <Failure error={effect.error} onRetry={() => void effect.refetch()} />}
      {effect.data !== undefined && <Effect of={effect.data} />}
      <TextInput name="because" label={m.hold_because()} maxLength={500} required data-autofocus />
      <DayField name="until" label={m.hold_until()} />
    </FormDialogue>
  );
}

function Effect({ of }: { of: HeldMany }) {
  return (
    <div className="stack" style={{ gap: '0.4rem' }}>
      <p className="strong">{m.bulk_hold_effect({ count: of.held.length, messages: String(of.messages) })}</p>
      <LeftOut
        excluded={of.excluded}
        say={because => (because === 'alreadyHeld' ? m.bulk_already_held() : m.bulk_nothing_open())}
      />
    </div>
  );
}
