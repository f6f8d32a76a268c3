import { describe, expect, it } from 'vitest';
import { isDifferenceForTwo, isSamePerson, needsSecondPerson, stillToGiveUp } from './concession.ts';
import { euros } from './dossier.fixture.ts';

describe('conceding beyond what the company leaves to one person', () => {
  it('500.00 may be given up alone, 500.01 takes two', () => {
    expect(needsSecondPerson(euros(50_000), 50_000)).toBe(false);
    expect(needsSecondPerson(euros(50_001), 50_000)).toBe(true);
  });

  it('one is not two, however the name is written', () => {
    expect(isSamePerson('Marie', ' marie ')).toBe(true);
    expect(isSamePerson('Marie', 'Paul')).toBe(false);
  });

  it('a cash discount was agreed before; goodwill of the same amount was not', () => {
    expect(isDifferenceForTwo('cashDiscount', euros(200_000), 50_000)).toBe(false);
    expect(isDifferenceForTwo('goodwill', euros(200_000), 50_000)).toBe(true);
    expect(isDifferenceForTwo('bankFee', euros(1_500), 50_000)).toBe(false);
  });

  it('what was paid since is not given up, and what went back since is not given up with it', () => {
    const asked = [
      { invoiceId: 'paid', open: 60_000 },
      { invoiceId: 'partly', open: 60_000 },
      { invoiceId: 'grown', open: 60_000 },
    ];
    const open = [
      { invoiceId: 'partly', open: 20_000 },
      { invoiceId: 'grown', open: 90_000 },
    ];
    expect(stillToGiveUp(asked, open)).toEqual([
      { invoiceId: 'partly', open: 20_000 },
      { invoiceId: 'grown', open: 60_000 },
    ]);
  });
});
