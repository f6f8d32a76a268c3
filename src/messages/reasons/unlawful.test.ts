import { describe, expect, it } from 'vitest';
import { LOCALES } from '../format.ts';
import { dueOriginText } from '../invoice-words.ts';
import { journalText } from '../journal-words.ts';
import { reasonText } from './reasons.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const refused = (rule: string, found: string, expected = '', article = 'CDE XIX.2') =>
  ({ code: 'notLawful', rule, article, found, expected }) as const;

describe('why the law keeps a message from leaving', () => {
  it('names the missing mention in the four languages, with the article', () => {
    const reason = refused('mentionMissing', 'no creditorNumber');
    expect(LOCALES.map(locale => plain(reasonText(reason, locale)))).toEqual([
      'Une mention obligatoire manque : numéro d’entreprise du créancier (CDE XIX.2)',
      'Een verplichte vermelding ontbreekt: ondernemingsnummer van de schuldeiser (CDE XIX.2)',
      'A mandatory mention is missing: company number of the creditor (CDE XIX.2)',
      'Eine Pflichtangabe fehlt: Unternehmensnummer des Gläubigers (CDE XIX.2)',
    ]);
  });

  it('says which charge may not be asked, and how much is too much', () => {
    const charge = refused('chargeNotAllowed', 'interest of 12.00 EUR', 'none: before the free reminder');
    expect(plain(reasonText(charge, 'fr'))).toBe(
      'Intérêts de retard : ne peut pas être réclamé ici (CDE XIX.2)',
    );
    const over = refused('amountOverLimit', '45.00 EUR', 'at most 40.00 EUR', 'indemnity clause');
    expect(plain(reasonText(over, 'fr'))).toBe('45,00 € réclamés, au plus 40,00 € sont permis');
  });

  it('shows a rule that it does not know as it was found', () => {
    expect(plain(reasonText(refused('newRule', 'x', 'y'), 'fr'))).toBe(
      'Contraire à CDE XIX.2 : trouvé x, attendu y',
    );
  });
});

describe('a line of the history', () => {
  it('tells a call with its outcome and its note, and a kind that is not known as it is', () => {
    const call = { kind: 'callRecorded', detail: 'reached: paie vendredi' };
    expect(plain(journalText(call, 'fr'))).toBe('Appel : Joint, paie vendredi');
    expect(plain(journalText({ ...call, detail: 'wrongNumber' }, 'en'))).toBe('Call: Wrong number');
    expect(journalText({ kind: 'somethingNew', detail: null }, 'de')).toBe('somethingNew');
  });
});

describe('a due date that nobody stated', () => {
  const facts = { issuedOn: '2026-03-01', dueOn: '2026-03-31', dueBecause: null, dueArticle: null };
  it('says from what it was worked out', () => {
    expect(
      plain(dueOriginText({ ...facts, dueFrom: 'law', dueArticle: 'C. com. L441-10 I' }, 'fr') ?? ''),
    ).toBe('30 jours après la facture : délai légal, faute d’accord (C. com. L441-10 I)');
    const terms = { ...facts, dueFrom: 'terms' as const, dueBecause: 'the terms "30 jours nets"' };
    expect(plain(dueOriginText(terms, 'fr') ?? '')).toBe('d’après les conditions « 30 jours nets »');
    expect(dueOriginText({ ...facts, dueFrom: 'stated' }, 'fr')).toBeNull();
  });
});
