// What else a step says: from when it counts, who signs it and to whom it goes, what it asks and by when, whether it comes
// again, and when it is taken at all. Folded away, since what is usual needs none of it.

import '../../styles/number.css';
import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { claimsText, senderText, variantText } from '../../../src/messages/scenario-words.ts';
import { contactRoleText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import { CLAIMS, ROLES, SENDERS, VARIANTS, type WrittenStep, withField } from '../../written-scenario.ts';
import { StepCondition } from './step-condition.tsx';
import { SomeOf } from './written-fields.tsx';

type Part = { readonly step: WrittenStep; readonly onChange: (step: WrittenStep) => void };

const LONGEST_DEADLINE = 90;
const DAYS_OF_A_MONTH = 28;
const MOST_REPEATS = 24;
/** A new repeat: on the first of the month, three times. */
const REPEATS = { onDay: 1, atMost: 3 };

export function StepDetails({ step, isLast, onChange }: Part & { readonly isLast: boolean }) {
  return (
    <details className="folded scenario-wide">
      <summary>{m.step_more()}</summary>
      <div className="choices scenario-step">
        <Counts step={step} onChange={onChange} />
        <People step={step} onChange={onChange} />
        <Asks step={step} onChange={onChange} />
        {(isLast || step.repeats !== undefined) && <Repeats step={step} onChange={onChange} />}
        <StepCondition step={step} onChange={onChange} />
      </div>
    </details>
  );
}

function Counts({ step, onChange }: Part) {
  return (
    <NativeSelect
      label={m.step_counts()}
      value={step.countsFrom ?? 'dueDate'}
      data={[
        { value: 'dueDate', label: m.step_counts_due() },
        { value: 'previousStep', label: m.step_counts_previous() },
      ]}
      onChange={({ target }) =>
        onChange(withField(step, 'countsFrom', target.value === 'previousStep' ? 'previousStep' : null))
      }
    />
  );
}

function People({ step, onChange }: Part) {
  const { locale } = useLocale();
  return (
    <>
      <NativeSelect
        label={m.step_sender()}
        value={step.sender ?? 'signatory'}
        data={SENDERS.map(sender => ({ value: sender, label: senderText(sender, locale) }))}
        onChange={({ target }) =>
          onChange(withField(step, 'sender', target.value === 'signatory' ? null : target.value))
        }
      />
      <NativeSelect
        label={m.step_to()}
        value={step.to ?? 'accounting'}
        data={ROLES.map(role => ({ value: role, label: contactRoleText(role, locale) }))}
        onChange={({ target }) =>
          onChange(withField(step, 'to', target.value === 'accounting' ? null : target.value))
        }
      />
      <SomeOf
        label={m.step_cc()}
        choices={ROLES}
        picked={step.cc ?? null}
        textOf={role => contactRoleText(role, locale)}
        onChange={cc => onChange(withField(step, 'cc', cc))}
      />
    </>
  );
}

function Asks({ step, onChange }: Part) {
  const { locale } = useLocale();
  return (
    <>
      <NativeSelect
        label={m.step_claims()}
        value={step.claims ?? 'principal'}
        data={CLAIMS.map(claims => ({ value: claims, label: claimsText(claims, locale) }))}
        onChange={({ target }) => onChange({ ...step, claims: target.value })}
      />
      <NumberInput
        label={m.step_deadline()}
        min={0}
        max={LONGEST_DEADLINE}
        value={step.deadlineDays ?? ''}
        onChange={days => onChange(withField(step, 'deadlineDays', typeof days === 'number' ? days : null))}
      />
      <NativeSelect
        label={m.step_wording()}
        value={step.wording ?? ''}
        data={[
          { value: '', label: m.step_wording_usual() },
          ...VARIANTS.map(variant => ({ value: variant, label: variantText(variant, locale) })),
        ]}
        onChange={({ target }) =>
          onChange(withField(step, 'wording', target.value === '' ? null : target.value))
        }
      />
    </>
  );
}

function Repeats({ step, onChange }: Part) {
  const { repeats } = step;
  return (
    <>
      <Checkbox
        label={m.step_repeats()}
        checked={repeats !== undefined}
        onChange={({ currentTarget }) =>
          onChange(withField(step, 'repeats', currentTarget.checked ? REPEATS : null))
        }
      />
      {repeats !== undefined && (
        <>
          <NumberInput
            label={m.step_repeats_day()}
            min={1}
            max={DAYS_OF_A_MONTH}
            value={repeats.onDay}
            onChange={day =>
              typeof day === 'number' && onChange(withField(step, 'repeats', { ...repeats, onDay: day }))
            }
          />
          <NumberInput
            label={m.step_repeats_most()}
            min={1}
            max={MOST_REPEATS}
            value={repeats.atMost}
            onChange={most =>
              typeof most === 'number' && onChange(withField(step, 'repeats', { ...repeats, atMost: most }))
            }
          />
        </>
      )}
    </>
  );
}
