import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { statedDueDay } from './stated-due-day.ts';

const ISSUED = day('2026-11-02');

describe('A due date that stands in the words of the terms alone', () => {
  it.each([
    ['Échéance : 05/12/2026', '2026-12-05'],
    ['Facture payable au plus tard le 5 décembre 2026.', '2026-12-05'],
    ['À régler avant le 1er janvier 2027', '2027-01-01'],
    ['Te betalen vóór 05-12-2026', '2026-12-05'],
    ['Vervaldatum 5 december 2026', '2026-12-05'],
    ['Zahlbar ohne Abzug bis 05.12.2026', '2026-12-05'],
    ['Payment due 2026-12-05', '2026-12-05'],
    ['Due by 15/12/2026', '2026-12-15'],
    [
      'Zahlbar innerhalb 30 Tagen netto bis 05.12.2026, 3% Skonto innerhalb 10 Tagen bis 12.11.2026',
      '2026-12-05',
    ],
  ])('is read: %s', (text, due) => {
    expect(statedDueDay([text], ISSUED)).toBe(due);
  });

  it.each([
    ['in English, day or month first', 'Due by 04/12/2026'],
    ['of two days', 'Payable 50 % le 05/12/2026 et le reste le 05/01/2027'],
    ['of an order', 'Payable selon votre commande du 05/11/2026'],
    ['before the invoice itself', 'Échéance 05/10/2026'],
    ['a discount', '2 % d’escompte pour tout règlement avant le 12/11/2026'],
    ['of something else', 'Période du 01/11/2026 au 30/11/2026'],
    ['no day that exists', 'Échéance : 31/11/2026'],
  ])('is asked about where it is %s', (_, text) => {
    expect(statedDueDay([text], ISSUED)).toBeNull();
  });
});
