// What keeps the messages of the trial back, each lack once, with the way to where it is entered.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { lackText } from '../../../src/messages/reasons/unlawful.ts';
import { useLocale } from '../../locale.tsx';
import type { TrialLetter } from '../../queries/answers.ts';

type Lack = TrialLetter['lacks'][number] & { readonly wording: string };

export function TrialLacks({ letters, companyId }: { letters: readonly TrialLetter[]; companyId: string }) {
  const { locale } = useLocale();
  const lacks = [...distinct(letters).entries()];
  if (lacks.length === 0) return null;
  return (
    <div>
      <p className="strong">{m.start_trial_lacks()}</p>
      <ul className="reasons" data-tone="caution">
        {lacks.map(([key, lack]) => (
          <li key={key}>
            {lackText(lack, locale)}. <Way lack={lack} companyId={companyId} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A fact lacks once, however many messages state it; of words each message has its own. */
const distinct = (letters: readonly TrialLetter[]): ReadonlyMap<string, Lack> =>
  new Map(
    letters.flatMap(({ wording, lacks }) =>
      lacks.map((lack): [string, Lack] => [
        [lack.at, lack.found, ...(lack.at === 'wording' ? [wording] : [])].join(' '),
        { ...lack, wording },
      ]),
    ),
  );

function Way({ lack, companyId }: { lack: Lack; companyId: string }) {
  const params = { companyId };
  switch (lack.at) {
    case 'company':
      return (
        <Link to="/c/$companyId/settings" hash="company" params={params}>
          {m.lack_at_company()}
        </Link>
      );
    case 'files':
      return (
        <Link to="/c/$companyId/take-in" params={params}>
          {m.lack_at_files()}
        </Link>
      );
    case 'scenario':
      return (
        <Link to="/c/$companyId/scenarios" params={params}>
          {m.lack_at_scenario()}
        </Link>
      );
    case 'wording':
      return (
        <Link to="/c/$companyId/wording" search={{ of: lack.wording }} params={params}>
          {m.lack_at_wording()}
        </Link>
      );
  }
}
