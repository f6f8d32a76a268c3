import { describe, expect, it } from 'vitest';
import { DEBTOR } from '../../claim/claim.fixture.ts';
import type { Debtor } from '../../claim/parties.ts';
import { dueOn, factsOn } from '../dossier.fixture.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { type AssignmentRule, assignScenario, type ScenarioBook, SHIPPED_BOOK } from './assignment.ts';
import { SHIPPED_SCENARIOS } from './shipped-scenarios.ts';

const facts = (debtor: Partial<Debtor>, change: Partial<DossierFacts> = {}): DossierFacts => ({
  ...factsOn('2026-10-05'),
  debtor: { ...DEBTOR, ...debtor },
  ...change,
});

const assigned = (
  debtor: Partial<Debtor>,
  book: ScenarioBook = SHIPPED_BOOK,
  change: Partial<DossierFacts> = {},
) => {
  const { scenario, because } = assignScenario(facts(debtor, change), book);
  return { key: scenario?.key ?? null, version: scenario?.version ?? null, because };
};

const edited = (key: string, version: number): ScenarioBook => ({
  ...SHIPPED_BOOK,
  scenarios: [
    ...SHIPPED_SCENARIOS,
    ...SHIPPED_SCENARIOS.filter(one => one.key === key).map(one => ({ ...one, version })),
  ],
});

const RULE: AssignmentRule = {
  key: 'small',
  segments: null,
  kinds: ['business'],
  countries: null,
  habits: null,
  minimumMinor: null,
  maximumMinor: 5_000,
  scenario: 'small-balance',
};

describe('which scenario a debtor follows', () => {
  it.each([
    [{ kind: 'business', country: 'FR' }, 'fr-business'],
    [{ kind: 'business', country: 'BE' }, 'be-business'],
    [{ kind: 'business', country: 'DE' }, 'eu-business'],
    [{ kind: 'consumer', country: 'FR' }, 'fr-consumer'],
    [{ kind: 'consumer', country: 'BE' }, 'be-consumer'],
    [{ kind: 'publicBody', country: 'FR' }, 'fr-public-body'],
    [{ kind: 'publicBody', country: 'BE' }, 'be-public-body'],
    [{ kind: 'publicBody', country: 'NL' }, 'public-body'],
    [{ kind: 'consumer', country: 'NL' }, null],
  ] as const)('without anything else, kind and country decide: %o follows %s', (debtor, key) => {
    expect(assigned(debtor).key).toBe(key);
  });

  // CDE XIX.2: the free reminder and its 14 days are the law of a Belgian firm's claim, wherever its customer lives.
  it.each([
    ['FR', {}, 'be-consumer'],
    ['FR', { segment: 'hardship' }, 'be-hardship'],
    // Nothing is known of what protects a consumer there: a person decides.
    ['NL', {}, null],
  ])('a consumer in %s of a Belgian firm (%o) follows %s', (country, also, key) => {
    const belgian = factsOn('2026-10-05').balances.map(balance => ({
      ...balance,
      law: { ...balance.law, governing: { ...balance.law.governing, law: 'BE' as const } },
    }));
    expect(assigned({ kind: 'consumer', country, ...also }, SHIPPED_BOOK, { balances: belgian }).key).toBe(
      key,
    );
  });

  it.each([
    ['vip', 'key-account'],
    ['new', 'new-customer'],
    ['chronic', 'chronic-late'],
    ['small', 'small-balance'],
    ['freelancer', 'freelancer'],
    ['construction', 'construction'],
    ['hardship', 'hardship'],
  ])('a customer of segment %s follows %s, and it says which rule', (segment, key) => {
    expect(assigned({ segment })).toMatchObject({
      key,
      because: { code: 'rule', rule: `${segment}-${key}`, matched: [`segment ${segment}`, 'kind business'] },
    });
  });

  it('a consumer is never given the steps of a business, whatever the segment', () => {
    expect(assigned({ kind: 'consumer', segment: 'vip' }).key).toBe('fr-consumer');
    expect(assigned({ kind: 'consumer', segment: 'hardship' }).key).toBe('fr-hardship');
    expect(assigned({ kind: 'consumer', country: 'BE', segment: 'hardship' }).key).toBe('be-hardship');
  });

  it('a rule of the company looks at the amount that is open, and names it', () => {
    const book = { ...SHIPPED_BOOK, rules: [RULE] };
    const small = {
      balances: factsOn('2026-10-05', { claims: [dueOn('F-1', '2026-09-30', 4_200)] }).balances,
    };
    expect(assigned({}, book, small)).toMatchObject({
      key: 'small-balance',
      because: { code: 'rule', rule: 'small', matched: ['kind business', 'open 4200'] },
    });
    expect(assigned({}, book).key).toBe('fr-business');
  });

  it('a rule may ask how the debtor has paid so far', () => {
    const book = {
      ...SHIPPED_BOOK,
      rules: [{ ...RULE, maximumMinor: null, habits: ['chronic'] as const, scenario: 'chronic-late' }],
    };
    expect(assigned({}, book, { habit: 'chronic' }).key).toBe('chronic-late');
    expect(assigned({}, book, { habit: 'late' }).key).toBe('fr-business');
    expect(assigned({}, book).key).toBe('fr-business');
  });

  it('a person’s choice comes before every rule', () => {
    expect(assigned({ segment: 'vip', scenario: 'freelancer' })).toMatchObject({
      key: 'freelancer',
      because: { code: 'chosenByPerson' },
    });
  });

  it('a running round keeps the version it began with, a new round takes the newest', () => {
    const book = edited('fr-business', 2);
    const running = { running: { key: 'fr-business', version: 1 } };
    expect(assigned({}, book, running)).toMatchObject({
      version: 1,
      because: { code: 'roundKeepsVersion', version: 1 },
    });
    expect(assigned({}, book)).toMatchObject({ version: 2, because: { code: 'kindAndCountry' } });
  });

  it('a running round changes ladders when a person chooses another, or when the debtor turns out to be a consumer', () => {
    const running = { running: { key: 'fr-business', version: 1 } };
    expect(assigned({ scenario: 'freelancer' }, SHIPPED_BOOK, running).key).toBe('freelancer');
    expect(assigned({ kind: 'consumer' }, SHIPPED_BOOK, running).key).toBe('fr-consumer');
  });
});
