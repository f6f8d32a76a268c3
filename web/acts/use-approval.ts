import { useQueryClient } from '@tanstack/react-query';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, type Locale } from '../../src/messages/format.ts';
import { useLocale } from '../locale.tsx';
import type { Approval, BatchMessage } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { batchQuery, messageQuery } from '../queries/queries.ts';
import { isZeroAmount } from '../words/money-text.ts';
import { useAct } from './use-act.ts';
import { useNotDone } from './use-not-done.tsx';

/** What a person approved here, act by act: the last one is what "undo" means to them. */
const approvals = new Map<string, readonly (readonly string[])[]>();
const ACTS_KEPT = 50;

/** Approving and taking back, for one message or many; what a rule refused is said apart. `answered`: once it is known. */
export function useApproval(
  companyId: string,
  { answered: tell = () => {} }: { readonly answered?: (answer: Approval) => void } = {},
) {
  const tellNotDone = useNotDone(companyId);
  const { locale } = useLocale();
  const queries = useQueryClient();
  /** What was answered stands in the list at once: the next key acts on it, not on what it was before. */
  const taken = ({ approved, refused }: Approval) => {
    const answered = new Map(approved.map(one => [one.id, one]));
    queries.setQueryData(batchQuery(companyId).queryKey, batch =>
      batch === undefined
        ? undefined
        : { ...batch, messages: batch.messages.map(one => answered.get(one.id) ?? one) },
    );
    // What was opened before it changed is not what is read next.
    for (const { messageId, since } of refused)
      if (since !== undefined)
        for (const id of [messageId, since.messageId])
          queries.removeQueries({ queryKey: messageQuery(companyId, id).queryKey, type: 'inactive' });
    tellNotDone(refused);
  };
  /** As it stood on this screen: what was opened, as it was opened; the others, as the list says. */
  const asRead = ({ id, contentVersion }: BatchMessage) => {
    const opened = queries.getQueryData(messageQuery(companyId, id).queryKey);
    return { id, contentVersion: opened?.contentVersion ?? contentVersion };
  };
  const approve = useAct({
    companyId,
    act: (messages: readonly BatchMessage[]) =>
      send<Approval>({
        method: 'POST',
        path: companyPath(companyId, '/approvals'),
        body: { read: messages.map(asRead) },
      }),
    // The undo bar says what was approved, and counts down beside it.
    say: () => null,
    after: answer => {
      const act = answer.approved.map(({ id }) => id);
      approvals.set(companyId, [...(approvals.get(companyId) ?? []), act].slice(-ACTS_KEPT));
      taken(answer);
      tell(answer);
    },
  });
  const undo = useAct({
    companyId,
    act: (ids: readonly string[]) =>
      send<Approval>({
        method: 'POST',
        path: companyPath(companyId, '/approval-withdrawals'),
        body: { ids },
      }),
    say: ({ approved }) => undoneText(approved, locale),
    after: taken,
  });
  return { approve, undo, approvals: () => approvals.get(companyId) ?? [] };
}

function undoneText(undone: Approval['approved'], locale: Locale): string | null {
  const [first, ...others] = undone;
  if (first === undefined) return null;
  // What asks for nothing has no amount to name.
  if (others.length > 0 || isZeroAmount(first.amount))
    return m.undone_many({ messages: m.count_messages({ count: undone.length }) });
  return m.undone_one({ name: first.debtorName, amount: amountText(first.amount, locale) });
}
