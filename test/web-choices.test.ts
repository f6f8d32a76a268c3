import { expect, it } from 'vitest';
import { invoiceChoiceText } from '../web/words/invoice-choice.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const said = (asked: string, hasInstalments: boolean) =>
  invoiceChoiceText(
    { number: 'F-101', open: eur('1200.00'), asked: eur(asked), hasInstalments },
    'fr',
  ).replace(/\s/g, ' ');

it('an invoice to choose says that it is in instalments, and what of it is asked for where that is not all', () => {
  expect(said('1200.00', false)).toBe('F-101 · 1 200,00 €');
  expect(said('1200.00', true)).toBe('F-101 · 1 200,00 € · en plusieurs échéances');
  expect(said('900.00', true)).toBe('F-101 · 1 200,00 € · en plusieurs échéances · dont 900,00 € à demander');
  expect(said('0.00', false)).toBe('F-101 · 1 200,00 € · rien à demander aujourd’hui');
});
