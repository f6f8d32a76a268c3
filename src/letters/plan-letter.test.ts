import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
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

  it('names the whole and both instalments in each language', () => {
    for (const language of LANGUAGES) {
      const text = plain(planLetter(TERMS, { ...PARTIES, language }).text);
      expect(text.match(/500[.,]00/g)).toHaveLength(2);
      expect(text).toMatch(/1[ .,]000[.,]00/);
      expect(text).toContain('Dupont SARL');
    }
  });
});
