import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money, toDecimal } from '../units/money.ts';
import { discountOffers, discountsOnNet, markedDiscount, parseCashDiscounts } from './cash-discount.ts';

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
    '#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=viel#',
    'Escompte de 2 % du montant HT pour paiement sous 10 jours',
    '2% korting op het bedrag excl. btw bij betaling binnen 8 dagen',
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

  it('on a part of the sum is a share of that part, and none where the part is more than is asked', () => {
    // 2.25 % of 357.93 is 8.053425: 8.05.
    const on = (payable: number) =>
      discountOffers({
        terms: ['#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=357.93#'],
        issuedOn: day('2026-03-01'),
        payable: money(payable, 'EUR'),
      }).map(({ off }) => off.amount);
    expect(on(43_311)).toEqual([805]);
    expect(on(35_000)).toEqual([]);
  });

  it('on the net amount is marked with that amount', () => {
    const terms = [
      'Escompte de 2 % sur le HT pour paiement sous 10 jours, 30 jours net',
      '3 % Skonto binnen 7 Tagen',
    ];
    expect(discountsOnNet(terms, money(100_000, 'EUR'))).toEqual([
      '#SKONTO#TAGE=10#PROZENT=2.00#BASISBETRAG=1000.00#',
    ]);
    // 2 % of 1,000.00 net is 20.00, of 1,200.00 with VAT it would be 24.00.
    const offered = [...terms.slice(0, 1), ...discountsOnNet(terms, money(100_000, 'EUR'))];
    expect(
      discountOffers({ terms: offered, issuedOn: day('2026-03-01'), payable: money(120_000, 'EUR') }),
    ).toMatchObject([{ off: money(2_000, 'EUR'), untilOn: '2026-03-11' }]);
  });
});

describe('any discount', () => {
  it('is never more than is asked, ends after the invoice, and is read again from its marked form', () => {
    const share = fc.record({
      days: fc.integer({ min: 1, max: 90 }),
      basisPoints: fc.integer({ min: 1, max: 1_000 }),
      payable: fc.integer({ min: 1, max: 10_000_000 }),
      net: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    });
    fc.assert(
      fc.property(share, ({ days, basisPoints, payable, net }) => {
        const percent = `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;
        const basis = net === null ? null : toDecimal(money(net, 'EUR'));
        const terms = [markedDiscount({ days, percent, basis })];
        expect(parseCashDiscounts(terms)).toEqual([
          { basisPoints, days, ...(basis === null ? {} : { basis }) },
        ]);
        const offers = discountOffers({ terms, issuedOn: day('2026-03-01'), payable: money(payable, 'EUR') });
        expect(offers.length).toBe(net !== null && net > payable ? 0 : 1);
        for (const { off, untilOn } of offers) {
          expect(off.amount).toBeGreaterThanOrEqual(0);
          expect(off.amount * 10).toBeLessThanOrEqual(payable + 10);
          expect(untilOn > '2026-03-01').toBe(true);
        }
      }),
      { numRuns: 1000, seed: 20261127 },
    );
  });
});
