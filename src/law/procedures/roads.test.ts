import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { nextDeadlines, type ProcedureEvent } from './next.ts';
import type { ProcedureFacts, ProcedureKey } from './procedure.ts';
import { roadsFor } from './roads.ts';

const euro = (cents: number) => money(cents, 'EUR');

const FRENCH: ProcedureFacts = {
  creditorCountry: 'FR',
  debtorCountry: 'FR',
  relation: 'b2b',
  areBothMerchants: true,
  areBothRegistered: true,
  isInvoiced: true,
  isContractual: true,
  isFixedAmount: true,
  isRentOrConsumerCredit: false,
  principal: euro(300000),
  interest: euro(17260),
  accessories: euro(4000),
  dispute: 'none',
  debtorAccepts: null,
  hasWritingFromDebtor: false,
  insolvencyOn: null,
  isLimitationOver: false,
  isAdjudged: false,
  pieces: ['invoices', 'statementOfAmounts', 'listOfExhibits', 'orderOrContract'],
  l126DecreeFrom: null,
  on: day('2026-11-21'),
};

const road = (key: ProcedureKey, facts: Partial<ProcedureFacts> = {}) => {
  const found = roadsFor({ ...FRENCH, ...facts }).find(assessment => assessment.key === key);
  if (found === undefined) throw new Error(`No road ${key}`);
  return found;
};
const failed = (key: ProcedureKey, facts: Partial<ProcedureFacts> = {}) =>
  road(key, facts)
    .conditions.filter(({ answer }) => answer === 'notMet')
    .map(condition => condition.key);

describe('the roads to a title in France', () => {
  it('for a merchant’s small invoice leave the injonction: L125-1 excludes it and L126 waits for its decree', () => {
    expect(failed('FR_PETITES_CREANCES')).toEqual(['notBetweenMerchants']);
    expect(failed('FR_L126')).toEqual(['decreeInForce']);
    expect(road('FR_INJONCTION')).toMatchObject({ verdict: 'eligible', missingPieces: [] });
  });

  it('open law 2026-307 once its decree is entered', () => {
    expect(road('FR_L126', { l126DecreeFrom: day('2026-12-01') }).verdict).toBe('notEligible');
    expect(road('FR_L126', { l126DecreeFrom: day('2026-11-21') }).verdict).toBe('eligible');
  });

  it('count interest in the 5,000 EUR of small claims', () => {
    const consumer = { relation: 'b2c', areBothMerchants: false } as const;
    const small = { ...consumer, principal: euro(480000), interest: euro(20000), accessories: euro(0) };
    expect(road('FR_PETITES_CREANCES', small).verdict).toBe('eligible');
    expect(failed('FR_PETITES_CREANCES', { ...small, interest: euro(20001) })).toEqual(['atMost5000']);
  });

  it('ask for a lawyer above 10,000 EUR', () => {
    expect(road('FR_REFERE_PROVISION').whoActs).toContain('the creditor');
    expect(road('FR_REFERE_PROVISION', { principal: euro(1000000) }).whoActs).toContain('CPC 761');
  });

  it('ask for an amicable attempt before the tribunal judiciaire up to 5,000 EUR, not between merchants', () => {
    expect(road('FR_ASSIGNATION').verdict).toBe('eligible');
    expect(failed('FR_ASSIGNATION', { areBothMerchants: false })).toEqual(['amicableAttempt']);
    const tried = { areBothMerchants: false, pieces: ['amicableAttempt'] } as const;
    expect(road('FR_ASSIGNATION', tried).verdict).toBe('eligible');
  });

  it('lead to the president of the right court of the debtor’s seat', () => {
    expect(road('FR_INJONCTION').court).toContain('tribunal de commerce');
    expect(road('FR_INJONCTION', { areBothMerchants: false }).court).toContain('tribunal judiciaire');
    expect(road('FR_INJONCTION', { isRentOrConsumerCredit: true }).court).toContain('protection');
  });

  it('do not run against a public body', () => {
    expect(failed('FR_INJONCTION', { relation: 'public' })).toEqual(['notPublicBody']);
  });

  it('say "not known yet" rather than yes when a fact is missing', () => {
    expect(road('FR_INJONCTION', { dispute: null }).verdict).toBe('notKnownYet');
    expect(road('FR_INJONCTION', { dispute: 'serious' }).verdict).toBe('notEligible');
  });

  it('keep unverified tariffs in sight', () => {
    expect(
      road('FR_INJONCTION')
        .warnings.map(({ text }) => text)
        .join(),
    ).toContain('low confidence');
  });
});

const BELGIAN = { creditorCountry: 'BE', debtorCountry: 'BE', accessories: euro(30000) } as const;

describe('the roads to a title in Belgium', () => {
  it('change the amount claimed: the RCI caps interest and clause at 10 %', () => {
    // 3,000.00 + min(172.60 + 300.00, 300.00); a summons claims 3,472.60.
    expect(road('BE_RCI', BELGIAN)).toMatchObject({ verdict: 'eligible', claimed: { amount: euro(330000) } });
    expect(road('BE_CITATION', BELGIAN).claimed.amount).toEqual(euro(347260));
  });

  it('close the RCI to consumers, public bodies, contested and unregistered debts', () => {
    expect(failed('BE_RCI', { ...BELGIAN, relation: 'b2c' })).toEqual(['businessDebt']);
    // Two French firms have no Belgian bailiff to serve the summons.
    const french = { ...BELGIAN, creditorCountry: 'FR', debtorCountry: 'FR' };
    expect(failed('BE_RCI', french)).toEqual(['linkWithBelgium']);
    expect(failed('BE_RCI', { ...BELGIAN, relation: 'public' })).toEqual(['businessDebt']);
    expect(failed('BE_RCI', { ...BELGIAN, dispute: 'notSerious' })).toEqual(['undisputed']);
    expect(failed('BE_RCI', { ...BELGIAN, areBothRegistered: false })).toEqual(['bothRegistered']);
  });

  it('ask for a writing of the debtor, and 1,860 EUR at most before the justice of the peace', () => {
    expect(failed('BE_SUMMARY_ORDER', BELGIAN)).toEqual(['writingFromDebtor']);
    const consumer = { ...BELGIAN, relation: 'b2c', hasWritingFromDebtor: true } as const;
    expect(road('BE_SUMMARY_ORDER', { ...consumer, principal: euro(186000) }).verdict).toBe('eligible');
    expect(failed('BE_SUMMARY_ORDER', { ...consumer, principal: euro(186001) })).toEqual(['amount']);
  });

  it('lead to the court of the parties and the amount', () => {
    expect(road('BE_CITATION', BELGIAN).court).toBe('enterprise court');
    expect(road('BE_CITATION', { ...BELGIAN, relation: 'b2c' }).court).toBe('justice of the peace');
    const large = { ...BELGIAN, relation: 'b2c', principal: euro(500001) } as const;
    expect(road('BE_CITATION', large).court).toBe('court of first instance');
  });
});

describe('the European roads', () => {
  const across = {
    creditorCountry: 'BE',
    debtorCountry: 'FR',
    pieces: ['formA', 'invoices', 'statementOfAmounts'],
  } as const;

  it('need a border, and not that of Denmark', () => {
    expect(failed('EU_PAYMENT_ORDER')).toEqual(['crossBorder']);
    expect(road('EU_PAYMENT_ORDER', across).verdict).toBe('eligible');
    expect(failed('EU_PAYMENT_ORDER', { ...across, debtorCountry: 'DK' })).toEqual(['crossBorder']);
  });

  it('do not count interest in the 5,000 EUR of the small claims procedure', () => {
    expect(road('EU_SMALL_CLAIMS', { ...across, principal: euro(500000) }).verdict).toBe('eligible');
    expect(failed('EU_SMALL_CLAIMS', { ...across, principal: euro(500001) })).toEqual(['atMost5000']);
  });
});

describe('every road', () => {
  it('is closed by a judgment: what is decided is enforced, not claimed again', () => {
    for (const { verdict, conditions } of roadsFor({ ...FRENCH, isAdjudged: true }))
      expect([verdict, conditions.some(one => one.key === 'notAdjudged' && one.answer === 'notMet')]).toEqual(
        ['notEligible', true],
      );
  });

  it('is closed by insolvency from the opening day, and by time', () => {
    const insolvent = roadsFor({ ...FRENCH, insolvencyOn: day('2026-11-21') });
    const dead = roadsFor({ ...FRENCH, isLimitationOver: true });
    expect([insolvent.length, dead.length]).toEqual([10, 10]);
    for (const { verdict } of [...insolvent, ...dead]) expect(verdict).toBe('notEligible');
  });

  it('gives each condition an article', () => {
    const all = roadsFor(FRENCH).flatMap(({ conditions }) => conditions);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ basis }) => basis.article.trim() === '')).toEqual([]);
  });
});

describe('the deadlines of a road', () => {
  const plainOf = (event: ProcedureEvent) =>
    nextDeadlines(event).map(({ key, whose, plain }) => `${key} ${whose} ${plain}`);

  it.each([
    [{ kind: 'orderMade', on: day('2026-08-20') }, ['serveOrder creditor 2027-02-20']],
    [{ kind: 'orderMade', on: day('2026-08-31') }, ['serveOrder creditor 2027-02-28']],
    [{ kind: 'orderMade', on: day('2026-09-01') }, ['serveOrder creditor 2026-12-01']],
    [
      { kind: 'orderServedInPerson', on: day('2026-10-12'), orderedOn: day('2026-09-05') },
      ['oppose debtor 2026-11-12', 'enforce creditorFrom 2026-12-12'],
    ],
    [
      { kind: 'orderServedInPerson', on: day('2026-10-12'), orderedOn: day('2026-08-31') },
      ['oppose debtor 2026-11-12'],
    ],
    [{ kind: 'oppositionCostsAsked', on: day('2026-11-02') }, ['depositOppositionCosts creditor 2026-11-17']],
    [
      { kind: 'rciSummonsServed', on: day('2026-09-15') },
      ['answer debtor 2026-10-15', 'report creditorFrom 2026-10-23'],
    ],
    [
      { kind: 'summaryOrderSummonsServed', on: day('2026-09-01') },
      ['pay debtor 2026-09-16', 'petition creditor 2026-10-01'],
    ],
    [{ kind: 'europeanOrderServed', on: day('2026-09-01') }, ['oppose debtor 2026-10-01']],
    [
      { kind: 'insolvencyPublished', on: day('2026-09-15') },
      ['declareClaim creditor 2026-11-15', 'askRelief creditor 2027-03-15'],
    ],
  ] as const)('follow %o', (event, expected) => {
    expect(plainOf(event)).toEqual(expected);
  });

  it('are rolled over weekends and holidays beside the plain day, which is the one to plan with', () => {
    // 28 February 2026 is a Saturday.
    const [oppose] = nextDeadlines({
      kind: 'orderServedInPerson',
      on: day('2026-01-31'),
      orderedOn: day('2026-01-10'),
    });
    expect(oppose).toMatchObject({ plain: '2026-02-28', rolled: '2026-03-02' });
  });
});
