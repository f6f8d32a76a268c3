// What a lawyer of the country would read: the right procedure for the right debtor, and no word that says something else.

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../claim/parties.ts';
import { money } from '../../units/money.ts';
import { citedArticle } from '../citation.ts';
import { compose } from '../compose.ts';
import { sampleView } from '../sample-views.ts';
import { CONFIRMATION_WORDS } from './confirmation-words.ts';
import { PLAN_WORDS } from './plan-words.ts';

describe('the recovery of uncontested debts (C. jud. 1394/20)', () => {
  const lastNotice = (
    language: (typeof LANGUAGES)[number],
    change: { isPublicBody?: true; country?: 'FR' },
  ) => {
    const view = sampleView({ kind: 'lastNotice', language, of: 'belgianBusiness', invoices: 1 });
    return compose({ ...view, debtor: { ...view.debtor, ...change } }).text;
  };

  it('is announced to a Belgian firm, in four languages', () => {
    for (const language of LANGUAGES) expect(lastNotice(language, {})).toContain('1394/20');
  });

  // C. jud. 1394/20: the bailiff acts at the request of the creditor's lawyer.
  it('names the lawyer without whom no bailiff may begin', () => {
    const told = LANGUAGES.map(language => lastNotice(language, {}).replace(/\s+/g, ' '));
    for (const text of told)
      expect(text).toMatch(
        /avocat et à un huissier|advocaat en een gerechts|lawyer and a judicial|Anwalt und einem/,
      );
  });

  // The text leaves public authorities out, and a Belgian bailiff serves in Belgium.
  it('is never announced to a public body, nor to a firm of another country', () => {
    for (const language of LANGUAGES) {
      expect(lastNotice(language, { isPublicBody: true })).not.toContain('1394/20');
      expect(lastNotice(language, { country: 'FR' })).not.toContain('1394/20');
    }
  });
});

describe('a formal notice to a French consumer', () => {
  it('says in every language from when interest runs, and under which article', () => {
    for (const language of LANGUAGES) {
      const view = sampleView({ kind: 'formalNotice', language, of: 'frenchConsumer', invoices: 1 });
      const { text } = compose(view);
      for (const article of ['1344', '1231-6', '1344-1']) expect(text).toContain(article);
    }
  });
});

describe('what is due by law', () => {
  // C. civ. 1344, CDE XIX.2: between firms alone nothing has to be sent before.
  it('is never said to be due by itself by a consumer', () => {
    for (const language of LANGUAGES) {
      const firm = sampleView({ kind: 'lastNotice', language, of: 'belgianBusiness', invoices: 1 });
      const BY_ITSELF = /de plein droit|van rechtswege|due by law|von Rechts wegen/;
      expect(compose(firm).text.replace(/\s+/g, ' ')).toMatch(BY_ITSELF);
      for (const kind of ['lastNotice', 'costsNotice'] as const) {
        const view = sampleView({ kind, language, of: 'belgianConsumer', invoices: 1 });
        const asked = money(view.principal.amount + 500, 'EUR');
        const charged = { ...view, interest: money(500, 'EUR'), asked, articles: ['CDE XIX.4'] };
        const { text } = compose(charged);
        expect(text).toContain('XIX.4');
        expect(text.replace(/\s+/g, ' ')).not.toMatch(BY_ITSELF);
      }
    }
  });
});

describe('words that say something else', () => {
  // 'Vragen wij u dit bedrag niet te betalen' asks the debtor not to pay.
  it('a Dutch debtor who disputes is not asked not to pay', () => {
    expect(CONFIRMATION_WORDS.nl.dispute).toContain('wordt dit bedrag niet van u gevraagd');
    expect(CONFIRMATION_WORDS.nl.dispute).not.toContain('niet te betalen');
  });

  // Saturday is a Werktag, and may be a werkdag; the plan counts the days on which banks work.
  it('the days of grace of a plan are bank days in Dutch and German too', () => {
    for (const clause of ['accelerated', 'notAccelerated'] as const) {
      expect(PLAN_WORDS.de[clause](5)).toContain('5 Bankarbeitstagen');
      expect(PLAN_WORDS.nl[clause](5)).toContain('5 bankwerkdagen');
    }
  });

  it('an article that rests on two acts names both in the reader’s language', () => {
    expect(citedArticle('C. civ. 1231-6; CMF L313-2', 'nl')).toBe(
      'Frans Burgerlijk Wetboek (C. civ.) 1231-6; Frans Monetair en financieel wetboek (CMF) L313-2',
    );
    expect(citedArticle('C. civ. (BE) 5.240; loi 5 mai 1865 art. 2', 'de')).toBe(
      'ZGB 5.240; Gesetz vom 5. Mai 1865, Art.\u00a02',
    );
    expect(citedArticle('C. civ. (BE) 5.240; loi 5 mai 1865 art. 2', 'fr')).toBe(
      'C. civ. 5.240; loi du 5 mai 1865, art.\u00a02',
    );
  });
});
