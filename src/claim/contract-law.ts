// The law that governs the contracts with a debtor. What it is in law is read from what a person says it is.
// A Belgian firm's French commune: the law of the public buyer, FR, unless another is set.

import { type GoverningLaw, governingLaw, type LawCode, type LegalKind } from '../law/law.ts';
import type { Company, Debtor, DebtorKind } from './parties.ts';

/** The law of a contract with a debtor; of the whole of them, where it is about no invoice of its own. */
export const lawWith = ({
  company,
  debtor,
  invoiceLaw,
}: {
  company: Pick<Company, 'law'>;
  debtor: Pick<Debtor, 'law' | 'country' | 'kind'>;
  invoiceLaw: LawCode | null;
}): GoverningLaw =>
  governingLaw({
    companyDefault: company.law,
    debtorOverride: debtor.law,
    invoiceOverride: invoiceLaw,
    debtorCountry: debtor.country,
    debtorKind: LAW_KIND[debtor.kind],
  });

const LAW_KIND = {
  business: 'company',
  consumer: 'consumer',
  publicBody: 'public',
} as const satisfies Record<DebtorKind, LegalKind>;
