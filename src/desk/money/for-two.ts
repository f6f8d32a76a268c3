// Whether what one person is about to give up takes a second: the limit of the company is for all that one gave up alone of a
// customer within a month, and of an invoice ever. In ten parts it is no less.

import { discountOffers, shareOf } from '../../claim/cash-discount.ts';
import { type ConcededDifference, differencesForTwo } from '../../dossier/concession.ts';
import { firstIdOf } from '../../store/first-id.ts';
import { type ConcededInvoice, concededInvoices, givenUpAlone } from '../../store/invoices/given-up-alone.ts';
import type { Queryable } from '../../store/session.ts';
import { money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { millisecondsOf } from '../context.ts';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** What counts already, in minor units. `at` is the instant of the act. */
export const aloneUntilNow = (
  db: Queryable,
  { companyId, invoiceIds, at }: { companyId: string; invoiceIds: readonly string[]; at: string },
): Promise<number> =>
  givenUpAlone(db, { companyId, invoiceIds, sinceId: firstIdOf(millisecondsOf(at) - MONTH_MS) });

/** Of the differences said together, whether those of one customer are too much for one person. */
export async function areForTwo(
  db: Queryable,
  {
    companyId,
    at,
    differences,
  }: {
    readonly companyId: string;
    readonly at: string;
    readonly differences: readonly (ConcededDifference & { readonly invoiceId: string })[];
  },
): Promise<boolean> {
  if (differences.length === 0) return false;
  const { writeOffAloneMinor, cashDiscountBasisPoints } = (await knownCompany(db, companyId)).policy;
  const invoices = await concededInvoices(
    db,
    companyId,
    differences.map(({ invoiceId }) => invoiceId),
  );
  for (const debtorId of new Set(invoices.map(invoice => invoice.debtorId))) {
    const theirs = invoices.filter(invoice => invoice.debtorId === debtorId);
    const said = theirs.flatMap(invoice =>
      differences
        .filter(({ invoiceId }) => invoiceId === invoice.id)
        .map(one => ({ ...one, mostDiscount: mostDiscount(invoice, cashDiscountBasisPoints) })),
    );
    const invoiceIds = theirs.map(({ id }) => id);
    const before = await aloneUntilNow(db, { companyId, invoiceIds, at });
    if (differencesForTwo(said, { aloneMinor: writeOffAloneMinor, before })) return true;
  }
  return false;
}

/** What the invoice offers for paying early, or the company's largest discount: whether in time is for a person to judge. */
function mostDiscount(
  { currency, issuedOn, terms, payable }: ConcededInvoice,
  basisPoints: readonly number[],
): number {
  const offered = discountOffers({ terms, issuedOn, payable: money(payable, currency) });
  const usual = shareOf(payable, Math.max(0, ...basisPoints));
  return Math.max(usual, ...offered.map(({ off }) => off.amount));
}
