// French rates: the default rate between businesses (C. com. L441-10 II), the frozen rate of public debtors
// (CCP R2192-31) and the legal interest rate in its two categories, which follow the creditor (CMF L313-2).
// The first two are formulas on the ECB rate written in the law itself; the third is published by arrêté.

import { percent } from '../../units/rate.ts';
import { type EcbFormula, type PublishedRate, type RateSeries, rows } from './series.ts';

const B2B: readonly PublishedRate[] = [
  ...rows({ confidence: 'high', source: 'C. com. L441-10 II (text read: lexbase, doctrine) + ecbMro' }, [
    ['2009-S1', '12.50'],
    ['2009-S2', '11.00'],
    ['2010-S1', '11.00'],
    ['2010-S2', '11.00'],
    ['2011-S1', '11.00'],
    ['2011-S2', '11.25'],
    ['2012-S1', '11.00'],
    ['2012-S2', '11.00'],
    ['2013-S1', '10.75'],
    ['2013-S2', '10.50'],
    ['2014-S1', '10.25'],
    ['2014-S2', '10.15'],
    ['2015-S1', '10.05'],
    ['2015-S2', '10.05'],
    ['2016-S1', '10.05'],
    ['2016-S2', '10.00'],
    ['2017-S1', '10.00'],
    ['2017-S2', '10.00'],
    ['2018-S1', '10.00'],
    ['2018-S2', '10.00'],
    ['2019-S1', '10.00'],
    ['2019-S2', '10.00'],
    ['2020-S1', '10.00'],
    ['2020-S2', '10.00'],
    ['2021-S1', '10.00'],
    ['2021-S2', '10.00'],
    ['2022-S1', '10.00'],
    ['2022-S2', '10.00'],
    ['2023-S1', '12.50'],
    ['2023-S2', '14.00'],
    ['2024-S1', '14.50'],
    ['2024-S2', '14.25'],
    ['2025-S1', '13.15'],
    ['2025-S2', '12.15'],
    ['2026-S1', '12.15'],
    ['2026-S2', '12.40'],
  ]),
];
const PUBLIC: readonly PublishedRate[] = [
  ...rows(
    {
      confidence: 'high',
      source:
        'CCP R2192-31 (text read: marche-public.fr): rate "en vigueur au premier jour du semestre ... au cours duquel les interets moratoires ont commence a courir, majore de huit points"',
    },
    [
      ['2013-S1', '8.75'],
      ['2013-S2', '8.50'],
      ['2014-S1', '8.25'],
      ['2014-S2', '8.15'],
      ['2015-S1', '8.05'],
      ['2015-S2', '8.05'],
      ['2016-S1', '8.05'],
      ['2016-S2', '8.00'],
      ['2017-S1', '8.00'],
      ['2017-S2', '8.00'],
      ['2018-S1', '8.00'],
      ['2018-S2', '8.00'],
      ['2019-S1', '8.00'],
      ['2019-S2', '8.00'],
      ['2020-S1', '8.00'],
      ['2020-S2', '8.00'],
      ['2021-S1', '8.00'],
      ['2021-S2', '8.00'],
      ['2022-S1', '8.00'],
      ['2022-S2', '8.00'],
      ['2023-S1', '10.50'],
      ['2023-S2', '12.00'],
      ['2024-S1', '12.50'],
      ['2024-S2', '12.25'],
      ['2025-S1', '11.15'],
      ['2025-S2', '10.15'],
      ['2026-S1', '10.15'],
      ['2026-S2', '10.40'],
    ],
  ),
];
const LEGAL_UNTIL_2014: readonly PublishedRate[] = [
  ...rows({ confidence: 'high', source: 'moneyvox.fr / aeccompta.com (single rate for all creditors)' }, [
    ['2005', '2.05'],
    ['2006', '2.11'],
    ['2007', '2.95'],
    ['2008', '3.99'],
    ['2009', '3.79'],
    ['2010', '0.65'],
    ['2011', '0.38'],
    ['2012', '0.71'],
    ['2013', '0.04'],
    ['2014', '0.04'],
  ]),
];
const LEGAL_INDIVIDUAL: readonly PublishedRate[] = [
  ...rows(
    {
      confidence: 'high',
      source:
        'moneyvox.fr table "Taux de l\'interet legal" (2015-S1..2025-S2), page read; cross-checked agenceobjectifpaiement.com, infonet.fr, notaires2normandie.com',
    },
    [
      ['2015-S1', '4.06'],
      ['2015-S2', '4.29'],
      ['2016-S1', '4.54'],
      ['2016-S2', '4.35'],
      ['2017-S1', '4.16'],
      ['2017-S2', '3.94'],
      ['2018-S1', '3.73'],
      ['2018-S2', '3.60'],
      ['2019-S1', '3.40'],
      ['2019-S2', '3.26'],
      ['2020-S1', '3.15'],
      ['2020-S2', '3.11'],
      ['2021-S1', '3.14'],
      ['2021-S2', '3.12'],
      ['2022-S1', '3.13'],
      ['2022-S2', '3.15'],
      ['2023-S1', '4.47'],
      ['2023-S2', '6.82'],
      ['2024-S1', '8.01'],
      ['2024-S2', '8.16'],
      ['2025-S1', '7.21'],
      ['2025-S2', '6.65'],
    ],
  ),
  ...rows(
    {
      confidence: 'high',
      source: 'Arrete du 15 decembre 2025, JORF n.302 of 26 Dec 2025 (juriblio.fr, full text read)',
    },
    [['2026-S1', '6.67']],
  ),
  ...rows(
    {
      confidence: 'medium-high',
      source:
        'Two independent public repositories read 3 Sept 2026 / Aug 2026 (6.84 % / 2.75 %; published floor 8.25 % = 3 x 2.75 %). The arrete of June 2026 itself was NOT seen',
    },
    [['2026-S2', '6.84']],
  ),
];
const LEGAL_OTHER: readonly PublishedRate[] = [
  ...rows(
    {
      confidence: 'high',
      source:
        'moneyvox.fr table "Taux de l\'interet legal" (2015-S1..2025-S2), page read; cross-checked agenceobjectifpaiement.com, infonet.fr, notaires2normandie.com',
    },
    [
      ['2015-S1', '0.93'],
      ['2015-S2', '0.99'],
      ['2016-S1', '1.01'],
      ['2016-S2', '0.93'],
      ['2017-S1', '0.90'],
      ['2017-S2', '0.90'],
      [
        '2018-S1',
        '0.89',
        'aeccompta.com prints 0.88 (professional); moneyvox, agenceobjectifpaiement print 0.89 - kept 0.89',
      ],
      ['2018-S2', '0.88'],
      [
        '2019-S1',
        '0.86',
        'aeccompta.com prints 0.76 (professional); moneyvox, infonet, agenceobjectifpaiement print 0.86 - kept 0.86',
      ],
      ['2019-S2', '0.87'],
      ['2020-S1', '0.87'],
      ['2020-S2', '0.84'],
      ['2021-S1', '0.79'],
      ['2021-S2', '0.76'],
      ['2022-S1', '0.76'],
      ['2022-S2', '0.77'],
      ['2023-S1', '2.06'],
      ['2023-S2', '4.22'],
      ['2024-S1', '5.07'],
      ['2024-S2', '4.92'],
      ['2025-S1', '3.71'],
      ['2025-S2', '2.76'],
    ],
  ),
  ...rows(
    {
      confidence: 'high',
      source: 'Arrete du 15 decembre 2025, JORF n.302 of 26 Dec 2025 (juriblio.fr, full text read)',
    },
    [['2026-S1', '2.62']],
  ),
  ...rows(
    {
      confidence: 'medium-high',
      source:
        'Two independent public repositories read 3 Sept 2026 / Aug 2026 (6.84 % / 2.75 %; published floor 8.25 % = 3 x 2.75 %). The arrete of June 2026 itself was NOT seen',
    },
    [['2026-S2', '2.75']],
  ),
];

const ECB_PLUS_10: EcbFormula = {
  points: percent('10'),
  roundUpTo: null,
  confidence: 'medium-high',
  text: 'ECB rate on 1 January or 1 July + 10 points (C. com. L441-10 II)',
};

const ECB_PLUS_8: EcbFormula = {
  points: percent('8'),
  roundUpTo: null,
  confidence: 'medium-high',
  text: 'ECB rate on the first day of the semester in which interest starts + 8 points (CCP R2192-31)',
};

export const FRENCH_SERIES: readonly RateSeries[] = [
  {
    key: 'fr.b2b',
    article: 'C. com. L441-10 II',
    step: 'semester',
    published: B2B,
    formula: ECB_PLUS_10,
  },
  {
    key: 'fr.public',
    article: 'CCP R2192-31',
    step: 'semester',
    published: PUBLIC,
    formula: ECB_PLUS_8,
  },
  {
    key: 'fr.legal.individual',
    article: 'CMF L313-2',
    step: 'semester',
    published: [...LEGAL_UNTIL_2014, ...LEGAL_INDIVIDUAL],
    formula: null,
  },
  {
    key: 'fr.legal.other',
    article: 'CMF L313-2',
    step: 'semester',
    published: [...LEGAL_UNTIL_2014, ...LEGAL_OTHER],
    formula: null,
  },
];
