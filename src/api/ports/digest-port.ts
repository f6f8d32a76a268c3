// What the API asks of the desk about the mail of Monday.

import type { Language } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { InCompany } from './outcome.ts';

type Reader = InCompany & { readonly userId: string };

export type DigestDesk = {
  /** In which language they get it; null where they do not. */
  digestWanted(asked: Reader): Promise<Language | null>;
  wantDigest(
    asked: Reader & { readonly language: Language | null; readonly day: CalendarDate },
  ): Promise<unknown>;
};
