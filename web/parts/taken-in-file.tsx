import * as m from '../../src/messages/compiled/messages.js';
import { problemWords } from '../../src/messages/problem-words.ts';
import type { TakeIn } from '../answers.ts';

const PROBLEMS_SHOWN = 50;

/** What one document of a file gave, and where it went wrong. */
export function TakenInFile({ view }: { view: TakeIn }) {
  return (
    <div className="stack" style={{ gap: '0.4rem' }}>
      <p className="row wrap">
        <span className="strong anywhere">{view.file}</span>
        <span className="tag">{view.format}</span>
        {view.added > 0 && (
          <span className="tag" data-tone="good">
            {m.take_in_added({ count: view.added })}
          </span>
        )}
        {view.changed > 0 && <span className="tag">{m.take_in_changed({ count: view.changed })}</span>}
        {view.unchanged > 0 && <span className="tag">{m.take_in_unchanged({ count: view.unchanged })}</span>}
        {view.refused > 0 && (
          <span className="tag" data-tone="alert">
            {m.take_in_refused({ count: view.refused })}
          </span>
        )}
      </p>
      <ul className="problems">
        {view.problems.slice(0, PROBLEMS_SHOWN).map(problem => (
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
    </div>
  );
}
