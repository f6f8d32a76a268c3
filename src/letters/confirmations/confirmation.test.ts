import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { confirmationHtml, confirmationOf } from './confirmation.ts';

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
      { ...parties, by: 'call', callOn: day('2026-10-05'), language: 'fr' },
    );
    expect(subject).toBe('Confirmation de notre appel');
    expect(plain(text)).toBe(
      [
        'Bonjour Mme Dupont,',
        'Merci pour notre échange du 5 octobre 2026. Comme convenu, nous attendons votre règlement de 600,00 € pour le 9 octobre 2026 (F-101 et F-102). D’ici là, nous ne vous relancerons pas pour ce montant.',
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
          { ...parties, by: 'call', callOn: day('2026-10-05'), language },
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
      { ...parties, by: 'call', callOn: day('2026-10-05'), language: 'de' },
    );
    expect(plain(text)).toContain('rufen wir Sie am 12. Oktober 2026 wieder an');
  });
});

describe('a plan that the debtor proposes', () => {
  const said = {
    kind: 'planProposed',
    whole: money(100_000, 'EUR'),
    instalments: [
      { dueOn: day('2026-10-20'), amount: money(33_333, 'EUR') },
      { dueOn: day('2026-11-20'), amount: money(66_667, 'EUR') },
    ],
    answerBy: day('2026-10-13'),
  } as const;

  it('is repeated with each instalment by its day and its amount, in text and in HTML, in each language', () => {
    const expected = {
      fr: [
        ['20 octobre 2026', '333,33 €'],
        ['20 novembre 2026', '666,67 €'],
        ['Total', '1 000,00 €'],
      ],
      nl: [
        ['20 oktober 2026', '€ 333,33'],
        ['20 november 2026', '€ 666,67'],
        ['Totaal', '€ 1.000,00'],
      ],
      en: [
        ['20 October 2026', '€333.33'],
        ['20 November 2026', '€666.67'],
        ['Total', '€1,000.00'],
      ],
      de: [
        ['20. Oktober 2026', '333,33 €'],
        ['20. November 2026', '666,67 €'],
        ['Gesamt', '1.000,00 €'],
      ],
    };
    for (const language of LANGUAGES) {
      const letter = confirmationOf(said, { ...parties, by: 'page', language });
      const [first = [], second = []] = expected[language];
      const colon = language === 'fr' ? ' :' : ':';
      expect(plain(letter.text)).toContain(
        `\n\n- ${first[0]}${colon}  ${first[1]}\n- ${second[0]}${colon} ${second[1]}\n\n`,
      );
      const html = plain(confirmationHtml(letter));
      const cells = [...html.matchAll(/<td[^>]*style="padding:8px[^>]*>([^<]*)<\/td>/g)].map(
        ([, cell]) => cell,
      );
      expect(cells).toEqual(expected[language].flat());
      expect(html.match(/<th scope="col"/g)).toHaveLength(2);
      expect(html).not.toContain('>- ');
    }
  });

  it('is confirmed in the shipped words where those of the company name no instalment', () => {
    const body =
      '{{ greeting }}\n\n{{ whole }} en {{ count }} versements, réponse le {{ answerBy }}.\n\n<signature/>';
    const of = (own: string) =>
      plain(
        confirmationOf(said, {
          ...{ ...parties, by: 'page', language: 'fr' },
          own: { subject: 'Votre plan', body: own },
        }).subject,
      );
    expect(of(body)).toBe('Votre proposition d’échéancier');
    expect(of(body.replace('.\n', '.\n\n<schedule/>\n'))).toBe('Votre plan');
  });
});
