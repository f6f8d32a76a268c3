import type { Debtor } from '../../queries/answers.ts';
import { DisputeLine } from './dispute-line.tsx';
import { OfferLine, PlanLine } from './plan-line.tsx';
import { PromiseLine } from './promise-line.tsx';

type Agreed = Pick<Debtor['interruptions'], 'disputes' | 'promises' | 'plans' | 'offers'>;

/** What is disputed, promised and agreed, a line each: of a debtor, or of one of its invoices. */
export function AgreedLines({
  agreed: { disputes, promises, plans, offers },
  debtorName,
  companyId,
  dossierId,
}: {
  agreed: Agreed;
  debtorName: string;
  companyId: string;
  dossierId: string;
}) {
  const place = { companyId, dossierId, who: null };
  return (
    <>
      {disputes.map(one => (
        <DisputeLine key={one.id} dispute={one} {...place} />
      ))}
      {promises.map(one => (
        <PromiseLine key={one.id} promise={one} {...place} />
      ))}
      {plans.map(one => (
        <PlanLine key={one.id} plan={one} debtorName={debtorName} {...place} />
      ))}
      {offers.map(one => (
        <OfferLine key={one.id} offer={one} {...place} />
      ))}
    </>
  );
}
