// Every sentence that a decision table of the law can say has its words in the four languages.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAW_FACT_KINDS, procedureEvents } from '../claim/law-facts.ts';
import { KNOWN_BECAUSE } from '../desk/claims/known-to-roads.ts';
import { nextDeadlines } from '../law/procedures/next.ts';
import type { ProcedureFacts } from '../law/procedures/procedure.ts';
import { PROCEDURES, roadsFor } from '../law/procedures/roads.ts';
import { RATE_TABLES } from '../law/rates/tables.ts';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { LOCALES } from './format.ts';
import { articleText, lawSentence } from './law-sentences.ts';
import {
  deadlineText,
  factText,
  knownText,
  lawNameText,
  pieceText,
  rateTableText,
  roadText,
} from './law-words.ts';
import { rateNote } from './rate-notes.ts';

const facts = (change: Partial<ProcedureFacts>): ProcedureFacts => ({
  creditorCountry: 'FR',
  debtorCountry: 'FR',
  relation: 'b2b',
  areBothMerchants: null,
  areBothRegistered: null,
  isInvoiced: true,
  isContractual: true,
  isFixedAmount: true,
  isRentOrConsumerCredit: false,
  principal: money(300000, 'EUR'),
  interest: money(17260, 'EUR'),
  accessories: money(30000, 'EUR'),
  dispute: null,
  debtorAccepts: null,
  hasWritingFromDebtor: null,
  insolvencyOn: null,
  isLimitationOver: false,
  isAdjudged: false,
  pieces: [],
  l126DecreeFrom: null,
  on: day('2026-11-26'),
  ...change,
});

/** The facts on which a court, a cost or a person who acts depends, in every combination. */
const EVERY: readonly ProcedureFacts[] = [true, false, null].flatMap(areBothMerchants =>
  [true, false].flatMap(isRentOrConsumerCredit =>
    (['b2b', 'b2c', 'public'] as const).flatMap(relation =>
      [300000, 1200000].map(cents =>
        facts({ areBothMerchants, isRentOrConsumerCredit, relation, principal: money(cents, 'EUR') }),
      ),
    ),
  ),
);

const SENTENCES = new Set(
  EVERY.flatMap(one =>
    roadsFor(one).flatMap(road => [
      ...road.conditions.map(({ expected }) => expected),
      ...road.steps,
      ...road.costs.map(({ what }) => what),
      ...(road.court === null ? [] : [road.court]),
      road.whoActs,
      road.claimed.because,
      ...[...road.conditions, ...road.costs].flatMap(({ basis: { confidence, source } }) =>
        confidence === 'high' ? [] : [source],
      ),
    ]),
  ),
);

const on = day('2026-10-12');
const DEADLINES = LAW_FACT_KINDS.flatMap(kind => {
  const fact = { id: '', debtorId: '', invoiceId: null, kind, on, amount: null, source: '', by: '' };
  return procedureEvents([fact]).flatMap(event => nextDeadlines(event).map(({ key }) => key));
});

const NOTES = [...RATE_TABLES.byKey.values()].flatMap(({ periods }) => periods.map(({ source }) => source));

describe.each(LOCALES)('in %s', locale => {
  it('where every rate was read, or how it was worked out, is said', () => {
    expect(new Set(NOTES).size).toBeGreaterThan(90);
    expect([...new Set(NOTES)].filter(source => rateNote(source, locale) === null)).toEqual([]);
    expect(rateNote('read by Marie in the Gazette', locale)).toBeNull();
  });

  it('every sentence of the roads to a title is said', () => {
    expect(SENTENCES.size).toBeGreaterThan(90);
    expect([...SENTENCES].filter(english => lawSentence(english, locale) === null)).toEqual([]);
  });

  it('what the records answer to the questions of the roads is said with where it was read', () => {
    for (const because of KNOWN_BECAUSE) {
      const said = knownText({ answer: 'true', because }, locale);
      expect(said === null).toBe(because === 'said');
      if (said !== null) expect(said).not.toBe(knownText({ answer: null, because }, locale));
    }
  });

  it('every road, document, deadline and table of rates has a name', () => {
    const nameless = (keys: readonly string[], text: (key: string) => string): string[] =>
      keys.filter(key => text(key) === key);
    expect(
      nameless(
        PROCEDURES.map(({ key }) => key),
        key => roadText(key, locale),
      ),
    ).toEqual([]);
    expect(DEADLINES.length).toBeGreaterThan(10);
    expect(nameless([...DEADLINES, 'declareClaim', 'askRelief'], key => deadlineText(key, locale))).toEqual(
      [],
    );
    expect(LAW_FACT_KINDS.filter(kind => factText(kind, locale) === kind)).toEqual([]);
    expect(nameless([...RATE_TABLES.byKey.keys()], key => rateTableText(key, locale))).toEqual([]);
    const pieces = PROCEDURES.flatMap(one => [...one.pieces, ...one.usefulPieces]);
    expect(pieces.filter(key => pieceText(key, locale) === key)).toEqual([]);
  });
});

describe('a law', () => {
  it('is named by its country, the directive by itself', () => {
    expect(lawNameText('BE', 'nl')).toBe('België');
    expect(lawNameText('EU', 'fr')).toBe('Union européenne (directive 2011/7)');
  });
});

describe('an article, as a debtor reads it', () => {
  it.each([
    ['fr', 'C. com. L441-10 II', 'CCP R2192-31'],
    [
      'nl',
      'Frans Wetboek van koophandel (C. com.) L441-10 II',
      'Frans Wetboek overheidsopdrachten (CCP) R2192-31',
    ],
    ['en', 'French Commercial Code (C. com.) L441-10 II', 'French Public Procurement Code (CCP) R2192-31'],
    [
      'de',
      'französisches Handelsgesetzbuch (C. com.) L441-10 II',
      'französisches Vergabegesetzbuch (CCP) R2192-31',
    ],
  ] as const)('says in %s whose code it is', (locale, commercial, procurement) => {
    expect(articleText('C. com. L441-10 II', locale)).toBe(commercial);
    expect(articleText('CCP R2192-31', locale)).toBe(procurement);
  });

  it.each([
    ['fr', 'CDE XIX.4', 'Loi 2 août 2002 art. 5'],
    ['nl', 'WER art. XIX.4', 'wet van 2 augustus 2002 art. 5'],
    ['en', 'Belgian Code of Economic Law (CEL) XIX.4', 'Belgian Act of 2 August 2002 art. 5'],
    ['de', 'belgisches Wirtschaftsgesetzbuch (WGB) XIX.4', 'belgisches Gesetz vom 2. August 2002 art. 5'],
  ] as const)('names in %s a Belgian act as its people do', (locale, code, act) => {
    const read = (article: string) => articleText(article, locale).replaceAll('\u00a0', ' ');
    expect(read('CDE XIX.4')).toBe(code);
    expect(read('Loi 2 août 2002 art. 5')).toBe(act);
  });

  it.each([
    ['C. civ. (BE) 5.240; loi 5 mai 1865 art. 2', 'BW art. 5.240; wet van 5 mei 1865 art. 2'],
    ['Anc. C. civ. 2244 par. 2', 'oud BW art. 2244 § 2'],
    ['CDE XX.155; anc. C. civ. 2244 par. 1', 'WER art. XX.155; oud BW art. 2244 § 1'],
    ['C. jud. 1394/21', 'Ger.W. art. 1394/21'],
    [
      'C. com. L110-4; C. civ. 2224',
      'Frans Wetboek van koophandel (C. com.) L110-4; Frans Burgerlijk Wetboek (C. civ.) 2224',
    ],
    [
      'Loi 2 août 2002 art. 5 (contrats d’avant le 16 mars 2013)',
      'wet van 2 augustus 2002 art. 5 (overeenkomsten van vóór 16 maart 2013)',
    ],
    ['Dir. 2011/7/EU art. 3(5)', 'Richtlijn 2011/7/EU art. 3(5)'],
  ])('cites %s in Dutch as a Dutch-speaking lawyer does', (article, cited) => {
    expect(articleText(article, 'nl').replaceAll('\u00a0', ' ')).toBe(cited);
  });
});

// Who reads Dutch, English or German need not know the French short forms: a sentence that cites one says whose law it is.
describe.each(['nl', 'en', 'de'] as const)('a sentence in %s that cites a French code', locale => {
  it('names it', () => {
    const told: Record<string, unknown> = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
    const cites = Object.values(told).filter(text =>
      /\b(?:C\. com\.|CCP|CPC|CMF)/.test(JSON.stringify(text)),
    );
    expect(cites.length).toBeGreaterThan(8);
    expect(cites.filter(text => !/wetboek|code\b|gesetzbuch|ordnung/i.test(JSON.stringify(text)))).toEqual(
      [],
    );
  });
});
