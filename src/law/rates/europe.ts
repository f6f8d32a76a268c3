// Late-payment rates of other states under Directive 2011/7/EU, all by formula on the ECB rate.
// Germany: the base rate has moved with the ECB rate since 2009 and stood 0.88 below it each time, so base + 9 is
// ECB + 8.12 (base 1.27 from 1 July 2025 with the ECB at 2.15). Seen in a source: NL 10.15 and IT 10.15 for 2026-S1.

import { type CalendarDate, day } from '../../units/calendar.ts';
import { percent } from '../../units/rate.ts';
import type { RateTableKey } from './rate-table.ts';
import { type PublishedRate, type RateSeries, rows } from './series.ts';

/** The directive had to be law everywhere by 16 March 2013; the first full semester after it. */
const TRANSPOSED = day('2013-07-01');
/** BGB 288(2) asks 9 points since 29 July 2014 (8 before). */
const GERMANY_NINE_POINTS = day('2015-01-01');

const SEEN: Partial<Record<RateTableKey, readonly PublishedRate[]>> = {
  'nl.commercial': rows({ confidence: 'medium', source: 'Dutch handelsrente of 2026-H1, one source' }, [
    ['2026-S1', '10.15'],
  ]),
  'it.commercial': rows(
    { confidence: 'medium', source: 'Gazzetta ufficiale, 20 Jan 2026 (reference 2.15)' },
    [['2026-S1', '10.15']],
  ),
  'de.commercial': rows({ confidence: 'medium', source: 'Basiszinssatz 1.27 from 1 July 2025' }, [
    ['2025-S2', '10.27'],
  ]),
};

export const EUROPEAN_SERIES: readonly RateSeries[] = [
  byFormula({ key: 'nl.commercial', article: 'BW 6:119a and 6:120', points: '8', from: TRANSPOSED }),
  byFormula({ key: 'lu.commercial', article: 'Loi 18 avril 2004', points: '8', from: TRANSPOSED }),
  byFormula({ key: 'de.commercial', article: 'BGB 288(2), 247', points: '8.12', from: GERMANY_NINE_POINTS }),
  byFormula({ key: 'de.consumer', article: 'BGB 288(1), 247', points: '4.12', from: GERMANY_NINE_POINTS }),
  byFormula({ key: 'es.commercial', article: 'Ley 3/2004 art. 7', points: '8', from: TRANSPOSED }),
  byFormula({ key: 'it.commercial', article: 'D.Lgs. 231/2002 art. 5', points: '8', from: TRANSPOSED }),
  byFormula({
    key: 'it.agriFood',
    article: 'D.Lgs. 231/2002 art. 5, prodotti agroalimentari',
    points: '12',
    from: TRANSPOSED,
  }),
  byFormula({ key: 'eu.commercial', article: 'Dir. 2011/7/EU art. 2(6)', points: '8', from: TRANSPOSED }),
];

function byFormula({
  key,
  article,
  points,
  from,
}: {
  key: RateTableKey;
  article: string;
  points: string;
  from: CalendarDate;
}): RateSeries {
  return {
    key,
    article,
    step: 'semester',
    published: SEEN[key] ?? [],
    formula: {
      points: percent(points),
      roundUpTo: null,
      confidence: 'medium',
      text: `ECB rate on the first day of the semester + ${points} points (${article})`,
    },
    formulaFrom: from,
  };
}
