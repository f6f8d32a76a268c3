import '../styles/legal.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AMOUNT_PARTS, amountPartText } from '../../src/messages/amount-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { Amount } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { LawFacts } from '../parts/law/law-facts.tsx';
import { ClosedRoads, RoadCard } from '../parts/law/road-card.tsx';
import { RoadQuestions } from '../parts/law/road-questions.tsx';
import { Deadlines } from '../parts/today/deadlines.tsx';
import type { Road, Roads } from '../queries/answers.ts';
import { roadsQuery } from '../queries/law-queries.ts';
import { isZeroAmount } from '../words/money-text.ts';

/** The roads to a title as a decision table: what the law allows here, and exactly why. It starts nothing. */
export function RoadsScreen() {
  const company = useCompany();
  const { debtorId } = useParams({ from: '/c/$companyId/debtors/$debtorId/roads' });
  const said = useSearch({ from: '/c/$companyId/debtors/$debtorId/roads' });
  const { data: roads } = useSuspenseQuery(roadsQuery({ companyId: company.id, debtorId, said }));
  const judged = (verdict: Road['verdict']) => roads.roads.filter(road => road.verdict === verdict);
  return (
    <>
      <div>
        <p className="small">
          <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId: company.id, debtorId }}>
            {roads.debtorName}
          </Link>
        </p>
        <ScreenTitle>{m.roads_title()}</ScreenTitle>
        <p className="soft">{m.roads_nothing_started()}</p>
      </div>
      <div className="roads-grid">
        <div className="stack roads-side">
          <Claim roads={roads} />
          <LawFacts roads={roads} companyId={company.id} />
          <RoadQuestions said={said} known={roads.known} roads={roads.roads} />
        </div>
        <div className="stack roads-main" aria-live="polite">
          {roads.deadlines.length > 0 && (
            <section className="card stack">
              <h2>{m.roads_deadlines()}</h2>
              <Deadlines deadlines={roads.deadlines} />
            </section>
          )}
          {[...judged('eligible'), ...judged('notKnownYet')].map(road => (
            <RoadCard key={road.key} road={road} />
          ))}
          <ClosedRoads roads={judged('notEligible')} />
        </div>
      </div>
    </>
  );
}

function Claim({ roads }: { roads: Roads }) {
  const { locale } = useLocale();
  const parts = AMOUNT_PARTS.map(part => ({
    name: amountPartText(part, locale),
    amount: roads.amounts[part],
  })).filter(({ amount }) => !isZeroAmount(amount));
  return (
    <section className="card stack">
      <h2>{m.roads_claim()}</h2>
      {roads.insolvencyOn !== null && (
        <p className="notice" data-tone="caution">
          {m.roads_insolvency({ day: dayText(roads.insolvencyOn, locale) })}
        </p>
      )}
      <dl className="lines">
        {parts.map(({ name, amount }) => (
          <div key={name} className="spread">
            <dt className="soft">{name}</dt>
            <dd className="strong">
              <Amount value={amount} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="small soft anywhere">
        {roads.invoices.length === 0
          ? m.roads_no_invoice()
          : `${m.roads_invoices()}${m.colon()}${roads.invoices.join(', ')}`}
      </p>
      {roads.adjudged.length > 0 && (
        <p className="small soft">
          {m.roads_adjudged()}
          {m.colon()}
          {roads.adjudged.join(', ')}
        </p>
      )}
      {roads.timeBarred.length > 0 && (
        <p className="small alert anywhere">
          {m.roads_time_barred()}
          {m.colon()}
          {roads.timeBarred.join(', ')}
        </p>
      )}
    </section>
  );
}
