// To learn what a message brings, some debtors go without it: which step, how many and until when is said now, with the smallest
// difference that these numbers can show. Steps on which the law builds are shown with the reason why not.

import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { neededText, notStartedText } from '../../../src/messages/comparison-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { stepText } from '../../../src/messages/words.ts';
import {
  DECISIVE_DAYS,
  FEWEST_DEBTORS,
  FEWEST_WITHOUT_PERCENT,
  MOST_DEBTORS,
  MOST_WITHOUT_PERCENT,
} from '../../../src/units/comparison-limits.ts';
import { smallestDifferenceTenths } from '../../../src/units/two-shares.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { ComparisonStarted, Comparisons } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { tenthsText } from '../../words/figures-text.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { ComparisonPace } from '../scenario/comparison-pace.tsx';

const USUAL_DEBTORS = 200;

type Steps = Comparisons['steps'];

export function StartWithout({ companyId, steps }: { companyId: string; steps: Steps }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setIsOpen(true)}>
        {m.without_open()}
      </Button>
      {isOpen && <Starting companyId={companyId} steps={steps} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Starting({ companyId, steps, onClose }: { companyId: string; steps: Steps; onClose: () => void }) {
  const { locale } = useLocale();
  const [planned, setPlanned] = useState(USUAL_DEBTORS);
  const [share, setShare] = useState(MOST_WITHOUT_PERCENT);
  const [stepKey, setStepKey] = useState(steps.find(({ needed }) => needed === null)?.stepKey ?? '');
  const [untilOn, setUntilOn] = useState('');
  const [answer, setAnswer] = useState<ComparisonStarted | null>(null);
  const start = useAct({
    companyId,
    act: (name: string) =>
      send<ComparisonStarted>({
        method: 'POST',
        path: companyPath(companyId, '/comparisons'),
        body: { name, stepKey, untilOn, kind: 'withoutStep', plannedDebtors: planned, sharePercent: share },
      }),
    say: ({ kind }) => (kind === 'started' ? m.compare_started() : null),
    after: given => (given.kind === 'started' ? onClose() : setAnswer(given)),
  });
  const days = m.count_days({ count: DECISIVE_DAYS });
  return (
    <FormDialogue
      title={m.without_title()}
      size="lg"
      act={m.compare_start()}
      isBusy={start.isPending}
      onSubmit={({ text }) => start.mutate(text('name'))}
      onClose={onClose}
    >
      <p>{m.without_how({ days })}</p>
      <StepChoice steps={steps} value={stepKey} onChange={setStepKey} />
      <TextInput name="name" label={m.compare_name()} maxLength={80} required />
      <Whole
        label={m.without_share()}
        hint={m.without_share_hint({
          from: String(FEWEST_WITHOUT_PERCENT),
          to: String(MOST_WITHOUT_PERCENT),
        })}
        value={share}
        between={[FEWEST_WITHOUT_PERCENT, MOST_WITHOUT_PERCENT]}
        onChange={setShare}
      />
      <Whole
        label={m.compare_planned()}
        hint={m.compare_shows({ points: tenthsText(smallestOf(planned, share), locale) })}
        value={planned}
        between={[FEWEST_DEBTORS, MOST_DEBTORS]}
        onChange={setPlanned}
      />
      <DayField
        label={m.compare_until()}
        description={m.without_until_hint({ days })}
        value={untilOn}
        onDay={setUntilOn}
        required
      />
      <ComparisonPace {...{ companyId, planned, untilOn }} isOf={one => one.stepKey === stepKey} />
      {answer?.kind === 'notStarted' && (
        <p className="notice" data-tone="caution" role="alert">
          {notStartedText(answer.because, locale)}
        </p>
      )}
    </FormDialogue>
  );
}

function StepChoice({
  steps,
  value,
  onChange,
}: {
  steps: Steps;
  value: string;
  onChange: (stepKey: string) => void;
}) {
  const { locale } = useLocale();
  const name = (stepKey: string): string => stepText(stepKey, locale);
  return (
    <>
      <NativeSelect
        label={m.without_step()}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        data={steps.flatMap(({ stepKey, needed }) =>
          needed === null ? [{ value: stepKey, label: name(stepKey) }] : [],
        )}
        data-autofocus
      />
      <details>
        <summary className="small">{m.without_why_not()}</summary>
        <div className="stack small soft">
          <p>{m.without_law()}</p>
          <ul className="reasons">
            {steps.map(
              ({ stepKey, needed }) =>
                needed !== null && <li key={stepKey}>{neededText({ ...needed, stepKey }, locale)}</li>,
            )}
          </ul>
        </div>
      </details>
    </>
  );
}

function Whole({
  label,
  hint,
  value,
  between: [min, max],
  onChange,
}: {
  label: string;
  hint: string;
  value: number;
  between: readonly [number, number];
  onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={label}
      description={hint}
      value={value}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      onChange={next => onChange(typeof next === 'number' ? next : min)}
      required
    />
  );
}

/** So many of a hundred go without. */
function smallestOf(planned: number, share: number): number {
  const whole = Math.max(FEWEST_DEBTORS, planned);
  const second = Math.max(1, Math.floor((whole * share) / 100));
  return smallestDifferenceTenths({ first: whole - second, second });
}
