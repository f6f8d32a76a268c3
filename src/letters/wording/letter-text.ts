// What a wording is made of: Markdown in Liquid, one source for e-mail, plain text and letter.

import type { Language } from '../../claim/parties.ts';
import type { LetterKind } from '../../dunning/scenario.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { FR } from './fr.ts';
import { NL } from './nl.ts';

export type LetterText = {
  readonly subject: string;
  readonly body: string;
  /** Where the letter does not say what the e-mail says. */
  readonly letterBody?: string;
  /** The letter's subject line; the e-mail's when absent. */
  readonly letterTitle?: string;
};

export type Wording = Readonly<Record<LetterKind, LetterText>>;

export const WORDINGS: Readonly<Record<Language, Wording>> = { fr: FR, nl: NL, en: EN, de: DE };
