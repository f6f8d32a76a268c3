import { describe, expect, it } from 'vitest';
import { differencesForTwo, isSamePerson, needsSecondPerson, stillToGiveUp } from './concession.ts';
import { euros } from './dossier.fixture.ts';

describe('conceding beyond what the company leaves to one person', () => {
  it('500.00 may be given up alone, 500.01 takes two', () => {
    const alone = { aloneMinor: 50_000, before: 0 };
    expect(needsSecondPerson(euros(50_000), alone)).toBe(false);
    expect(needsSecondPerson(euros(50_001), alone)).toBe(true);
    // 300.00 were given up alone before: 200.00 are left.
    expect(needsSecondPerson(euros(20_000), { ...alone, before: 30_000 })).toBe(false);
    expect(needsSecondPerson(euros(20_001), { ...alone, before: 30_000 })).toBe(true);
  });

  it('one is not two, however the name is written and whatever it is now', () => {
    const marie = { by: 'Marie', actorId: 'u1' };
    expect(isSamePerson(marie, { by: ' marie ', actorId: null })).toBe(true);
    expect(isSamePerson(marie, { by: 'Marianne', actorId: 'u1' })).toBe(true);
    expect(isSamePerson(marie, { by: 'Paul', actorId: 'u2' })).toBe(false);
    expect(isSamePerson({ by: 'Marie', actorId: null }, { by: 'Paul', actorId: null })).toBe(false);
  });

  it('a cash discount was agreed before; goodwill of the same amount was not', () => {
    const forTwo = (kind: string, amount: number, before = 0) =>
      differencesForTwo([{ kind, amount: euros(amount), mostDiscount: 200_000 }], {
        aloneMinor: 50_000,
        before,
      });
    expect(forTwo('cashDiscount', 200_000)).toBe(false);
    // More than the invoice offers is no discount, whatever it is called.
    expect(forTwo('cashDiscount', 200_001)).toBe(true);
    expect(forTwo('goodwill', 200_000)).toBe(true);
    expect(forTwo('bankFee', 1_500)).toBe(false);
    expect(forTwo('bankFee', 1_500, 49_000)).toBe(true);
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
