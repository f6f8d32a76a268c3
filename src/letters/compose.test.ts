import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../claim/parties.ts';
import { money, toDecimal } from '../units/money.ts';
import { compose, composeOrRefuse, MessageRefused } from './compose.ts';
import { formatMoney, localeOf } from './locale.ts';
import type { ComposedMessage, MessageView } from './message.ts';
import { SAMPLE_KINDS, type SampleCase, sampleView } from './sample-views.ts';

const POLITE: Readonly<Record<Language, RegExp>> = {
  fr: /merci|remercions/i,
  nl: /dank|bedankt|gelieve|alstublieft/i,
  en: /thank|please/i,
  de: /dank|bitte/i,
};

/** Every message the product sends: consumers' kinds to consumers, the others to firms of both countries. */
const cases = LANGUAGES.flatMap(language =>
  SAMPLE_KINDS.flatMap(kind => {
    const isConsumerKind = kind.startsWith('consumer');
    const parties: readonly SampleCase[] = isConsumerKind
      ? ['belgianConsumer']
      : ['frenchBusiness', 'belgianBusiness', 'frenchConsumer'];
    return parties.flatMap(of =>
      ([1, 3] as const).map(invoices => ({
        language,
        kind,
        of,
        invoices,
        view: sampleView({ kind, language, of, invoices }),
      })),
    );
  }),
);

const allTexts = (composed: ComposedMessage): string[] => [
  composed.subject,
  composed.text,
  composed.html,
  composed.letter.title,
  composed.letter.text,
  composed.letter.body,
];

const printedAsked = (view: MessageView): string =>
  formatMoney(view.asked, localeOf(view.language, view.creditor.country));

describe('every message', () => {
  it.each(cases)(
    '$kind in $language to a $of, $invoices invoice(s), asks one amount everywhere',
    ({ view, kind }) => {
      const composed = compose(view);
      expect(composed.amount).toEqual(view.asked);
      if (kind === 'thankYou') return;
      for (const text of [composed.text, composed.html, composed.letter.text])
        expect(text).toContain(printedAsked(view));
      expect(composed.payCode).toContain(`EUR${toDecimal(view.asked)}`);
      expect(composed.letter.payCode).toBe(composed.payCode);
      // Each invoice is named with its own balance, or the message names one invoice only.
      for (const line of view.invoices) expect(composed.text).toContain(line.number);
    },
  );

  it.each(cases)(
    '$kind in $language to a $of, $invoices invoice(s), is complete and well set',
    ({ view, invoices, kind }) => {
      const composed = compose(view);
      for (const text of allTexts(composed)) {
        expect(text).not.toMatch(/\{\{|\}\}|\{%|undefined|\[object|NaN|[\ue000-\uf8ff]/);
        expect(text).not.toMatch(/\(\s*\)|\s,|,,|\.\.(?!\.)/);
      }
      // Columns are aligned with spaces; running text never has two in a row.
      for (const line of composed.text.split('\n').filter(line => !line.startsWith('  ')))
        expect(line).not.toMatch(/ {2}/);
      expect(composed.subject).not.toMatch(/[\r\n]| {2}/);
      if (invoices === 1 && kind !== 'call') expect(composed.subject.length).toBeLessThanOrEqual(60);
      for (const line of composed.text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it.each(cases)('$kind in $language to a $of, $invoices invoice(s), is courteous', ({ view, language }) => {
    const composed = compose(view);
    expect(composed.text).toMatch(POLITE[language]);
    const words = `${composed.subject} ${composed.text}`;
    expect(words).not.toMatch(/urgent|dringend|1re relance|première relance|!{2,}/i);
    // Capitals do not shout: two words in a row of four capitals or more appear in no text.
    expect(words.replace(/SARL|TRIOBEBB|SIREN|IBAN/g, '')).not.toMatch(/\p{Lu}{4,} \p{Lu}{4,}/u);
  });

  it('offers a page only when there is one', () => {
    const view = sampleView({ kind: 'courteousReminder', language: 'fr', of: 'frenchBusiness', invoices: 1 });
    expect(compose(view).text).not.toContain('en ligne');
    expect(compose(view).html).not.toContain('href');
    const withPage = compose({ ...view, pageUrl: 'https://acquit.example/p/abc?x=1&y=2' });
    expect(withPage.text).toContain('https://acquit.example/p/abc?x=1&y=2');
    expect(withPage.html).toContain('href="https://acquit.example/p/abc?x=1&amp;y=2"');
    expect(compose({ ...view, pageUrl: 'javascript:alert(1)' }).html).not.toContain('href');
  });
});

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
    const { text, mentions } = compose(view);
    for (const fragment of [
      'gratis',
      '14 kalenderdagen',
      '4 december 2026',
      '€ 101,73',
      '0403.170.701',
      'Location de vaisselle',
      '29 september 2026',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(fragment);
    expect(mentions).toEqual(expect.arrayContaining(['freePeriod', 'laterIndemnity', 'productDescription']));
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
        'C. com. L441-10 II',
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

describe('what a company writes itself', () => {
  const view = sampleView({ kind: 'dateRequest', language: 'fr', of: 'frenchBusiness', invoices: 1 });
  const write = (body: string): ReturnType<typeof composeOrRefuse> =>
    composeOrRefuse(view, { wording: { subject: 'Facture {{ number }}', body } });

  it('a text that lost its amount is refused with the name of what is missing', () => {
    expect(write('{{ greeting }} Merci de payer. {{ creditorName }}')).toMatchObject({
      missing: ['balance'],
    });
  });

  it('an amount typed by hand that the claim does not know is refused', () => {
    expect(write('{{ amount }} plus 40 € de frais. {{ creditorName }}')).toMatchObject({
      foreignAmounts: ['40 €'],
    });
  });

  it('a list of mentions given by law replaces the room’s own, and an unknown key is never met', () => {
    const wording = { subject: 'x', body: '{{ amount }}' };
    expect(composeOrRefuse(view, { wording, requiredMentions: [] })).not.toHaveProperty('kind');
    expect(composeOrRefuse(view, { wording, requiredMentions: ['oracle'] })).toMatchObject({
      missing: ['oracle'],
    });
  });

  it('a template that reads a file, loops for ever or names an unknown variable fails loudly', () => {
    for (const body of [
      '{% include "package.json" %}',
      '{% render "package.json" %}',
      '{% layout "x" %}',
      '{{ amount | raw }}',
      '{{ unknown }}',
      '{% for i in (1..100000000) %}x{% endfor %}',
      '{{ amount',
    ])
      expect(() => write(body), body).toThrow();
  });
});

describe('names that look like code', () => {
  const hostile = [
    '{{ amount }}',
    '<script>alert(1)</script>',
    '#read("/etc/hosts")',
    '*étoile* _soulignée_ [lien](https://x.example)',
    '<payment/>',
    '- tiret',
    '1. Premier',
    '\\ & "guillemets" \'x\'',
    'Société 100 € Plus',
  ];

  it.each(hostile)('%s is printed as it is written', name => {
    for (const kind of ['formalNotice', 'call'] as const) {
      const view = sampleView({ kind, language: 'fr', of: 'frenchBusiness', invoices: 1 });
      const composed = compose({ ...view, debtor: { ...view.debtor, name }, recipientName: name });
      expect(composed.text.replace(/\s+/g, ' ')).toContain(name);
      expect(composed.letter.text.replace(/\s+/g, ' ')).toContain(name);
      expect(composed.html).not.toContain('<script>');
      expect(composed.html.match(/IBAN/g)).toHaveLength(1);
    }
  });

  it('a line break in a name cannot add a header to a subject', () => {
    const view = sampleView({ kind: 'call', language: 'fr', of: 'frenchBusiness', invoices: 1 });
    const composed = compose({
      ...view,
      debtor: { ...view.debtor, name: 'Hôtel\r\nBcc: x@y.example\u2028z' },
    });
    expect(composed.subject).toContain('Hôtel Bcc: x@y.example z');
    expect(composed.subject).not.toMatch(/[\r\n\u2028]/);
  });
});

describe('typography', () => {
  it('French keeps narrow spaces before signs, and amounts and dates are never cut', () => {
    const french = compose(
      sampleView({ kind: 'courteousReminder', language: 'fr', of: 'frenchBusiness', invoices: 1 }),
    );
    expect(french.text).toContain('1\u202f234,50\u00a0€');
    expect(french.text).toContain('1er\u00a0décembre\u00a02026\u202f?');
    expect(french.text).toContain('d’un oubli');
    const dutch = compose(
      sampleView({ kind: 'courteousReminder', language: 'nl', of: 'belgianBusiness', invoices: 1 }),
    );
    expect(dutch.text).toContain('€\u00a01.234,50');
    expect(dutch.text).not.toMatch(/\s\?/);
  });
});
