import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../claim/parties.ts';
import { toDecimal } from '../units/money.ts';
import { compose } from './compose.ts';
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

  it.each(cases.filter(({ invoices }) => invoices === 1))(
    '$kind in $language to a $of leaves no hole where a fact is unknown',
    ({ view, kind }) => {
      const bare: MessageView = {
        ...view,
        creditor: { ...view.creditor, phone: null, email: null, signatory: null, address: null, bic: null },
        debtor: { ...view.debtor, address: null, registration: null },
        recipientName: null,
        deadlineOn: kind === 'formalNotice' ? view.deadlineOn : null,
        earlierContacts: [],
      };
      const composed = compose(bare);
      for (const text of [composed.subject, composed.text, composed.letter.text]) {
        expect(text).not.toMatch(/null|undefined|\(\s*\)|\s,|,,|\s\.(?!\.)|: \.|, ?\)/);
        expect(text).not.toMatch(/[^\n ] {2,}\p{Ll}/u);
      }
    },
  );

  it('offers a page only when there is one', () => {
    const view = sampleView({ kind: 'courteousReminder', language: 'fr', of: 'frenchBusiness', invoices: 1 });
    expect(compose(view).text).not.toContain('en ligne');
    expect(compose(view).html).not.toContain('href');
    const withPage = compose({ ...view, pageUrl: 'https://acquit.example/p/abc?x=1&y=2' });
    expect(withPage.text).toContain(
      'Régler ou nous répondre en ligne\nhttps://acquit.example/p/abc?x=1&y=2\n',
    );
    expect(withPage.text).toContain('https://acquit.example/p/abc?x=1&y=2');
    expect(withPage.html).toContain('href="https://acquit.example/p/abc?x=1&amp;y=2"');
    expect(compose({ ...view, pageUrl: 'javascript:alert(1)' }).html).not.toContain('href');
  });
});

describe('a reference that has no room for all its numbers', () => {
  // 'F-2026-1001 ' is twelve signs: eleven of them are 131, a twelfth would make 143.
  const view = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 });
  const [line] = view.invoices;
  if (line === undefined) throw new Error('The sample has an invoice');
  const invoices = Array.from({ length: 60 }, (_, at) => ({ ...line, number: `F-2026-${1001 + at}` }));
  const wordsOf = (view: MessageView): string => {
    const { letter, text } = compose(view, { requiredMentions: [] });
    return `${letter.text}\n${text}`.replace(/\s+/g, ' ');
  };

  it('says how many are meant and how many are named', () => {
    const said = 'les 60 factures ; un virement n’a la place que pour les numéros des 11 premières';
    expect(wordsOf({ ...view, invoices }).split(said)).toHaveLength(3);
  });

  it('says nothing where all of them are named', () => {
    expect(wordsOf({ ...view, invoices: invoices.slice(0, 11) })).not.toContain('n’a la place');
  });
});
