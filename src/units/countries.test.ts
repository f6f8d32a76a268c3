import { expect, it } from 'vitest';
import { isCountry } from './countries.ts';

it('a country is one of ISO 3166: FR, BE and GB are; ZZ, UK, EU and a name are not', () => {
  expect(['FR', 'BE', 'GB', 'GP', 'XK'].filter(isCountry)).toEqual(['FR', 'BE', 'GB', 'GP', 'XK']);
  expect(['ZZ', 'UK', 'EU', 'XX', 'fr', 'France', ''].filter(isCountry)).toEqual([]);
});
