// What is wrong with the words of a command, in the language of the terminal; what --json tells stays as it is written.

import { expect, it } from 'vitest';
import { spokenFault } from './free-faults.ts';
import { problemsOf } from './told-faults.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

it.each([
  ['Which files?', 'Quels fichiers ?'],
  ['There is no debtor "Dupont"', 'Il n’y a pas de débiteur « Dupont »'],
  ['There is no debtor Dupont SARL', 'Il n’y a pas de débiteur « Dupont SARL »'],
  ['There is no invoice F-1', 'Il n’y a pas de facture F-1'],
  ['Dupont has no dossier in CHF', 'Dupont n’a pas de dossier en CHF'],
  ['"Du" is several debtors: Dupont, Durand', '« Du » désigne plusieurs débiteurs : Dupont, Durand'],
  [
    'There are several companies; say which with --company: Lille, Namur',
    'Il y a plusieurs sociétés ; dites laquelle avec --company : Lille, Namur',
  ],
  ['Found "lst", expected list, show', 'trouvé "lst", attendu list, show'],
  ['--due is missing\nWhich files?', '--due manque\nQuels fichiers ?'],
  ['usage: acquit why INVOICE', 'usage: acquit why INVOICE'],
])('%j is said in French', (written, said) => {
  expect(plain(spokenFault(written, 'fr'))).toBe(plain(said));
  expect(spokenFault(written, 'en')).toBe(written);
  // A script finds what it found before.
  expect(problemsOf({ told: written, place: 'words', expected: 'others' }).length).toBeGreaterThan(0);
});

it('a whole sentence is known in Dutch and German too', () => {
  expect(spokenFault('Which invoice? Its number', 'nl')).toBe('Welke factuur? Het nummer');
  expect(spokenFault('Which invoice? Its number', 'de')).toBe('Welche Rechnung? Ihre Nummer');
});
