import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useApproval } from '../../acts/use-approval.ts';
import { useFocusWhenGone } from '../../acts/use-focus-back.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage } from '../../queries/answers.ts';
import { totalText } from '../../words/total.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { Icon } from '../form/icon.tsx';

/** Approves exactly the messages that the person sees, not whatever was prepared since. */
export function ApproveAll({
  companyId,
  prepared,
}: {
  companyId: string;
  prepared: readonly BatchMessage[];
}) {
  const { locale } = useLocale();
  const [isAsking, setIsAsking] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const close = () => {
    setIsAsking(false);
    setIsOver(true);
  };
  // Closed as soon as it is answered: the keys of the screen wait while a dialogue is open.
  const { approve } = useApproval(companyId, { answered: close });
  useFocusWhenGone(isOver && prepared.length === 0);
  if (prepared.length === 0) return null;
  const confirm = () => approve.mutate(prepared);
  return (
    <>
      <Button size="md" leftSection={<Icon name="check" />} onClick={() => setIsAsking(true)}>
        {m.approve_all({ count: prepared.length })}
      </Button>
      {isAsking && (
        <FormDialogue
          title={m.approve_all_title()}
          act={m.approve_all({ count: prepared.length })}
          isBusy={approve.isPending}
          onSubmit={confirm}
          onClose={() => setIsAsking(false)}
        >
          <p>
            {m.approve_all_text({
              messages: m.count_messages({ count: prepared.length }),
              amount: totalText(prepared, locale),
            })}
          </p>
        </FormDialogue>
      )}
    </>
  );
}
