// What was sent to a debtor, for whoever else reads it: the address and the code that open the debtor's own page are taken out.
// With them a stranger would promise, contest and propose in the debtor's name, for as long as the link lasts.

import { TOKEN_CHARACTERS } from '../../access/portal-links.ts';
import type { LetterContent } from '../../letters/message.ts';

const HIDDEN = '…';
/** The signed part of an address: of the page of a debtor, or of whoever sells to it. */
const LINK = new RegExp(`(/[a-z]{1,12}/)[A-Za-z0-9_-]{${TOKEN_CHARACTERS}}(?![A-Za-z0-9_-])`, 'g');

export const withoutLinks = (text: string): string => text.replace(LINK, `$1${HIDDEN}`);

export function letterWithoutKeys(letter: LetterContent): LetterContent {
  const { title, body, text, view } = letter;
  const code = view.pageEntry?.code;
  const hide = (said: string): string =>
    withoutLinks(code === undefined ? said : said.replaceAll(code, HIDDEN));
  return {
    ...letter,
    title: hide(title),
    body: hide(body),
    text: hide(text),
    view: {
      ...view,
      pageUrl: view.pageUrl === null ? null : withoutLinks(view.pageUrl),
      pageEntry: view.pageEntry === null ? null : { ...view.pageEntry, code: HIDDEN },
    },
  };
}
