// The invoices of the debtor that a message does not speak of, each with its reason.

import * as m from '../../../src/messages/compiled/messages.js';
import type { MessageDetail } from '../../queries/answers.ts';
import { Reasons } from '../form/values.tsx';

export function LeftAside({ detail }: { detail: MessageDetail }) {
  if (detail.excluded.length === 0) return null;
  return (
    <section className="stack" style={{ gap: '0.4rem' }}>
      <h3>{m.not_in_message()}</h3>
      {detail.excluded.map(one => (
        <div key={one.number} className="row small">
          <span className="strong">{one.number}</span>
          <Reasons because={[one.because]} />
        </div>
      ))}
    </section>
  );
}
