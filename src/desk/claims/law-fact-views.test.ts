import { expect, it } from 'vitest';
import { DEBTOR } from '../../claim/claim.fixture.ts';
import type { LawFact } from '../../claim/law-facts.ts';
import { day } from '../../units/calendar.ts';
import { lawFactViews } from './law-fact-views.ts';

const notice: LawFact = {
  ...{
    id: 'f1',
    debtorId: 'd1',
    invoiceId: null,
    kind: 'formalNoticeByLawyerOrBailiff',
    on: day('2026-10-01'),
  },
  ...{ amount: null, source: 'Exploit', by: 'marie' },
};

const effectFor = (change: Partial<typeof DEBTOR>) =>
  lawFactViews({ lawFacts: [notice], balances: [], debtor: { ...DEBTOR, ...change } }, { law: 'BE' })[0]
    ?.limitation;

it('what an act does is told by the law of the claim: of a French commune its own, whatever that of the company is', () => {
  expect(effectFor({ kind: 'publicBody', country: 'FR' })).toMatchObject({ effect: 'nothing' });
  expect(effectFor({ kind: 'business', country: 'FR' })).toMatchObject({ effect: 'onceOneYear' });
  expect(effectFor({ kind: 'business', country: 'BE', law: 'FR' })).toMatchObject({ effect: 'nothing' });
});
