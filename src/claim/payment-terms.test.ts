import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { dueUnderTerms, parseTerms } from './payment-terms.ts';

describe('payment terms as people write them', () => {
  it.each([
    ['30 jours', 30, 'none'],
    ['Paiement à 45 jours fin de mois', 45, 'eitherReading'],
    ['45 j FDM', 45, 'eitherReading'],
    ['Fin de mois + 30 jours', 30, 'first'],
    ['Betaling binnen 30 dagen', 30, 'none'],
    ['30 dagen einde maand', 30, 'eitherReading'],
    ['30 days net', 30, 'none'],
    ['Zahlbar innerhalb von 14 Tagen', 14, 'none'],
    ['à réception', 0, 'none'],
    ['Payable à la réception de la facture', 0, 'none'],
    ['Due upon receipt', 0, 'none'],
  ] as const)('reads %s', (text, days, endOfMonth) => {
    expect(parseTerms([text])).toEqual({ days, endOfMonth });
  });

  it.each([
    ['a discount for early payment', '2 % d’escompte sous 8 jours'],
    ['what late payment costs', 'Pénalités de retard exigibles 30 jours après'],
    ['the tenth of the month after', '30 jours fin de mois le 10'],
    ['more days than any term has', '365 jours'],
    ['a percentage', '30 % à la commande'],
    ['nothing about payment', 'Merci de votre confiance'],
  ])('asks a person about %s', (_what, text) => {
    expect(parseTerms([text])).toBeNull();
  });

  it('takes the sentence that states the term, whatever stands beside it', () => {
    const notes = ['Merci. Paiement à 30 jours. Escompte de 2 % sous 8 jours', 'IBAN ci-dessous'];
    expect(parseTerms(notes)).toEqual({ days: 30, endOfMonth: 'none' });
  });
});

describe('the due date that terms give', () => {
  it.each([
    // Law room, case FR-16a: +45 then the end of the month is 31 March, the end of January + 45 is 17 March.
    ['2026-01-20', '2026-03-31'],
    // +45 is 24 February, whose month ends on the 28th; the end of January + 45 is 17 March.
    ['2026-01-10', '2026-03-17'],
    // Case FR-16b, a leap year: +45 is 16 March, whose month ends on the 31st; 31 January + 45 is 16 March.
    ['2024-01-31', '2024-03-31'],
    // Case FR-16c: +45 is 5 January, whose month ends on the 31st; 30 November + 45 is 14 January.
    ['2026-11-21', '2027-01-31'],
  ])('45 jours fin de mois, invoiced on %s, is the later of both readings: %s', (issued, due) => {
    expect(dueUnderTerms(day(issued), { days: 45, endOfMonth: 'eitherReading' })).toBe(due);
  });

  it('the end of the month first and then the days is what the words say, not the later reading', () => {
    expect(dueUnderTerms(day('2026-01-20'), { days: 45, endOfMonth: 'first' })).toBe('2026-03-17');
  });

  it('thirty days from 30 January of a leap year are 29 February', () => {
    expect(dueUnderTerms(day('2028-01-30'), { days: 30, endOfMonth: 'none' })).toBe('2028-02-29');
  });
});
