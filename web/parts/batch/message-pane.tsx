// One message as it will leave: to whom, how much, why, and its final text.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { isSecondOfTwo } from '../../acts/double-click.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage, MessageDetail } from '../../queries/answers.ts';
import { messageQuery } from '../../queries/queries.ts';
import { Allowed } from '../form/allowed.tsx';
import { Icon } from '../form/icon.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { Reasons } from '../form/values.tsx';
import { EditMessage } from './edit-message.tsx';
import { LeftAside } from './left-aside.tsx';
import { MessageCourse } from './message-course.tsx';
import { MessageTasks } from './message-tasks.tsx';
import { Facts, Mail, PrintedLetter } from './message-text.tsx';
import type { Words } from './own-words.tsx';
import { SettleDoubt } from './settle-doubt.tsx';
import { StateTag } from './state-tag.tsx';
import { useUndoable } from './undoable.ts';
import { writtenText } from './written-on.ts';

type Acts = {
  readonly onApprove: () => void;
  readonly onExclude: () => void;
  readonly onUndo: () => void;
  /** How often an act or a key has led here; 0: nothing did, and the focus stays where it is. */
  readonly reached: number;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onWords: (words: Words | null) => void;
};

export function MessagePane({
  companyId,
  message,
  day,
  ...acts
}: { companyId: string; message: BatchMessage; day: string } & Acts) {
  const { locale } = useLocale();
  const detail = useQuery(messageQuery(companyId, message.id));
  const article = useRef<HTMLElement>(null);
  const { reached } = acts;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // Of the message that is before one's eyes already nothing moves: under a finger would be another button.
    if (reached > 0) article.current?.focus({ preventScroll: shown.current === message.id });
    shown.current = message.id;
  }, [reached, message.id]);
  return (
    <article
      ref={article}
      tabIndex={-1}
      className="card stack"
      aria-label={m.preview_title({ name: message.debtorName })}
    >
      <header className="spread wrap">
        <div className="message-head">
          <h2>
            <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: message.debtorId }}>
              {message.debtorName}
            </Link>
          </h2>
          <p className="soft">{writtenText(message, { today: day, locale })}</p>
        </div>
        <StateTag state={message.state} />
      </header>
      <Actions message={message} {...acts} />
      {message.state === 'inDoubt' && (
        <SettleDoubt companyId={companyId} messageId={message.id} name={message.debtorName} />
      )}
      <MessageTasks companyId={companyId} message={message} day={day} />
      <Why message={message} />
      {detail.isPending && <Waiting />}
      {detail.isError && <Failure error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isSuccess && <Loaded companyId={companyId} detail={detail.data} {...acts} />}
    </article>
  );
}

function Loaded({
  companyId,
  detail,
  isEditing,
  onEdit,
  onWords,
}: { companyId: string; detail: MessageDetail } & Pick<Acts, 'isEditing' | 'onEdit' | 'onWords'>) {
  return (
    <>
      <MessageCourse course={detail.course} />
      <SalesWait detail={detail} />
      <Facts detail={detail} />
      {isEditing ? (
        <EditMessage companyId={companyId} detail={detail} onWords={onWords} onDone={() => onEdit(false)} />
      ) : (
        <Mail companyId={companyId} detail={detail} />
      )}
      {detail.openTasks.length === 0 && <PrintedLetter companyId={companyId} detail={detail} />}
      <LeftAside detail={detail} />
    </>
  );
}

function Why({ message }: { message: BatchMessage }) {
  if (message.because.length + message.warnings.length === 0) return null;
  return (
    <section className="stack" style={{ gap: '0.4rem' }}>
      <h3>{m.because()}</h3>
      <Reasons because={message.because} />
      {message.warnings.length > 0 && (
        <>
          <h3>{m.warnings()}</h3>
          <Reasons because={message.warnings} tone="caution" />
        </>
      )}
    </section>
  );
}

/** Said before it is approved: nothing is late because of it, and nobody wonders why it does not leave. */
function SalesWait({ detail }: { detail: MessageDetail }) {
  const { locale } = useLocale();
  const isWaiting = detail.state === 'prepared' || detail.state === 'approved';
  if (detail.salesWait === null || !isWaiting) return null;
  const { name, leavesOn } = detail.salesWait;
  return (
    <p className="notice" data-tone="caution" role="status">
      {m.message_waits_for_sales({ name, day: dayText(leavesOn, locale) })}
    </p>
  );
}

function Actions({
  message,
  isEditing,
  onApprove,
  onExclude,
  onUndo,
  onEdit,
}: { message: BatchMessage } & Omit<Acts, 'reached' | 'onWords'>) {
  const undoable = useUndoable(message);
  if (undoable === 'over')
    return (
      <p className="soft" role="status">
        {m.undo_over()}
      </p>
    );
  if (undoable === 'yes')
    return (
      <div className="message-actions row">
        <Allowed to="approve">
          <Button variant="default" leftSection={<Icon name="undo" />} onClick={onUndo}>
            {m.undo()}
          </Button>
        </Allowed>
      </div>
    );
  if (message.state !== 'prepared' || isEditing) return null;
  return (
    <div className="message-actions row wrap">
      <Allowed to="approve">
        <Button leftSection={<Icon name="check" />} onClick={click => isSecondOfTwo(click) || onApprove()}>
          {m.approve_one()}
        </Button>
      </Allowed>
      <Allowed to="chase">
        <Button variant="default" leftSection={<Icon name="pencil" />} onClick={() => onEdit(true)}>
          {m.edit()}
        </Button>
      </Allowed>
      <Allowed to="veto">
        <Button variant="default" leftSection={<Icon name="cross" />} onClick={onExclude}>
          {m.exclude()}
        </Button>
      </Allowed>
    </div>
  );
}
