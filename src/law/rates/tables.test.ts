import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { percent, toPercent } from '../../units/rate.ts';
import { compareWithFormulas, unpublishedOn } from './check.ts';
import { parseRateUpdate, withPublishedRates } from './published.ts';
import { type RateTableKey, rateOn } from './rate-table.ts';
import { RATE_TABLES, tableOf } from './tables.ts';

const rate = (key: RateTableKey, on: string, tables = RATE_TABLES) => rateOn(tableOf(tables, key), day(on));

describe('the rate of a day', () => {
  it.each([
    ['fr.b2b', '2026-06-30', '12.15'],
    ['fr.b2b', '2026-07-01', '12.4'],
    ['fr.public', '2026-06-15', '10.15'],
    ['fr.legal.other', '2026-08-01', '2.75'],
    ['fr.legal.individual', '2026-08-01', '6.84'],
    ['fr.legal.other', '2014-06-30', '0.04'],
    ['be.commercial', '2024-12-31', '12.5'],
    ['be.commercial', '2025-01-01', '11.5'],
    ['be.commercial.before2013', '2015-03-15', '7.5'],
    ['be.commercial.before2013', '2015-03-16', '8.5'],
    ['be.civil', '2025-12-31', '4.5'],
    ['de.commercial', '2026-08-01', '10.52'],
    ['de.consumer', '2026-08-01', '6.52'],
    ['it.commercial', '2026-01-15', '10.15'],
    ['ecb.mro', '2026-09-15', '2.4'],
    ['ecb.mro', '2026-09-16', '2.65'],
  ] as const)('%s on %s is %s %%', (key, on, expected) => {
    expect(toPercent(rate(key, on).rate)).toBe(expected);
  });

  it('comes with its source and sureness', () => {
    expect(rate('be.commercial', '2023-03-01')).toMatchObject({ confidence: 'high', status: 'published' });
    expect(rate('be.commercial', '2023-03-01').source).toContain('17 March 2023');
  });

  it('that is not published yet follows the formula and says so: Belgium 2026-S2, 2.40 + 8 rounded up to 10.5', () => {
    const found = rate('be.commercial', '2026-11-21');
    expect(found).toMatchObject({ rate: percent('10.5'), isFormula: true, confidence: 'medium-high' });
    expect(found.warning?.key).toBe('rateByFormula');
  });

  it('whose ECB rate cannot be known yet carries the last known figure and says so', () => {
    const found = rate('fr.b2b', '2027-01-01');
    // Last known ECB rate 2.65 + 10.
    expect(found).toMatchObject({ rate: percent('12.65'), status: 'carried', confidence: 'low' });
    expect(found.warning?.key).toBe('rateCarried');
    expect(rate('fr.legal.other', '2027-01-01')).toMatchObject({ rate: percent('2.75'), status: 'carried' });
  });

  it('before the first known rate is zero, with a warning: nothing is guessed', () => {
    expect(rate('fr.b2b', '2008-12-31')).toMatchObject({ rate: percent('0'), status: 'unknown' });
    expect(rate('fr.b2b', '2008-12-31').warning?.key).toBe('rateUnknown');
  });

  it('on which sources disagree keeps the disagreement in sight', () => {
    expect(rate('fr.legal.other', '2018-03-01').warning?.text).toContain('aeccompta.com');
  });
});

describe('formulas and publications', () => {
  it('agree on every published semester', () => {
    const comparisons = compareWithFormulas(RATE_TABLES);
    expect(comparisons.filter(({ agrees }) => !agrees)).toEqual([]);
    const belgian = comparisons.filter(({ table }) => table === 'be.commercial');
    // 2013-S1 to 2026-S1.
    expect(belgian).toHaveLength(27);
    expect(comparisons.length).toBeGreaterThan(90);
  });

  it('name the tables that wait for a publication on a day', () => {
    const waiting = unpublishedOn(RATE_TABLES, day('2026-11-21')).map(({ table }) => table);
    expect(waiting).toContain('be.commercial');
    expect(waiting).not.toContain('fr.b2b');
    expect(waiting).not.toContain('be.commercial.before2013');
  });
});

const NOTICE = {
  ecbKnownUntil: '2027-01-05',
  rates: [
    { table: 'be.commercial', from: '2026-S2', rate: '10.5', source: 'Moniteur belge', confidence: 'high' },
    { table: 'ecb.mro', from: '2026-12-23', rate: '2.40', source: 'ECB press release', confidence: 'high' },
    { table: 'fr.legal.other', from: '2027-S1', rate: '2.90', source: 'arrêté', confidence: 'high' },
  ],
};

describe('an update of rates', () => {
  it('puts publications in the place of formulas and moves what the ECB is known to have decided', () => {
    const read = parseRateUpdate(NOTICE);
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
    const updated = withPublishedRates(RATE_TABLES, read.update);
    expect(rate('be.commercial', '2026-11-21', updated)).toMatchObject({
      status: 'published',
      isFormula: false,
    });
    // ECB 2.40 on 1 January 2027 + 10, and in Belgium 10.40 rounded up.
    expect(rate('fr.b2b', '2027-03-01', updated)).toMatchObject({
      rate: percent('12.40'),
      status: 'formula',
    });
    expect(rate('be.commercial', '2027-03-01', updated)).toMatchObject({
      rate: percent('10.5'),
      status: 'formula',
    });
    expect(rate('fr.legal.other', '2027-03-01', updated)).toMatchObject({
      rate: percent('2.90'),
      status: 'published',
    });
    expect(rate('fr.legal.other', '2027-07-01', updated).status).toBe('carried');
    expect(rate('be.commercial.before2013', '2026-11-21', updated).status).toBe('published');
    expect(rate('be.commercial', '2026-11-21').status).toBe('formula');
  });

  it('that is published before the ECB rate is entered takes the place of the carried figure', () => {
    const read = parseRateUpdate({
      rates: [
        { table: 'be.commercial', from: '2027-S1', rate: '11', source: 'Moniteur belge', confidence: 'high' },
      ],
    });
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
    const updated = withPublishedRates(RATE_TABLES, read.update);
    expect(rate('be.commercial', '2027-06-30', updated)).toMatchObject({
      rate: percent('11'),
      status: 'published',
    });
    expect(rate('be.commercial', '2027-07-01', updated).status).toBe('carried');
  });

  it('is refused as a whole with place and value when a row is wrong', () => {
    const read = parseRateUpdate({
      rates: [
        { table: 'be.commercial', from: '2027-S3', rate: '1050', source: '', confidence: 'sure' },
        { table: 'nobody', from: '2027-S1', rate: '10', source: 'x', confidence: 'high' },
      ],
    });
    expect(read).toMatchObject({ kind: 'refused' });
    const places = read.kind === 'refused' ? read.problems.map(({ place }) => place) : [];
    expect(places).toEqual([
      'rates[0].from',
      'rates[0].rate',
      'rates[0].confidence',
      'rates[0].source',
      'rates[1].table',
    ]);
  });

  it('that is no object at all is refused, not thrown', () => {
    expect(parseRateUpdate('nonsense').kind).toBe('refused');
    expect(parseRateUpdate({ rates: 'none' }).kind).toBe('refused');
  });
});
