// The main refinancing rate of the European Central Bank: the root of late-payment interest in the Union.
// From 28 June 2000 to 14 October 2008 the figure is the minimum bid rate; Belgium, Italy and Spain then used the
// marginal rate of the last tender, so no formula of theirs is applied to semesters before 2009.

import { type CalendarDate, day } from '../../units/calendar.ts';
import { type PublishedRate, type RateSeries, rows } from './series.ts';

/** The last day on which this table was compared with the ECB's decisions. */
export const ECB_KNOWN_UNTIL: CalendarDate = day('2026-11-21');

const MRO: readonly PublishedRate[] = [
  ...rows({ confidence: 'low', source: 'recollection, not checked against a source' }, [
    ['1999-01-01', '3.00'],
  ]),
  ...rows({ confidence: 'medium', source: 'recollection, not checked against a source' }, [
    ['1999-04-09', '2.50'],
  ]),
  ...rows({ confidence: 'low', source: 'recollection, not checked against a source' }, [
    ['1999-11-05', '3.00'],
    ['2000-02-04', '3.25'],
    ['2000-03-17', '3.50'],
    ['2000-04-28', '3.75'],
    ['2000-06-09', '4.25'],
    ['2000-09-01', '4.50'],
    ['2000-10-06', '4.75'],
    ['2001-05-11', '4.50'],
    ['2001-08-31', '4.25'],
    ['2001-09-18', '3.75'],
    ['2001-11-09', '3.25'],
    ['2002-12-06', '2.75'],
    ['2003-03-07', '2.50'],
    ['2003-06-06', '2.00'],
  ]),
  ...rows(
    {
      confidence: 'high',
      source:
        'Banka Slovenije, "ECB interest rates" table (http://www.bsi.si/en/ecb-interest-rates), page read, rows 2005-12-06..2025-04-23',
    },
    [
      ['2005-12-06', '2.25'],
      ['2006-03-08', '2.50'],
      ['2006-06-15', '2.75'],
      ['2006-08-09', '3.00'],
      ['2006-10-11', '3.25'],
      ['2006-12-13', '3.50'],
      ['2007-03-14', '3.75'],
      ['2007-06-13', '4.00'],
      ['2008-07-09', '4.25'],
      ['2008-10-15', '3.75'],
      ['2008-11-12', '3.25'],
      ['2008-12-10', '2.50'],
      ['2009-01-21', '2.00'],
      ['2009-03-11', '1.50'],
      ['2009-04-08', '1.25'],
      ['2009-05-13', '1.00'],
      ['2011-04-13', '1.25'],
      ['2011-07-13', '1.50'],
      ['2011-11-09', '1.25'],
      ['2011-12-14', '1.00'],
      ['2012-07-11', '0.75'],
      ['2013-05-08', '0.50'],
      ['2013-11-13', '0.25'],
      ['2014-06-11', '0.15'],
      ['2014-09-10', '0.05'],
      ['2016-03-16', '0.00'],
      ['2022-07-27', '0.50'],
      ['2022-09-14', '1.25'],
      ['2022-11-02', '2.00'],
      ['2022-12-21', '2.50'],
      ['2023-02-08', '3.00'],
      ['2023-03-22', '3.50'],
      ['2023-05-10', '3.75'],
      ['2023-06-21', '4.00'],
      ['2023-08-02', '4.25'],
      ['2023-09-20', '4.50'],
      ['2024-06-12', '4.25'],
      ['2024-09-18', '3.65'],
      ['2024-10-23', '3.40'],
      ['2024-12-18', '3.15'],
      ['2025-02-05', '2.90'],
      ['2025-03-12', '2.65'],
      ['2025-04-23', '2.40'],
    ],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'ECB decision 5 June 2025 (MRO 2.15 from 11 June 2025); table in a public repository (ecbRatesData) + ECB 11 Sept 2025 release "remain unchanged at 2.00/2.15/2.40"',
    },
    [['2025-06-11', '2.15']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'ECB press release 11 June 2026 (ecb.mp260611~4d41bd5e83): +25 bp, DFR 2.25 / MRO 2.40 / MLF 2.65; quoted by several 2026 public repositories; effective 17 June 2026',
    },
    [['2026-06-17', '2.40']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'ECB press release 10 Sept 2026 (ecb.mp260910~314e508016): DFR 2.50 / MRO 2.65 / MLF 2.90 with effect from 16 Sept 2026; sentence quoted verbatim in a 2026 public repository test fixture',
    },
    [['2026-09-16', '2.65']],
  ),
];

export const ECB_SERIES: RateSeries = {
  key: 'ecb.mro',
  article: 'ECB main refinancing operations rate',
  step: 'change',
  published: MRO,
  formula: null,
};
