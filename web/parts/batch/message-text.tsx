// What a message says, to whom and of how much: in the batch before it leaves, and wherever it is read again.

import { useQuery } from '@tanstack/react-query';
import { AMOUNT_PARTS, amountPartText } from '../../../src/messages/amount-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { channelText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { MessageDetail } from '../../queries/answers.ts';
import { companyPath } from '../../queries/api.ts';
import { messageQuery, payCodeQuery } from '../../queries/queries.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Failure, Waiting } from '../form/states.tsx';
import { Amount } from '../form/values.tsx';
import { MessageCourse } from './message-course.tsx';

/** To be read and nothing else. */
export function MessageRead({ companyId, messageId }: { companyId: string; messageId: string }) {
  const detail = useQuery(messageQuery(companyId, messageId));
  if (detail.isPending) return <Waiting />;
  if (detail.isError) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  const shown = { companyId, detail: detail.data };
  return (
    <div className="stack">
      <MessageCourse course={detail.data.course} />
      {detail.data.text === '' ? (
        <p className="soft">{m.retention_gone()}</p>
      ) : (
        <>
          <Facts {...shown} />
          <Mail {...shown} />
          <PrintedLetter {...shown} />
        </>
      )}
    </div>
  );
}

type Shown = { readonly companyId: string; readonly detail: MessageDetail };

export function PrintedLetter({ companyId, detail }: Shown) {
  if (!detail.hasLetter) return null;
  return (
    <p>
      <a
        href={companyPath(companyId, `/messages/${encodeURIComponent(detail.id)}/letter`)}
        target="_blank"
        rel="noreferrer"
      >
        {m.preview_letter()}
      </a>
    </p>
  );
}

export function Facts({ detail }: Pick<Shown, 'detail'>) {
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
      {!isZeroAmount(detail.amount) && (
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
      )}
    </dl>
  );
}

/** How mail programs name the picture of the transfer code; the server writes it into the text. */
const PAY_CODE_ADDRESS = 'cid:acquit-pay-code';
const NO_PICTURE = 'data:,';

/** The mail in a frame of its own without any right: whatever it holds cannot act here. */
export function Mail({ companyId, detail }: Shown) {
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
