// The laws that the product knows, to choose from by name.

import type { Locale } from '../../src/messages/format.ts';
import { lawNameText } from '../../src/messages/law-words.ts';
import { EVERY_LAW, type LawCode } from '../../src/units/law-codes.ts';

export const lawChoices = (locale: Locale): { value: LawCode; label: string }[] =>
  EVERY_LAW.map(value => ({ value, label: lawNameText(value, locale) }));
