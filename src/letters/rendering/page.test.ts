import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { compose } from '../compose.ts';
import type { MessageView } from '../message.ts';
import { sampleView } from '../sample-views.ts';
import { ADDRESS_WINDOWS, letterPage } from './page.ts';

const notice = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 3 });
const pageOf = (view: MessageView) => letterPage(compose(view).letter);

describe('the page of a letter', () => {
  it('carries the address for the window, the sender, the place and the date', () => {
    const page = pageOf(notice);
    expect(page.recipient).toEqual([
      'Hôtel de la Gare SAS',
      'Madame Lefort',
      'Service comptabilité',
      '1, place de la Gare',
      '80000 Amiens',
    ]);
    expect(page.window).toEqual(ADDRESS_WINDOWS.FR);
    expect(page.placeAndDate).toBe('Lille, le 20\u00a0novembre\u00a02026');
    expect(page.date).toEqual({ year: 2026, month: 11, day: 20 });
    expect(page.sender.name).toBe('Ateliers Vasseur & Fils SARL');
    expect(page.footer).toContain(
      'SIREN\u00a0552\u00a0100\u00a0554 · TVA FR\u00a027\u00a0552\u00a0100\u00a0554',
    );
  });

  it('a registered letter says on its face how it is sent, in the language of the letter', () => {
    const face = (
      of: 'frenchBusiness' | 'belgianBusiness',
      language: MessageView['language'],
      by?: 'post' | 'electronic',
    ) => {
      const view = sampleView({ kind: 'formalNotice', language, of, invoices: 1 });
      return letterPage(compose(view, by === undefined ? {} : { registered: by }).letter).registered;
    };
    expect(face('frenchBusiness', 'fr', 'post')).toBe('Lettre recommandée avec avis de réception');
    expect(face('belgianBusiness', 'fr', 'post')).toBe('Lettre recommandée');
    expect(face('belgianBusiness', 'nl', 'post')).toBe('Aangetekende brief');
    expect(face('belgianBusiness', 'de', 'post')).toBe('Einschreiben');
    expect(face('frenchBusiness', 'en', 'post')).toBe('Registered letter with acknowledgement of receipt');
    expect(face('frenchBusiness', 'fr', 'electronic')).toBe('Lettre recommandée électronique');
    // An ordinary letter, and one that was frozen before letters said so.
    expect(face('frenchBusiness', 'fr')).toBeNull();
  });

  it('a formal notice greets nobody by name, in no language: it is an act between the parties', () => {
    const opening = {
      fr: 'Madame, Monsieur,',
      nl: 'Geachte heer, mevrouw,',
      de: 'Sehr geehrte Damen und Herren,',
    };
    for (const language of ['fr', 'nl', 'de'] as const) {
      const { text, letter } = compose(
        sampleView({ kind: 'formalNotice', language, of: 'belgianBusiness', invoices: 1 }),
      );
      expect(letter.body, language).toMatch(new RegExp(`^${opening[language]}`));
      expect(text, language).toMatch(new RegExp(`^${opening[language]}`));
    }
    const words = JSON.stringify(pageOf(notice).blocks);
    expect(words).toContain('d’agréer, Madame, Monsieur, nos salutations');
    const reminder = sampleView({ kind: 'lastNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 });
    expect(compose(reminder).letter.body).toMatch(/^Bonjour Madame Lefort,/);
  });

  it('names the country, in capitals, only when the letter crosses a border', () => {
    const abroad = {
      ...notice,
      debtor: {
        ...notice.debtor,
        address: { lines: ['Rue Haute 1'], postalCode: '1000', city: 'Bruxelles', country: 'BE' },
      },
    };
    expect(pageOf(abroad).recipient.at(-1)).toBe('BELGIQUE');
    expect(pageOf(notice).recipient.at(-1)).toBe('80000 Amiens');
  });

  it('annexes the statement of interest, invoice by invoice, down to the sum', () => {
    const { annex } = pageOf(notice);
    expect(annex?.groups.map(group => group.subtotal)).toEqual([
      '21,81\u00a0€',
      '6,96\u00a0€',
      '0,51\u00a0€',
    ]);
    expect(annex?.total).toBe('29,28\u00a0€');
    expect(annex?.groups[1]?.rows).toEqual([
      [
        'F-2026-0187',
        '11/10/2026',
        '20/11/2026',
        '41',
        '500,00\u00a0€',
        '12,40\u00a0%',
        'C. com. L441-10 II',
      ],
    ]);
  });

  it('has no annex when no interest is asked, and no code when there is no account', () => {
    const reminder = sampleView({
      kind: 'courteousReminder',
      language: 'fr',
      of: 'frenchBusiness',
      invoices: 1,
    });
    expect(pageOf(reminder).annex).toBeNull();
    expect(pageOf(reminder).payCode).not.toBeNull();
    const unpaid = { ...reminder, creditor: { ...reminder.creditor, iban: null } };
    expect(pageOf(unpaid).payCode).toBeNull();
  });

  it('says nothing that the frozen letter does not say: both read the same body', () => {
    const { letter } = compose({ ...notice, day: day('2026-11-20') });
    const words = JSON.stringify(letterPage(letter).blocks);
    for (const fragment of [
      'mettons en demeure',
      '1\u202f933,77\u00a0€',
      'FR76 3000 6000 0112 3456 7890 189',
    ]) {
      expect(words).toContain(fragment);
      expect(letter.text.replace(/[\n ]+/g, ' ')).toContain(fragment);
    }
  });
});
