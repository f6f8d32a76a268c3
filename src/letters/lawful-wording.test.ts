import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { money } from '../units/money.ts';
import { compose, composeOrRefuse, MessageRefused } from './compose.ts';
import { missingMentions } from './mentions.ts';
import { SAMPLE_KINDS, sampleView } from './sample-views.ts';

describe('what the law wants said', () => {
  it('a French consumer is never told of a fee, a fixed sum or 40 euros', () => {
    for (const language of LANGUAGES)
      for (const kind of SAMPLE_KINDS.filter(kind => !kind.startsWith('consumer'))) {
        const composed = compose(sampleView({ kind, language, of: 'frenchConsumer', invoices: 3 }));
        for (const text of [composed.text, composed.letter.text])
          expect(text).not.toMatch(
            /40[,.]00|indemnité|vergoeding|compensation|pauschale|frais que|costs which/i,
          );
      }
  });

  it('a French consumer charged with the fixed sum is refused', () => {
    const view = sampleView({ kind: 'lastNotice', language: 'fr', of: 'frenchConsumer', invoices: 1 });
    const charged = {
      ...view,
      compensation: money(4000, 'EUR'),
      asked: money(view.asked.amount + 4000, 'EUR'),
    };
    expect(composeOrRefuse(charged)).toMatchObject({ kind: 'refused', forbidden: ['consumerCosts'] });
    expect(() => compose(charged)).toThrow(MessageRefused);
  });

  it('the first reminder to a Belgian consumer asks for the balance and nothing else', () => {
    const view = sampleView({
      kind: 'consumerFirstReminder',
      language: 'nl',
      of: 'belgianConsumer',
      invoices: 1,
    });
    const composed = compose(view);
    const { text } = composed;
    for (const fragment of [
      'gratis',
      // At least: the days that a text may wait before it leaves come on top of them.
      'ten minste 14 kalenderdagen',
      '4 december 2026',
      '€ 101,73',
      '0403.170.701',
      'Location de vaisselle',
      '29 september 2026',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(fragment);
    expect(missingMentions(composed, ['freePeriod', 'indemnityClauseAmount', 'productDescription'])).toEqual(
      [],
    );
    expect(composeOrRefuse({ ...view, asked: money(view.asked.amount + 1, 'EUR') })).toMatchObject({
      forbidden: ['consumerCosts'],
    });
  });

  it('a first reminder without the description of what was sold is refused, and says why', () => {
    const view = sampleView({
      kind: 'consumerFirstReminder',
      language: 'fr',
      of: 'belgianConsumer',
      invoices: 1,
    });
    const undescribed = { ...view, invoices: view.invoices.map(line => ({ ...line, subject: null })) };
    expect(composeOrRefuse(undescribed)).toEqual({
      kind: 'refused',
      missing: ['productDescription'],
      foreignAmounts: [],
      forbidden: [],
    });
  });

  it('a formal notice holds the express words, the parties, the rate, the days and the sum', () => {
    const words = {
      fr: 'mise en demeure',
      nl: 'ingebrekestelling',
      en: 'formal notice',
      de: 'Inverzugsetzung',
    };
    for (const language of LANGUAGES) {
      const { text } = compose(
        sampleView({ kind: 'formalNotice', language, of: 'frenchBusiness', invoices: 3 }),
      );
      const plain = text.replace(/\s+/g, ' ');
      for (const fragment of [
        words[language],
        '552 100 554',
        '404 833 048',
        'L441-10 II',
        'FR76 3000 6000',
        '52',
      ])
        expect(plain).toContain(fragment);
      expect(plain).toMatch(/12[,.]40 ?%/);
      // 1 784.49 of principal, 29.28 of interest (21.81 + 6.96 + 0.51) and 3 × 40.00 make 1 933.77.
      expect(plain).toMatch(/1[ .,]933[,.]77/);
      expect(plain).toMatch(/29[,.]28/);
    }
  });

  it('cites for the interest the text that founds it, and for the fixed sum its own, in words of the reader’s country', () => {
    const said = {
      fr: ['Les intérêts de retard sont calculés comme suit (C. com. L441-10 II)', 'principal : C. com.'],
      nl: [
        'als volgt berekend (Frans Wetboek van koophandel (C. com.) L441-10 II)',
        'hoofdsom: Frans Wetboek',
      ],
      en: ['as follows (French Commercial Code (C. com.) L441-10 II)', 'principal: French Commercial Code'],
      de: [
        'berechnet (französisches Handelsgesetzbuch (C. com.) L441-10 II)',
        'Beträge: französisches Handelsgesetzbuch',
      ],
    };
    for (const language of LANGUAGES) {
      const notice = sampleView({ kind: 'formalNotice', language, of: 'frenchBusiness', invoices: 1 });
      const articles = ['C. com. L441-10 II', 'C. com. L441-10 II, D441-5'];
      const plain = compose({ ...notice, articles }).text.replace(/\s+/g, ' ');
      for (const sentence of said[language]) expect(plain).toContain(sentence);
      expect(plain.match(/D441-5/g)).toHaveLength(1);
    }
  });

  it('a Belgian notice cites the Act of 2 August 2002 and no French text', () => {
    const acts = {
      fr: 'loi du 2 août 2002',
      nl: 'wet van 2 augustus 2002',
      en: 'Act of 2 August 2002',
      de: 'Gesetzes vom 2. August 2002',
    };
    for (const language of LANGUAGES) {
      const { text } = compose(
        sampleView({ kind: 'formalNotice', language, of: 'belgianBusiness', invoices: 1 }),
      );
      const plain = text.replace(/\s+/g, ' ');
      expect(plain).toContain(acts[language]);
      expect(plain).not.toMatch(/1344|L441|SIREN|French|französisch/);
    }
  });

  it('interest and costs are waived for a day and an amount that the notice names, when only the principal is asked', () => {
    const claiming = sampleView({ kind: 'costsNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 });
    const waiving = compose({ ...claiming, asked: claiming.principal });
    expect(waiving.amount).toEqual(money(123450, 'EUR'));
    expect(waiving.payCode).toContain('EUR1234.50');
    expect(waiving.text.replace(/\s+/g, ' ')).toContain(
      'Nous y renonçons si 1 234,50 € nous parviennent au plus tard le 1er décembre 2026',
    );
    expect(compose(claiming).text).not.toContain('Nous y renonçons');
  });

  it('the last notice to a Belgian firm announces the procedure for undisputed debts, a French one does not', () => {
    const belgian = compose(
      sampleView({ kind: 'lastNotice', language: 'fr', of: 'belgianBusiness', invoices: 1 }),
    );
    const french = compose(
      sampleView({ kind: 'lastNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 }),
    );
    expect(belgian.text.replace(/\s+/g, ' ')).toContain('1394/20');
    expect(french.text).not.toContain('1394/20');
  });
});
