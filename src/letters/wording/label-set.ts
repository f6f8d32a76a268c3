// Which short words every language needs beside its wording: columns, means of payment, plural forms, page furniture.

import type { Language } from '../../claim/parties.ts';

export type Labels = {
  readonly greeting: (name: string | null) => string;
  readonly letterGreeting: (name: string | null) => string;
  readonly closing: string;
  /** It answers the greeting: by name, or to whom it may concern. */
  readonly letterClosing: (name: string | null) => string;
  readonly days: (count: number) => string;
  readonly invoices: (count: number) => string;
  /** 'F-1, F-2 et 4 autres'. */
  readonly others: (count: number) => string;
  readonly or: string;
  readonly table: Readonly<
    Record<
      | 'invoice'
      | 'subject'
      | 'issued'
      | 'due'
      | 'late'
      | 'invoiced'
      | 'settled'
      | 'withheld'
      | 'open'
      | 'claimed'
      | 'total',
      string
    >
  >;
  readonly payment: Readonly<
    Record<
      | 'amount'
      | 'deadline'
      | 'beneficiary'
      | 'iban'
      | 'bic'
      | 'reference'
      | 'belgianReference'
      | 'scan'
      | 'online',
      string
    > & {
      readonly covers: string;
      /** The reference has room for the numbers of the first of them only. */
      readonly namesFirst: (named: number, all: number) => string;
    }
  >;
  readonly claim: Readonly<
    Record<'principal' | 'interest' | 'compensation' | 'provenCosts' | 'reminderCosts' | 'total', string>
  > & {
    /** What the clause of a Belgian consumer's contract gives (CDE XIX.4, in force since 1 September 2023): no cost of recovery. */
    readonly clauseIndemnity: string;
  };
  readonly parties: Readonly<Record<'creditor' | 'debtor', string>>;
  readonly annex: Readonly<
    Record<
      'title' | 'from' | 'to' | 'days' | 'principal' | 'rate' | 'interest' | 'article' | 'formula',
      string
    >
  >;
  readonly letter: Readonly<
    Record<'subject' | 'ourReferences' | 'seeAnnex' | 'page' | 'pageOf' | 'vat', string>
  >;
  /** How a registered letter says that it is one: on paper in Belgium, in France with its notice of receipt, electronic. */
  readonly registered: Readonly<Record<'post' | 'withReceipt' | 'electronic', string>>;
  /** 'Lille, le 20 novembre 2026'. */
  readonly placeAndDate: (place: string | null, date: string) => string;
  /** 'nos messages du 3 mars et du 10 mars': dates come written out. */
  readonly messages: (dates: readonly string[], join: (parts: readonly string[]) => string) => string;
  readonly calls: (dates: readonly string[], join: (parts: readonly string[]) => string) => string;
  /** The express words that make a notice a notice; a formal notice without them is refused. */
  readonly expressNotice: string;
  /** The words of a notice that tell what follows; locked like the others. */
  readonly consequence: string;
};

/** A count with its noun in the form that the language's plural rules ask for: '1 jour', '2 jours'. */
export function counted({
  language,
  one,
  other,
}: {
  language: Language;
  one: string;
  other: string;
}): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  return count => `${count}\u00a0${rules.select(count) === 'one' ? one : other}`;
}
