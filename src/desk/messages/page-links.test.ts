import { expect, it } from 'vitest';
import { portalSigner } from '../../access/portal-links.ts';
import { type Company, DEFAULT_POLICY } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { pageLinkFor } from './page-links.ts';

const company = (mode: 'test' | 'live'): Company => ({
  ...{ id: '019a0000-0000-7000-8000-000000000001', name: 'Duval', country: 'FR', law: 'FR', language: 'fr' },
  ...{ vat: null, registration: null, address: null, iban: null, bic: null },
  ...{ email: null, phone: null, signatory: null },
  policy: { ...DEFAULT_POLICY, mode },
});
const LOCAL = { signer: portalSigner('secret of the test'), publicUrl: 'http://localhost:3210' };
const made = (mode: 'test' | 'live', isForTrials: boolean) =>
  pageLinkFor({
    pageLinks: { ...LOCAL, isForTrials },
    company: company(mode),
    day: day('2026-11-30'),
    makeId: () => '019a0000-0000-7000-8000-000000000002',
  })?.url ?? null;

// `acquit run` in a shell without ACQUIT_URL and SMTP_URL, beside a server that has both and will send what was prepared.
it('no customer is sent a link that opens on the machine of the sender alone', () => {
  expect(made('live', true)).toBeNull();
  expect(made('test', true)).toMatch(/^http:\/\/localhost:3210\/p\//);
  // A mail server on this machine: a rehearsal, whoever reads the mails sits here too.
  expect(made('live', false)).toMatch(/^http:\/\/localhost:3210\/p\//);
});
