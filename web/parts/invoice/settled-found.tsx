import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { invoicesNumberedQuery } from '../../queries/invoice-queries.ts';
import { InvoiceLink } from '../form/invoice-link.tsx';
import { Amount } from '../form/values.tsx';
import { InvoiceStateTag } from './state-tag.tsx';

/** Under the open invoices: those of the number that is looked for which are settled. */
export function SettledFound({ companyId, begins }: { companyId: string; begins: string }) {
  const { data } = useQuery(invoicesNumberedQuery(companyId, begins));
  const settled = (data?.entries ?? []).filter(({ state }) => state !== 'open');
  if (begins === '' || settled.length === 0) return null;
  return (
    <section className="card">
      <h2>{m.invoice_numbered_title()}</h2>
      <ul className="lines">
        {settled.map(one => (
          <li key={one.id} className="spread wrap">
            <span className="row wrap">
              <span className="strong">
                <InvoiceLink companyId={companyId} invoice={one} />
              </span>
              <InvoiceStateTag state={one.state} />
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                {one.debtorName}
              </Link>
            </span>
            <Amount value={one.invoiced} />
          </li>
        ))}
      </ul>
    </section>
  );
}
