// The way to the debtor's page that a message carries. Whoever opens it answers in the debtor's name: it is shown to whom may
// speak with the debtor, and to nobody who only reads.

import type { LetterContent } from '../../letters/message.ts';

/** The link as `access/portal-links.ts` writes it, and the code for whoever holds a letter. */
const LINK = /(\/p\/)[\w-]{64}/g;
const CODE = /(, code )[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{5}){2}\b/g;

export const withoutWay = (text: string): string => text.replace(LINK, '$1…').replace(CODE, '$1…');

/** The same letter, to be read and not to be sent. */
export function letterWithoutWay(letter: LetterContent): LetterContent {
  const shown: LetterContent = JSON.parse(JSON.stringify(letter), (_key, value: unknown) =>
    typeof value === 'string' ? withoutWay(value) : value,
  );
  return shown;
}
