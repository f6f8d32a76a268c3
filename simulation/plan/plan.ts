// What a simulated year is made of, before any of it is lived: firms, customers, documents, bookings, people's acts and
// faults, each with its day. A plan is a value: the same seed makes the same plan, and a shorter story is the same plan
// with parts left out.

import type { CalendarDate } from '../../src/units/calendar.ts';

export type CustomerKind = 'business' | 'consumer' | 'publicBody';
export type CustomerLanguage = 'fr' | 'nl' | 'en' | 'de';

/** How a customer behaves; `characters.ts` says what each pays. */
export type Character =
  | 'prompt'
  | 'late'
  | 'inParts'
  | 'withoutReference'
  | 'wrongAmounts'
  | 'paysTwice'
  | 'paysTogether'
  | 'throughAThirdParty'
  | 'moves'
  | 'bounces'
  | 'withoutEmail'
  | 'insolvent'
  | 'asksForTime'
  | 'agrees'
  | 'inInstalments'
  | 'inAnotherCurrency'
  | 'never';

export type Customer = {
  /** Unique in its firm; the diary calls the customer so. */
  readonly name: string;
  readonly number: string;
  readonly character: Character;
  readonly kind: CustomerKind;
  readonly country: string;
  readonly language: CustomerLanguage;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly iban: string;
  /** Null for consumers. */
  readonly registration: string | null;
};

export type PlannedDocument = {
  readonly number: string;
  readonly customer: string;
  readonly issuedOn: CalendarDate;
  /** Null on a credit note. */
  readonly dueOn: CalendarDate | null;
  readonly cents: number;
  readonly currency: string;
  /** Where an invoice falls due in parts: they add up to it, and the first one is due on `dueOn`. */
  readonly parts: readonly Part[] | null;
  /** The invoice that this credit note corrects; null on an invoice. */
  readonly corrects: string | null;
  /** The working day on which its file arrives. */
  readonly arrivesOn: CalendarDate;
  readonly format: 'table' | 'ubl';
  /** Twelve digits with their check, where the firm uses them. */
  readonly communication: string | null;
};

export type Part = { readonly dueOn: CalendarDate; readonly cents: number };

/** What a booking truly pays; the bank does not say so. */
export type Share = { readonly number: string; readonly cents: number };

export type Booking = {
  /** The bank's own reference: the same booking told twice carries the same one. */
  readonly key: string;
  readonly bookedOn: CalendarDate;
  /** Positive is money in. */
  readonly cents: number;
  /** Null: no customer's money. */
  readonly customer: string | null;
  readonly payerName: string;
  readonly payerIban: string | null;
  readonly text: string;
  readonly communication: string | null;
  readonly pays: readonly Share[];
  /** The key of the booking that the bank takes back with this one. */
  readonly takesBack: string | null;
  /** False where nothing in the booking tells whose money it is: only a person can. */
  readonly isRecognisable: boolean;
};

/** Something that people do, beside the daily work of the desk. */
export type Act = { readonly on: CalendarDate } & (
  | {
      readonly kind: 'hold';
      readonly customer: string;
      readonly number: string | null;
      readonly until: CalendarDate | null;
    }
  | { readonly kind: 'release'; readonly customer: string }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'insolvency'; readonly customer: string }
  | { readonly kind: 'newAddress'; readonly customer: string; readonly email: string }
  | { readonly kind: 'cancel'; readonly number: string }
  | { readonly kind: 'dispute'; readonly customer: string; readonly number: string; readonly percent: number }
  | { readonly kind: 'refuseDispute'; readonly customer: string; readonly number: string }
  | {
      readonly kind: 'promise';
      readonly customer: string;
      readonly number: string;
      readonly payOn: CalendarDate;
    }
  | {
      readonly kind: 'plan';
      readonly customer: string;
      readonly number: string;
      /** Equal parts, a month apart. */
      readonly count: number;
      readonly firstOn: CalendarDate;
      readonly hasAcceleration: boolean;
      readonly isAccepted: boolean;
    }
  | {
      readonly kind: 'offer';
      readonly customer: string;
      readonly number: string;
      readonly percent: number;
      readonly payBy: CalendarDate;
    }
  | { readonly kind: 'handOver'; readonly customer: string }
  | { readonly kind: 'takeBack'; readonly customer: string }
  | {
      readonly kind: 'writeOff';
      readonly customer: string;
      readonly number: string;
      readonly percent: number;
    }
  /** What the customer says on its page. */
  | {
      readonly kind: 'onPage';
      readonly customer: string;
      readonly number: string;
      readonly what: 'paid' | 'question' | 'dispute' | 'date';
      readonly payOn: CalendarDate;
    }
  /** Money that no bank file tells. */
  | { readonly kind: 'cheque'; readonly customer: string; readonly number: string; readonly cents: number }
  | { readonly kind: 'reopen'; readonly customer: string; readonly number: string }
  | { readonly kind: 'leaveOut'; readonly customer: string }
  /** A payment is moved to another invoice of the same customer. */
  | { readonly kind: 'move'; readonly customer: string }
  | { readonly kind: 'badFile'; readonly what: 'brokenXml' | 'unknownCurrency' | 'emptyFile' | 'otherFirm' }
  | { readonly kind: 'sameFileAgain' }
  /** What the last file brought was wrong. */
  | { readonly kind: 'undo' }
);

/** How the bank's files of a stretch of days arrive. */
export type BankTrouble = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** `late`: all at once after the stretch. `twice`: each file carries the day before again. `swapped`: two days in the wrong order. */
  readonly how: 'late' | 'twice' | 'swapped';
};

export type Firm = {
  readonly name: string;
  readonly country: 'FR' | 'BE';
  readonly registration: string;
  readonly iban: string;
  readonly email: string;
  readonly bank: 'camt' | 'coda';
  readonly hasConsumerClause: boolean;
  /** Days between two looks at the product, and between two drops of the bank's files. */
  readonly looksEvery: number;
  readonly bankEvery: number;
  readonly customers: readonly Customer[];
  readonly documents: readonly PlannedDocument[];
  readonly bookings: readonly Booking[];
  readonly acts: readonly Act[];
  readonly bankTroubles: readonly BankTrouble[];
};

/** The operations of a day in which a process can die, or that two processes do at once. */
export type Operation = 'takeIn' | 'run' | 'approve' | 'send' | 'tasks';

export type Fault =
  | { readonly kind: 'down'; readonly from: CalendarDate; readonly until: CalendarDate }
  | {
      readonly kind: 'mail';
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      readonly how: MailTrouble;
    }
  | {
      readonly kind: 'kill';
      readonly on: CalendarDate;
      readonly firm: number;
      readonly during: Operation;
      /** The process dies before its so-manieth statement or after a commit, counted together. */
      readonly atStep: number;
      /** Whether the next process can tell that the old one is gone, or must wait for its lease. */
      readonly isSeenDead: boolean;
    }
  /** A process of its own that ends by SIGKILL, before its so-manieth statement or parcel or after a commit. */
  | {
      readonly kind: 'sigkill';
      readonly on: CalendarDate;
      readonly firm: number;
      readonly during: 'run' | 'send';
      readonly atStep: number;
    }
  | {
      readonly kind: 'together';
      readonly on: CalendarDate;
      readonly firm: number;
      readonly during: 'run' | 'send';
    };

/** What the mail server does to whatever is handed to it. */
export type MailTrouble =
  | 'refusesToTalk'
  | 'dropsAfterTheText'
  | 'takesAndDropsTheAnswer'
  | 'hangs'
  | 'slowlyRecovers';

export type Plan = {
  readonly seed: number;
  readonly startsOn: CalendarDate;
  readonly days: number;
  /** The product's fake channel, or its real one to a mail server on this machine. */
  readonly mail: 'fake' | 'smtp';
  /** What every firm compares: two wordings of the first reminder, or the firm with it and without. */
  readonly comparing: 'wordings' | 'withoutStep' | null;
  readonly firms: readonly Firm[];
  readonly faults: readonly Fault[];
};
