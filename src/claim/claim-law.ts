// Which accessories the law gives on a claim: the rate and the day interest may start, and the fixed sum.
// Between businesses both run by themselves. A consumer owes none of it before the steps that the law
// demands, so without those facts nothing is added (rule: no charge before the waiting period has run).

import { governingLaw, type LawCode, type Relation } from '../law/law.ts';
import type { RateRule } from '../law/rate-rule.ts';
import { type CalendarDate, day } from '../units/calendar.ts';
import { type Money, money } from '../units/money.ts';
import { parsePercent } from '../units/rate.ts';
import type { Invoice } from './invoice.ts';
import type { Company, Debtor, DebtorKind } from './parties.ts';

export type ClaimLaw = {
  readonly law: LawCode;
  readonly relation: Relation;
  /** Null: no interest may be claimed. `from`: not before the day after this one, whatever the due date. */
  readonly interest: { readonly rule: RateRule; readonly from: CalendarDate | null } | null;
  readonly compensation: { readonly amount: Money; readonly article: string } | null;
  readonly warnings: readonly string[];
};

const LAW_KIND = {
  business: 'company',
  consumer: 'consumer',
  publicBody: 'public',
} as const satisfies Record<DebtorKind, string>;

/** Directive 2011/7/EU art. 6: 40 EUR in every member state, since 16 March 2013. */
const FIXED_SUM_EUR = 4000;
const FIXED_SUM_SINCE = day('2013-03-16');

const FIXED_SUM_ARTICLE: Readonly<Record<LawCode, string>> = {
  FR: 'C. com. L441-10 II, D441-5',
  BE: 'Loi 2 août 2002 art. 6',
  NL: 'BW 6:96(4)',
  LU: 'Loi 18 avril 2004 art. 5',
  DE: 'BGB 288(5)',
  ES: 'Ley 3/2004 art. 8',
  IT: 'D.Lgs. 231/2002 art. 6',
  EU: 'Dir. 2011/7/EU art. 6',
};

/** The law of one claim. */
export function claimLaw({
  company,
  debtor,
  invoice,
}: {
  company: Pick<Company, 'law'>;
  debtor: Debtor;
  invoice: Pick<Invoice, 'law' | 'contractRatePercent' | 'issuedOn'>;
}): ClaimLaw {
  const { law, relation } = governingLaw({
    companyDefault: company.law,
    debtorOverride: debtor.law,
    invoiceOverride: invoice.law,
    debtorCountry: debtor.country,
    debtorKind: LAW_KIND[debtor.kind],
  });
  if (relation === 'b2c') return { law, relation, interest: null, compensation: null, warnings: [] };
  const article = relation === 'public' && law === 'FR' ? 'CCP L2192-13, D2192-35' : FIXED_SUM_ARTICLE[law];
  return {
    law,
    relation,
    interest: {
      rule: rateRuleOf({ law, relation, contractRatePercent: invoice.contractRatePercent }),
      from: null,
    },
    compensation:
      invoice.issuedOn >= FIXED_SUM_SINCE ? { amount: money(FIXED_SUM_EUR, 'EUR'), article } : null,
    warnings: debtor.isKindAssumed
      ? [`Nobody said whether ${debtor.name} is a business: it was read from its company number`]
      : [],
  };
}

function rateRuleOf({
  law,
  relation,
  contractRatePercent,
}: {
  law: LawCode;
  relation: Relation;
  contractRatePercent: string | null;
}): RateRule {
  const rate = contractRatePercent === null ? null : parsePercent(contractRatePercent);
  return rate === null
    ? { kind: 'statutory', law, relation, creditor: 'business' }
    : { kind: 'contractFixed', rate };
}
