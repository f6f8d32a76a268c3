// The two creditors of the stories, with numbers and accounts that pass every check and belong to nobody.

import { makeBelgianIban, makeEnterpriseNumber, makeFrenchIban, makeSiren } from '../../demo/check-digits.ts';

export type Place = 'Lille' | 'Liège';

export const COMPANIES = {
  Lille: {
    name: 'Atelier Lumen',
    country: 'FR',
    registration: makeSiren(77),
    iban: makeFrenchIban(7),
    email: 'compta@lumen.example',
    address: { lines: ['3 rue du Port'], postalCode: '59000', city: 'Lille', country: 'FR' },
  },
  Liège: {
    name: 'Verrerie de Meuse',
    country: 'BE',
    registration: makeEnterpriseNumber(77, '0'),
    iban: makeBelgianIban(7),
    email: 'compta@verrerie.example',
    address: { lines: ['Quai de Meuse 12'], postalCode: '4000', city: 'Liège', country: 'BE' },
  },
} as const;
