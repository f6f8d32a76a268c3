// Doing something: tells the person what came of it, and has the screens of the company ask again.

import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale } from '../locale.tsx';
import { nextPlace, withPlace } from '../parts/form/next-place.tsx';
import { undoNotice } from '../parts/form/undo-notice.tsx';
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
  return useMutation({
    mutationFn: act,
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
    onError: async fault => {
      if (tellsItself(fault)) return again();
      const message = withPlace(await toldProblem(fault, locale), nextPlace(fault, companyId));
      notifications.show({ message, color: 'vermilion', role: 'alert' });
      void again();
      return undefined;
    },
  });
}
