import { TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Payment } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { FormDialogue } from '../form/dialogue.tsx';

/** Not a debtor's money: it holds no reminder any more, and says why. */
export function SetAside({
  payment: { id, version },
  companyId,
  onClose,
}: {
  payment: Pick<Payment, 'id' | 'version'>;
  companyId: string;
  onClose: () => void;
}) {
  const aside = useAct({
    companyId,
    act: (because: string) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/payments/${encodeURIComponent(id)}/set-aside`),
        body: { because },
        version,
      }),
    say: () => m.bank_aside_done(),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.bank_aside()}
      act={m.bank_aside()}
      isBusy={aside.isPending}
      onSubmit={({ text }) => aside.mutate(text('because'))}
      onClose={onClose}
    >
      <p className="soft">{m.bank_aside_text()}</p>
      <TextInput
        name="because"
        label={m.exclude_reason()}
        description={m.bank_aside_hint()}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={500}
        required
        data-autofocus
      />
    </FormDialogue>
  );
}
