// Doing something: tells the person what came of it, and has the screens of the company ask again.

import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useLocale } from '../locale.tsx';
import { nextPlace, withPlace } from '../parts/form/next-place.tsx';
import { STAYS_MILLISECONDS, undoNotice } from '../parts/form/undo-notice.tsx';
import { companiesQuery } from '../queries/people-queries.ts';
import { toldProblem } from '../words/told-problem.ts';

export function useAct<Input, Answer>({
  companyId,
  act,
  say,
  undo,
  after,
  isRefused = () => false,
  tellsItself = () => false,
}: {
  companyId: string;
  act: (input: Input) => Promise<Answer>;
  /** The sentence shown when it worked; null shows none. */
  say: (answer: Answer, input: Input) => string | null;
  /** How to take it back at once, from the notice itself; what can be taken back later is listed on its screen too. False: it was answered, and nothing was taken back. */
  undo?: (answer: Answer, input: Input) => Promise<unknown>;
  after?: (answer: Answer, input: Input) => void;
  /** True where the answer says that nothing was done, and what has to be put right first. */
  isRefused?: (answer: Answer) => boolean;
  /** True where whoever asked says what is wrong: no notice then, and the act is over when the screens show how things stand. */
  tellsItself?: (fault: unknown) => boolean;
}) {
  const queries = useQueryClient();
  const { locale } = useLocale();
  const again = () => {
    // What waits in it is counted among all companies too; asked when that list is looked at.
    void queries.invalidateQueries({ queryKey: companiesQuery.queryKey, refetchType: 'none' });
    return queries.invalidateQueries({ queryKey: [companyId] });
  };
  /** What went wrong is told until it is read, or the same is done again. */
  const fault = useId();
  const running = useRef(new Set<string>());
  const doing = useMutation({
    mutationFn: act,
    onMutate: () => {
      notifications.hide(fault);
    },
    onSettled: (_answer, _fault, input) => {
      running.current.delete(nameOf(input));
    },
    onSuccess: (answer, input) => {
      const sentence = say(answer, input);
      if (sentence !== null) {
        const notice =
          undo === undefined ? null : undoNotice({ sentence, undo: () => undo(answer, input), again });
        notifications.show(notice ?? { message: sentence, color: 'petrol' });
      }
      after?.(answer, input);
      const shown = again();
      // The act is over when the screens show it; whoever was refused may try again at once, while they still ask anew.
      return isRefused(answer) ? undefined : shown;
    },
    onError: async problem => {
      if (tellsItself(problem)) return again();
      const message = withPlace(await toldProblem(problem, locale), nextPlace(problem, companyId));
      notifications.show({
        id: fault,
        message,
        color: 'vermilion',
        role: 'alert',
        autoClose: STAYS_MILLISECONDS,
      });
      void again();
      return undefined;
    },
  });
  /** The second press of a double one is the first, before the button shows that it is at work. */
  const mutate: typeof doing.mutate = (...asked) => {
    const name = nameOf(asked[0]);
    if (running.current.has(name)) return;
    running.current.add(name);
    doing.mutate(...asked);
  };
  return { ...doing, mutate };
}

const nameOf = (input: unknown): string => JSON.stringify(input) ?? '';
