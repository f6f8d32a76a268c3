import { expect, it } from 'vitest';
import { portalSigner } from '../../access/portal-links.ts';
import { sampleView } from '../../letters/sample-views.ts';
import { letterWithoutKeys, withoutLinks } from './without-keys.ts';

const signer = portalSigner('a secret of the tests that is long enough');
const LINK = {
  companyId: '00000000-0000-7000-8000-000000000001',
  linkId: '00000000-0000-7000-8000-000000000002',
};
const [token, code] = [signer.tokenOf(LINK), signer.codeOf(LINK)];
const url = `https://acquit.example/p/${token}`;

it('an address that opens a page is told without what opens it', () => {
  expect(withoutLinks(`<a href="${url}">Payer</a> https://acquit.example/p/abc`)).toBe(
    '<a href="https://acquit.example/p/…">Payer</a> https://acquit.example/p/abc',
  );
  expect(withoutLinks(`https://acquit.example/s/${signer.sales.tokenOf(LINK)}.`)).toBe(
    'https://acquit.example/s/….',
  );
});

it('a letter is told without the code that is typed, wherever it stands', () => {
  const view = {
    ...sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 }),
    pageUrl: url,
    pageEntry: { address: 'acquit.example/p', code },
  };
  const said = `acquit.example/p, code ${code} ${url}`;
  const letter = { language: 'fr', title: 'Rappel', body: said, text: said, view, payCode: null } as const;
  const shown = JSON.stringify(letterWithoutKeys(letter));
  expect(shown).not.toContain(code);
  expect(shown).not.toContain(token);
  expect(shown).toContain('acquit.example/p, code …');
});
