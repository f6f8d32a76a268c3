// An offer to settle as each reader gets it: the amount, by when, and how it is paid, in four languages.

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { howToPay, namesOtherAccount } from '../how-to-pay.ts';
import { CONFIRMATION_WORDS } from '../wording/confirmation-words.ts';
import { confirmationHtml, confirmationOf } from './confirmation.ts';
import { saidProblems } from './own-said.ts';

const IBAN = 'BE68539007547034';
const CREDITOR = { name: 'Atelier Lumen', iban: IBAN, bic: null };
const AMOUNT = money(80_000, 'EUR');
const SAID = {
  kind: 'settlement',
  amount: AMOUNT,
  whole: money(100_000, 'EUR'),
  payOn: day('2026-10-16'),
  numbers: ['F-101'],
  howToPay: howToPay(CREDITOR, { amount: AMOUNT, reference: 'F-101' }),
  pageUrl: 'https://acquit.example/p/EUR4',
} as const;
const PARTIES = { country: 'FR', recipientName: null, creditorName: 'Atelier Lumen', signatory: null };
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const written = (
  language: (typeof LANGUAGES)[number],
  own: { subject: string; body: string } | null = null,
) => confirmationOf(SAID, { ...PARTIES, language, by: 'page', own });

describe('an offer to settle', () => {
  it('says how it is paid in each language, and where it is read on line', () => {
    expect(
      LANGUAGES.map(language => {
        const text = plain(written(language).text);
        const at = text.indexOf('IBAN');
        return text.slice(text.lastIndexOf('Atelier Lumen', at) - 30, at + 24);
      }),
    ).toEqual([
      expect.stringMatching(/Montant 800,00 € Bénéficiaire Atelier Lumen IBAN BE68 5390 0754 7034/),
      expect.stringMatching(/Bedrag € 800,00 Begunstigde Atelier Lumen IBAN BE68 5390 0754 7034/),
      expect.stringMatching(/Amount €800\.00 Beneficiary Atelier Lumen IBAN BE68 5390 0754 7034/),
      expect.stringMatching(/Betrag 800,00 € Empfänger Atelier Lumen IBAN BE68 5390 0754 7034/),
    ]);
    for (const language of LANGUAGES) {
      const { text } = written(language);
      expect(text).toMatch(/\n\n[^\n]{10,35}\nhttps:\/\/acquit\.example\/p\/EUR4\n\n/);
      // One amount to pay, and the whole that it settles: no third one.
      expect(new Set(text.match(/1?[ .,\u00a0\u202f]?\d{3}[.,]00/g)).size).toBe(2);
    }
  });

  it('shows the code beside the account, and the account once', () => {
    for (const language of LANGUAGES) {
      const html = confirmationHtml(written(language));
      expect(html.match(/cid:acquit-pay-code/g)).toHaveLength(1);
      expect(html.match(/BE68 5390 0754 7034/g)).toHaveLength(1);
      // What opens the page is pressed; its address is not printed.
      expect(html).toMatch(/<td class="button"[^>]*><a href="https:\/\/acquit\.example\/p\/EUR4"/);
      expect(html).not.toContain('>https://');
    }
  });

  it('in words of a company that leave out how it is paid gives way to the shipped ones', () => {
    const body = CONFIRMATION_WORDS.fr.settlement.filter(part => part !== '<payment/>').join('\n\n');
    expect(
      saidProblems(
        { subject: 'Offre', body: `{{ creditorName }}\n\n${body}` },
        { kind: 'settlement', language: 'fr' },
      ),
    ).toEqual([{ kind: 'mention', found: 'howToPay' }]);
    expect(written('fr', { subject: 'Offre', body: `{{ creditorName }}\n\n${body}` }).text).toContain('IBAN');
  });
});

describe('an account in a text', () => {
  it('is compared with that of today, however it is spaced and whatever follows it', () => {
    const text = written('fr').text;
    expect(namesOtherAccount(text, IBAN)).toBe(false);
    expect(namesOtherAccount(text, 'FR7630006000011234567890189')).toBe(true);
    expect(namesOtherAccount(text, null)).toBe(true);
    expect(namesOtherAccount('IBAN BE68 5390 0754 7034 BIC GKCCBEBB', IBAN)).toBe(false);
    expect(namesOtherAccount('Facture FA26 1234 5678 9012 345, sans compte', IBAN)).toBe(false);
  });
});
