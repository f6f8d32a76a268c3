// When an invoice is due: on the day or days that it states, else by its terms, the company's usual term, or the law.
// What was computed is always said, and a consumer's due date is never invented.

import type { DueOrigin, Instalment } from '../../../claim/invoice.ts';
import type { Company, DebtorKind } from '../../../claim/parties.ts';
import { dueUnderTerms, parseTerms } from '../../../claim/payment-terms.ts';
import { statedDueDay } from '../../../claim/stated-due-day.ts';
import type { InvoiceRecord, Problem } from '../../../formats/records.ts';
import { type LawCode, relationWith } from '../../../law/law.ts';
import type { Term } from '../../../law/term-limits.ts';
import { dueDateFrom } from '../../../law/terms.ts';
import { addDays, type CalendarDate } from '../../../units/calendar.ts';
import { type Money, sum } from '../../../units/money.ts';
import { problemOf } from './invoice-problem.ts';

/** Without terms, French and Belgian law give 30 days between businesses. The day of receipt is taken as that of issue. */
const LEGAL_TERM_DAYS = 30;
const LEGAL_TERM_ARTICLE: Readonly<Record<string, string>> = {
  FR: 'C. com. L441-10 I',
  BE: 'Loi 2 août 2002 art. 4',
};

/** What the contract with a debtor says of terms, and the law that it is under. */
export type AgreedWith = { readonly law: LawCode; readonly term: Term | null };

export type Due = {
  readonly dueOn: CalendarDate | null;
  readonly dueOrigin: DueOrigin | null;
  /** Only where there are several. */
  readonly instalments: readonly Instalment[] | null;
  readonly problems: readonly Problem[];
};

export function dueOf({
  record,
  payable,
  issuedOn,
  company,
  debtorKind,
  agreed = { law: company.law, term: null },
}: {
  record: InvoiceRecord;
  payable: Money;
  issuedOn: CalendarDate;
  company: Company;
  debtorKind: DebtorKind;
  agreed?: AgreedWith;
}): Due {
  const stated = record.dueDates;
  if (stated.length > 1) return severalDates({ record, payable });
  const [only] = stated;
  if (only) {
    const problems =
      only.dueOn < issuedOn
        ? [
            problemOf(record, {
              place: 'due date',
              found: only.dueOn,
              expected: `a day from ${issuedOn}, the day of issue, on`,
              isWarning: true,
            }),
          ]
        : [];
    return { dueOn: only.dueOn, dueOrigin: { kind: 'stated' }, instalments: null, problems };
  }
  return computedDue({ record, issuedOn, company, debtorKind, agreed });
}

function severalDates({ record, payable }: { record: InvoiceRecord; payable: Money }): Due {
  const sorted = [...record.dueDates].sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
  const instalments = sorted.flatMap(({ dueOn, amount }) => (amount === null ? [] : [{ dueOn, amount }]));
  const isWhole =
    instalments.length === sorted.length &&
    sum(
      instalments.map(({ amount }) => amount),
      payable.currency,
    ).amount === payable.amount;
  const first = sorted[0];
  const last = sorted.at(-1);
  if (isWhole && first)
    return { dueOn: first.dueOn, dueOrigin: { kind: 'stated' }, instalments, problems: [] };
  // Several dates that do not say how much is due when: the last one is the one that wrongs nobody.
  const found = sorted.map(({ dueOn }) => dueOn).join(', ');
  const problems = [
    problemOf(record, {
      place: 'due dates',
      found,
      expected: 'amounts per date that add up to what is asked for; the last date is used',
      isWarning: true,
    }),
  ];
  return { dueOn: last?.dueOn ?? null, dueOrigin: { kind: 'stated' }, instalments: null, problems };
}

type Asked = {
  readonly record: InvoiceRecord;
  readonly issuedOn: CalendarDate;
  readonly company: Company;
  readonly debtorKind: DebtorKind;
  readonly agreed: AgreedWith;
};

/** By the terms on the invoice, else those agreed with the customer, else the company's usual ones, else the law's. */
function computedDue(asked: Asked): Due {
  const { record } = asked;
  const computed = computedDay(asked);
  if (computed === null)
    return {
      dueOn: null,
      dueOrigin: null,
      instalments: null,
      problems: [
        problemOf(record, {
          place: 'due date',
          found: 'none, and no terms',
          expected: 'a due date: somebody has to enter it',
          isWarning: true,
        }),
      ],
    };
  const { dueOn, ...origin } = computed;
  return {
    dueOn,
    dueOrigin: { kind: 'computed', ...origin },
    instalments: null,
    problems: [
      problemOf(record, {
        place: 'due date',
        found: `none; computed as ${dueOn} from ${origin.because}`,
        expected: 'a due date',
        isWarning: true,
      }),
    ],
  };
}

type ComputedDay = { readonly dueOn: CalendarDate } & Omit<Extract<DueOrigin, { kind: 'computed' }>, 'kind'>;

function computedDay({ record, issuedOn, company, debtorKind, agreed }: Asked): ComputedDay | null {
  const words = `the terms "${record.terms.join(' ').trim().slice(0, 120)}"`;
  const named = statedDueDay(record.terms, issuedOn);
  if (named !== null) return { dueOn: named, from: 'terms', because: words, article: null };
  const terms = parseTerms(record.terms);
  if (terms) {
    return { dueOn: dueUnderTerms(issuedOn, terms), from: 'terms', because: words, article: null };
  }
  const ofDebtor = dueByAgreement({ agreed, debtorKind, issuedOn });
  if (ofDebtor) return { dueOn: ofDebtor.dueOn, from: 'terms', ...ofDebtor.origin };
  const { defaultTermDays } = company.policy;
  if (defaultTermDays !== null) {
    const because = `the company's usual ${defaultTermDays} days`;
    return { dueOn: addDays(issuedOn, defaultTermDays), from: 'policy', because, article: null };
  }
  if (debtorKind !== 'business') return null;
  const article = LEGAL_TERM_ARTICLE[agreed.law] ?? 'Dir. 2011/7/EU art. 3(3)(b)';
  const because = `the ${LEGAL_TERM_DAYS} days that ${article} gives where nothing is agreed`;
  return { dueOn: addDays(issuedOn, LEGAL_TERM_DAYS), from: 'law', because, article };
}

const LAW_KIND = { business: 'company', consumer: 'consumer', publicBody: 'public' } as const;

/** By the term agreed with the debtor, or that of its sector. Receipt and delivery are taken to be on the day of issue. */
function dueByAgreement({
  agreed: { law, term },
  debtorKind,
  issuedOn,
}: {
  agreed: AgreedWith;
  debtorKind: DebtorKind;
  issuedOn: CalendarDate;
}): { dueOn: CalendarDate; origin: { because: string; article: string | null } } | null {
  if (term === null) return null;
  const facts = { invoicedOn: issuedOn, receivedOn: issuedOn, deliveredOn: issuedOn };
  const due = dueDateFrom({ law, relation: relationWith(LAW_KIND[debtorKind]), term, facts });
  if (due.kind === 'missing') return null;
  const article = due.basis.article === 'contract' ? null : due.basis.article;
  return {
    dueOn: due.dueOn,
    origin: { because: `the term agreed with this customer: ${due.because}`, article },
  };
}
