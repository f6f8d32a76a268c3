import { expect, it } from 'vitest';
import { askedTexts, invoiceChoiceText } from '../web/words/invoice-choice.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const said = ({ asked, due, parts }: { asked: string; due: string; parts: boolean }) =>
  invoiceChoiceText(
    {
      number: 'F-101',
      open: eur('1200.00'),
      asked: eur(asked),
      askedDue: eur(due),
      hasInstalments: parts,
    },
    'fr',
  ).replace(/\s/g, ' ');

it('an invoice to choose says what of it is asked for where that is not all', () => {
  expect(said({ asked: '1200.00', due: '1200.00', parts: false })).toBe('F-101 · 1 200,00 €');
  // Its due date stands beside it: one that is not due yet is no exception.
  expect(said({ asked: '1200.00', due: '0.00', parts: false })).toBe('F-101 · 1 200,00 €');
  expect(said({ asked: '900.00', due: '900.00', parts: false })).toBe(
    'F-101 · 1 200,00 € · dont 900,00 € à demander',
  );
  expect(said({ asked: '0.00', due: '0.00', parts: false })).toBe(
    'F-101 · 1 200,00 € · rien à demander aujourd’hui',
  );
});

it('in instalments it says what is due today and what is due later', () => {
  expect(said({ asked: '1200.00', due: '400.00', parts: true })).toBe(
    'F-101 · 1 200,00 € · dont 400,00 € échus, 800,00 € plus tard',
  );
  expect(said({ asked: '1200.00', due: '0.00', parts: true })).toBe(
    'F-101 · 1 200,00 € · en plusieurs échéances, aucune échue',
  );
  expect(said({ asked: '1200.00', due: '1200.00', parts: true })).toBe(
    'F-101 · 1 200,00 € · en plusieurs échéances, toutes échues',
  );
  // 300.00 are disputed.
  expect(said({ asked: '900.00', due: '100.00', parts: true })).toBe(
    'F-101 · 1 200,00 € · dont 900,00 € à demander · dont 100,00 € échus, 800,00 € plus tard',
  );
  expect(said({ asked: '0.00', due: '0.00', parts: true })).toBe(
    'F-101 · 1 200,00 € · rien à demander aujourd’hui',
  );
});

it('the table of open invoices says the same of each beside what is open', () => {
  const parts = {
    open: eur('1200.00'),
    asked: eur('1200.00'),
    askedDue: eur('400.00'),
    hasInstalments: true,
  };
  expect(askedTexts(parts, 'fr').map(text => text.replace(/\s/g, ' '))).toEqual([
    'dont 400,00 € échus, 800,00 € plus tard',
  ]);
});
