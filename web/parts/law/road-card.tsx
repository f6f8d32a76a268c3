// The roads to a title. One that is open or may be: its verdict and what it may claim in sight; conditions, documents,
// course and costs unfolded. Those that are closed stand together, each with what closes it.

import * as m from '../../../src/messages/compiled/messages.js';
import { lawText } from '../../../src/messages/law-sentences.ts';
import {
  borneText,
  pieceText,
  roadAnswerText,
  roadText,
  verdictText,
} from '../../../src/messages/law-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Road } from '../../queries/answers.ts';
import { Icon } from '../form/icon.tsx';
import { Article } from '../form/sureness.tsx';
import { Amount } from '../form/values.tsx';

const TONES = { eligible: 'good', notKnownYet: 'caution', notEligible: 'plain' } as const;

export function RoadCard({ road }: { road: Road }) {
  const { locale } = useLocale();
  const { verdict, claimed } = road;
  return (
    <article className="card stack road" data-verdict={verdict} aria-label={roadText(road.key, locale)}>
      <div className="spread wrap">
        <h2>{roadText(road.key, locale)}</h2>
        <span className="tag" data-tone={TONES[verdict]}>
          {verdictText(verdict, locale)}
        </span>
      </div>
      <Because road={road} />
      <p className="spread">
        <span className="soft">{m.roads_claims()}</span>
        <Amount value={claimed.amount} tone="strong" />
      </p>
      <details className="folded">
        <summary>{m.roads_details()}</summary>
        <Details road={road} />
      </details>
    </article>
  );
}

export function ClosedRoads({ roads }: { roads: readonly Road[] }) {
  const { locale } = useLocale();
  if (roads.length === 0) return null;
  return (
    <section className="card closed-roads">
      <h2>{m.roads_closed()}</h2>
      <ul className="lines">
        {roads.map(road => (
          <li key={road.key}>
            <details className="closed-road">
              <summary>{roadText(road.key, locale)}</summary>
              <Details road={road} />
            </details>
            <Because road={road} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Details({ road }: { road: Road }) {
  const { locale } = useLocale();
  const { amount, because } = road.claimed;
  return (
    <div className="stack road-details">
      <Conditions road={road} />
      <Documents road={road} />
      <Course road={road} />
      <Costs road={road} />
      <Cautions road={road} />
      <section>
        <h3>{m.roads_effect()}</h3>
        <p>
          <Amount value={amount} tone="strong" />
          {m.colon()}
          {lawText(because, locale)}
        </p>
      </section>
    </div>
  );
}

/** The first thing that closes a road, or that nobody has said yet. */
function Because({ road: { verdict, conditions } }: { road: Road }) {
  const { locale } = useLocale();
  const wanted = verdict === 'notEligible' ? 'notMet' : 'unknown';
  const found = conditions.filter(({ answer }) => answer === wanted);
  if (verdict === 'eligible' || found.length === 0) return null;
  const reason = found.map(({ expected }) => lawText(expected, locale)).join(m.semicolon());
  return (
    <p className="small">
      {verdict === 'notEligible' ? m.roads_blocked_by({ reason }) : m.roads_waits_for({ reason })}
    </p>
  );
}

const SIGNS = { met: 'check', notMet: 'cross', unknown: 'question' } as const;

function Conditions({ road }: { road: Road }) {
  const { locale } = useLocale();
  return (
    <section>
      <h3>{m.roads_why()}</h3>
      <ul className="conditions">
        {road.conditions.map(({ key, expected, answer, basis }) => (
          <li key={key} data-answer={answer}>
            <Icon name={SIGNS[answer]} size={16} />
            <span>
              <span className="hidden">
                {roadAnswerText(answer, locale)}
                {m.colon()}
              </span>
              {lawText(expected, locale)} <Article basis={basis} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ road: { missingPieces, usefulMissingPieces } }: { road: Road }) {
  const { locale } = useLocale();
  return (
    <section>
      <h3>{m.roads_missing()}</h3>
      {missingPieces.length === 0 ? (
        <p className="soft">{m.roads_nothing_missing()}</p>
      ) : (
        <p className="row wrap" style={{ gap: '0.4rem' }}>
          {missingPieces.map(piece => (
            <span key={piece} className="tag" data-tone="caution">
              {pieceText(piece, locale)}
            </span>
          ))}
        </p>
      )}
      {usefulMissingPieces.length > 0 && (
        <p className="small soft">
          {m.roads_useful()}
          {m.colon()}
          {usefulMissingPieces.map(piece => pieceText(piece, locale)).join(', ')}
        </p>
      )}
    </section>
  );
}

function Course({ road }: { road: Road }) {
  const { locale } = useLocale();
  return (
    <section className="stack" style={{ gap: '0.4rem' }}>
      <h3>{m.roads_steps()}</h3>
      <p className="small">
        <span className="soft">
          {m.roads_who()}
          {m.colon()}
        </span>
        {lawText(road.whoActs, locale)}
      </p>
      {road.court !== null && (
        <p className="small">
          <span className="soft">
            {m.roads_court()}
            {m.colon()}
          </span>
          {lawText(road.court, locale)}
        </p>
      )}
      <ol className="course">
        {road.steps.map(step => (
          <li key={step}>{lawText(step, locale)}</li>
        ))}
      </ol>
    </section>
  );
}

const CAUTIONS = { oppositionCosts: m.roads_warning_oppositionCosts } as const;

/** What ends the road, or costs more, once the debtor reacts. */
function Cautions({ road: { cautions } }: { road: Road }) {
  if (cautions.length === 0) return null;
  return (
    <section>
      <h3>{m.roads_warnings()}</h3>
      {cautions.map(({ key }) => (
        <p key={key} className="small">
          {CAUTIONS[key]()}
        </p>
      ))}
    </section>
  );
}

function Costs({ road: { costs } }: { road: Road }) {
  const { locale } = useLocale();
  return (
    <section>
      <h3>{m.roads_costs()}</h3>
      {costs.length === 0 && <p className="soft">{m.roads_costs_none()}</p>}
      <ul className="lines">
        {costs.map(cost => (
          <li key={cost.what}>
            <p className="spread">
              <span>
                {lawText(cost.what, locale)}{' '}
                <span className="small soft">({borneText(cost.borneBy, locale)})</span>
              </span>
              {cost.amount === null ? (
                <span className="soft small">{m.roads_cost_unknown()}</span>
              ) : (
                <Amount value={cost.amount} tone="strong" />
              )}
            </p>
            <Article basis={cost.basis} />
          </li>
        ))}
      </ul>
    </section>
  );
}
