import * as m from '../../../src/messages/compiled/messages.js';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { DisputeLine } from '../agreements/dispute-line.tsx';
import { OfferLine, PlanLine } from '../agreements/plan-line.tsx';
import { PromiseLine } from '../agreements/promise-line.tsx';

/** What is promised, disputed or agreed of this invoice, as on the page of its debtor. */
export function InvoiceAgreements({ shown, companyId }: { shown: InvoiceInFull; companyId: string }) {
  const { dossierId, interruptions } = shown;
  if (dossierId === null) return null;
  const { disputes, promises, plans, offers } = interruptions;
  const place = { companyId, dossierId, who: null };
  const isEmpty = [disputes, promises, plans, offers].every(({ length }) => length === 0);
  return (
    <section className="card stack">
      <h2>{m.agreements_card()}</h2>
      {isEmpty && <p className="soft">{m.agreements_card_none()}</p>}
      <ul className="lines">
        {disputes.map(one => (
          <DisputeLine key={one.id} dispute={one} {...place} />
        ))}
        {promises.map(one => (
          <PromiseLine key={one.id} promise={one} {...place} />
        ))}
        {plans.map(one => (
          <PlanLine key={one.id} plan={one} {...place} />
        ))}
        {offers.map(one => (
          <OfferLine key={one.id} offer={one} {...place} />
        ))}
      </ul>
    </section>
  );
}
