import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { confirmationOf } from './confirmation.ts';
import type { PlanTerms } from './confirmed.ts';
import { planLetter } from './plan-letter.ts';

const euros = (cents: number) => money(cents, 'EUR');
const TERMS: PlanTerms = {
  whole: euros(100_000),
  numbers: ['F-101'],
  instalments: [
    { dueOn: day('2026-11-05'), amount: euros(50_000) },
    { dueOn: day('2026-12-05'), amount: euros(50_000) },
  ],
  interest: 'waivedWhenKept',
  hasAcceleration: true,
  acknowledgesDebt: true,
  graceDays: 5,
};
const PARTIES = {
  country: 'FR',
  recipientName: null,
  creditorName: 'Atelier Lumen',
  signatory: null,
  debtorName: 'Dupont SARL',
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a payment plan in writing', () => {
  it('has the schedule, the acknowledgement of the debt and the acceleration clause', () => {
    const { subject, text } = planLetter(TERMS, { ...PARTIES, language: 'fr' });
    expect(plain(subject)).toBe('Échéancier de 1 000,00 €');
    expect(plain(text)).toContain('- 5 novembre 2026 : 500,00 €\n- 5 décembre 2026 : 500,00 €');
    expect(plain(text)).toContain('Dupont SARL reconnaît devoir cette somme de 1 000,00 € en principal');
    expect(plain(text)).toContain('nous renonçons aux intérêts');
    expect(plain(text)).toContain(
      'dans les 5 jours ouvrés suivant une échéance, le solde devient immédiatement exigible',
    );
  });

  it('says only the clauses that the plan has', () => {
    const bare: PlanTerms = { ...TERMS, acknowledgesDebt: false, hasAcceleration: false, interest: 'runs' };
    const { text } = planLetter(bare, { ...PARTIES, language: 'fr' });
    expect(text).not.toContain('reconnaît');
    expect(text).not.toContain('exigible');
    expect(text).not.toContain('renonçons');
    expect(plain(text)).toContain('Les intérêts de retard continuent de courir');
  });

  it('on the page is accepted there, and never asks for an answer by mail', () => {
    const asksForMail = /bon pour accord|Antwoord dan|reply|antworten Sie/;
    for (const language of LANGUAGES)
      expect(planLetter(TERMS, { ...PARTIES, language }).text).not.toMatch(asksForMail);
    expect(plain(planLetter(TERMS, { ...PARTIES, language: 'fr' }).text)).toContain(
      'Pour accepter, écrivez votre nom ci-dessous et envoyez',
    );
  });

  it('in a message says both ways: the address of the page, and an answer by mail', () => {
    const pageUrl = 'https://acquit.example/p/abc_DEF-1';
    const said = (language: (typeof LANGUAGES)[number], url: string | null) => {
      const { debtorName, ...writing } = { ...PARTIES, language };
      const readOn = { kind: 'message', pageUrl: url } as const;
      return confirmationOf(
        { kind: 'plan', terms: TERMS, debtorName, isAccepted: false, readOn },
        { ...writing, by: 'page' },
      ).text;
    };
    for (const language of LANGUAGES) {
      expect(said(language, pageUrl)).toContain(pageUrl);
      expect(said(language, null)).not.toContain('http');
    }
    expect(plain(said('fr', null))).toContain('Pour accepter, répondez « bon pour accord »');
    expect(plain(said('fr', pageUrl))).toContain('Ou répondez « bon pour accord » à ce message');
  });

  it('names the whole and both instalments in each language', () => {
    for (const language of LANGUAGES) {
      const text = plain(planLetter(TERMS, { ...PARTIES, language }).text);
      expect(text.match(/500[.,]00/g)).toHaveLength(2);
      expect(text).toMatch(/1[ .,]000[.,]00/);
      expect(text).toContain('Dupont SARL');
    }
  });
});
