// Why a text cannot be used as it is written.

import * as m from '../../../src/messages/compiled/messages.js';
import { wordingProblemText } from '../../../src/messages/wording-words.ts';
import { useLocale } from '../../locale.tsx';
import type { WordingSaved } from '../../queries/answers.ts';

type Problems = Extract<WordingSaved, { kind: 'refused' }>['problems'];

export function WordingProblems({ problems }: { problems: Problems }) {
  const { locale } = useLocale();
  return (
    <div className="notice" data-tone="caution" role="alert">
      <p className="strong">{m.wording_refused()}</p>
      <ul className="reasons" data-tone="caution">
        {problems.map(problem => (
          <li key={`${problem.kind} ${problem.found}`}>{wordingProblemText(problem, locale)}</li>
        ))}
      </ul>
    </div>
  );
}
