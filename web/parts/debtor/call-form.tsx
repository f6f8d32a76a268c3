// What came of a call: who answered, what they said, why it is late. One act writes all of it and confirms it in writing.

import '../../styles/segmented.css';
import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dossierPath, note, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import type { CallTask, ContactNote, Debtor } from '../../queries/answers.ts';
import { DisputeFields, disputeOf } from '../agreements/dispute-form.tsx';
import { CauseField, causeOf, PromiseFields, promiseOf } from '../agreements/promise-form.tsx';
import { DayField } from '../form/day-field.tsx';
import { Form, type Given } from '../form/form.tsx';

type Outcome = 'reached' | 'notReached' | 'wrongNumber';
type Result = 'promise' | 'dispute' | 'callBack' | 'nothing';

export function CallForm({
  debtor,
  dossierId,
  task,
  companyId,
  onDone,
}: {
  debtor: Debtor;
  dossierId: string;
  task: CallTask | null;
  companyId: string;
  onDone: (noted: ContactNote) => void;
}) {
  const [outcome, setOutcome] = useState<Outcome>('reached');
  const [result, setResult] = useState<Result>('promise');
  const record = useAct({
    companyId,
    // The task of the scenario is done with it, whatever came of it.
    act: (body: ReturnType<typeof entryOf>) =>
      note<ContactNote>(dossierPath({ companyId, dossierId }, '/calls'), {
        ...body,
        messageId: task?.messageId ?? null,
      }),
    say: () => m.call_recorded(),
    undo: ({ noteId }) =>
      takeBack(dossierPath({ companyId, dossierId }, `/calls/${encodeURIComponent(noteId)}`)),
    after: onDone,
  });
  return (
    <section className="card">
      <Form onSubmit={given => record.mutate(entryOf(given, { debtor, outcome, result }))}>
        <h2>{m.call_outcome()}</h2>
        <Choice label={m.call_outcome()} value={outcome} names={OUTCOMES} onChange={setOutcome} />
        {outcome === 'reached' && (
          <>
            <Choice label={m.call_result()} value={result} names={RESULTS} onChange={setResult} />
            <ResultFields debtor={debtor} result={result} />
            <CauseField />
          </>
        )}
        <Textarea name="note" label={m.call_note()} rows={2} maxLength={2000} />
        {outcome === 'reached' && result !== 'nothing' && (
          <Checkbox name="confirm" defaultChecked label={m.call_confirm()} />
        )}
        <div>
          <Button type="submit" loading={record.isPending}>
            {m.call_keep()}
          </Button>
        </div>
      </Form>
    </section>
  );
}

const OUTCOMES: Readonly<Record<Outcome, () => string>> = {
  reached: () => m.call_reached(),
  notReached: () => m.call_not_reached(),
  wrongNumber: () => m.call_wrong_number(),
};
const RESULTS: Readonly<Record<Result, () => string>> = {
  promise: () => m.call_result_promise(),
  dispute: () => m.call_result_dispute(),
  callBack: () => m.call_result_callBack(),
  nothing: () => m.call_result_nothing(),
};

function Choice<Key extends string>({
  label,
  value,
  names,
  onChange,
}: {
  label: string;
  value: Key;
  names: Readonly<Record<Key, () => string>>;
  onChange: (value: Key) => void;
}) {
  const keys = Object.keys(names).filter((key): key is Key => key in names);
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      data={keys.map(key => ({ value: key, label: names[key]() }))}
      onChange={onChange}
      fullWidth
    />
  );
}

function ResultFields({ debtor, result }: { debtor: Debtor; result: Result }) {
  switch (result) {
    case 'promise':
      return <PromiseFields debtor={debtor} />;
    case 'dispute':
      return <DisputeFields debtor={debtor} chosen={null} />;
    case 'callBack':
      return <DayField name="callBackOn" label={m.call_back_on()} min={debtor.day} required />;
    case 'nothing':
      return null;
  }
}

const entryOf = (
  given: Given,
  { debtor, outcome, result }: { debtor: Debtor; outcome: Outcome; result: Result },
) => ({
  outcome,
  result: resultOf(given, { debtor, result: outcome === 'reached' ? result : 'nothing' }),
  ...(outcome === 'reached' ? causeOf(given) : { cause: null }),
  note: given.text('note'),
  isConfirmed: given.texts('confirm').length > 0,
});

function resultOf(given: Given, { debtor, result }: { debtor: Debtor; result: Result }): object {
  switch (result) {
    case 'promise':
      return { kind: 'promise', promise: { ...promiseOf(given, debtor), way: 'call' } };
    case 'dispute':
      return { kind: 'dispute', dispute: disputeOf(given, debtor) };
    case 'callBack':
      return { kind: 'callBack', on: given.text('callBackOn') };
    case 'nothing':
      return { kind: 'nothing' };
  }
}
