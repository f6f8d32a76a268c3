// What could not be read: the place, what was found there, and what was expected.

import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { problemWords } from '../../../src/messages/problems/problem-words.ts';
import type { TakeIn } from '../../queries/answers.ts';
import { problemRows } from '../../words/problem-rows.ts';
import { SaveTable } from '../table/save-table.tsx';

const SHOWN_AT_FIRST = 5;

export function Problems({ problems, of }: { problems: TakeIn['problems']; of: string }) {
  const [isOpen, setIsOpen] = useState(false);
  if (problems.length === 0) return null;
  const shown = isOpen ? problems : problems.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="stack" style={{ gap: '0.5rem' }}>
      <ul className="problems">
        {shown.map(problem => (
          <li key={`${problem.place} ${problem.found} ${problem.expected}`} className="anywhere">
            <span className="tag" data-tone={problem.severity === 'error' ? 'alert' : 'caution'}>
              {problem.severity === 'error' ? m.take_in_error() : m.take_in_warning()}
            </span>{' '}
            {m.take_in_problem({
              place: problemWords(problem.place),
              found: problemWords(problem.found),
              expected: problemWords(problem.expected),
            })}
          </li>
        ))}
      </ul>
      {problems.length > shown.length && !isOpen && (
        <div>
          <Button variant="default" size="xs" onClick={() => setIsOpen(true)}>
            {m.take_in_all_problems({ count: problems.length })}
          </Button>
        </div>
      )}
      {problems.length > SHOWN_AT_FIRST && (
        <SaveTable name="acquit-problems" rows={async () => problemRows(problems)} of={of} />
      )}
    </div>
  );
}
