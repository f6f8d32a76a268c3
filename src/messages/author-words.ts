// Who did it, for the reader: a person by name, and what did it on its own in the reader's language.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

/** Who signs in by the link of the first start, until they have said their name; what they did before stays under this one. */
const FIRST_ACCOUNT = 'Owner';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

/** How the journal calls whatever is not a person at the screens. */
const OWN: Readonly<Record<string, Text>> = {
  'command line': m.author_commandLine,
  'daily run': m.author_dailyRun,
  'debtor, on its page': m.author_debtor_on_page,
  /** The files of the invented company. */
  demonstration: m.author_demonstration,
  inbox: m.author_inbox,
  [FIRST_ACCOUNT]: m.author_firstAccount,
};

export const authorText = (author: string, locale: Locale): string => OWN[author]?.({}, { locale }) ?? author;

/** Whether somebody of the company has that name: nobody else can be waited for. */
export const isPerson = (author: string): boolean => author === FIRST_ACCOUNT || OWN[author] === undefined;
