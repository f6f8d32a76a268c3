// The messages of the day. Only what is visible is drawn: a night may prepare thousands.

import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import type { Selection } from '../../acts/use-selection.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage } from '../../queries/answers.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Amount } from '../form/values.tsx';
import { RankedByCurrency } from '../table/ranked-by-currency.tsx';
import { StateTag } from './state-tag.tsx';
import { dayOfAll, lateText } from './written-on.ts';

const LINE_PIXELS = 66;
/** Of a message that says of which day it is, or that it is asked again. */
const NOTED_PIXELS = 92;

export function BatchList({
  messages,
  today,
  chosenId,
  onChoose,
  selection,
}: {
  messages: readonly BatchMessage[];
  today: string;
  chosenId: string | null;
  onChoose: (message: BatchMessage) => void;
  /** Null where the reader may do nothing with several. */
  selection: Selection | null;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // Said once above the list where it is the day of all.
  const usualDay = dayOfAll(messages) ?? today;
  const lines = useVirtualizer({
    count: messages.length,
    getScrollElement: () => frame.current,
    estimateSize: index => (isNoted(messages[index], usualDay) ? NOTED_PIXELS : LINE_PIXELS),
    overscan: 12,
    initialRect: { width: 320, height: 900 },
  });
  const position = messages.findIndex(one => one.id === chosenId);
  useEffect(() => {
    if (position >= 0) lines.scrollToIndex(position);
  }, [position, lines]);

  return (
    <>
      <RankedByCurrency amounts={messages.map(({ amount }) => amount)} />
      <nav className="card batch-list" ref={frame} aria-label={m.review_list_label()}>
        <ul style={{ height: lines.getTotalSize(), position: 'relative' }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const message = messages[index];
            if (message === undefined) return null;
            return (
              <li
                key={message.id}
                className="batch-row"
                data-index={index}
                // A long name takes a second line.
                ref={lines.measureElement}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
              >
                {selection !== null && <Tick message={message} selection={selection} />}
                <Line
                  message={message}
                  usualDay={usualDay}
                  isChosen={message.id === chosenId}
                  onChoose={onChoose}
                />
              </li>
            );
          })}
        </ul>
      </nav>
    </>
  );
}

/** A place is kept where there is nothing to tick, so that names stand in one line. */
function Tick({ message, selection }: { message: BatchMessage; selection: Selection }) {
  if (message.state !== 'prepared') return <span className="batch-tick" />;
  return (
    <Checkbox
      size="md"
      className="batch-tick"
      aria-label={m.review_select({ name: message.debtorName })}
      checked={selection.isTicked(message.id)}
      onChange={({ nativeEvent }) =>
        selection.toggle(message.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}

const isNoted = (message: BatchMessage | undefined, usualDay: string): boolean =>
  message !== undefined && (message.wasApproved || message.preparedOn !== usualDay);

function Line({
  message,
  usualDay,
  isChosen,
  onChoose,
}: {
  message: BatchMessage;
  usualDay: string;
  isChosen: boolean;
  onChoose: (message: BatchMessage) => void;
}) {
  const { locale } = useLocale();
  return (
    <button type="button" className="batch-line" aria-current={isChosen} onClick={() => onChoose(message)}>
      <span className="spread">
        <span className="name">{message.debtorName}</span>
        {!isZeroAmount(message.amount) && <Amount value={message.amount} tone="strong" />}
      </span>
      <span className="spread small">
        <span className="soft one-line">{lateText(message, locale)}</span>
        {!isNoted(message, usualDay) && <State message={message} />}
      </span>
      {isNoted(message, usualDay) && (
        <span className="spread small">
          <span className="soft one-line">
            {message.preparedOn !== usualDay &&
              m.prepared_on({ day: dayText(message.preparedOn, locale, 'short') })}
          </span>
          <State message={message} />
        </span>
      )}
    </button>
  );
}

function State({ message }: { message: BatchMessage }) {
  if (message.state !== 'prepared') return <StateTag state={message.state} />;
  if (!message.wasApproved) return null;
  return (
    <span className="tag" data-tone="caution">
      {m.approve_again()}
    </span>
  );
}
