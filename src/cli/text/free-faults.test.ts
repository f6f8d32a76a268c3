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
  ['There is no option --jsn here', 'L’option --jsn n’existe pas ici'],
  [
    'There is no command "aprove". Did you mean approve? acquit help lists them all.',
    'Il n’y a pas de commande « aprove ». Vouliez-vous dire approve ? acquit help les énumère toutes.',
  ],
  [
    'notes.txt cannot be read as a backup: incorrect header check',
    'notes.txt ne se lit pas comme une sauvegarde : incorrect header check',
  ],
  ['/srv/x: found no such file or folder', '/srv/x : aucun fichier ou dossier de ce nom'],
  [
    'The database server does not accept this password (28P01).',
    'Le serveur de base de données n’accepte pas ce mot de passe (28P01).',
  ],
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
  expect(spokenFault('There is no option --jsn here', 'nl')).toBe('Er is hier geen optie --jsn');
  expect(spokenFault('There is no option --jsn here', 'de')).toBe('Die Option --jsn gibt es hier nicht');
});
