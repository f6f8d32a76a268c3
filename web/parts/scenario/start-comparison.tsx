// A text that somebody just wrote, tried on half of the debtors: how many and until when is said now, with the smallest difference
// that this number can show, and it does not change afterwards.

import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { notStartedText } from '../../../src/messages/comparison-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { DECISIVE_DAYS, FEWEST_DEBTORS, MOST_DEBTORS } from '../../../src/units/comparison-limits.ts';
import { smallestDifferenceTenths } from '../../../src/units/two-shares.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { ComparisonStarted } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import type { Draft } from '../../screens/wording.tsx';
import { tenthsText } from '../../words/figures-text.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { ComparisonPace } from './comparison-pace.tsx';
import { WordingProblems } from './wording-problems.tsx';

const USUAL_DEBTORS = 200;

export default function StartComparison({
  companyId,
  wordingKey,
  draft,
  onClose,
  onStarted,
}: {
  companyId: string;
  wordingKey: string;
  draft: Draft;
  onClose: () => void;
  /** The draft lives on in the comparison. */
  onStarted: () => void;
}) {
  const { locale } = useLocale();
  const [planned, setPlanned] = useState(USUAL_DEBTORS);
  const [untilOn, setUntilOn] = useState('');
  const [answer, setAnswer] = useState<ComparisonStarted | null>(null);
  const start = useAct({
    companyId,
    act: (name: string) =>
      send<ComparisonStarted>({
        method: 'POST',
        path: companyPath(companyId, '/comparisons'),
        body: { ...draft, name, untilOn, wordingKey, plannedDebtors: planned },
      }),
    say: ({ kind }) => (kind === 'started' ? m.compare_started() : null),
    after: given => {
      if (given.kind !== 'started') return setAnswer(given);
      onStarted();
      onClose();
    },
  });
  return (
    <FormDialogue
      title={m.compare_title()}
      size="lg"
      act={m.compare_start()}
      isBusy={start.isPending}
      onSubmit={({ text }) => start.mutate(text('name'))}
      onClose={onClose}
    >
      <p>{m.compare_how()}</p>
      <TextInput name="name" label={m.compare_name()} maxLength={80} required data-autofocus />
      <NumberInput
        label={m.compare_planned()}
        value={planned}
        min={FEWEST_DEBTORS}
        max={MOST_DEBTORS}
        allowDecimal={false}
        clampBehavior="blur"
        onChange={value => setPlanned(typeof value === 'number' ? value : FEWEST_DEBTORS)}
        description={m.compare_shows({ points: tenthsText(smallestOf(planned), locale) })}
        required
      />
      <DayField
        label={m.compare_until()}
        description={m.compare_until_hint({ days: m.count_days({ count: DECISIVE_DAYS }) })}
        value={untilOn}
        onDay={setUntilOn}
        required
      />
      <ComparisonPace
        {...{ companyId, planned, untilOn }}
        isOf={one => one.wordingKey === wordingKey && one.language === draft.language}
      />
      {answer?.kind === 'notStarted' && (
        <p className="notice" data-tone="caution" role="alert">
          {notStartedText(answer.because, locale)}
        </p>
      )}
      {answer?.kind === 'refused' && <WordingProblems problems={answer.problems} />}
    </FormDialogue>
  );
}

/** Half in each arm. */
const smallestOf = (planned: number): number => {
  const second = Math.floor(Math.max(2, planned) / 2);
  return smallestDifferenceTenths({ first: Math.max(2, planned) - second, second });
};
