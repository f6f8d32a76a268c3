import { expect, it } from 'vitest';
import { countryNamed, isCountry } from './countries.ts';

it('a country is one of ISO 3166: FR, BE and GB are; ZZ, UK, EU and a name are not', () => {
  expect(['FR', 'BE', 'GB', 'GP', 'XK'].filter(isCountry)).toEqual(['FR', 'BE', 'GB', 'GP', 'XK']);
  expect(['ZZ', 'UK', 'EU', 'XX', 'fr', 'France', ''].filter(isCountry)).toEqual([]);
});

it.each([
  ['BE', 'be|Belgique|BELGIË|Belgien|Belgium|BEL'],
  ['FR', 'FR|france|Frankrijk|Frankreich|FRA|France métropolitaine'],
  ['GB', 'UK|Royaume-Uni|United Kingdom|Verenigd Koninkrijk|Angleterre'],
  ['US', 'États-Unis|United States|USA'],
  ['CI', 'Côte d’Ivoire|Cote d Ivoire'],
  ['NL', 'Pays-Bas|Nederland|Netherlands|Holland'],
])('%s is written in many ways', (code, words) => {
  for (const word of words.split('|')) expect(`${word}: ${countryNamed(word)}`).toBe(`${word}: ${code}`);
});

it('what is no country is none', () => {
  expect(['', 'Union européenne', 'Rue de Namur 12', 'ZZ'].map(countryNamed)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
