// What a scenario would have sent over the past year, beside what was sent: by step, and for whom it would have been otherwise.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { stepText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { ScenarioReplay } from '../../queries/answers.ts';
import type { Rows } from '../../words/table-file.ts';
import { Wide } from '../form/wide.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { ScenarioProblems } from './scenario-effect.tsx';

/** Debtors named at a glance. */
const DEBTORS_SHOWN = 20;

type Replay = Extract<ScenarioReplay, { kind: 'replay' }>['replay'];

const countOf = (steps: Readonly<Record<string, number>>): number =>
  Object.values(steps).reduce((total, count) => total + count, 0);

export function ScenarioReplayed({ answer, companyId }: { answer: ScenarioReplay; companyId: string }) {
  const { locale } = useLocale();
  if (answer.kind === 'broken') return <ScenarioProblems answer={answer} />;
  const { replay } = answer;
  if (replay.problems.length > 0)
    return <ScenarioProblems answer={{ kind: 'refused', problems: replay.problems }} />;
  return (
    <div className="stack">
      <h3>{m.replay_title()}</h3>
      <p>
        {m.replay_sentence({
          from: dayText(replay.from, locale),
          until: dayText(replay.until, locale),
          would: m.count_messages({ count: countOf(replay.would) }),
          was: String(countOf(replay.was)),
        })}
      </p>
      <Steps replay={replay} />
      {replay.debtors.length > 0 && (
        <ul className="lines">
          {replay.debtors.slice(0, DEBTORS_SHOWN).map(one => (
            <li key={one.debtorId} className="spread wrap">
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                {one.debtorName}
              </Link>
              <span className="small soft number">
                {one.was.length} → {one.would.length}
              </span>
            </li>
          ))}
          {replay.debtors.length > DEBTORS_SHOWN && (
            <li className="soft">{m.effect_more({ count: replay.debtors.length - DEBTORS_SHOWN })}</li>
          )}
        </ul>
      )}
      {replay.debtors.length > 0 && (
        <SaveTable name="acquit-replay" rows={async () => rowsOf(replay)} of={m.replay_title()} />
      )}
    </div>
  );
}

const rowsOf = ({ debtors }: Replay): Rows => [
  [m.column_debtor(), m.replay_was(), m.replay_would()],
  ...debtors.map(one => [one.debtorName, { count: one.was.length }, { count: one.would.length }]),
];

function Steps({ replay: { would, was } }: { replay: Replay }) {
  const { locale } = useLocale();
  const keys = [...new Set([...Object.keys(was), ...Object.keys(would)])];
  if (keys.length === 0) return null;
  return (
    <Wide label={m.replay_title()}>
      <table className="table" aria-label={m.replay_title()}>
        <thead>
          <tr>
            <th scope="col">{m.column_step()}</th>
            <th scope="col" className="end">
              {m.replay_was()}
            </th>
            <th scope="col" className="end">
              {m.replay_would()}
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map(key => (
            <tr key={key}>
              <td>{stepText(key, locale)}</td>
              <td className="end number">{was[key] ?? 0}</td>
              <td className="end number strong">{would[key] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
