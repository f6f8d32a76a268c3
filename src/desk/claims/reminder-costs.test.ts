// Jeanne Dupont, a consumer in Belgium, owes 1,000.00 EUR since 2026-09-30. Her free reminder left by e-mail on 10-05: nothing may
// be charged until 10-19, something from 10-20 on (CDE XIX.2).

import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../claim/balance.ts';
import { CREDITOR, DEBTOR, euros, INVOICE } from '../../claim/claim.fixture.ts';
import { claimLaw } from '../../claim/claim-law.ts';
import type { LawFact } from '../../claim/law-facts.ts';
import { type CompanyPolicy, type ConsumerClause, DEFAULT_POLICY } from '../../claim/parties.ts';
import { factsOn } from '../../dunning/dossier.fixture.ts';
import type { DossierFacts, RungTaken } from '../../dunning/dossier-facts.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import { scenarioFor, stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { RATE_TABLES } from '../../law/rates/tables.ts';
import { day } from '../../units/calendar.ts';
import { reminderCosts } from './reminder-costs.ts';

const JEANNE = {
  ...DEBTOR,
  name: 'Jeanne Dupont',
  kind: 'consumer' as const,
  country: 'BE',
  law: 'BE' as const,
};
const CLAUSE: ConsumerClause = {
  ratePercent: null,
  hasIndemnity: false,
  isSmallEnterprise: false,
  reminderCosts: { postageMinor: 161 },
};
const FREE: RungTaken = {
  invoiceId: INVOICE.id,
  rung: 2,
  instalment: 0,
  stepKey: 'consumerFirstReminder',
  leftOn: day('2026-10-05'),
  isInDoubt: false,
  isWaiting: false,
  channel: 'email',
  deadlineOn: null,
};
const REGULAR: LawFact = {
  id: 'f1',
  debtorId: DEBTOR.id,
  invoiceId: null,
  kind: 'regularSupply',
  on: day('2026-01-01'),
  amount: null,
  source: 'Contract',
  by: 'marie',
};

function costs(
  on: string,
  {
    clause = CLAUSE,
    channels = ['email'],
    facts = {},
    step: key = 'consumerSecondReminder',
  }: {
    clause?: ConsumerClause | null;
    channels?: readonly ChannelName[];
    facts?: Partial<DossierFacts>;
    step?: string;
  } = {},
) {
  const policy: CompanyPolicy = { ...DEFAULT_POLICY, consumerClause: clause };
  const step = stepOf(
    scenarioFor({ country: 'BE', kind: 'consumer', scenario: null }) ?? expect.fail('no scenario'),
    key,
  );
  if (step === null) throw new Error(`no step ${key}`);
  const law = claimLaw({
    company: { ...CREDITOR, law: 'BE', policy },
    debtor: JEANNE,
    invoice: INVOICE,
    firstReminder: null,
    tables: RATE_TABLES,
    insolvencyOn: null,
    day: day(on),
  });
  const balance = balanceOf({ invoice: INVOICE, allocations: [], law, day: day(on) });
  const known = { ...factsOn(on, { debtor: JEANNE, claims: [] }), taken: [FREE], ...facts };
  return reminderCosts({ policy, facts: known, step, channels, covered: [balance], day: day(on) });
}

describe('the cost of a further reminder to a Belgian consumer', () => {
  it('is 7.50, and the stamp where a letter really leaves', () => {
    expect(costs('2026-10-20')).toEqual(euros(750));
    expect(costs('2026-10-20', { channels: ['letter'] })).toEqual(euros(911));
  });

  it('is never charged by default, nor before the free period has run', () => {
    expect(costs('2026-10-20', { clause: null })).toBeNull();
    expect(costs('2026-10-20', { clause: { ...CLAUSE, reminderCosts: null } })).toBeNull();
    expect(costs('2026-10-19')).toBeNull();
    expect(costs('2026-10-20', { facts: { taken: [] } })).toBeNull();
  });

  it('is not charged longer than the reminder promised either', () => {
    const promised = [{ ...FREE, deadlineOn: day('2026-10-22') }];
    expect(costs('2026-10-22', { facts: { taken: promised } })).toBeNull();
    expect(costs('2026-10-23', { facts: { taken: promised } })).toEqual(euros(750));
  });

  it('is nothing for three missed due dates of a year in regular supply, and 7.50 for the fourth', () => {
    const missed = (missedDueDates: number) =>
      costs('2026-10-20', { facts: { lawFacts: [REGULAR], missedDueDates } });
    expect(missed(3)).toBeNull();
    expect(missed(4)).toEqual(euros(750));
  });

  it('is not asked by the free reminder itself, a formal notice or a call', () => {
    expect(costs('2026-10-20', { step: 'consumerFirstReminder' })).toBeNull();
    expect(costs('2026-11-20', { step: 'formalNotice' })).toBeNull();
    expect(costs('2026-11-20', { step: 'call', channels: ['call'] })).toBeNull();
  });
});
