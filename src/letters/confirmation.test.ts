import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { confirmationOf } from './confirmation.ts';

const parties = {
  country: 'FR',
  recipientName: 'Mme Dupont',
  creditorName: 'Atelier Lumen',
  signatory: 'Marie Roux',
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a call, confirmed in writing', () => {
  it('repeats the amount, the day and the invoices of a promise', () => {
    const { subject, text } = confirmationOf(
      {
        kind: 'promise',
        amount: money(60_000, 'EUR'),
        payOn: day('2026-10-09'),
        numbers: ['F-101', 'F-102'],
      },
      { ...parties, by: 'call', language: 'fr' },
    );
    expect(subject).toBe('Confirmation de notre appel');
    expect(plain(text)).toBe(
      [
        'Bonjour Mme Dupont,',
        'Merci pour notre échange de ce jour. Comme convenu, nous attendons votre règlement de 600,00 € pour le 9 octobre 2026 (F-101 et F-102). D’ici là, nous ne vous relancerons pas pour ce montant.',
        'Si nous avons mal compris, répondez simplement à ce message.',
        'Cordialement,\nMarie Roux\nAtelier Lumen',
      ].join('\n\n'),
    );
  });

  it('says the disputed part and the day of the answer, in each language', () => {
    const texts = LANGUAGES.map(language =>
      plain(
        confirmationOf(
          {
            kind: 'dispute',
            number: 'F-101',
            amount: money(30_000, 'EUR'),
            rest: money(90_000, 'EUR'),
            answerBy: day('2026-10-16'),
          },
          { ...parties, by: 'call', language },
        ).text,
      ),
    );
    expect(texts[0]).toContain('vous contestez 300,00 € sur la facture F-101');
    expect(texts[1]).toContain('300,00 op factuur F-101 betwist');
    expect(texts[2]).toContain('300.00 of invoice F-101');
    expect(texts[3]).toContain('300,00 € der Rechnung F-101 bestreiten');
    for (const text of texts) expect(text).toMatch(/16/);
    expect(texts[0]).toContain('Le reste de cette facture, 900,00 €, demeure dû.');
    expect(texts[1]).toMatch(/De rest van die factuur, €.900,00, blijft/);
    expect(texts[2]).toMatch(/The rest of that invoice, €900\.00, remains due/);
    expect(texts[3]).toContain('Der Rest dieser Rechnung, 900,00 €, bleibt offen.');
  });

  it('names the day on which we call again', () => {
    const { text } = confirmationOf(
      { kind: 'callBack', on: day('2026-10-12') },
      { ...parties, by: 'call', language: 'de' },
    );
    expect(plain(text)).toContain('rufen wir Sie am 12. Oktober 2026 wieder an');
  });
});
