import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { type ClaimFileFacts, claimFileLetter } from './claim-file.ts';
import { letterPage } from './page.ts';
import { sampleView } from './sample-views.ts';

const facts = (language: 'fr' | 'nl' | 'en' | 'de', altered: number): ClaimFileFacts => ({
  view: sampleView({ kind: 'formalNotice', language, of: 'belgianBusiness', invoices: 3 }),
  recipient: 'Étude Martin',
  events: [{ on: day('2026-10-02'), text: '<payment/> *reçu*', amount: null }],
  documents: [{ name: '01-2026-10-02 a_b.pdf', hash: 'a'.repeat(64) }],
  register: { entries: 12, altered, head: { position: 842, hash: 'b'.repeat(64) } },
});
const wordsOf = (given: ClaimFileFacts): string => {
  const page = letterPage(claimFileLetter(given));
  return JSON.stringify([page.recipient, page.blocks]);
};

describe('the first sheet of a claim', () => {
  it('is for whoever takes it over, shows no means to pay, and what is said is no markup', () => {
    const words = wordsOf(facts('fr', 0));
    expect(words).toContain('["Étude Martin"]');
    expect(words).toContain('02/10/2026\u00a0: <payment/> *reçu*');
    expect(words).toContain('01-2026-10-02 a_b.pdf');
    expect(words).not.toContain('"role":"payment"');
    expect(letterPage(claimFileLetter({ ...facts('fr', 0), recipient: null })).recipient).toEqual([]);
  });

  it('says in each language whether the register is sound, and where it ends', () => {
    const sound = { fr: 'est exacte', nl: 'juist bevonden', en: 'is right', de: 'und stimmt.' };
    const wrong = {
      fr: 'inexacte\u00a0: 2',
      nl: 'Onjuiste vingerafdruk: 2',
      en: 'Wrong hashes: 2',
      de: 'stimmt nicht: 2',
    };
    for (const language of ['fr', 'nl', 'en', 'de'] as const) {
      expect(wordsOf(facts(language, 0))).toContain(sound[language]);
      expect(wordsOf(facts(language, 2))).toContain(wrong[language]);
      expect(wordsOf(facts(language, 2))).not.toContain(sound[language]);
      expect(wordsOf(facts(language, 0))).toMatch(
        /842"},{"kind":"break"},{"kind":"text","text":"SHA-256 b{64}"/,
      );
    }
  });
});
