// What a debtor finds at the head of its page, so that it knows that it was heard and where it stands.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

export type PageNotice =
  /** It wrote on its page, nobody has dealt with it yet, and nothing was sent since. */
  | { readonly kind: 'saidPaid' | 'saidWrongPerson' | 'saidQuestion'; readonly on: CalendarDate }
  /** Announced or agreed for that day, and not come: what of it is still open. */
  | {
      readonly kind: 'promiseMissed' | 'instalmentMissed';
      readonly on: CalendarDate;
      readonly missing: Money;
    }
  /** Proceedings were opened that day: the claim is declared in them, and not asked for. */
  | { readonly kind: 'insolvent'; readonly on: CalendarDate }
  | {
      readonly kind: 'handedOver';
      readonly on: CalendarDate;
      readonly recipient: string;
      readonly reference: string | null;
    };
