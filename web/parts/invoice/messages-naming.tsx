// Every message that named an invoice, to be read where it stands.

import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { channelText, stepText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { MessageRead } from '../batch/message-text.tsx';
import { StateTag } from '../batch/state-tag.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { Day } from '../form/values.tsx';

export function MessagesNaming({
  messages,
  companyId,
}: Pick<InvoiceInFull, 'messages'> & { companyId: string }) {
  return (
    <section className="card">
      <h2>{m.invoice_messages_title()}</h2>
      {messages.length === 0 && <p className="soft">{m.invoice_messages_none()}</p>}
      <ul className="lines">
        {messages.map(one => (
          <Message key={one.id} one={one} companyId={companyId} />
        ))}
      </ul>
    </section>
  );
}

function Message({ one, companyId }: { one: InvoiceInFull['messages'][number]; companyId: string }) {
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const step = stepText(one.stepKey, locale);
  const channels = [...new Set(one.channels)].map(channel => channelText(channel, locale));
  const told = m.invoice_message_told({ amount: amountText(one.open, locale) });
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p className="spread wrap">
        <span className="strong">{step}</span>
        <StateTag state={one.state} />
      </p>
      <p className="small soft">
        <Day on={one.day} /> · {[...channels, told].join(' · ')}
      </p>
      <details className="folded small" onToggle={event => setIsOpen(event.currentTarget.open)}>
        <summary>
          {m.invoice_message_open()}
          <HiddenName of={`${step}, ${dayText(one.day, locale)}`} />
        </summary>
        {isOpen && <MessageRead companyId={companyId} messageId={one.id} />}
      </details>
    </li>
  );
}
