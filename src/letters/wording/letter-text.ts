// What a wording is made of: Markdown in Liquid, one source for e-mail, plain text and letter.

import type { Language } from '../../claim/parties.ts';
import { LETTER_KINDS, type LetterKind, type WordingVariant } from '../../dunning/scenario/scenario.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { FR } from './fr.ts';
import { NL } from './nl.ts';
import { VARIANTS_DE } from './variants-de.ts';
import { VARIANTS_EN } from './variants-en.ts';
import { VARIANTS_FR } from './variants-fr.ts';
import { VARIANTS_NL } from './variants-nl.ts';

export type LetterText = {
  readonly subject: string;
  /** Taken where the subject would be cut in a list of mails. */
  readonly shorterSubject?: string;
  readonly body: string;
  /** Where the letter does not say what the e-mail says. */
  readonly letterBody?: string;
  /** The letter's subject line; the e-mail's when absent. */
  readonly letterTitle?: string;
};

export type Wording = Readonly<Record<LetterKind, LetterText>>;

export const WORDINGS: Readonly<Record<Language, Wording>> = { fr: FR, nl: NL, en: EN, de: DE };

/** Kinds of letter that a variant says in its own words; it says the others as everybody does. */
export const VARIANT_KINDS = [
  'receiptCheck.comingDue',
  'personal.comingDue',
  'personal.courteousReminder',
  'personal.dateRequest',
  'personal.lastNotice',
  'publicPortal.courteousReminder',
  'publicPortal.dateRequest',
  'retention.courteousReminder',
  'retention.dateRequest',
  'planOffer.courteousReminder',
  'planOffer.dateRequest',
] as const satisfies readonly `${WordingVariant}.${LetterKind}`[];
export type VariantKind = (typeof VARIANT_KINDS)[number];
export type VariantTexts = Readonly<Record<VariantKind, LetterText>>;

const VARIANTS: Readonly<Record<Language, VariantTexts>> = {
  fr: VARIANTS_FR,
  nl: VARIANTS_NL,
  en: VARIANTS_EN,
  de: VARIANTS_DE,
};

/** The text of a kind of letter, in the words of the variant where it has its own. */
export function wordingOf({
  language,
  kind,
  variant,
}: {
  language: Language;
  kind: LetterKind;
  variant: WordingVariant | null;
}): LetterText {
  const own = VARIANT_KINDS.find(candidate => candidate === `${variant}.${kind}`);
  return own === undefined ? WORDINGS[language][kind] : VARIANTS[language][own];
}

/** Whose words can be changed: a kind of letter, or a variant of one that is said in words of its own. */
export type WordingKey = LetterKind | VariantKind;

export const WORDING_KEYS: readonly WordingKey[] = [...LETTER_KINDS, ...VARIANT_KINDS];

/** Under which name the words of a message are kept. */
export function wordingKeyOf({
  kind,
  variant,
}: {
  kind: LetterKind;
  variant: WordingVariant | null;
}): WordingKey {
  return VARIANT_KINDS.find(candidate => candidate === `${variant}.${kind}`) ?? kind;
}

/** The kind and variant that a name stands for. */
export function kindOf(key: WordingKey): Parts {
  const parts = PARTS.get(key);
  if (parts === undefined) throw new Error(`No wording is called ${key}`);
  return parts;
}

const VARIANT_NAMES: readonly WordingVariant[] = [
  'receiptCheck',
  'personal',
  'publicPortal',
  'retention',
  'planOffer',
];

type Parts = { readonly kind: LetterKind; readonly variant: WordingVariant | null };

const PARTS: ReadonlyMap<WordingKey, Parts> = new Map(
  LETTER_KINDS.flatMap(kind =>
    [null, ...VARIANT_NAMES].flatMap((variant): [WordingKey, Parts][] => {
      const key = wordingKeyOf({ kind, variant });
      return variant === null || key !== kind ? [[key, { kind, variant }]] : [];
    }),
  ),
);
