// The laws that the product knows, to choose from by name.

import type { Locale } from '../../src/messages/format.ts';
import { lawNameText } from '../../src/messages/law-words.ts';

/** EU stands for the directive where a country's own law is not known. */
const LAWS = ['FR', 'BE', 'NL', 'LU', 'DE', 'ES', 'IT', 'EU'] as const;

export const lawChoices = (locale: Locale): { value: (typeof LAWS)[number]; label: string }[] =>
  LAWS.map(value => ({ value, label: lawNameText(value, locale) }));
