// Why two debtors may be one, as a sentence.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Likeness =
  | { readonly code: 'sameCompanyNumber'; readonly number: string }
  | {
      readonly code: 'sameName' | 'likeName';
      readonly name: string;
      readonly otherName: string;
    };

export function likenessText(likeness: Likeness, locale: Locale): string {
  const say = { locale };
  switch (likeness.code) {
    case 'sameCompanyNumber':
      return m.likeness_sameCompanyNumber({ number: likeness.number }, say);
    case 'sameName':
      return m.likeness_sameName({ name: likeness.name, otherName: likeness.otherName }, say);
    case 'likeName':
      return m.likeness_likeName({ name: likeness.name, otherName: likeness.otherName }, say);
  }
}
