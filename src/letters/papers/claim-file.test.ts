import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { letterPage } from '../rendering/page.ts';
import { sampleView } from '../sample-views.ts';
import { type ClaimFileFacts, claimFileLetter, claimFileText, type LeftOut } from './claim-file.ts';

const eur = (minor: number) => money(minor, 'EUR');

const facts = (language: 'fr' | 'nl' | 'en' | 'de', altered: number): ClaimFileFacts => ({
  view: sampleView({ kind: 'formalNotice', language, of: 'belgianBusiness', invoices: 3 }),
  recipient: 'Étude Martin',
  events: [{ on: day('2026-10-02'), text: '<payment/> *reçu*', amount: null }],
  leftOut: [],
  accessoriesLeft: eur(0),
  limitation: null,
  pieces: [
    {
      name: '01 2026-10-02 a_b.pdf',
      hash: 'a'.repeat(64),
      what: { kind: 'letter', on: day('2026-10-02'), subject: 'Mise en demeure' },
    },
  ],
  missing: [],
  messagesLeft: 0,
  rehearsed: 0,
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
    expect(words).toContain('01 2026-10-02 a_b.pdf');
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

  const LEFT: LeftOut = {
    number: 'F-9',
    issuedOn: day('2026-08-31'),
    dueOn: day('2026-09-30'),
    amount: eur(30_000),
    because: { kind: 'disputed', on: day('2026-10-09'), category: 'quantité', said: '<invoices/> *trois*' },
  };

  it('says of each part that is left out why and since when, and that the parts are the whole', () => {
    const kinds = ['creditExpected', 'promised', 'planProposed', 'inPlan', 'offered'] as const;
    const leftOut: LeftOut[] = [
      LEFT,
      ...kinds.map(kind => ({
        ...LEFT,
        because: { kind, on: day('2026-10-03'), by: day('2026-10-30') } as const,
      })),
      { ...LEFT, because: { kind: 'timeBarred', on: day('2026-09-01'), article: 'C. com. L110-4' } },
      { ...LEFT, because: { kind: 'notDue', on: day('2026-12-30') } },
    ];
    const given = { ...facts('fr', 0), leftOut, accessoriesLeft: eur(4_327) };
    const text = claimFileText(given, '').replace(/\s+/g, ' ');
    for (const said of [
      'Facture F-9 du 31/08/2026, échue le 30/09/2026 : 300,00 €, contestée le 09/10/2026 (quantité) : <invoices/> *trois*',
      'règlement promis le 03/10/2026 pour le 30/10/2026',
      'prescrite depuis le 01/09/2026 (C. com. L110-4)',
      'échéance du 30/12/2026, à venir',
      '2 400,00 € non réclamés.',
      '(43,27 €) ne sont pas réclamés',
    ])
      expect(text).toContain(said);
    const open = (given.view.principal.amount + 8 * 30_000) / 100;
    expect(text.replaceAll(' ', '')).toContain(`Restedûdecesfactures:${open.toFixed(2).replace('.', ',')}€`);
    for (const language of ['nl', 'en', 'de'] as const) {
      const other = claimFileText({ ...facts(language, 0), leftOut }, '');
      expect(other).not.toContain('undefined');
      expect(other.match(/^- .*F-9/gm)).toHaveLength(8);
    }
  });

  it('claims nothing where nothing may be claimed, and is told as text where no font has its letters', () => {
    const none = eur(0);
    const view = {
      ...facts('fr', 0).view,
      invoices: [],
      principal: none,
      interest: none,
      compensation: none,
      asked: none,
    };
    const given = { ...facts('fr', 0), view, leftOut: [LEFT] };
    expect(JSON.stringify(letterPage(claimFileLetter(given)).blocks)).not.toContain('"role":"claim"');
    const text = claimFileText(given, 'U+682A').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /^Étude Martin Dossier de créance Cette feuille est jointe en texte : aucune police n’a U\+682A\./,
    );
    expect(text).toContain('Aucune somme ne peut être réclamée');
    expect(text).toContain(
      'Pièce n° 1 : lettre du 02/10/2026 : Mise en demeure 01 2026-10-02 a_b.pdf SHA-256 aaaa',
    );
  });
});
