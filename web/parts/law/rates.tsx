// The rates of the law: each with where it was read and how sure that is, formula against publication, and the file
// that enters a new publication.

import { useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, decimalText, type Locale } from '../../../src/messages/format.ts';
import { articleText } from '../../../src/messages/law-sentences.ts';
import { rateStatusText, rateTableText } from '../../../src/messages/law-words.ts';
import { rateNote } from '../../../src/messages/rate-notes.ts';
import { useLocale } from '../../locale.tsx';
import type { Rates } from '../../queries/answers.ts';
import { ratesQuery } from '../../queries/law-queries.ts';
import { rateRows } from '../../words/screen-rows.ts';
import { Allowed } from '../form/allowed.tsx';
import { Failure, Waiting } from '../form/states.tsx';
import { Unsure } from '../form/sureness.tsx';
import { Day } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { PublishRates } from './publish-rates.tsx';

export function RatesPanel({ companyId }: { companyId: string }) {
  const rates = useQuery(ratesQuery(companyId));
  if (rates.isPending) return <Waiting />;
  if (rates.isError) return <Failure error={rates.error} onRetry={() => void rates.refetch()} />;
  return (
    <div className="legal-rates">
      <RateTable rates={rates.data} />
      <div className="stack" style={{ gap: '1.25rem' }}>
        <Allowed to="law" isWhole>
          <PublishRates companyId={companyId} />
        </Allowed>
        <Checked rates={rates.data} />
        <Unpublished rates={rates.data} />
      </div>
    </div>
  );
}

function RateTable({ rates }: { rates: Rates }) {
  const { locale } = useLocale();
  return (
    <section className="card">
      <h2>{m.rates_title({ day: dayText(rates.day, locale) })}</h2>
      <div className="scroll-x">
        <table className="table" aria-label={m.rates_title({ day: dayText(rates.day, locale) })}>
          <thead>
            <tr>
              <th scope="col">{m.rates_table()}</th>
              <th scope="col" className="end">
                {m.rates_percent()}
              </th>
              <th scope="col" className="wide-only">
                {m.rates_since()}
              </th>
              <th scope="col">{m.rates_status()}</th>
            </tr>
          </thead>
          <tbody>
            {rates.rates.map(rate => (
              <tr key={rate.table}>
                <td>
                  <span className="strong">{rateTableText(rate.table, locale)}</span>
                  <span className="small soft block">{articleText(rate.article, locale)}</span>
                </td>
                <td className="end number strong">{decimalText(rate.ratePercent, locale, 2)} %</td>
                <td className="wide-only">
                  <Day on={rate.carriedFrom ?? rate.from} style="short" />
                </td>
                <td>
                  <span className="row wrap" style={{ gap: '0.4rem' }}>
                    {rateStatusText(rate.status, locale)}
                    <Unsure confidence={rate.confidence} />
                  </span>
                  <Origin rate={rate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="card-foot">
        <SaveTable name="acquit-rates" rows={async () => rateRows(rates, locale)} />
      </div>
      <p className="card-foot small soft">
        {m.rates_ecb_until({ day: dayText(rates.ecbKnownUntil, locale) })}
      </p>
    </section>
  );
}

/** Where a publication was read is said in the reader's words, and what somebody wrote of it as it was written; what the law computes is said in the reader's words. */
function Origin({ rate: { source, formula, carriedFrom } }: { rate: Rates['rates'][number] }) {
  const { locale } = useLocale();
  const said = carriedFrom === null ? formulaText(formula, locale) : m.rates_carried_on();
  return <span className="small soft block anywhere">{said ?? rateNote(source, locale) ?? source}</span>;
}

function formulaText(formula: Rates['rates'][number]['formula'], locale: Locale): string | null {
  if (formula === null) return null;
  const { ecbPercent, pointsPercent, roundUpToPercent } = formula;
  const ecb = decimalText(ecbPercent, locale, 2);
  const points = decimalText(pointsPercent, locale);
  return roundUpToPercent === null
    ? m.rates_by_formula({ ecb, points })
    : m.rates_by_formula_rounded({ ecb, points, step: decimalText(roundUpToPercent, locale) });
}

/** The most differences that are of use at once. */
const SHOWN = 20;

function Checked({ rates: { comparisons } }: { rates: Rates }) {
  const { locale } = useLocale();
  const differing = comparisons.filter(({ agrees }) => !agrees);
  return (
    <section className="card stack">
      <h2>{m.rates_check_title()}</h2>
      <p>
        {differing.length === 0
          ? m.rates_check_agree({ count: comparisons.length })
          : m.rates_check_differ({
              count: comparisons.length,
              differing: String(differing.length),
            })}
      </p>
      {differing.length > 0 && (
        <ul className="lines small">
          {differing.slice(0, SHOWN).map(one => (
            <li key={`${one.table} ${one.from}`}>
              {m.rates_check_line({
                table: rateTableText(one.table, locale),
                from: dayText(one.from, locale, 'short'),
                published: decimalText(one.publishedPercent, locale),
                formula: decimalText(one.byFormulaPercent, locale),
              })}
              <span className="soft block">{rateNote(one.source, locale) ?? one.source}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Unpublished({ rates: { unpublished } }: { rates: Rates }) {
  const { locale } = useLocale();
  return (
    <section className="card stack">
      <h2>{m.rates_unpublished_title()}</h2>
      {unpublished.length === 0 && <p className="soft">{m.rates_unpublished_none()}</p>}
      <ul className="lines small">
        {unpublished.map(one => (
          <li key={one.table}>
            {m.rates_unpublished_line({
              table: rateTableText(one.table, locale),
              from: dayText(one.from, locale, 'short'),
              percent: decimalText(one.ratePercent, locale),
            })}{' '}
            <span className="soft">({rateStatusText(one.status, locale)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
