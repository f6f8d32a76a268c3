// More lists of the screens as rows of a file: the messages of the day and who gets none, the invoices and the history of one debtor,
// loose money, people, what they did, and what a file gave. The first row is the titles.

import { auditText } from '../../src/messages/audit-words.ts';
import { authorText } from '../../src/messages/author-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { articleText } from '../../src/messages/law-sentences.ts';
import { rateStatusText, rateTableText } from '../../src/messages/law-words.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { roleText } from '../../src/messages/role-words.ts';
import { lineOutcomeText, whatText } from '../../src/messages/take-in-words.ts';
import { channelText, stateText, stepText } from '../../src/messages/words.ts';
import type {
  AuditLine,
  Batch,
  BatchMessage,
  Invoice,
  Member,
  Payment,
  Rates,
  TakeInLine,
} from '../queries/answers.ts';
import type { Rows } from './table-file.ts';

export const messageRows = (messages: readonly BatchMessage[], locale: Locale): Rows => [
  [
    m.column_debtor(),
    m.column_step(),
    m.channel(),
    m.column_invoice(),
    m.column_late(),
    m.money_amount(),
    m.reports_currency(),
    m.table_standing(),
  ],
  ...messages.map(one => [
    one.debtorName,
    stepText(one.stepKey, locale),
    one.channels.map(channel => channelText(channel, locale)).join(' + '),
    one.invoices.join(', '),
    { count: one.daysLate },
    one.amount,
    one.amount.currency,
    stateText(one.state, locale),
  ]),
];

export const excludedRows = (excluded: Batch['excluded'], locale: Locale): Rows => [
  [m.column_debtor(), m.money_amount(), m.reports_currency(), m.table_words(), m.table_day()],
  ...excluded.map(one => [
    one.debtorName,
    one.amount,
    one.amount.currency,
    [...new Set(one.because.map(reason => reasonText(reason, locale)))].join(' · '),
    { day: one.lookAgainOn },
  ]),
];

export const debtorInvoiceRows = (invoices: readonly Invoice[]): Rows => [
  [
    m.column_invoice(),
    m.invoices_issued(),
    m.invoices_due(),
    m.column_late(),
    m.invoices_invoiced(),
    m.column_open(),
    m.reports_currency(),
  ],
  ...invoices.map(one => [
    one.number,
    { day: one.issuedOn },
    { day: one.dueOn },
    { count: Math.max(0, one.daysLate) },
    one.invoiced,
    one.open,
    one.open.currency,
  ]),
];

/** Payments with what of them pays nothing yet. */
export const paymentRows = (
  payments: readonly Pick<Payment, 'receivedOn' | 'payerName' | 'text' | 'amount' | 'unallocated'>[],
): Rows => [
  [
    m.payment_received_on(),
    m.payment_payer(),
    m.payment_text(),
    m.money_amount(),
    m.table_unallocated(),
    m.reports_currency(),
  ],
  ...payments.map(one => [
    { day: one.receivedOn },
    one.payerName ?? '',
    one.text,
    one.amount,
    one.unallocated,
    one.amount.currency,
  ]),
];

export const memberRows = (members: readonly Member[], locale: Locale): Rows => [
  [m.table_who(), m.sign_in_email(), m.people_role()],
  ...members.map(({ name, email, role }) => [name, email, roleText(role, locale)]),
];

export const auditRows = (entries: readonly AuditLine[], locale: Locale): Rows => [
  [m.audit_when(), m.audit_who(), m.audit_what(), m.audit_result()],
  ...entries.map(({ at, author, act, status }) => [
    { at },
    authorText(author, locale),
    auditText(act, locale),
    status === null ? m.audit_unanswered() : status < 400 ? m.audit_done() : m.audit_refused(),
  ]),
];

export const rateRows = ({ rates }: Rates, locale: Locale): Rows => [
  [m.rates_table(), m.rates_percent(), m.rates_since(), m.rates_status(), m.table_article()],
  ...rates.map(one => [
    rateTableText(one.table, locale),
    { percent: one.ratePercent },
    { day: one.carriedFrom ?? one.from },
    rateStatusText(one.status, locale),
    articleText(one.article, locale),
  ]),
];

export const takenInRows = (lines: readonly TakeInLine[], locale: Locale): Rows => [
  [
    m.take_in_outcome(),
    m.table_what(),
    m.take_in_thing(),
    m.column_debtor(),
    m.take_in_on(),
    m.column_due(),
    m.take_in_amount(),
    m.reports_currency(),
  ],
  ...lines.map(one => [
    lineOutcomeText(one.outcome, locale),
    whatText(one.what, locale),
    one.label,
    one.party ?? '',
    { day: one.on },
    one.furtherDueOn.length === 0 ? { day: one.dueOn } : [one.dueOn, ...one.furtherDueOn].join(' + '),
    one.amount ?? '',
    one.amount?.currency ?? '',
  ]),
];
