// What the application saves of the problems of a file, read as a spreadsheet reads it.

import { beforeAll, expect, it } from 'vitest';
import { overwriteGetLocale } from '../src/messages/compiled/runtime.js';
import { problemRows } from '../web/words/problem-rows.ts';
import { csvText } from '../web/words/table-file.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));

it('what is wrong in a file is a table in the words of the reader: where, what was found, what was expected', () => {
  const rows = problemRows([
    {
      severity: 'error',
      place: 'column Montant row 3',
      found: 'no amount',
      expected: 'a total or what is left to pay',
    },
    {
      severity: 'warning',
      place: 'file',
      found: '3000 more problems',
      expected: 'a file with fewer problems',
    },
  ]);
  const text = csvText(rows, 'fr').replace(/[\u00a0\u202f]/g, ' ');
  expect(text.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'Gravité;Lieu;Trouvé;Attendu',
    'Erreur;colonne Montant ligne 3;aucun montant;un total ou le reste à payer',
    'À vérifier;fichier;3000 autres problèmes;un fichier avec moins de problèmes',
    '',
  ]);
});
