// What a document that was read means for us: an invoice or a credit note to store, or a refusal that says why.
// It decides whose claim it is, its sign, and when it is due; it stores nothing and invents nothing silently.

import type { DueOrigin, Instalment } from '../claim/invoice.ts';
import type { Company, DebtorKind } from '../claim/parties.ts';
import { dueUnderTerms, parseTerms } from '../claim/payment-terms.ts';
import type { InvoiceRecord, PartyRecord, Problem } from '../formats/records.ts';
import type { TermFlag } from '../law/term-limits.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { foldCompanyNumber, foldInvoiceNumber, foldName } from '../units/identifiers.ts';
import { type Money, negate, sum } from '../units/money.ts';
import { tooLongTerms } from './term-warnings.ts';

export type Draft = {
  readonly record: InvoiceRecord;
  readonly isCredit: boolean;
  readonly foldedNumber: string;
  readonly issuedOn: CalendarDate;
  /** Positive, whatever the document's sign. */
  readonly payable: Money;
  readonly total: Money;
  readonly dueOn: CalendarDate | null;
  readonly dueOrigin: DueOrigin | null;
  /** Only where there are several. */
  readonly instalments: readonly Instalment[] | null;
};

export type DraftResult = { readonly draft: Draft | null; readonly problems: readonly Problem[] };

/** Documents that ask for no money: pro forma invoices and accounting copies (UNTDID 1001). */
const NO_CLAIM: Readonly<Record<string, string>> = {
  '325': 'a pro forma invoice',
  '751': 'an invoice for accounting only',
};
const CREDIT_TYPES: ReadonlySet<string> = new Set(['381', '261', '396', '296', '83', '308', '532']);
/** Without terms, French and Belgian law give 30 days between businesses. The day of receipt is taken as that of issue. */
const LEGAL_TERM_DAYS = 30;
const LEGAL_TERM_ARTICLE: Readonly<Record<string, string>> = {
  FR: 'C. com. L441-10 I',
  BE: 'Loi 2 août 2002 art. 4',
};

/** `mustBeOurs`: refuse documents whose seller is somebody else. Tables name no seller and are ours. */
export function draftOf({
  record,
  company,
  debtorKind,
  mustBeOurs,
}: {
  record: InvoiceRecord;
  company: Company;
  debtorKind: DebtorKind;
  mustBeOurs: boolean;
}): DraftResult {
  const refusal = refusalOf({ record, company, mustBeOurs });
  if (refusal) return { draft: null, problems: [refusal] };
  const { issueDate } = record;
  if (issueDate === null)
    return {
      draft: null,
      problems: [
        problem(record, { place: 'issue date', found: 'none', expected: 'the day on which it was issued' }),
      ],
    };
  const isCredit =
    record.kind === 'creditNote' || record.payable.amount < 0 || CREDIT_TYPES.has(record.typeCode ?? '');
  const payable = record.payable.amount < 0 ? negate(record.payable) : record.payable;
  const total = record.totalInclVat ?? record.payable;
  const due = isCredit
    ? { dueOn: null, dueOrigin: null, instalments: null, problems: [] }
    : dueOf({ record, payable, issuedOn: issueDate, company, debtorKind });
  const { problems, ...dates } = due;
  const draft = {
    record,
    isCredit,
    foldedNumber: foldInvoiceNumber(record.number),
    issuedOn: issueDate,
    payable,
    total: total.amount < 0 ? negate(total) : total,
    ...dates,
  };
  const terms = { law: company.law, debtorKind, issuedOn: issueDate, dueOn: due.dueOn };
  return { draft, problems: [...problems, ...tooLongTerms(terms).map(flag => termProblem(record, flag))] };
}

function refusalOf({
  record,
  company,
  mustBeOurs,
}: {
  record: InvoiceRecord;
  company: Company;
  mustBeOurs: boolean;
}): Problem | null {
  const noClaim = NO_CLAIM[record.typeCode ?? ''];
  if (noClaim)
    return problem(record, {
      place: 'type code',
      found: `${record.typeCode}, ${noClaim}`,
      expected: 'a document that asks for payment',
    });
  if (record.number.trim() === '')
    return problem(record, { place: 'number', found: 'none', expected: 'the number of the invoice' });
  if (record.buyer.name === null && record.buyer.vat === null && record.buyer.registration === null)
    return problem(record, {
      place: 'buyer',
      found: 'nobody',
      expected: 'the name or number of the customer',
    });
  if (!mustBeOurs || isSameParty(record.seller, company)) return null;
  if (isSameParty(record.buyer, company))
    return problem(record, {
      place: 'seller',
      found: `${record.seller.name ?? 'another seller'}: a purchase invoice`,
      expected: `a sales invoice of ${company.name}`,
    });
  return problem(record, {
    place: 'seller',
    found: record.seller.name ?? 'nobody',
    expected: `${company.name}, as the seller`,
  });
}

/** Same VAT or company number (a SIRET begins with its SIREN, a Belgian VAT number is its enterprise number), else same name. */
export function isSameParty(
  party: PartyRecord,
  company: Pick<Company, 'name' | 'vat' | 'registration'>,
): boolean {
  const theirs = coreNumbers([party.vat, party.registration]);
  const ours = coreNumbers([company.vat, company.registration]);
  if (theirs.some(number => ours.includes(number))) return true;
  return (
    party.name !== null && foldName(party.name) !== '' && foldName(party.name) === foldName(company.name)
  );
}

function coreNumbers(numbers: readonly (string | null)[]): string[] {
  return numbers.flatMap(number => {
    if (number === null) return [];
    const folded = foldCompanyNumber(number);
    const french = /^FR[0-9A-Z]{2}(\d{9})$/.exec(folded)?.[1] ?? /^(\d{9})(?:\d{5})?$/.exec(folded)?.[1];
    const belgian =
      /^(?:BE)?([01]\d{9})$/.exec(folded)?.[1] ??
      (/^BE(\d{9})$/.test(folded) ? `0${folded.slice(2)}` : undefined);
    return [belgian ?? french ?? folded];
  });
}

const termProblem = (record: InvoiceRecord, { found, expected, basis }: TermFlag): Problem =>
  problem(record, {
    place: 'payment term',
    found,
    expected: `${expected}: ${basis.article}`,
    isWarning: true,
  });

type Due = Pick<Draft, 'dueOn' | 'dueOrigin' | 'instalments'> & { readonly problems: readonly Problem[] };

function dueOf({
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
            problem(record, {
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
    problem(record, {
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
      problem(record, {
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
      problem(record, {
        place: 'due date',
        found: 'none, and no terms',
        expected: 'a due date: somebody has to enter it',
        isWarning: true,
      }),
    ],
  };
}

type ProblemFacts = {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly isWarning?: boolean;
};

function problem(
  record: InvoiceRecord,
  { place, found, expected, isWarning = false }: ProblemFacts,
): Problem {
  return {
    severity: isWarning ? 'warning' : 'error',
    place: `${record.kind === 'creditNote' ? 'credit note' : 'invoice'} ${record.number || '(no number)'}, ${place}`,
    found,
    expected,
  };
}
