// Which law governs the interest and costs of a claim. Between businesses it is the law of the contract: the one
// chosen, else that of the seller (Rome I, art. 3 and 4, 12(1)(c)), not that of the debtor's country. A consumer
// keeps the protective rules of his home on top (art. 6). A Belgian supplier of a French company claims 10.5 %, and of a French
// commune what the procurement code gives: a public buyer of France or Belgium contracts under its own law unless somebody says otherwise.

import { EVERY_LAW, type LawCode } from '../units/law-codes.ts';

export type { LawCode };
export type Relation = 'b2b' | 'b2c' | 'public';
/** What the law takes a debtor for; what a person says of it is the `DebtorKind` of the claim. */
export type LegalKind = 'company' | 'consumer' | 'public';
/** CMF L313-2: the French legal rate depends on who the creditor is. */
export type CreditorCategory = 'business' | 'individual';

export type GoverningLaw = {
  readonly law: LawCode;
  readonly relation: Relation;
  /** The law whose consumer rules protect the debtor whatever the contract says; null between businesses. */
  readonly protectedBy: LawCode | null;
  /** Whose choice it is: of this invoice, of the debtor's contracts, a public buyer's own law, or the company's own. */
  readonly chosenFor: 'invoice' | 'debtor' | 'publicBuyer' | 'company';
  readonly because: readonly string[];
};

export const lawOfCountry = (country: string): LawCode =>
  isLawCode(country) && country !== 'EU' ? country : 'EU';

export const isLawCode = (text: string): text is LawCode => EVERY_LAW.some(law => law === text);

export const relationWith = (kind: LegalKind): Relation =>
  kind === 'consumer' ? 'b2c' : kind === 'public' ? 'public' : 'b2b';

/**
 * The governing law and why. The most particular choice wins: of the invoice, of the debtor, of the company.
 * The debtor's country counts only for a consumer and a public buyer, and is an ISO 3166 code.
 */
export function governingLaw({
  companyDefault,
  debtorOverride,
  invoiceOverride,
  debtorCountry,
  debtorKind,
}: {
  companyDefault: LawCode;
  debtorOverride?: LawCode | null;
  invoiceOverride?: LawCode | null;
  debtorCountry: string | null;
  debtorKind: LegalKind;
}): GoverningLaw {
  const { law, chosenFor, because } = chosenLaw({
    companyDefault,
    debtorOverride: debtorOverride ?? null,
    invoiceOverride: invoiceOverride ?? null,
    procurement: debtorKind === 'public' ? (PROCUREMENT.get(debtorCountry ?? '') ?? null) : null,
  });
  const relation = relationWith(debtorKind);
  if (debtorKind !== 'consumer') return { law, relation, protectedBy: null, chosenFor, because: [because] };
  const home = debtorCountry === null ? law : lawOfCountry(debtorCountry);
  const reasons = [because, `A consumer keeps the protection of his home (${home}): Rome I art. 6`];
  return { law, relation, protectedBy: home, chosenFor, because: reasons };
}

type Procurement = { readonly law: LawCode; readonly because: string };

/** France: an administrative contract (CCP L6, L2192-10). Belgium: AR 14 janvier 2013 art. 69, which gives the rate of the law of 2002. */
const PROCUREMENT: ReadonlyMap<string, Procurement> = new Map([
  ['FR', { law: 'FR', because: 'Law FR of the public buyer: CCP L6, L2192-10' }],
  ['BE', { law: 'BE', because: 'Law BE of the public buyer: AR 14 janvier 2013 art. 69 (to verify)' }],
]);

function chosenLaw({
  companyDefault,
  debtorOverride,
  invoiceOverride,
  procurement,
}: {
  companyDefault: LawCode;
  debtorOverride: LawCode | null;
  invoiceOverride: LawCode | null;
  procurement: Procurement | null;
}): Pick<GoverningLaw, 'law' | 'chosenFor'> & { because: string } {
  if (invoiceOverride !== null)
    return {
      law: invoiceOverride,
      chosenFor: 'invoice',
      because: `Law ${invoiceOverride} is set for this invoice: Rome I art. 3`,
    };
  if (debtorOverride !== null)
    return {
      law: debtorOverride,
      chosenFor: 'debtor',
      because: `Law ${debtorOverride} is set for this debtor: Rome I art. 3`,
    };
  if (procurement !== null) return { ...procurement, chosenFor: 'publicBuyer' };
  return {
    law: companyDefault,
    chosenFor: 'company',
    because: `Law ${companyDefault} of the seller: Rome I art. 4(1)`,
  };
}
