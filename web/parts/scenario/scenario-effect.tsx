// What a change of a scenario would send: "43 messages tomorrow instead of 12", day by day and debtor by debtor; and why a
// rule or the law refuses it.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { articleText } from '../../../src/messages/law-sentences.ts';
import { scenarioRuleText } from '../../../src/messages/scenario-words.ts';
import { stepText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { ScenarioEffectAnswer, ScenarioSaved } from '../../queries/answers.ts';
import type { Rows } from '../../words/table-file.ts';
import { Wide } from '../form/wide.tsx';
import { SaveTable } from '../table/save-table.tsx';

/** Debtors named at a glance. */
const DEBTORS_SHOWN = 20;

export function ScenarioEffect({ answer, companyId }: { answer: ScenarioEffectAnswer; companyId: string }) {
  const { locale } = useLocale();
  if (answer.kind === 'broken') return <ScenarioProblems answer={answer} />;
  const { effect } = answer;
  if (effect.problems.length > 0)
    return <ScenarioProblems answer={{ kind: 'refused', problems: effect.problems }} />;
  const changed = effect.days.filter(({ isChanged }) => isChanged);
  const [first] = changed;
  return (
    <div className="stack">
      {effect.debtors.length === 0 ? (
        <p className="notice" data-tone="good">
          {m.effect_nothing()}
        </p>
      ) : (
        <p className="notice strong" data-tone="caution">
          {first === undefined
            ? m.effect_debtors({ count: effect.debtors.length })
            : m.effect_first({
                day: dayText(first.day, locale),
                after: m.count_messages({ count: first.after }),
                before: String(first.before),
              })}
        </p>
      )}
      {changed.length > 0 && <Days days={changed} />}
      {effect.debtors.length > 0 && (
        <ul className="lines">
          {effect.debtors.slice(0, DEBTORS_SHOWN).map(one => (
            <li key={one.debtorId} className="spread wrap">
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                {one.debtorName}
              </Link>
              <span className="small soft">
                {plannedText(one.before, locale)} → {plannedText(one.after, locale)}
              </span>
            </li>
          ))}
          {effect.debtors.length > DEBTORS_SHOWN && (
            <li className="soft">{m.effect_more({ count: effect.debtors.length - DEBTORS_SHOWN })}</li>
          )}
        </ul>
      )}
      {effect.debtors.length > 0 && (
        <SaveTable name="acquit-effect" rows={async () => rowsOf(effect, locale)} of={m.scenario_effect()} />
      )}
    </div>
  );
}

type Effect = Extract<ScenarioEffectAnswer, { kind: 'effect' }>['effect'];
type Planned = Effect['debtors'][number]['before'];

const plannedText = (planned: Planned, locale: Locale): string =>
  planned.length === 0
    ? m.effect_no_message()
    : planned
        .map(({ day, stepKey }) => `${dayText(day, locale, 'short')} ${stepText(stepKey, locale)}`)
        .join(', ');

const rowsOf = ({ debtors }: Effect, locale: Locale): Rows => [
  [m.column_debtor(), m.effect_before(), m.effect_after()],
  ...debtors.map(one => [one.debtorName, plannedText(one.before, locale), plannedText(one.after, locale)]),
];

function Days({ days }: { days: Effect['days'] }) {
  const { locale } = useLocale();
  return (
    <Wide label={m.scenario_effect()}>
      <table className="table" aria-label={m.scenario_effect()}>
        <thead>
          <tr>
            <th scope="col">{m.effect_day()}</th>
            <th scope="col" className="end">
              {m.effect_before()}
            </th>
            <th scope="col" className="end">
              {m.effect_after()}
            </th>
            <th scope="col">{m.column_step()}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, before, after, steps }) => (
            <tr key={day}>
              <td className="number">{dayText(day, locale, 'short')}</td>
              <td className="end number">{before}</td>
              <td className="end number strong">{after}</td>
              <td>
                {Object.entries(steps)
                  .map(([step, count]) => `${count} × ${stepText(step, locale)}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

export function ScenarioProblems({ answer }: { answer: Exclude<ScenarioSaved, { kind: 'saved' }> }) {
  const { locale } = useLocale();
  const problems =
    answer.kind === 'broken'
      ? answer.problems.map(({ place, found, expected }) => ({
          said: m.scenario_problem({ where: place, found, expected }),
          article: null,
        }))
      : answer.problems.map(({ step, rule, article, found, expected }) => {
          const where = step === null ? m.scenario_whole() : stepText(step, locale);
          const sentence = scenarioRuleText(rule, locale);
          return {
            said:
              sentence === null
                ? m.scenario_problem({ where, found, expected })
                : m.scenario_step_problem({ where, sentence }),
            article,
          };
        });
  return (
    <section className="notice" data-tone="caution" role="alert">
      <p className="strong">{m.scenario_refused()}</p>
      <ul className="reasons" data-tone="caution">
        {problems.map(({ said, article }) => (
          <li key={said}>
            <span>
              {said}
              {article !== null && <span className="article small">{articleText(article, locale)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
