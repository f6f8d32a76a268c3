// What several customers are: which claims change, and by how much, is on the screen before it is confirmed.

import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import { companyPath, send } from '../../queries/api.ts';
import type { SaidKinds } from '../../queries/kind-queries.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { LeftOut } from '../table/left-out.tsx';

const KINDS = {
  business: m.kinds_are_business,
  consumer: m.kinds_are_consumer,
  publicBody: m.kinds_are_publicBody,
} as const;

type Said = { readonly debtorIds: readonly string[]; readonly kind: string };

export default function SayKinds({
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
  const [kind, setKind] = useState('');
  const path = companyPath(companyId, '/debtor-kinds');
  const effect = useQuery({
    queryKey: [companyId, 'kinds effect', debtorIds, kind],
    queryFn: () => send<SaidKinds>({ method: 'PUT', path, body: { debtorIds, kind, dryRun: true } }),
    enabled: kind !== '',
    staleTime: 0,
  });
  const say = useSay(companyId, onDone);
  const count = effect.data?.changed.length ?? 0;
  return (
    <FormDialogue
      title={m.kinds_act_title()}
      act={m.kinds_apply({ count })}
      isBusy={say.isPending || effect.isFetching}
      onSubmit={() => {
        if (count > 0) say.mutate({ debtorIds, kind });
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={m.kinds_are()}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        data-autofocus
        data={[
          { value: '', label: m.bulk_assign_choose() },
          ...Object.entries(KINDS).map(([value, label]) => ({ value, label: label() })),
        ]}
      />
      {effect.isFetching && <Waiting />}
      {effect.isError && <Failure error={effect.error} onRetry={() => void effect.refetch()} />}
      {effect.data !== undefined && !effect.isFetching && <Effect of={effect.data} />}
    </FormDialogue>
  );
}

/** Undone, each is what it was, assumed where it was assumed. */
function useSay(companyId: string, after: () => void) {
  return useAct({
    companyId,
    act: async (body: Said) => ({
      said: body.kind,
      ...(await send<SaidKinds>({ method: 'PUT', path: companyPath(companyId, '/debtor-kinds'), body })),
    }),
    say: ({ changed }) => m.kinds_done({ count: changed.length }),
    undo: async ({ said, changed }) => {
      const path = companyPath(companyId, '/debtor-kind-withdrawals');
      const debtors = changed.map(({ debtorId, was }) => ({ debtorId, was }));
      const back = await send<{ debtorIds: string[] }>({ method: 'POST', path, body: { said, debtors } });
      return back.debtorIds.length > 0;
    },
    after,
  });
}

function Effect({ of: { changed, excluded, claims } }: { of: SaidKinds }) {
  const { locale } = useLocale();
  return (
    <div className="stack" style={{ gap: '0.4rem' }}>
      <p className="strong">{m.kinds_changes({ count: changed.length })}</p>
      {claims !== null && (
        <>
          <p>{claims.late === 0 ? m.kinds_late_none() : m.kinds_late({ count: claims.late })}</p>
          {claims.accessories.map(({ before, after }) => (
            <p key={before.currency}>
              {m.kinds_accessories({
                before: amountText(before, locale),
                after: amountText(after, locale),
              })}
            </p>
          ))}
          {claims.notDue > 0 && <p className="soft">{m.kinds_not_due({ count: claims.notDue })}</p>}
        </>
      )}
      <LeftOut excluded={excluded} say={() => m.kinds_said_before()} />
    </div>
  );
}
