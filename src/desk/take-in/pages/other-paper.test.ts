import { expect, it } from 'vitest';
import { isOtherPaper } from './other-paper.ts';

it.each([
  ['Avoir n° A-12 sur facture F-2026-031', true],
  ['FACTURE D’AVOIR F-2026-031', true],
  ['Relance F-2026-031.pdf', true],
  ['Betalingsherinnering: factuur 2026-031', true],
  ['Pro forma invoice 2026-031', true],
  ['Zahlungserinnerung zur Rechnung 2026-031', true],
  ['Bon de livraison BL-88, facture F-2026-031', true],
  // What an invoice says further down is not what it is.
  ['FACTURE F-2026-031 Bon de commande 4512 ; un avoir sera établi', false],
  ['Factuur 2026-031, bestelbon 12', false],
  ['F-2026-031 Dupont.pdf', false],
  ['Bonjour', false],
])('%s', (text, is) => {
  expect(isOtherPaper(text)).toBe(is);
});
