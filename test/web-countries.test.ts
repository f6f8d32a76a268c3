// The country that a first company is proposed in.

import { expect, it } from 'vitest';
import { homeCountry } from '../web/words/countries.ts';

it.each([
  [['nl-BE', 'nl', 'en'], 'BE'],
  [['fr-BE'], 'BE'],
  [['fr'], 'FR'],
  [['nl'], 'NL'],
  [['en-US', 'en', 'de-LU'], 'LU'],
  [['en-GB'], 'FR'],
  [[], 'FR'],
])('of a browser in %s is %s', (languages, country) => expect(homeCountry(languages)).toBe(country));
