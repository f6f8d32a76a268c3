// Which accessories the law gives on a claim: the rate and the day interest may start, and the fixed sum.
// Between businesses both run by themselves. A consumer owes none of it before the steps that the law
// demands, so without those facts nothing is added (rule: no charge before the waiting period has run).

import type { WarningKey } from '../law/basis.ts';
import { insolvencyBasis } from '../law/claimable.ts';
import type { FirstReminder } from '../law/consumer-belgium.ts';
import { FIXED_SUM, hasFixedSum, withProvenCosts } from '../law/interest/compensation.ts';
import type { RateRule } from '../law/interest/rate-rule.ts';
import {
  type CreditorCategory,
  type GoverningLaw,
  type LawCode,
  lawOfCountry,
  type Relation,
} from '../law/law.ts';
import type { RateTables } from '../law/rates/tables.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { parsePercent } from '../units/rate.ts';
import { consumerLaw } from './consumer-law.ts';
import { lawWith } from './contract-law.ts';
import type { Invoice } from './invoice.ts';
import { withJudgment } from './judged-law.ts';
import { factsOf, type LawFact, provenCostsIn } from './law-facts.ts';
import { type AskedSince, noticesOf } from './notices.ts';
import type { Company, Debtor } from './parties.ts';

export type ClaimLaw = {
  /** The law that the figures follow: that of the contract, a consumer's home law for him. */
  readonly law: LawCode;
  readonly relation: Relation;
  /** The law of the contract, what protects a consumer beside it, and why. */
  readonly governing: GoverningLaw;
  /** The rates in force when it was asked. */
  readonly tables: RateTables;
  /** Null: no interest may be claimed. `from`: not before the day after this one, whatever the due date. */
  readonly interest: ClaimInterest | null;
  /** `byBalance`: the highest lump sum that CDE XIX.4 allows on what is open. */
  readonly compensation:
    | ((
        | {
            readonly kind: 'fixed';
            /** With the proven costs above the fixed sum. */
            readonly amount: Money;
            readonly proven: Money;
          }
        | { readonly kind: 'byBalance' }
      ) & {
        readonly article: string;
      })
    | null;
  /** What reminders that left have cost a Belgian consumer: once lawfully asked, it is owed (CDE XIX.2). */
  readonly reminderCharges: readonly ReminderCharge[];
  /** From this day on no interest runs: proceedings were opened against the debtor. */
  readonly insolvencyOn: CalendarDate | null;
  /** What a judge gave on this claim alone; absent while no such judgment is on record. */
  readonly adjudged?: Adjudged;
  readonly warnings: readonly ClaimWarning[];
};

export type ClaimInterest = {
  readonly rule: RateRule;
  readonly from: CalendarDate | null;
  /** Of a debt in parts, where a notice asks for some of them and not yet for others. */
  readonly fromEach?: readonly AskedSince[];
};

/** Where only the principal is asked about: neither interest nor fixed sums are worked out. */
export const principalAlone = (law: ClaimLaw): ClaimLaw => ({ ...law, interest: null, compensation: null });

export type Adjudged = { readonly on: CalendarDate; readonly amount: Money };

/** The cost of one reminder, from the day on which it left. */
export type ReminderCharge = { readonly on: CalendarDate; readonly amount: Money };

/** What is not certain about the amounts: a key that doors translate, and an English sentence. */
export type ClaimWarning = {
  readonly key:
    | WarningKey
    | 'kindAssumed'
    | 'insolvency'
    | 'judgmentRate'
    | 'judgmentElsewhere'
    | 'adjudgedLess'
    | 'dueBeforeIssue';
  readonly text: string;
};

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

/** A first reminder that has left, and the day until which its text promised that nothing is charged. */
export type SentReminder = FirstReminder & { readonly freeUntil?: CalendarDate | null };

export type ClaimLawFacts = {
  readonly company: Pick<Company, 'law' | 'policy'>;
  readonly debtor: Debtor;
  readonly invoice: Pick<
    Invoice,
    'id' | 'law' | 'contractRatePercent' | 'issuedOn' | 'payable' | 'instalments'
  >;
  /** When the free first reminder of this invoice left, for Belgian consumers. */
  readonly firstReminder: SentReminder | null;
  /** That of each instalment, where it has several. */
  readonly firstReminders?: readonly (SentReminder | null)[] | undefined;
  readonly tables: RateTables;
  readonly insolvencyOn: CalendarDate | null;
  /** What a person entered about any claim of the debtor. */
  readonly facts?: readonly LawFact[];
  /** Of this invoice; absent: none was charged. */
  readonly reminderCharges?: readonly ReminderCharge[];
  readonly day: CalendarDate;
};

/** The law of one claim. */
export function claimLaw(facts: ClaimLawFacts): ClaimLaw {
  const { insolvencyOn, debtor, invoice, day: on } = facts;
  const law = withJudgment(lawOutsideInsolvency(facts), {
    facts: factsOf(facts.facts ?? [], invoice.id, on),
    debtorCountry: debtor.country,
    invoice,
    creditor: creditorOf(facts.company),
  });
  if (insolvencyOn === null || insolvencyOn > on) return law;
  const { article } = insolvencyBasis(lawOfCountry(facts.debtor.country));
  const text = `Insolvency opened on ${insolvencyOn}: no interest from that day on, the claim is declared (${article})`;
  return { ...law, insolvencyOn, warnings: [...law.warnings, { key: 'insolvency', text }] };
}

function lawOutsideInsolvency({
  company,
  debtor,
  invoice,
  firstReminder,
  firstReminders,
  tables,
  facts: entered = [],
  reminderCharges = [],
  day: on,
}: ClaimLawFacts): ClaimLaw {
  const facts = factsOf(entered, invoice.id, on);
  const governing = lawWith({ company, debtor, invoiceLaw: invoice.law });
  const { law, relation } = governing;
  if (relation === 'b2c')
    return consumerLaw({
      governing,
      tables,
      clause: company.policy.consumerClause,
      firstReminder,
      firstReminders,
      notices: noticesOf(facts, invoice, on),
      reminderCharges,
      creditor: creditorOf(company),
      invoice,
      on,
    });
  const agreed = agreedRate({ invoice, debtor, company });
  const isRateOfLaw = relation === 'public' && law === 'FR';
  const article = isRateOfLaw ? 'CCP L2192-13, D2192-35' : FIXED_SUM_ARTICLE[law];
  return {
    law,
    relation,
    governing,
    tables,
    interest: {
      rule: rateRuleOf({
        law,
        relation,
        creditor: creditorOf(company),
        contractRatePercent: isRateOfLaw ? null : agreed,
      }),
      from: null,
    },
    compensation: hasFixedSum(governing, invoice.issuedOn)
      ? { kind: 'fixed', ...withCosts(facts), article }
      : null,
    reminderCharges: [],
    insolvencyOn: null,
    warnings: [
      ...(debtor.isKindAssumed ? [kindAssumed(debtor)] : []),
      ...(isRateOfLaw && agreed !== null ? [rateOfLaw(agreed)] : []),
    ],
  };
}

const kindAssumed = ({ name }: Debtor): ClaimWarning => ({
  key: 'kindAssumed',
  text: `Nobody said what ${name} is: it was taken for a business`,
});

/** No terms of sale take the place of the rate that the procurement code fixes (CCP R2192-31). */
const rateOfLaw = (agreed: string): ClaimWarning => ({
  key: 'publicRate',
  text: `CCP R2192-31: a clause of ${agreed} % cannot take the place of the rate of public procurement`,
});

const creditorOf = ({ policy }: Pick<Company, 'policy'>): CreditorCategory =>
  policy.creditorCategory ?? 'business';

/** The fixed sum, and the proven costs above it, in euros (C. com. L441-10 II; loi 2 août 2002 art. 6). */
function withCosts(facts: readonly LawFact[]): { amount: Money; proven: Money } {
  const { total, extra } = withProvenCosts(FIXED_SUM, provenCostsIn(facts, FIXED_SUM.currency));
  return { amount: total, proven: extra };
}

/** The rate of the contract: that of the invoice, else of the debtor, else of the company's terms of sale; null is the law's. */
export const agreedRate = ({
  invoice,
  debtor,
  company,
}: {
  invoice: Pick<Invoice, 'contractRatePercent'>;
  debtor: Pick<Debtor, 'contractRatePercent'>;
  company: Pick<Company, 'policy'>;
}): string | null =>
  invoice.contractRatePercent ?? debtor.contractRatePercent ?? company.policy.contractRatePercent ?? null;

function rateRuleOf({
  law,
  relation,
  creditor,
  contractRatePercent,
}: {
  law: LawCode;
  relation: Relation;
  creditor: CreditorCategory;
  contractRatePercent: string | null;
}): RateRule {
  const rate = contractRatePercent === null ? null : parsePercent(contractRatePercent);
  return rate === null ? { kind: 'statutory', law, relation, creditor } : { kind: 'contractFixed', rate };
}
