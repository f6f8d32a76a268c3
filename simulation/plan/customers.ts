// Who a customer is, by its place in the list: name, language, address and account. Both firms have customers of the same
// names: what one firm knows must not show at the other.

import { makeBelgianIban, makeEnterpriseNumber, makeFrenchIban, makeSiren } from '../../demo/check-digits.ts';
import type { Role } from './characters.ts';
import type { Customer, CustomerLanguage } from './plan.ts';

export const ibanOf = (country: string, index: number): string =>
  country === 'BE' ? makeBelgianIban(index) : makeFrenchIban(index);

const LANGUAGES: Readonly<Record<string, readonly CustomerLanguage[]>> = {
  FR: ['fr'],
  BE: ['fr', 'nl'],
  DE: ['de'],
  NL: ['nl'],
  LU: ['fr', 'de'],
  IE: ['en'],
};

const FAMILIES = [
  'Marchal',
  'Peeters',
  'Lacroix',
  'Janssens',
  'Girard',
  'Vermeulen',
  'Roussel',
  'Claes',
  'Fontaine',
  'Wouters',
  'Berger',
  'Goossens',
  'Lemoine',
  'Hermans',
  'Garnier',
  'Mertens',
  'Colin',
  'Dubois',
  'Renard',
  'Simon',
  'Legrand',
] as const;

export function customerOf({
  role,
  position,
  country,
  index,
}: {
  role: Role;
  position: number;
  country: 'FR' | 'BE';
  index: number;
}): Customer {
  const family = FAMILIES[position] ?? `Client ${position}`;
  const home = role.countries.includes(country)
    ? country
    : (role.countries[position % role.countries.length] ?? country);
  const languages = LANGUAGES[home] ?? ['fr'];
  return {
    name:
      role.kind === 'consumer'
        ? `Camille ${family}`
        : role.kind === 'publicBody'
          ? `Commune de ${family}`
          : `${family} Fournitures`,
    number: `C${String(position + 1).padStart(3, '0')}`,
    character: role.character,
    kind: role.kind,
    country: home,
    language: languages[position % languages.length] ?? 'fr',
    email: role.character === 'withoutEmail' ? null : `${family.toLowerCase()}@client.example`,
    phone: '+33199001234',
    street: role.character === 'bounces' && index === 1 ? null : `${position + 3} rue du Marché`,
    iban: ibanOf(home === 'BE' ? 'BE' : 'FR', 2_000 + position),
    registration: role.kind === 'consumer' ? null : registrationOf(home, position),
  };
}

function registrationOf(country: string, position: number): string {
  if (country === 'FR') return makeSiren(800 + position);
  if (country === 'BE') return makeEnterpriseNumber(800 + position, '0');
  return `${country}99900${String(position).padStart(4, '0')}`;
}
