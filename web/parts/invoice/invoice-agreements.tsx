import * as m from '../../../src/messages/compiled/messages.js';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { AgreedLines } from '../agreements/agreed-lines.tsx';

/** What is promised, disputed or agreed of this invoice, as on the page of its debtor. */
export function InvoiceAgreements({ shown, companyId }: { shown: InvoiceInFull; companyId: string }) {
  const { dossierId, interruptions } = shown;
  if (dossierId === null) return null;
  const { disputes, promises, plans, offers } = interruptions;
  const isEmpty = [disputes, promises, plans, offers].every(({ length }) => length === 0);
  return (
    <section className="card stack">
      <h2>{m.agreements_card()}</h2>
      {isEmpty && <p className="soft">{m.agreements_card_none()}</p>}
      <ul className="lines">
        <AgreedLines agreed={interruptions} companyId={companyId} dossierId={dossierId} />
      </ul>
    </section>
  );
}
