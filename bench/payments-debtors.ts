// The invented customers of the year: their names, accounts and ways.

import type { Dice } from '../demo/random.ts';
import type { OpenClaim } from '../src/matching/open/open-claims.ts';

export type YearClaim = OpenClaim & {
  readonly debtorName: string;
  readonly customer: string;
};
export type Debtor = {
  readonly id: string;
  readonly name: string;
  readonly iban: string;
  /** The same amount each month. */
  readonly isSubscriber: boolean;
  readonly paysInGroups: boolean;
  /** Somebody else pays: a holding, a spouse. */
  readonly payer: { readonly name: string; readonly iban: string } | null;
};

const FORMS = ['SARL', 'SAS', 'SA', 'EURL', 'SRL', 'BV', 'NV', ''] as const;
const TRADES = [
  'Boulangerie',
  'Garage',
  'Menuiserie',
  'Cabinet',
  'Atelier',
  'Imprimerie',
  'Pharmacie',
  'Transports',
  'Bakkerij',
  'Drukkerij',
] as const;
const NAMES = [
  'Lenoir',
  'Duval',
  'Moreau',
  'Petit',
  'Janssens',
  'Peeters',
  'Maes',
  'Lambert',
  'Fontaine',
  'Girard',
  'Blanchard',
  'Dubois',
  'Leclerc',
  'Wouters',
  'Claes',
] as const;
const PLACES = [
  'du Nord',
  'de Lille',
  'Sud',
  'de la Gare',
  'Antwerpen',
  'Gent',
  'de Namur',
  'et Fils',
  'Martin',
  'du Port',
  'Centre',
  'de Lyon',
] as const;

export function debtorsOf(dice: Dice, count: number): Debtor[] {
  return Array.from({ length: count }, (_, position) => {
    const name =
      `${dice.pick(TRADES)} ${dice.pick(NAMES)} ${dice.pick(NAMES)} ${dice.pick(PLACES)} ${dice.pick(FORMS)}`.trim();
    const iban = `FR76${String(30_000_000_000_000 + position * 7_919).padStart(23, '1')}`;
    const payer = dice.chance(3)
      ? { name: `HOLDING ${dice.pick(NAMES)} ${position}`, iban: `BE99${String(position).padStart(12, '4')}` }
      : null;
    return {
      id: `d${position}`,
      name,
      iban,
      isSubscriber: dice.chance(15),
      paysInGroups: dice.chance(18),
      payer,
    };
  });
}

/** As it stands on their invoices. */
export const customerNumberOf = (debtorId: string): string => `C${1_000 + Number(debtorId.slice(1))}`;
