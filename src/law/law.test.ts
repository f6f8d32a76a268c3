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

  it('leaves a consumer the protection of his home', () => {
    const found = governingLaw({ companyDefault: 'FR', debtorCountry: 'BE', debtorKind: 'consumer' });
    expect(found).toMatchObject({ law: 'FR', relation: 'b2c', protectedBy: 'BE' });
  });

  it('takes the directive for a state whose law is not told here', () => {
    const found = governingLaw({ companyDefault: 'FR', debtorCountry: 'PT', debtorKind: 'consumer' });
    expect(found.protectedBy).toBe('EU');
  });
});
