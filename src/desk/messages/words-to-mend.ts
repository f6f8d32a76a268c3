// Own words that keep back whatever they are used for: they name an account, and it is not the company's. What they are used for
// is not tried again run after run: whoever may mend them is told once, for as long as it is so.

import type { Company, Language } from '../../claim/parties.ts';
import { namesOtherAccount } from '../../letters/how-to-pay.ts';
import type { TextKey } from '../../letters/wording/confirmation-text.ts';
import type { LetterText } from '../../letters/wording/letter-text.ts';
import { currentWordings } from '../../store/messages/wordings.ts';
import type { Queryable } from '../../store/session.ts';
import { formatIban } from '../../units/identifiers.ts';

export type WordsToMend = { readonly key: TextKey; readonly language: Language };

export async function wordsToMend(
  db: Queryable,
  { id, iban }: Pick<Company, 'id' | 'iban'>,
): Promise<WordsToMend[]> {
  const all = await currentWordings(db, id);
  return all.flatMap(({ key, language, text }) =>
    text !== null && wordsNameOtherAccount(text, iban) ? [{ key, language }] : [],
  );
}

/** Where the words say how to pay, the account of the company stands in the text that is made of them. */
function wordsNameOtherAccount({ subject, body, letterBody }: LetterText, iban: string | null): boolean {
  const account = iban === null ? '' : formatIban(iban);
  return [body, letterBody ?? ''].some(part =>
    namesOtherAccount(`${subject}\n${part.replace(SAYS_ACCOUNT, account)}`, iban),
  );
}

const SAYS_ACCOUNT = /<payment\/>|\{\{-?\s*iban\s*-?\}\}/g;
