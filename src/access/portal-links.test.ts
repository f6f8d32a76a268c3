import { describe, expect, it } from 'vitest';
import { hashOfCode, portalSigner } from './portal-links.ts';

const signer = portalSigner('a secret of this installation');
const link = {
  companyId: '01a0e73e-1280-7a20-98bf-4ed9be77bcbb',
  linkId: '01a218b4-00cb-72d1-9965-5d8faaa05859',
};

describe('a link to the page of a debtor', () => {
  it('opens the page it was made for', () => {
    const token = signer.tokenOf(link);
    expect(token).toMatch(/^[\w-]{64}$/);
    expect(signer.read(token)).toEqual(link);
  });

  it('is refused when one of its characters is another one', () => {
    const token = signer.tokenOf(link);
    const altered = [...token].map((sign, place) => {
      const other = sign === 'A' ? 'B' : 'A';
      return `${token.slice(0, place)}${other}${token.slice(place + 1)}`;
    });
    expect(altered).toHaveLength(64);
    expect(altered.filter(one => signer.read(one) !== null)).toEqual([]);
  });

  it('is refused when it was signed elsewhere, cut, lengthened or spelled another way', () => {
    const token = signer.tokenOf(link);
    const elsewhere = portalSigner('another secret').tokenOf(link);
    for (const wrong of [
      elsewhere,
      token.slice(1),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      '',
      'x'.repeat(64),
    ])
      expect(signer.read(wrong)).toBeNull();
  });

  it('names another company only with another signature', () => {
    const other = signer.tokenOf({ ...link, companyId: '01a0e73e-1280-7a20-98bf-4ed9be77bcbc' });
    const mixed = other.slice(0, 22) + signer.tokenOf(link).slice(22);
    expect(signer.read(mixed)).toBeNull();
  });
});

describe('a code that is typed from a letter', () => {
  it('has fourteen characters in three groups and none that is misread', () => {
    expect(signer.codeOf(link)).toMatch(
      /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/,
    );
  });

  it('is the same however it is typed', () => {
    expect(hashOfCode('ab0d efghj-kmnp1')).toBe(hashOfCode('ABOD-EFGHJ-KMNPL'));
    expect(hashOfCode('ABCD-EFGHJ')).toBeNull();
    expect(hashOfCode('ABCD-EFGHJ-KMNP!')).toBeNull();
  });

  it('tells the company it belongs to and no other', () => {
    const code = signer.codeOf(link);
    expect(signer.isCodeOf(code.toLowerCase(), link.companyId)).toBe(true);
    expect(signer.isCodeOf(code, '01a0e73e-1280-7a20-98bf-4ed9be77bcbc')).toBe(false);
    expect(signer.isCodeOf('nonsense', link.companyId)).toBe(false);
  });
});
