// One message as it will leave: to whom, how much, why, and its final text.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { AMOUNT_PARTS, amountPartText } from '../../../src/messages/amount-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { channelText } from '../../../src/messages/words.ts';
import { isSecondOfTwo } from '../../acts/double-click.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage, MessageDetail } from '../../queries/answers.ts';
import { companyPath } from '../../queries/api.ts';
import { messageQuery, payCodeQuery } from '../../queries/queries.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Allowed } from '../form/allowed.tsx';
import { Icon } from '../form/icon.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { Amount, Reasons } from '../form/values.tsx';
import { EditMessage } from './edit-message.tsx';
import { LeftAside } from './left-aside.tsx';
import { MessageCourse } from './message-course.tsx';
import { MessageTasks } from './message-tasks.tsx';
import type { Words } from './own-words.tsx';
import { SettleDoubt } from './settle-doubt.tsx';
import { StateTag } from './state-tag.tsx';
import { writtenText } from './written-on.ts';

type Acts = {
  readonly onApprove: () => void;
  readonly onExclude: () => void;
  readonly onUndo: () => void;
  /** An act on another message led here. */
  readonly isReached: boolean;
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
  const { isReached } = acts;
  useEffect(() => {
    if (isReached) article.current?.focus();
  }, [isReached]);
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
      {detail.hasLetter && detail.openTasks.length === 0 && (
        <p>
          <a
            href={companyPath(companyId, `/messages/${encodeURIComponent(detail.id)}/letter`)}
            target="_blank"
            rel="noreferrer"
          >
            {m.preview_letter()}
          </a>
        </p>
      )}
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

function Facts({ detail }: { detail: MessageDetail }) {
  const { locale } = useLocale();
  // A letter goes to the address that is printed on it.
  const recipient = detail.recipient ?? (detail.hasLetter ? detail.debtorName : null);
  const parts = AMOUNT_PARTS.map(part => ({
    name: amountPartText(part, locale),
    amount: detail.amounts[part],
  })).filter(part => !isZeroAmount(part.amount));
  return (
    <dl className="facts">
      <div>
        <dt>{m.recipient()}</dt>
        <dd className={recipient === null ? 'alert' : ''}>{recipient ?? m.recipient_none()}</dd>
      </div>
      <div>
        <dt>{m.channel()}</dt>
        <dd>{detail.channels.map(channel => channelText(channel, locale)).join(' + ')}</dd>
      </div>
      <div>
        <dt>{m.amount_asked()}</dt>
        <dd>
          <Amount value={detail.amount} tone="strong" />
        </dd>
        {parts.length > 1 &&
          parts.map(part => (
            <dd key={part.name} className="small soft">
              {part.name} <Amount value={part.amount} />
            </dd>
          ))}
      </div>
    </dl>
  );
}

/** How mail programs name the picture of the transfer code; the server writes it into the text. */
const PAY_CODE_ADDRESS = 'cid:acquit-pay-code';
const NO_PICTURE = 'data:,';

/** The mail in a frame of its own without any right: whatever it holds cannot act here. */
function Mail({ companyId, detail }: { companyId: string; detail: MessageDetail }) {
  const hasCode = detail.html.includes(PAY_CODE_ADDRESS);
  const code = useQuery({ ...payCodeQuery(companyId, detail.id), enabled: hasCode });
  const html = detail.html.replaceAll(PAY_CODE_ADDRESS, code.data ?? NO_PICTURE);
  return (
    <div className="mail">
      <p className="mail-subject" lang={detail.language}>
        <span className="hidden">
          {m.edit_subject()}
          {m.colon()}
        </span>
        {detail.subject}
      </p>
      <iframe title={m.preview_mail()} sandbox="" srcDoc={html} lang={detail.language} />
    </div>
  );
}

function Actions({
  message,
  isEditing,
  onApprove,
  onExclude,
  onUndo,
  onEdit,
}: { message: BatchMessage } & Omit<Acts, 'isReached' | 'onWords'>) {
  if (message.state === 'approved')
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
