import { describe, expect, it } from 'vitest';
import type { FirstReminder } from '../law/consumer-belgium.ts';
import { RATE_TABLES } from '../law/rates/tables.ts';
import { day } from '../units/calendar.ts';
import { CREDITOR, DEBTOR, euros, INVOICE } from './claim.fixture.ts';
import { type ClaimLaw, type ClaimLawFacts, claimLaw } from './claim-law.ts';
import type { LawFact } from './law-facts.ts';
import { type ConsumerClause, DEFAULT_POLICY } from './parties.ts';

const law = (change: Partial<ClaimLawFacts>) =>
  claimLaw({
    tables: RATE_TABLES,
    company: CREDITOR,
    debtor: DEBTOR,
    invoice: INVOICE,
    firstReminder: null,
    insolvencyOn: null,
    day: day('2026-10-30'),
    ...change,
  });

describe('between businesses', () => {
  it('interest and the fixed 40.00 run by themselves', () => {
    expect(law({})).toMatchObject({
      relation: 'b2b',
      interest: { from: null },
      compensation: { kind: 'fixed', amount: euros(4_000), article: 'C. com. L441-10 II, D441-5' },
      warnings: [],
    });
  });

  it('a public buyer in France owes them under the public procurement code', () => {
    expect(law({ debtor: { ...DEBTOR, kind: 'publicBody' } })).toMatchObject({
      relation: 'public',
      compensation: { article: 'CCP L2192-13, D2192-35' },
    });
  });

  it('an invoice older than the fixed sum does not bear it: 2013 in France, 16 March 2013 in Belgium', () => {
    const issued = (text: string, of: 'FR' | 'BE') =>
      law({ invoice: { ...INVOICE, issuedOn: day(text), law: of } }).compensation;
    expect(issued('2012-12-31', 'FR')).toBeNull();
    expect(issued('2013-01-01', 'FR')).toMatchObject({ kind: 'fixed' });
    expect(issued('2013-03-15', 'BE')).toBeNull();
    expect(issued('2013-03-16', 'BE')).toMatchObject({ kind: 'fixed' });
  });

  // CCP R2192-31: the rate of public procurement is fixed by the text, whatever the terms of sale of the supplier say.
  it('a French public buyer is not asked for the rate of the terms of sale, and a warning says so', () => {
    const company = { ...CREDITOR, policy: { ...DEFAULT_POLICY, contractRatePercent: '15' } };
    const found = law({ company, debtor: { ...DEBTOR, kind: 'publicBody' } });
    expect(found.interest?.rule).toMatchObject({ kind: 'statutory', relation: 'public' });
    expect(found.warnings.map(({ key }) => key)).toEqual(['publicRate']);
  });

  it('a rate that was agreed takes the place of the statutory one', () => {
    expect(law({ invoice: { ...INVOICE, contractRatePercent: '9' } }).interest?.rule).toMatchObject({
      kind: 'contractFixed',
    });
  });

  it('a kind that was only assumed is said with every figure', () => {
    expect(law({ debtor: { ...DEBTOR, isKindAssumed: true } }).warnings).toEqual([
      { key: 'kindAssumed', text: 'Nobody said what Brasserie du Port is: it was taken for a business' },
    ]);
  });
});

describe('a consumer', () => {
  const consumer = (country: string) => ({ ...DEBTOR, kind: 'consumer', country }) as const;
  const withClause = (change: Partial<ConsumerClause> = {}) => ({
    law: 'BE' as const,
    policy: {
      ...DEFAULT_POLICY,
      consumerClause: { ratePercent: '8', hasIndemnity: true, isSmallEnterprise: false, ...change },
    },
  });
  // By e-mail on 5 October: free from the 6th to the 19th, charges from the 20th (CDE XIX.2).
  const firstReminder: FirstReminder = {
    sentOn: day('2026-10-05'),
    channel: 'electronic',
    hasAllMentions: true,
  };
  const NOTHING = { interest: null, compensation: null };

  it('in France owes neither the fixed sum nor the commercial rate', () => {
    expect(law({ debtor: consumer('FR') })).toMatchObject({ relation: 'b2c', ...NOTHING });
  });

  it('in France is not charged by the clause of a Belgian company either', () => {
    const facts = { company: withClause(), debtor: consumer('FR'), firstReminder };
    expect(law(facts)).toMatchObject(NOTHING);
  });

  it('in Belgium owes nothing without a clause, nothing before the free reminder, nothing in its fourteen days', () => {
    const debtor = consumer('BE');
    expect(law({ company: { ...CREDITOR, law: 'BE' }, debtor, firstReminder })).toMatchObject(NOTHING);
    expect(law({ company: withClause(), debtor })).toMatchObject(NOTHING);
    expect(law({ company: withClause(), debtor, firstReminder, day: day('2026-10-19') })).toMatchObject(
      NOTHING,
    );
  });

  it('in Belgium owes what the clause says from the day after, interest not before it', () => {
    const debtor = consumer('BE');
    expect(law({ company: withClause(), debtor, firstReminder, day: day('2026-10-20') })).toMatchObject({
      interest: { from: '2026-10-19', rule: { kind: 'contractFixed' } },
      compensation: { kind: 'byBalance', article: 'CDE XIX.4' },
    });
  });

  it('of a small enterprise owes interest from the day after the reminder', () => {
    const company = withClause({ isSmallEnterprise: true });
    expect(law({ company, debtor: consumer('BE'), firstReminder }).interest?.from).toBe('2026-10-05');
    // Without a clause, or with one that is unwritten, there is nothing that could count from the reminder.
    for (const ratePercent of [null, '25']) {
      const bare = withClause({ isSmallEnterprise: true, ratePercent });
      expect(law({ company: bare, debtor: consumer('BE'), firstReminder }).interest?.from).toBe('2026-10-19');
    }
  });

  it('in Belgium owes the statutory rate where the clause asks for more than its cap', () => {
    const company = withClause({ ratePercent: '25' });
    const claim = law({ company, debtor: consumer('BE'), firstReminder });
    expect(claim.interest?.rule).toMatchObject({ kind: 'statutory', relation: 'b2c' });
    expect(claim.warnings.map(({ key }) => key)).toEqual(['consumerRateOverCap', 'lumpSumByInvoice']);
  });
});

describe('a notice received by a French consumer', () => {
  const notice = (on: string, invoiceId: string | null): LawFact => ({
    id: 'n1',
    debtorId: 'd1',
    invoiceId,
    kind: 'noticeReceived',
    on: day(on),
    amount: null,
    source: 'AR 1A 234',
    by: 'marie',
  });
  const since = (on: string, invoiceId: string | null) =>
    law({ debtor: { ...DEBTOR, kind: 'consumer' }, facts: [notice(on, invoiceId)] }).interest?.from ?? null;

  it('lets interest run on everything that was late by then, from its day', () => {
    expect(since('2026-10-12', null)).toBe('2026-10-12');
    expect(since('2026-10-12', 'i1')).toBe('2026-10-12');
  });

  // Due on 2026-09-30: what an older notice asked for was something else, and on the due date itself nobody is late.
  it('asks for nothing that was invoiced or fell due after it', () => {
    expect(since('2026-08-01', null)).toBeNull();
    expect(since('2026-09-15', null)).toBeNull();
    expect(since('2026-09-30', null)).toBeNull();
    expect(since('2026-10-01', null)).toBe('2026-10-01');
  });
});

describe('a judgment on record', () => {
  const judgment = (on: string): LawFact => ({
    id: 'f1',
    debtorId: 'd1',
    invoiceId: null,
    kind: 'judgment',
    on: day(on),
    amount: euros(100_000),
    source: 'RG 26/1234',
    by: 'marie',
  });
  const keys = (found: ClaimLaw) => found.warnings.map(({ key }) => key);

  it('puts the legal rate in the place of the first one from its day, and says that the judge may have said otherwise', () => {
    const found = law({ facts: [judgment('2026-10-12')] });
    expect(found.interest?.rule).toMatchObject({ kind: 'adjudged', enforceableOn: '2026-10-12' });
    expect(keys(found)).toEqual(['judgmentRate']);
  });

  it('is not computed for the courts of another country, which a warning says', () => {
    const found = law({ debtor: { ...DEBTOR, country: 'BE' }, facts: [judgment('2026-10-12')] });
    expect(found.interest?.rule.kind).toBe('statutory');
    expect(keys(found)).toEqual(['judgmentElsewhere']);
  });

  it('says nothing of what was invoiced after it', () => {
    expect(keys(law({ facts: [judgment('2026-08-30')] }))).toEqual([]);
  });

  // CPCE L111-8 and the lack of a notice end with a title: a consumer bears the legal rate from its day.
  it('lets interest run against a consumer from its day, without a notice', () => {
    const consumer = { ...DEBTOR, kind: 'consumer' as const };
    const found = law({ debtor: consumer, facts: [judgment('2026-10-12')] });
    expect(found.interest).toMatchObject({ from: '2026-10-12', rule: { kind: 'adjudged' } });
  });
});
