import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { discountOffers, parseCashDiscounts } from './cash-discount.ts';

describe('a discount for paying early is read from the terms', () => {
  it.each([
    ['Escompte de 2 % pour paiement sous 10 jours', 200, 10],
    ['Escompte 1,5% pour règlement à 8 jours, 30 jours net', 150, 8],
    ['2% korting bij betaling binnen 8 dagen', 200, 8],
    ['2 % discount if paid within 14 days. Net 30 days', 200, 14],
    ['3% Skonto bei Zahlung innerhalb von 7 Tagen, netto 30 Tage', 300, 7],
    ['2/10 net 30', 200, 10],
    ['2/10 n/30', 200, 10],
    ['#SKONTO#TAGE=14#PROZENT=2.25#', 225, 14],
  ])('%s', (text, basisPoints, days) => {
    expect(parseCashDiscounts([text])).toEqual([{ basisPoints, days }]);
  });

  it('two steps of the marked form are two discounts', () => {
    expect(parseCashDiscounts(['#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#'])).toEqual([
      { basisPoints: 300, days: 7 },
      { basisPoints: 200, days: 14 },
    ]);
  });

  it.each([
    "Pas d'escompte pour paiement anticipé",
    'Aucun escompte pour paiement anticipé. Pénalités de retard : 10 %',
    'Escompte pour paiement anticipé : néant',
    'Escompte pour paiement anticipé : 0 %',
    "Taux d'escompte : 1,5 % par mois de paiement anticipé",
    'Escompte 2 % à 8 jours ou 1 % à 15 jours',
    '30 jours fin de mois',
    '#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=357.93#',
  ])('nothing is read from: %s', text => {
    expect(parseCashDiscounts([text])).toEqual([]);
  });

  it('is a share of what is asked, rounded to the cent, until the day that it names', () => {
    // 2.25 % of 123.45 is 2.777625: 2.78; fourteen days after 1 March is 15 March.
    const offered = { terms: ['#SKONTO#TAGE=14#PROZENT=2.25#'], issuedOn: day('2026-03-01') };
    expect(discountOffers({ ...offered, payable: money(12_345, 'EUR') })).toEqual([
      { basisPoints: 225, days: 14, off: money(278, 'EUR'), untilOn: '2026-03-15' },
    ]);
  });
});
