// A company as every screen names it, and all that its own people entered of it.

import type { Language } from '../../claim/parties.ts';
import type { LawCode } from '../../law/law.ts';
import type { CalendarDate } from '../../units/calendar.ts';

export type CompanyView = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly mode: 'test' | 'live';
  readonly isPaused: boolean;
  readonly closedOn: CalendarDate | null;
};

export type CompanyDetails = {
  /** Of what can be corrected of it: whoever writes says which version they read. */
  readonly version: string;
  readonly name: string;
  readonly country: string;
  readonly law: LawCode;
  readonly language: Language;
  readonly registration: string | null;
  readonly vat: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  /** Since when the account is the same; null where there is none. */
  readonly accountSince: CalendarDate | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly signatory: string | null;
};
