// How far a message has come. A file of its own: the first screen shows it, without the list of the batch.

import { stateText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage } from '../../queries/answers.ts';

export function StateTag({ state }: { state: BatchMessage['state'] }) {
  const { locale } = useLocale();
  const tone =
    state === 'approved' || state === 'sent' || state === 'done'
      ? 'good'
      : state === 'failed'
        ? 'alert'
        : state === 'inDoubt'
          ? 'caution'
          : 'plain';
  return (
    <span className="tag" data-tone={tone}>
      {stateText(state, locale)}
    </span>
  );
}
