// Where an answer to a debtor goes: a mail of one's own, begun with what it is about in the debtor's language.

import * as m from '../../../src/messages/compiled/messages.js';
import { LOCALES } from '../../../src/messages/format.ts';
import type { DebtorAnswer } from '../../queries/answers.ts';

export function ReplyTo({ answer }: { answer: DebtorAnswer }) {
  if (answer.replyTo === null) return <p className="small soft">{m.inbox_reply_nowhere()}</p>;
  return (
    <p>
      {m.inbox_reply()}
      {m.colon()}
      <a
        className="reach anywhere"
        href={`mailto:${encodeURIComponent(answer.replyTo).replace('%40', '@')}?subject=${encodeURIComponent(subjectOf(answer))}`}
      >
        {answer.replyTo}
      </a>
    </p>
  );
}

/** The subject of the mail that came, else the invoice that is contested or those that were late. */
function subjectOf({ mail, dispute, about, debtorName, language }: DebtorAnswer): string {
  if (mail !== null) return /^re\s*:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
  const locale = LOCALES.find(one => one === language);
  const numbers = dispute === null ? about : [dispute.number];
  if (numbers.length === 0) return m.inbox_reply_dossier({ name: debtorName }, locale && { locale });
  return m.inbox_reply_subject({ numbers: numbers.join(', ') }, locale && { locale });
}
