// What can be done with the messages that are ticked: let them leave, put them off until a day, leave them out. Beside it
// the quick ways to tick: all of them, all of a step, all of a channel.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { channelText, stepText } from '../../../src/messages/words.ts';
import { useApproval } from '../../acts/use-approval.ts';
import { type LeftOut, useExclusions } from '../../acts/use-exclusions.ts';
import type { Selection } from '../../acts/use-selection.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage } from '../../queries/answers.ts';
import { dayAfter } from '../../words/day-after.ts';
import { messageRows } from '../../words/screen-rows.ts';
import { totalText } from '../../words/total.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { AskApproval } from './ask-approval.tsx';

type Asking = 'approve' | 'putOff' | 'exclude';

export function ReviewBulk({
  companyId,
  day,
  selection,
}: {
  companyId: string;
  day: string;
  selection: Selection;
}) {
  const { locale } = useLocale();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { ticked } = selection;
  if (ticked.length === 0) return null;
  const chosen = m.review_chosen({ count: ticked.length, amount: totalText(ticked, locale) });
  const close = () => setAsking(null);
  const done = () => {
    close();
    selection.none();
  };
  return (
    <section className="card row wrap review-bulk" aria-label={chosen}>
      <p className="strong" role="status">
        {chosen}
      </p>
      <Allowed to="approve">
        <Button onClick={() => setAsking('approve')}>{m.review_approve({ count: ticked.length })}</Button>
      </Allowed>
      <Allowed to="approve" isWhole>
        <AskApproval companyId={companyId} ids={ticked.map(({ id }) => id)} />
      </Allowed>
      <Allowed to="veto">
        <Button variant="default" onClick={() => setAsking('putOff')}>
          {m.review_put_off()}
        </Button>
        <Button variant="default" onClick={() => setAsking('exclude')}>
          {m.review_exclude()}
        </Button>
      </Allowed>
      <SaveTable name="acquit-selection" rows={async () => messageRows(ticked, locale)} of={chosen} />
      <Button variant="subtle" onClick={selection.none}>
        {m.review_none()}
      </Button>
      {asking === 'approve' && (
        <ApproveMany companyId={companyId} ticked={ticked} onDone={done} onClose={close} />
      )}
      {(asking === 'putOff' || asking === 'exclude') && (
        <LeaveOut kind={asking} {...{ companyId, day, ticked }} onDone={done} onClose={close} />
      )}
    </section>
  );
}

type Dialog = {
  readonly companyId: string;
  readonly ticked: readonly BatchMessage[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function ApproveMany({ companyId, ticked, onDone, onClose }: Dialog) {
  const { locale } = useLocale();
  const { approve } = useApproval(companyId, { answered: onDone });
  return (
    <FormDialogue
      title={m.review_approve_title()}
      act={m.review_approve({ count: ticked.length })}
      isBusy={approve.isPending}
      onSubmit={() => approve.mutate(ticked)}
      onClose={onClose}
    >
      <p>
        {m.approve_all_text({
          messages: m.count_messages({ count: ticked.length }),
          amount: totalText(ticked, locale),
        })}
      </p>
    </FormDialogue>
  );
}

function LeaveOut({ kind, day, companyId, ticked, onDone, onClose }: Dialog & LeftOut & { day: string }) {
  const { locale } = useLocale();
  const exclude = useExclusions({ companyId, after: onDone });
  const count = ticked.length;
  const said = { count, amount: totalText(ticked, locale) };
  const isPutOff = kind === 'putOff';
  return (
    <FormDialogue
      title={isPutOff ? m.review_put_off_title() : m.review_exclude_title()}
      act={isPutOff ? m.review_put_off_act({ count }) : m.review_exclude_act({ count })}
      isBusy={exclude.isPending}
      onSubmit={({ text, textOrNull }) =>
        exclude.mutate({
          ids: ticked.map(({ id }) => id),
          because: text('because'),
          lookAgainOn: textOrNull('lookAgainOn'),
        })
      }
      onClose={onClose}
    >
      <p>{isPutOff ? m.review_put_off_text(said) : m.review_exclude_text(said)}</p>
      <DayField
        name="lookAgainOn"
        label={m.review_again_on()}
        min={dayAfter(day)}
        required={isPutOff}
        {...(isPutOff ? { 'data-autofocus': true } : {})}
      />
      <TextInput
        name="because"
        label={m.exclude_reason()}
        description={m.exclude_hint()}
        defaultValue={isPutOff ? m.review_put_off_reason() : ''}
        maxLength={500}
        required
        {...(isPutOff ? {} : { 'data-autofocus': true })}
      />
    </FormDialogue>
  );
}

/** Nothing to choose from where one message waits. */
export function TickAll({
  messages,
  onTick,
}: {
  messages: readonly BatchMessage[];
  onTick: Selection['add'];
}) {
  const { locale } = useLocale();
  const waiting = messages.filter(one => one.state === 'prepared');
  if (waiting.length < 2) return null;
  const steps = [...new Set(waiting.map(one => one.stepKey))];
  const channels = [...new Set(waiting.flatMap(one => one.channels))];
  const groups = [
    { value: 'all', ids: waiting.map(({ id }) => id), name: null },
    ...steps.map(step => ({
      value: `step ${step}`,
      ids: waiting.filter(one => one.stepKey === step).map(({ id }) => id),
      name: stepText(step, locale),
    })),
    ...channels.map(channel => ({
      value: `channel ${channel}`,
      ids: waiting.filter(one => one.channels.includes(channel)).map(({ id }) => id),
      name: channelText(channel, locale),
    })),
  ];
  return (
    <NativeSelect
      className="tick-all"
      aria-label={m.review_select_label()}
      value=""
      onChange={({ target }) => onTick(groups.find(({ value }) => value === target.value)?.ids ?? [])}
      data={[
        { value: '', label: m.review_select_choose() },
        ...groups.map(({ value, ids: { length: count }, name }) => ({
          value,
          label: name === null ? m.review_select_all({ count }) : m.review_select_some({ name, count }),
        })),
      ]}
    />
  );
}
