// Doing something: tells the person what came of it, and has the screens of the company ask again.

import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale } from './locale.tsx';
import { problemText } from './problem-text.ts';

export function useAct<Input, Answer>({
  companyId,
  act,
  say,
  after,
}: {
  companyId: string;
  act: (input: Input) => Promise<Answer>;
  /** The sentence shown when it worked; null shows none. */
  say: (answer: Answer) => string | null;
  after?: (answer: Answer, input: Input) => void;
}) {
  const queries = useQueryClient();
  const { locale } = useLocale();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer, input) => {
      const sentence = say(answer);
      if (sentence !== null) notifications.show({ message: sentence, color: 'petrol' });
      after?.(answer, input);
    },
    onError: fault => {
      notifications.show({ message: problemText(fault, locale), color: 'vermilion', role: 'alert' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [companyId] }),
  });
}
