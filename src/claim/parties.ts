// Who claims from whom. A company is a creditor that we work for; a debtor owes it money.

import type { CreditorCategory, LawCode } from '../law/law.ts';
import type { RetentionPeriods } from '../law/retention.ts';
import type { Term } from '../law/term-limits.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { HolidayRegion } from '../units/working-days.ts';

export type Language = 'fr' | 'nl' | 'en' | 'de';
export const LANGUAGES: readonly Language[] = ['fr', 'nl', 'en', 'de'];

export type DebtorKind = 'business' | 'consumer' | 'publicBody';

export type Address = {
  readonly lines: readonly string[];
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string;
};

/** What a contact decides about, so that each step reaches the right person. */
export type ContactRole = 'accounting' | 'purchasing' | 'management' | 'general';

export type Contact = {
  readonly id: string;
  readonly name: string | null;
  readonly role: ContactRole;
  readonly email: string | null;
  readonly phone: string | null;
  /** Null: the debtor's language. */
  readonly language: Language | null;
};

export type Debtor = {
  readonly id: string;
  readonly name: string;
  readonly kind: DebtorKind;
  /** True when nobody stated the kind and it was read from the absence or presence of a company number. */
  readonly isKindAssumed: boolean;
  readonly country: string;
  readonly region: HolidayRegion | null;
  readonly language: Language;
  readonly vat: string | null;
  readonly registration: string | null;
  /** The company's own number for it, as its tool wrote it; null or absent where no file said one. */
  readonly customerNumber?: string | null;
  readonly address: Address | null;
  /** A letter came back from this very address on that day; null or absent where none did. */
  readonly addressReturnedOn?: CalendarDate | null;
  readonly contacts: readonly Contact[];
  /** The contract's law where it is not the company's (Rome I, art. 3). */
  readonly law: LawCode | null;
  /** A scenario chosen by hand; null follows the assignment rules. */
  readonly scenario: string | null;
  /** The rate of late payment agreed with it, as a percentage; null follows the company's terms of sale. */
  readonly contractRatePercent?: string | null;
  /** The term agreed with it, or that of its sector, for invoices that state no due date. */
  readonly term?: Term | null;
  /** What the company calls this sort of customer ('vip', 'construction'): rules may ask for it. */
  readonly segment?: string | null;
};

/** Who may sign a message. A role without a person of its own is signed by the company's signatory. */
export type SenderRole = 'signatory' | 'accounts' | 'sales' | 'management';
export type Sender = { readonly name: string; readonly phone: string | null };

export type Company = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly language: Language;
  /** The law of its contracts unless a debtor or an invoice says otherwise. */
  readonly law: LawCode;
  readonly vat: string | null;
  readonly registration: string | null;
  readonly address: Address | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The person who signs messages. */
  readonly signatory: string | null;
  readonly policy: CompanyPolicy;
};

/** How the company wants to collect. Every limit has its name and its default here, and nowhere else. */
export type CompanyPolicy = {
  /** In test mode everything is prepared and shown, and nothing leaves. */
  readonly mode: 'test' | 'live';
  readonly isPaused: boolean;
  /** Working days between two messages to one debtor. */
  readonly minimumGapDays: number;
  /** Contacts with one person in seven days, counted over all companies of the installation; null sets no limit. */
  readonly weeklyContacts: Readonly<Record<DebtorKind, number | null>>;
  /** Bank working days after which the last statement no longer proves anything. */
  readonly cashFreshDays: number;
  /** An open rest at or below this many minor units is not chased by itself. */
  readonly smallBalanceMinor: number;
  /** What a payment may be short of an invoice, or above it, and still be proposed for it: a bank fee, a rounding. Minor units. */
  readonly smallDifferenceMinor: number;
  /** Cash discounts that customers take, in hundredths of a percent: 200 is 2 %. A person confirms each. */
  readonly cashDiscountBasisPoints: readonly number[];
  /** Local time of the debtor's country, 'HH:MM'. */
  readonly sendingWindows: readonly { readonly from: string; readonly to: string }[];
  /** Days of the week, 1 for Monday, that a message waits for while its text keeps; none: it leaves as soon as it may. */
  readonly preferredWeekdays: readonly number[];
  /** Minutes during which an approved message can be taken back before it leaves. */
  readonly undoMinutes: number;
  /** Days of credit used when an invoice states neither a due date nor terms; null asks a person. */
  readonly defaultTermDays: number | null;
  /** Bank days that a promised or agreed payment may take after its day. */
  readonly promiseGraceDays: number;
  /** Promises for the same invoices that may come to nothing in a row before a person has to allow another. */
  readonly promiseLimit: number;
  /** Bank days that an instalment of a plan may be late before the plan is broken. */
  readonly planGraceDays: number;
  /** What one person may grant alone. */
  readonly planLimits: {
    readonly longestDays: number;
    /** Of the whole, due with the first instalment. */
    readonly firstPercent: number;
    readonly smallestMinor: number;
    readonly largestMinor: number;
  };
  /** What one person may write off alone, in minor units. */
  readonly writeOffAloneMinor: number;
  /** Working days in which a dispute should be answered. */
  readonly disputeAnswerDays: number;
  /** Whether who has paid all of an invoice after a reminder is thanked by e-mail. */
  readonly thanks: 'none' | 'afterReminder';
  /** The rate of late payment of the terms of sale, as a percentage; null or absent is the law's. */
  readonly contractRatePercent?: string | null;
  /** Who claims, for the French legal rate (CMF L313-2): absent, a business; a private individual has a rate of its own. */
  readonly creditorCategory?: CreditorCategory;
  /** How registered letters leave; on paper when absent. A consumer must have agreed to the electronic ones. */
  readonly registeredLetters?: 'post' | 'electronic';
  /** Belgian consumers: the clause of the terms of sale, where there is one (CDE XIX.4). */
  readonly consumerClause: ConsumerClause | null;
  readonly senders: Readonly<Partial<Record<SenderRole, Sender>>>;
  /** How long papers are kept; absent or null: for ever. */
  readonly retention?: RetentionPeriods | null;
  /** The company is closed: it is read and exported, and nothing of it is written or sent; absent or null: it is not. */
  readonly closed?: { readonly on: CalendarDate; readonly by: string; readonly because: string } | null;
};

export const isClosed = ({ policy }: Pick<Company, 'policy'>): boolean => policy.closed != null;

export type ConsumerClause = {
  /** Interest agreed, as a percentage; null leaves the civil legal rate. */
  readonly ratePercent: string | null;
  /** Whether the terms provide a lump sum; it is capped by the bands of the law. */
  readonly hasIndemnity: boolean;
  /** A small creditor's interest counts from the day after the reminder (CDE XIX.2 par. 4). */
  readonly isSmallEnterprise: boolean;
  /** The terms provide the cost of each reminder after the free one (CDE XIX.2); absent or null: none is charged. */
  readonly reminderCosts?: {
    /** What posting a letter costs, in minor units: it comes on top where one really leaves. */
    readonly postageMinor: number;
  } | null;
};

export const DEFAULT_POLICY: CompanyPolicy = {
  mode: 'test',
  isPaused: false,
  minimumGapDays: 4,
  weeklyContacts: { business: 5, consumer: 3, publicBody: 5 },
  cashFreshDays: 2,
  smallBalanceMinor: 100,
  smallDifferenceMinor: 500,
  cashDiscountBasisPoints: [100, 150, 200, 250, 300],
  sendingWindows: [
    { from: '08:30', to: '11:30' },
    { from: '13:30', to: '16:30' },
  ],
  preferredWeekdays: [],
  undoMinutes: 10,
  defaultTermDays: null,
  promiseGraceDays: 2,
  promiseLimit: 2,
  planGraceDays: 5,
  planLimits: { longestDays: 185, firstPercent: 15, smallestMinor: 5_000, largestMinor: 1_000_000 },
  writeOffAloneMinor: 50_000,
  disputeAnswerDays: 10,
  thanks: 'none',
  consumerClause: null,
  senders: {},
};
