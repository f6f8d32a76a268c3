// The creditor of the demonstration: an invented lighting workshop in Lille that sells in France and Belgium.
// Name, numbers, accounts, telephone (03 53 01 is reserved for fiction by Arcep) and addresses belong to nobody.

import { frenchVat, makeBelgianIban, makeFrenchIban, makeSiren, makeSiret } from './check-digits.ts';

const siren = makeSiren(40_059);

export const DEMO_COMPANY = {
  name: 'Atelier Lumerolle SARL',
  country: 'FR',
  language: 'fr',
  law: 'FR',
  registration: siren,
  siret: makeSiret(siren),
  vat: frenchVat(siren),
  /** The account that French customers pay to; its statements are camt.053. */
  iban: makeFrenchIban(5900417),
  bic: 'ZZDEFRP1',
  /** The account that Belgian customers pay to; its statements are CODA. */
  belgianIban: makeBelgianIban(5900418),
  belgianBic: 'ZZDEBEB1',
  address: { lines: ['14 rue du Vieux Filament'], postalCode: '59000', city: 'Lille', country: 'FR' },
  email: 'compta@lumerolle.example.com',
  phone: '+33353010014',
  signatory: 'Maëlle Dhaenens',
  /** Terms of sale towards Belgian consumers (CDE XIX.4): a clause within the caps, by a small enterprise. */
  consumerClause: { ratePercent: '8.00', hasIndemnity: true, isSmallEnterprise: true },
  /** A rest of up to ten euros is not chased by itself, which 'small-balance' shows. */
  smallBalanceMinor: 10_00,
} as const;

/** An invented factor: it owns the claims whose invoices name it as payee. */
export const DEMO_FACTOR = {
  name: 'Affacturage Brindille SA',
  siren: makeSiren(48_801),
  iban: makeFrenchIban(8801),
  bic: 'ZZFCFRP1',
} as const;
