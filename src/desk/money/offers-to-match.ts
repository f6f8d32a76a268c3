// The offers to settle that loose money may be meant for: what is missing to meet each, and over which invoices it goes.
// 1,200.00 for 1,500.00, of which 700.00 came: 500.00 are missing.

import type { Company } from '../../claim/parties.ts';
import { bankDeadline } from '../../dossier/bank-deadline.ts';
import { creditedBy, openThen, receivedBy, stillCovered } from '../../dossier/coverage.ts';
import type { IncomingPayment } from '../../matching/open/open-claims.ts';
import { indexOffers, type Offers, type OpenOffer } from '../../matching/open/open-offers.ts';
import { receiptsOf } from '../../store/dossiers/interruptions.ts';
import { offersToMeet } from '../../store/dossiers/offers.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, earlier } from '../../units/calendar.ts';
import { isPositive, smaller, subtract } from '../../units/money.ts';

/** For so long after its day, money is said to have come too late for an offer. */
const ENDED_DAYS = 60;

export async function offersToMatch(
  db: Queryable,
  { company, payments }: { company: Company; payments: readonly Pick<IncomingPayment, 'receivedOn'>[] },
): Promise<Offers> {
  const { id: companyId, country: bankCountry } = company;
  const [first] = payments;
  if (first === undefined) return indexOffers([]);
  const oldest = payments.reduce((day, { receivedOn }) => earlier(day, receivedOn), first.receivedOn);
  const offers = await offersToMeet(db, { companyId, since: addDays(oldest, -ENDED_DAYS) });
  if (offers.length === 0) return indexOffers([]);
  const invoiceIds = [...new Set(offers.flatMap(({ covers }) => covers.map(({ invoiceId }) => invoiceId)))];
  const receipts = await receiptsOf(db, companyId, invoiceIds);
  const numbers = await invoiceNumbers(db, companyId, invoiceIds);
  return indexOffers(
    offers.flatMap((offer): OpenOffer[] => {
      const { debtorId, dossierId, amount, covers, offeredOn, payBy, graceDays, withdrawn } = offer;
      const until = bankDeadline(payBy, { graceDays, bankCountry });
      const { currency } = amount;
      const judging = { receipts: receipts.get(dossierId) ?? [], currency, by: until };
      const received = receivedBy({ ...judging, covers });
      const left = subtract(
        subtract(openThen(covers, currency), creditedBy({ ...judging, covers })),
        received,
      );
      const missing = smaller(subtract(amount, received), left);
      if (!isPositive(missing)) return [];
      const parts = covers.map(part => ({
        invoiceId: part.invoiceId,
        number: numbers.get(part.invoiceId) ?? '',
        most: stillCovered(part, judging).amount,
      }));
      const withdrawnOn = withdrawn?.on ?? null;
      return [{ debtorId, missing, parts, offeredOn, payBy, until, withdrawnOn }];
    }),
  );
}
