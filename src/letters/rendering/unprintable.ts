// What of a letter no font can print, and where it stands: on paper a name in Chinese would be a row of question marks, so
// such a letter does not leave. E-mail carries every script; what leaves by e-mail is not asked.
//
// Example: a debtor 株式会社 without a font for Japanese: one place, the name, with its four letters.

import { printedRegistration } from '../identity.ts';
import type { LetterContent, MessageView } from '../message.ts';

export type LetterPlace = 'debtorName' | 'debtorAddress' | 'creditor' | 'reference' | 'text';

/** The letters and figures of a text that no font has. */
export type Unprintable = (text: string) => string;

export type NotPrintable = {
  readonly code: 'notPrintable';
  readonly at: LetterPlace;
  /** The line in which they stand. */
  readonly text: string;
  readonly signs: string;
};

/** Each place once; none: the letter can be printed. */
export function unprintableOf(letter: LetterContent, unprintable: Unprintable): NotPrintable[] {
  const places = factsPrinted(letter.view).flatMap(([at, texts]) => firstOf({ at, texts, unprintable }));
  if (places.length > 0) return places;
  const texts = [letter.title, ...letter.text.split('\n')];
  return firstOf({ at: 'text', texts, unprintable });
}

type Printed = readonly [at: LetterPlace, texts: readonly (string | null)[]];

function factsPrinted(view: MessageView): Printed[] {
  const { creditor, debtor, recipientName, invoices, paymentReference } = view;
  return [
    ['debtorName', [debtor.name, recipientName]],
    ['debtorAddress', addressTexts(debtor.address)],
    [
      'creditor',
      [
        creditor.name,
        creditor.signatory,
        ...addressTexts(creditor.address),
        printedRegistration({ ...creditor, language: view.language }),
      ],
    ],
    ['reference', [paymentReference, ...invoices.flatMap(({ number, subject }) => [number, subject])]],
  ];
}

const addressTexts = (address: MessageView['debtor']['address']): string[] =>
  address === null ? [] : [...address.lines, address.postalCode, address.city].filter(line => line !== null);

function firstOf({
  at,
  texts,
  unprintable,
}: {
  at: LetterPlace;
  texts: readonly (string | null)[];
  unprintable: Unprintable;
}): NotPrintable[] {
  for (const text of texts) {
    const signs = text === null ? '' : unprintable(text);
    if (text !== null && signs !== '')
      return [{ code: 'notPrintable', at, text: text.slice(0, LONGEST), signs }];
  }
  return [];
}

/** So much of a line says which it is. */
const LONGEST = 120;
