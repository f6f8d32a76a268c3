// The short words of each language, by language.

import type { Language } from '../../claim/parties.ts';
import type { Labels } from './label-set.ts';
import { DE_LABELS } from './labels-de.ts';
import { EN_LABELS } from './labels-en.ts';
import { FR_LABELS } from './labels-fr.ts';
import { NL_LABELS } from './labels-nl.ts';

export const LABELS: Readonly<Record<Language, Labels>> = {
  fr: FR_LABELS,
  nl: NL_LABELS,
  en: EN_LABELS,
  de: DE_LABELS,
};
