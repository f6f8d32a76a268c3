// Belgian rates: commercial transactions (law of 2 August 2002, art. 5: ECB + 8 points, rounded up to the half
// point), contracts made before 16 March 2013 (old rate until 15 March 2015), and the civil legal rate (law of
// 5 May 1865: December 12-month EURIBOR rounded up to the quarter, + 2 points; only its published figures here).

import { day } from '../../units/calendar.ts';
import { percent } from '../../units/rate.ts';
import { type EcbFormula, type PublishedRate, type RateSeries, rows } from './series.ts';

const COMMERCIAL: readonly PublishedRate[] = [
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 23/01/2014 (+18/02/2014); lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2013-S1', '9.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 23/01/2014; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [
      ['2013-S2', '8.5'],
      ['2014-S1', '8.5'],
    ],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 05/09/2014; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2014-S2', '8.5']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 16/03/2015; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2015-S1', '8.5']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 13/08/2015; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2015-S2', '8.5']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 01/02/2016; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2016-S1', '8.5']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 11/08/2016; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2016-S2', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 30/01/2017; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2017-S1', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 13/07/2017; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2017-S2', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 24/01/2018; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2018-S1', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 25/07/2018; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2018-S2', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 29/01/2019; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2019-S1', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 18/07/2019; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2019-S2', '8.0']],
  ),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 06/02/2020; lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [['2020-S1', '8.0']],
  ),
  ...rows({ confidence: 'high', source: 'phc-expert.be' }, [['2020-S2', '8.0']]),
  ...rows({ confidence: 'high', source: 'phc-expert.be (8 %, unchanged)' }, [['2021-S1', '8.0']]),
  ...rows({ confidence: 'high', source: 'bouwunielimburg.be (8 % stable 2016-S2..start of 2023)' }, [
    ['2021-S2', '8.0'],
  ]),
  ...rows({ confidence: 'high', source: 'bouwunielimburg.be' }, [
    ['2022-S1', '8.0'],
    ['2022-S2', '8.0'],
  ]),
  ...rows(
    {
      confidence: 'high',
      source:
        'BS 17/03/2023; etaamb.openjustice.be mededeling n2023041019 (published 17 March 2023), full text read',
    },
    [['2023-S1', '10.5']],
  ),
  ...rows({ confidence: 'high', source: 'BS 29/09/2023; bouwunielimburg.be' }, [['2023-S2', '12.0']]),
  ...rows({ confidence: 'high', source: 'vjn-legal.be; webwin.be' }, [['2024-S1', '12.5']]),
  ...rows({ confidence: 'high', source: 'forumforthefuture.be; leuropeinfo.eu (Schoups)' }, [
    ['2024-S2', '12.5'],
  ]),
  ...rows({ confidence: 'high', source: 'leuropeinfo.eu (Schoups)' }, [['2025-S1', '11.5']]),
  ...rows({ confidence: 'high', source: 'embuild.be ("reste inchange ... 10,50")' }, [['2025-S2', '10.5']]),
  ...rows(
    { confidence: 'medium-high', source: 'embuild.be (announced; notice not yet published at the time)' },
    [['2026-S1', '10.5']],
  ),
];
const BEFORE_2013: readonly PublishedRate[] = [
  ...rows(
    {
      confidence: 'high',
      source:
        'lexalert.be table with Belgisch Staatsblad dates (page read); same values vanostaeyen.eu and schoups.com',
    },
    [
      ['2008-S2', '11.5'],
      ['2009-S1', '9.5'],
      ['2009-S2', '8.0'],
      ['2010-S1', '8.0'],
      ['2010-S2', '8.0'],
      ['2011-S1', '8.0'],
      ['2011-S2', '8.5'],
      ['2012-S1', '8.0'],
      ['2012-S2', '8.0'],
      ['2013-S1', '8.0'],
      ['2013-S2', '7.5'],
      ['2014-S1', '7.5'],
      ['2014-S2', '7.5'],
      ['2015-S1', '7.5'],
    ],
  ),
];
const CIVIL: readonly PublishedRate[] = [
  ...rows({ confidence: 'high', source: 'immospector.kluwer.be 2008-2023; gerechtsdeurwaarders tables' }, [
    ['2007', '6.00'],
    ['2008', '7.00'],
    ['2009', '5.50'],
    [
      '2010',
      '3.25',
      'kluwer page prints 3.5; three other tables (gillescarnoy.be, gdwantw.com, gerechtsdeurwaardersvynck-leys.be) print 3.25 - kept 3.25',
    ],
    ['2011', '3.75'],
    ['2012', '4.25'],
    ['2013', '2.75'],
    ['2014', '2.75'],
    ['2015', '2.50'],
    ['2016', '2.25'],
    ['2017', '2.00'],
    ['2018', '2.00'],
    ['2019', '2.00'],
    ['2020', '1.75'],
    ['2021', '1.75'],
    ['2022', '1.50'],
  ]),
  ...rows({ confidence: 'high', source: 'immospector.kluwer.be' }, [['2023', '5.25']]),
  ...rows({ confidence: 'high', source: 'vjn-legal.be' }, [['2024', '5.75']]),
  ...rows({ confidence: 'high', source: 'leuropeinfo.eu (Schoups)' }, [['2025', '4.50']]),
  ...rows({ confidence: 'high', source: 'embuild.be (published in the Moniteur, unchanged 4.5 %)' }, [
    ['2026', '4.50'],
  ]),
];

/** From 16 March 2015 the old contracts follow the rate of the others (law of 22 November 2013). */
const JOINED: readonly PublishedRate[] = rows(
  { confidence: 'medium', source: 'end of the old rate on 15 March 2015, then the rate of 2015-S1' },
  [['2015-03-16', '8.5']],
);

/** Reproduces each of the 27 rates published or announced from 2013-S1 to 2026-S1; the test proves it. */
const ECB_PLUS_8_HALF_POINT: EcbFormula = {
  points: percent('8'),
  roundUpTo: percent('0.5'),
  confidence: 'medium-high',
  text: 'last ECB rate before the semester + 8 points, rounded up to the half point (law of 2 August 2002, art. 5)',
};

export const BELGIAN_SERIES: readonly RateSeries[] = [
  {
    key: 'be.commercial',
    article: 'Loi 2 août 2002 art. 5',
    step: 'semester',
    published: COMMERCIAL,
    formula: ECB_PLUS_8_HALF_POINT,
  },
  {
    key: 'be.commercial.before2013',
    article: 'Loi 2 août 2002 art. 5 (contrats d’avant le 16 mars 2013)',
    step: 'semester',
    published: [...BEFORE_2013, ...JOINED],
    formula: ECB_PLUS_8_HALF_POINT,
    formulaFrom: day('2015-07-01'),
    joins: { key: 'be.commercial', from: day('2015-07-01') },
  },
  { key: 'be.civil', article: 'Loi 5 mai 1865 art. 2', step: 'year', published: CIVIL, formula: null },
];
