import { expect, it } from 'vitest';
import { authorText } from './author-words.ts';

const LOCALES = ['fr', 'nl', 'en', 'de'] as const;

it('a command is told in the reader’s language, a person by name', () => {
  expect(authorText('command line', 'fr')).toBe('ligne de commande');
  expect(authorText('command line', 'nl')).toBe('opdrachtregel');
  const demonstration = LOCALES.map(locale => authorText('demonstration', locale));
  expect(demonstration).toEqual([
    'la démonstration',
    'de demonstratie',
    'the demonstration',
    'die Demonstration',
  ]);
  expect(authorText('daily run', 'de')).toBe('Tageslauf');
  expect(authorText('Camille Roy', 'en')).toBe('Camille Roy');
});
