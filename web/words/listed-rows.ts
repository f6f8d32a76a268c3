// The lists of the screens as rows of a file: what is agreed, what debtors answered, what the law wants by when, the companies,
// the files taken in. The first row is the titles.

import { type Standing, standingText } from '../../src/messages/agreement-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { articleText } from '../../src/messages/law-sentences.ts';
import { deadlineText, whoseText } from '../../src/messages/law-words.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { debtorAnswerText, riskText } from '../../src/messages/risk-words.ts';
import { roleText } from '../../src/messages/role-words.ts';
import { disputeCategoryText } from '../../src/messages/words.ts';
import type {
  AgreementList,
  Company,
  CompanyLine,
  DebtorAnswer,
  DebtorDeadline,
  DyingClaim,
  Import,
  RiskLine,
} from '../queries/answers.ts';
import type { MoneyJson } from './money-text.ts';
import type { Rows } from './table-file.ts';
import { waitingIn } from './waiting-in.ts';

export const agreementRows = (list: AgreementList, locale: Locale): Rows => [
  [
    m.table_what(),
    m.column_debtor(),
    m.column_invoice(),
    m.money_amount(),
    m.reports_currency(),
    m.table_day(),
    m.table_standing(),
    m.table_words(),
  ],
  ...list.concessions.map(one =>
    agreed(
      m.agreements_concessions(),
      { ...one, state: 'waiting' },
      { amount: one.givenUp, day: one.payBy ?? one.proposedOn, words: one.because, locale },
    ),
  ),
  ...list.disputes.map(one => [
    `${m.agreements_disputes()}${m.colon()}${disputeCategoryText(one.category, locale)}`,
    one.debtorName,
    one.invoiceNumber,
    one.amount ?? one.withheld,
    one.withheld.currency,
    { day: one.answerBy },
    standingText(one.state, locale),
    one.said,
  ]),
  ...list.promises.map(one =>
    agreed(m.agreements_promises(), one, {
      amount: one.amount,
      day: one.payOn,
      words: one.quote ?? '',
      locale,
    }),
  ),
  ...list.plans.map(one =>
    agreed(m.agreements_plans(), one, { amount: one.whole, day: one.next?.dueOn ?? null, words: '', locale }),
  ),
  ...list.offers.map(one =>
    agreed(m.agreements_offers(), one, { amount: one.amount, day: one.payBy, words: one.because, locale }),
  ),
];

type Agreement = {
  readonly debtorName: string;
  readonly invoices: readonly string[];
  readonly state: Standing;
};

const agreed = (
  what: string,
  { debtorName, invoices, state }: Agreement,
  { amount, day, words, locale }: { amount: MoneyJson; day: string | null; words: string; locale: Locale },
): Rows[number] => [
  what,
  debtorName,
  invoices.join(', '),
  amount,
  amount.currency,
  { day },
  standingText(state, locale),
  words,
];

export const answerRows = (answers: readonly DebtorAnswer[], locale: Locale): Rows => [
  [m.table_day(), m.column_debtor(), m.table_what(), m.table_words()],
  ...answers.map(one => answerCells(one, locale)),
];

const answerCells = (one: DebtorAnswer, locale: Locale) => [
  { day: one.on },
  one.debtorName,
  debtorAnswerText(one.kind, locale),
  one.note,
];

export const answerRowsOfAll = (
  lines: readonly { readonly company: Company; readonly answer: DebtorAnswer }[],
  locale: Locale,
): Rows => [
  [m.companies_company(), m.table_day(), m.column_debtor(), m.table_what(), m.table_words()],
  ...lines.map(({ company, answer }) => [company.name, ...answerCells(answer, locale)]),
];

export const deadlineRows = (deadlines: readonly DebtorDeadline[], locale: Locale): Rows => [
  [m.table_day(), m.column_debtor(), m.table_what(), m.table_who(), m.table_article()],
  ...deadlines.map(one => [
    { day: one.plain },
    one.debtorName,
    deadlineText(one.key, locale),
    whoseText(one.whose, locale),
    articleText(one.basis.article, locale),
  ]),
];

export const limitationRows = (claims: readonly DyingClaim[], locale: Locale): Rows => [
  [
    m.column_debtor(),
    m.column_invoice(),
    m.limitation_last_day(),
    m.column_open(),
    m.reports_currency(),
    m.table_article(),
  ],
  ...claims.map(one => [
    one.debtorName,
    one.invoiceNumber,
    { day: one.lastDay },
    one.open,
    one.open.currency,
    articleText(one.article, locale),
  ]),
];

export const companyRows = (lines: readonly CompanyLine[], locale: Locale): Rows => [
  [
    m.companies_company(),
    m.people_role(),
    m.companies_cash(),
    m.companies_before(),
    m.today_overdue(),
    m.reports_currency(),
    m.companies_waits(),
  ],
  ...lines.flatMap(one => {
    const company = [one.company.name, roleText(one.role, locale), { day: one.cash.lastStatementOn }];
    const waits = waitingIn(one).map(({ text }) => text);
    return [
      [...company, one.overdueBefore, one.overdue, one.overdue.currency, waits.join(', ')],
      // What waits stands once.
      ...one.otherCurrencies.map(({ overdueBefore, overdue }) => [
        ...company,
        overdueBefore,
        overdue,
        overdue.currency,
        '',
      ]),
    ];
  }),
];

export const importRows = (imports: readonly Import[]): Rows => [
  [m.table_day(), m.table_file(), m.table_who(), m.table_added(), m.table_changed(), m.table_unchanged()],
  ...imports.map(one => [
    { day: one.at.slice(0, 10) },
    one.file,
    one.by,
    String(one.added),
    String(one.changed),
    String(one.unchanged),
  ]),
];

/** A line, and what the same debtor owes in other currencies. */
export type Callee = RiskLine & { readonly others: readonly RiskLine[] };

export const callRows = (
  callees: readonly Callee[],
  planned: readonly { readonly debtorId: string }[],
  locale: Locale,
): Rows => [
  [m.column_debtor(), m.money_amount(), m.reports_currency(), m.calls_planned(), m.table_words()],
  ...callees
    .flatMap(callee => [callee, ...callee.others])
    .map(line => [
      line.debtorName,
      line.amount,
      line.amount.currency,
      planned.some(call => call.debtorId === line.debtorId) ? m.table_yes() : '',
      [
        ...(line.leftAlone === null ? [] : [reasonText(line.leftAlone, locale)]),
        ...line.because.map(reason => riskText(reason, locale)),
      ].join(' · '),
    ]),
];
