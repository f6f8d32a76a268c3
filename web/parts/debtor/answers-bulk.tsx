// Several answers of debtors that somebody has read, dealt with at once: each is still an act of its own, with its line in the
// history of its debtor. What could not be done is counted, and stays on the list.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { DebtorAnswer } from '../../queries/answers.ts';
import { companyPath, RequestProblem, send } from '../../queries/api.ts';
import { answerRows } from '../../words/listed-rows.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { SaveTable } from '../table/save-table.tsx';

export const answerPath = (companyId: string, answerId: string): string =>
  companyPath(companyId, `/debtor-answers/${encodeURIComponent(answerId)}`);

export function AnswersBulk({
  answers,
  companyId,
  onNone,
}: {
  /** Those that are ticked. */
  answers: readonly DebtorAnswer[];
  companyId: string;
  onNone: () => void;
}) {
  const { locale } = useLocale();
  const [isAsking, setIsAsking] = useState(false);
  const count = answers.length;
  const handling = (id: string): string => `${answerPath(companyId, id)}/handling`;
  const deal = useAct({
    companyId,
    act: (note: string | null) =>
      eachOf(answers, ({ id }) => send({ method: 'PUT', path: handling(id), body: { note } })),
    say: ({ done, left }) =>
      left === 0
        ? m.inbox_dealt_many({ count: done.length })
        : m.inbox_dealt_some({ count: done.length, left: String(left) }),
    undo: async ({ done }) => {
      const { left } = await eachOf(done, ({ id }) => send({ method: 'DELETE', path: handling(id) }));
      return left === 0;
    },
    after: () => {
      setIsAsking(false);
      onNone();
    },
  });
  return (
    <section className="card row wrap" aria-label={m.inbox_chosen({ count })}>
      <p className="strong" role="status">
        {m.inbox_chosen({ count })}
      </p>
      <Allowed to="chase">
        <Button onClick={() => setIsAsking(true)}>{m.inbox_deal_many()}</Button>
      </Allowed>
      <SaveTable
        name="acquit-answers"
        rows={async () => answerRows(answers, locale)}
        of={m.inbox_chosen({ count })}
      />
      <Button variant="subtle" onClick={onNone}>
        {m.bulk_none()}
      </Button>
      {isAsking && (
        <FormDialogue
          title={m.inbox_deal_many()}
          act={m.inbox_deal_many()}
          isBusy={deal.isPending}
          onSubmit={({ textOrNull }) => deal.mutate(textOrNull('note'))}
          onClose={() => setIsAsking(false)}
        >
          <p>{m.inbox_deal_many_text({ count })}</p>
          <TextInput name="note" label={m.inbox_note()} maxLength={1000} data-autofocus />
        </FormDialogue>
      )}
    </section>
  );
}

type Each = { readonly done: readonly DebtorAnswer[]; readonly left: number };

/** One after the other; what the server refuses is left, and what is no answer of the server ends it. */
async function eachOf(
  answers: readonly DebtorAnswer[],
  act: (answer: DebtorAnswer) => Promise<unknown>,
): Promise<Each> {
  const done: DebtorAnswer[] = [];
  for (const answer of answers) {
    try {
      await act(answer);
      done.push(answer);
    } catch (fault) {
      if (done.length === 0) throw fault;
      if (!(fault instanceof RequestProblem) || fault.problem.status === 0) break;
    }
  }
  return { done, left: answers.length - done.length };
}
