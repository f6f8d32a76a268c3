// When an invoice is due: on the day or days that it states, else by its terms, the company's usual term, or the law.
// What was computed is always said, and a consumer's due date is never invented.

import type { DueOrigin, Instalment } from '../claim/invoice.ts';
import type { Company, DebtorKind } from '../claim/parties.ts';
import { dueUnderTerms, parseTerms } from '../claim/payment-terms.ts';
import type { InvoiceRecord, Problem } from '../formats/records.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';
import { problemOf } from './invoice-problem.ts';

/** Without terms, French and Belgian law give 30 days between businesses. The day of receipt is taken as that of issue. */
const LEGAL_TERM_DAYS = 30;
const LEGAL_TERM_ARTICLE: Readonly<Record<string, string>> = {
  FR: 'C. com. L441-10 I',
  BE: 'Loi 2 août 2002 art. 4',
};

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
}: {
  record: InvoiceRecord;
  payable: Money;
  issuedOn: CalendarDate;
  company: Company;
  debtorKind: DebtorKind;
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
  return computedDue({ record, issuedOn, company, debtorKind });
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

function computedDue({
  record,
  issuedOn,
  company,
  debtorKind,
}: {
  record: InvoiceRecord;
  issuedOn: CalendarDate;
  company: Company;
  debtorKind: DebtorKind;
}): Due {
  const terms = parseTerms(record.terms);
  const computed = (
    dueOn: CalendarDate,
    origin: Omit<Extract<DueOrigin, { kind: 'computed' }>, 'kind'>,
  ): Due => ({
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
  });
  if (terms)
    return computed(dueUnderTerms(issuedOn, terms), {
      from: 'terms',
      because: `the terms "${record.terms.join(' ').trim().slice(0, 120)}"`,
      article: null,
    });
  const { defaultTermDays } = company.policy;
  if (defaultTermDays !== null)
    return computed(addDays(issuedOn, defaultTermDays), {
      from: 'policy',
      because: `the company's usual ${defaultTermDays} days`,
      article: null,
    });
  const article = LEGAL_TERM_ARTICLE[company.law] ?? 'Dir. 2011/7/EU art. 3(3)(b)';
  if (debtorKind === 'business')
    return computed(addDays(issuedOn, LEGAL_TERM_DAYS), {
      from: 'law',
      because: `the ${LEGAL_TERM_DAYS} days that ${article} gives where nothing is agreed`,
      article,
    });
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
}
