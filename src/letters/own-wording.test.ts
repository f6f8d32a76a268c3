import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { trialViews, wordingProblems } from './own-wording.ts';
import { kindOf, WORDING_KEYS, wordingOf } from './wording/letter-text.ts';
import { toneAdvice } from './wording-tone.ts';

const FRENCH = { key: 'courteousReminder', language: 'fr' } as const;
const shipped = wordingOf({ language: 'fr', kind: 'courteousReminder', variant: null });

describe('the words that are shipped', () => {
  it('pass the test that the words of a company must pass, and are tried on somebody, each in four languages', () => {
    for (const language of LANGUAGES)
      for (const key of WORDING_KEYS) {
        const text = wordingOf({ language, ...kindOf(key) });
        expect(wordingProblems(text, { key, language }), `${key} ${language}`).toEqual([]);
        expect(trialViews(key, language).length, `${key} ${language}`).toBeGreaterThan(0);
      }
  });

  it('draw no remark on their tone', () => {
    for (const language of LANGUAGES)
      for (const key of WORDING_KEYS) {
        const text = wordingOf({ language, ...kindOf(key) });
        expect(toneAdvice(text, { letter: kindOf(key).kind, language }), `${key} ${language}`).toEqual([]);
      }
  });
});

describe('words of a company', () => {
  it('may say it shorter, as long as they say what the reader needs', () => {
    const body = `{{ greeting }}

La facture {{ number }} du {{ issuedOn }}, échue le {{ dueOn }}, attend encore {{ amount }}.

<invoices/>

<payment/>

Merci.

<signature/>`;
    expect(wordingProblems({ subject: 'Facture {{ number }}', body }, FRENCH)).toEqual([]);
  });

  it('may not leave out who asks, how much, for which invoices and since when', () => {
    const problems = wordingProblems({ subject: 'Bonjour', body: 'Payez, merci.' }, FRENCH);
    expect(problems).toEqual(
      ['creditorName', 'balance', 'invoiceNumbers', 'dueDates'].map(found => ({ kind: 'mention', found })),
    );
  });

  it('may not take "mise en demeure" out of a formal notice', () => {
    const notice = wordingOf({ language: 'fr', kind: 'formalNotice', variant: null });
    const softened = Object.fromEntries(
      Object.entries(notice).map(([part, text]) => [
        part,
        text.replace(/mettons en demeure/gi, 'invitons').replace(/mise en demeure/gi, 'invitation'),
      ]),
    );
    const problems = wordingProblems({ ...notice, ...softened }, { key: 'formalNotice', language: 'fr' });
    expect(problems).toContainEqual({ kind: 'mention', found: 'wordsFormalNotice' });
  });

  it('may not ask for an amount that nobody calculated', () => {
    const body = `${shipped.body}\n\nAjoutez 40 € de frais.`;
    expect(wordingProblems({ ...shipped, body }, FRENCH)).toEqual([{ kind: 'amount', found: '40 €' }]);
  });

  it('are no program: what repeats, assigns or fetches is refused, and so is a name that nothing answers to', () => {
    const of = (more: string) => wordingProblems({ ...shipped, body: `${shipped.body}\n\n${more}` }, FRENCH);
    expect(of('{% for i in (1..9) %}x{% endfor %}')).toContainEqual({ kind: 'instruction', found: 'for' });
    expect(of("{% include '/etc/passwd' %}")).toEqual([{ kind: 'instruction', found: 'include' }]);
    expect(of('{% if false %}{{ secret }}{% endif %}')).toEqual([{ kind: 'variable', found: 'secret' }]);
    expect(of('{{ number')[0]).toMatchObject({ kind: 'broken' });
    expect(of('{{ number | split: "" }}')[0]).toMatchObject({ kind: 'broken' });
  });

  it('of no length, or of too much, are refused', () => {
    expect(wordingProblems({ subject: ' ', body: shipped.body }, FRENCH)).toEqual([
      { kind: 'empty', found: '' },
    ]);
    const long = 'x'.repeat(10_001);
    expect(wordingProblems({ subject: 'Facture', body: long }, FRENCH)).toEqual([
      { kind: 'tooLong', found: '10001 > 10000' },
    ]);
  });
});

describe('the tone', () => {
  const advice = (subject: string, body: string) =>
    toneAdvice({ subject, body }, { letter: 'courteousReminder', language: 'fr' });

  it('of a text that shouts, counts, threatens or forgets its thanks is remarked on, with the very words', () => {
    expect(advice('URGENT : 2e relance', 'Nous saisirons un huissier ! PAYEZ VITE MAINTENANT.')).toEqual([
      { kind: 'shouts', found: 'URGENT' },
      { kind: 'counts', found: '2e relance' },
      { kind: 'threatens', found: 'huissier' },
      { kind: 'capitals', found: 'URGENT' },
      { kind: 'capitals', found: 'MAINTENANT' },
      { kind: 'exclamation', found: '!' },
      { kind: 'noThanks', found: '' },
    ]);
  });

  it('lets the link to the debtor’s page stand and remarks on any other', () => {
    expect(advice('Facture', 'Merci. [Payer]({{ pageUrl }}) ou [ici](https://bit.example/x)')).toEqual([
      { kind: 'otherLink', found: 'https://bit.example/x' },
    ]);
  });
});
