import { describe, expect, it } from 'vitest';
import { compose, composeOrRefuse } from './compose.ts';
import { sampleView } from './sample-views.ts';

describe('what a company writes itself', () => {
  const view = sampleView({ kind: 'dateRequest', language: 'fr', of: 'frenchBusiness', invoices: 1 });
  const write = (body: string): ReturnType<typeof composeOrRefuse> =>
    composeOrRefuse(view, { wording: { subject: 'Facture {{ number }}', body } });

  it('a text that lost its amount is refused with the name of what is missing', () => {
    expect(write('{{ greeting }} Merci de payer {{ numbers }}. {{ creditorName }}')).toMatchObject({
      missing: ['balance'],
    });
  });

  it('an amount typed by hand that the claim does not know is refused', () => {
    expect(write('{{ amount }} plus 40 € de frais. {{ creditorName }}')).toMatchObject({
      foreignAmounts: ['40 €'],
    });
  });

  it('an address that happens to hold the letters of a currency and a digit says no amount', () => {
    const pageUrl = 'https://acquit.example.com/p/AZqX0EUR4vK9EURq_7EURx';
    const linked = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 });
    const composed = compose({ ...linked, pageUrl });
    expect(composed.text).toContain(pageUrl);
    const wording = { subject: 'Facture {{ number }}', body: '{{ amount }} EUR4 {{ creditorName }}' };
    expect(composeOrRefuse({ ...linked, pageUrl }, { wording, requiredMentions: [] })).toMatchObject({
      foreignAmounts: ['EUR4'],
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
