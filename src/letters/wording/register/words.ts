// The words of the register of processing. On what each of its points rests is in law/processing-register.ts.

import type { Language } from '../../../claim/parties.ts';
import type {
  RegisterKey,
  RegisterLimit,
  RegisterMeasure,
  RegisterPerson,
  RegisterPurpose,
  RegisterRecipient,
} from '../../../law/processing-register.ts';
import type { RetentionPeriods } from '../../../law/retention.ts';
import { NL } from './dutch.ts';
import { EN } from './english.ts';
import { FR } from './french.ts';
import { DE } from './german.ts';

/** What only the company knows. */
export type RegisterBlank =
  | 'representative'
  | 'jointController'
  | 'officer'
  | 'operators'
  | 'transfers'
  | 'peopleTime'
  | 'connection'
  | 'ownMeasures';

export type RegisterWords = {
  readonly title: string;
  readonly intro: (company: string, date: string) => string;
  readonly blank: string;
  readonly verify: string;
  readonly name: string;
  readonly address: string;
  readonly reached: string;
  readonly people: string;
  readonly data: string;
  readonly time: string;
  readonly used: string;
  readonly byLaw: (years: number) => string;
  readonly upkeep: string;
  readonly transfers: string;
  readonly headings: Readonly<Record<RegisterKey, string>>;
  readonly purposes: Readonly<Record<RegisterPurpose, { readonly what: string; readonly data: string }>>;
  readonly persons: Readonly<Record<RegisterPerson, string>>;
  readonly recipients: Readonly<Record<RegisterRecipient, string>>;
  readonly measures: Readonly<Record<RegisterMeasure, string>>;
  readonly limits: (periods: RetentionPeriods | null) => Readonly<Record<RegisterLimit, string>>;
  readonly blanks: Readonly<Record<RegisterBlank, string>>;
};

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = { fr: FR, nl: NL, en: EN, de: DE };
