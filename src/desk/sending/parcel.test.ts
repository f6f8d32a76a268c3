import { expect, it } from 'vitest';
import { fileName } from './parcel.ts';

it('the file of a letter is named as its subject, without its amount and without signs that a system refuses', () => {
  expect(fileName('Facture F26-102 (6 400,00 €) : quelle solution ?')).toBe(
    'Facture F26-102 quelle solution',
  );
});
