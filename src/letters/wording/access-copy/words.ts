// The words of the page that a person reads who asked for what is held of him. On what each sentence of `statements` rests is in
// law/access-rights.ts.

import type { Language } from '../../../claim/parties.ts';
import type { AccessStatementKey } from '../../../law/access-rights.ts';
import type { RetentionPeriods } from '../../../law/retention.ts';
import { NL } from './dutch.ts';
import { EN } from './english.ts';
import { FR } from './french.ts';
import { DE } from './german.ts';

export type CopySection =
  | 'identity'
  | 'contacts'
  | 'accounts'
  | 'invoices'
  | 'creditNotes'
  | 'messages'
  | 'deliveries'
  | 'answers'
  | 'calls'
  | 'promises'
  | 'plans'
  | 'disputes'
  | 'offers'
  | 'stops'
  | 'holds'
  | 'writeOffs'
  | 'payments'
  | 'proceedings'
  | 'salesQuestions'
  | 'journal';

export type CopyLabel =
  | 'name'
  | 'customerNumber'
  | 'vat'
  | 'registration'
  | 'address'
  | 'email'
  | 'phone'
  | 'account'
  | 'number'
  | 'due'
  | 'amount'
  | 'open'
  | 'subject'
  | 'recipient'
  | 'payOn'
  | 'payer'
  | 'until'
  | 'event'
  | 'by';

export type StatementsOf = {
  readonly creditor: string;
  /** Where a question reaches the creditor; empty where nothing is known. */
  readonly reached: string;
  readonly categories: string;
  readonly recipients: string | null;
  readonly authority: string | null;
  readonly isContact: boolean;
  /** How long the company decided to keep papers; null: nobody decided. */
  readonly kept: RetentionPeriods | null;
};

export type AccessCopyWords = {
  readonly title: string;
  readonly told: string;
  readonly files: string;
  readonly machine: string;
  readonly filesLeft: string;
  readonly cut: string;
  readonly worker: string;
  readonly intro: (person: string, creditor: string, date: string) => string;
  readonly headings: Readonly<Record<AccessStatementKey, string>>;
  readonly statements: (of: StatementsOf) => Readonly<Record<AccessStatementKey, string>>;
  readonly sections: Readonly<Record<CopySection, string>>;
  readonly labels: Readonly<Record<CopyLabel, string>>;
};

export const ACCESS_COPY_WORDS: Readonly<Record<Language, AccessCopyWords>> = {
  fr: FR,
  nl: NL,
  en: EN,
  de: DE,
};
