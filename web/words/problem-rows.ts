// What is wrong in a file, as rows of a table: for whoever puts it right in the tool that it came from.

import * as m from '../../src/messages/compiled/messages.js';
import { problemWords } from '../../src/messages/problems/problem-words.ts';
import type { TakeIn } from '../queries/answers.ts';
import type { Rows } from './table-file.ts';

export const problemRows = (problems: TakeIn['problems']): Rows => [
  [m.problems_weight(), m.problems_place(), m.problems_found(), m.problems_expected()],
  ...problems.map(({ severity, place, found, expected }) => [
    severity === 'error' ? m.take_in_error() : m.take_in_warning(),
    problemWords(place),
    problemWords(found),
    problemWords(expected),
  ]),
];
