// The parts of an invoice, and what settled it: payments, credit notes, what was given up, each with who decided it.

import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { sourceText } from '../../../src/messages/invoice-words.ts';
import { useLocale } from '../../locale.tsx';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { PaymentDetails } from '../bank/payment-detail.tsx';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { Amount, Day } from '../form/values.tsx';

export function Parts({ parts }: Pick<InvoiceInFull, 'parts'>) {
  if (parts.length < 2) return null;
  // Two parts may fall due on one day.
  const rows = parts.map((part, position) => ({ ...part, key: `${part.dueOn} ${position}` }));
  return (
    <section className="card">
      <h2>{m.invoice_parts_title()}</h2>
      <table className="table" aria-label={m.invoice_parts_title()}>
        <thead>
          <tr>
            <th scope="col">{m.column_due()}</th>
            <th scope="col" className="end">
              {m.money_amount()}
            </th>
            <th scope="col" className="end">
              {m.column_open()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, dueOn, amount, open }) => (
            <tr key={key}>
              <td>
                <Day on={dueOn} style="short" />
              </td>
              <td className="end">
                <Amount value={amount} />
              </td>
              <td className="end strong">
                {isZeroAmount(open) ? (
                  <span className="soft">{m.invoice_state_paid()}</span>
                ) : (
                  <Amount value={open} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function SettledBy({ settled, companyId }: Pick<InvoiceInFull, 'settled'> & { companyId: string }) {
  return (
    <section className="card">
      <h2>{m.invoice_settled_title()}</h2>
      {settled.length === 0 && <p className="soft">{m.invoice_settled_none()}</p>}
      <ul className="lines">
        {settled.map(one => (
          <Settlement key={one.id} one={one} companyId={companyId} />
        ))}
      </ul>
    </section>
  );
}

function Settlement({ one, companyId }: { one: InvoiceInFull['settled'][number]; companyId: string }) {
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const { source, label, on, by, amount, paymentId } = one;
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p className="spread">
        <span className="anywhere">
          <span className="strong">{sourceText(source, locale)}</span> {label}
        </span>
        <Amount value={amount} tone="strong" />
      </p>
      <p className="small soft">
        <Day on={on} /> · {m.payments_by({ by: authorText(by, locale) })}
      </p>
      {paymentId !== null && (
        <Allowed to="readMoney" isWhole>
          <details className="folded small" onToggle={event => setIsOpen(event.currentTarget.open)}>
            <summary>
              {m.invoice_payment_open()}
              <HiddenName of={`${label} ${amountText(amount, locale)}`} />
            </summary>
            {isOpen && (
              <PaymentDetails paymentId={paymentId} companyId={companyId} onGone={() => setIsOpen(false)} />
            )}
          </details>
        </Allowed>
      )}
    </li>
  );
}
