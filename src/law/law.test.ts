import { describe, expect, it } from 'vitest';
import { governingLaw } from './law.ts';

describe('the law of a claim', () => {
  it('is that of the seller, not of the debtor’s country', () => {
    const found = governingLaw({ companyDefault: 'BE', debtorCountry: 'FR', debtorKind: 'company' });
    expect(found).toMatchObject({ law: 'BE', relation: 'b2b', protectedBy: null });
    expect(found.because[0]).toContain('art. 4(1)');
  });

  it('follows the choice made for the invoice before that for the debtor', () => {
    const both = {
      companyDefault: 'BE',
      debtorOverride: 'NL',
      debtorCountry: 'NL',
      debtorKind: 'company',
    } as const;
    expect(governingLaw({ ...both, invoiceOverride: 'FR' }).law).toBe('FR');
    expect(governingLaw(both).law).toBe('NL');
  });

  // A French commune never owes under the Belgian law of 2002, and its debts die in four years and not in ten.
  it('is that of a public buyer of France or Belgium, unless somebody set another', () => {
    const commune = { companyDefault: 'BE', debtorCountry: 'FR', debtorKind: 'public' } as const;
    expect(governingLaw(commune)).toMatchObject({ law: 'FR', relation: 'public', chosenFor: 'publicBuyer' });
    expect(governingLaw({ ...commune, debtorOverride: 'BE' })).toMatchObject({
      law: 'BE',
      chosenFor: 'debtor',
    });
    const gemeente = { companyDefault: 'FR', debtorCountry: 'BE', debtorKind: 'public' } as const;
    expect(governingLaw(gemeente).law).toBe('BE');
    expect(governingLaw({ ...gemeente, debtorCountry: 'NL' })).toMatchObject({
      law: 'FR',
      chosenFor: 'company',
    });
  });

  it('leaves a consumer the protection of his home', () => {
    const found = governingLaw({ companyDefault: 'FR', debtorCountry: 'BE', debtorKind: 'consumer' });
    expect(found).toMatchObject({ law: 'FR', relation: 'b2c', protectedBy: 'BE' });
  });

  it('takes the directive for a state whose law is not told here', () => {
    const found = governingLaw({ companyDefault: 'FR', debtorCountry: 'PT', debtorKind: 'consumer' });
    expect(found.protectedBy).toBe('EU');
  });
});
