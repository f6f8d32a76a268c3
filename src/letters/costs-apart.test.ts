// 40.00 EUR fixed, and 150.00 EUR of costs proven: 110.00 EUR above it (C. com. L441-10 II). The reader sees both.

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { add, money, sum } from '../units/money.ts';
import { citedArticles } from './citation.ts';
import { compose } from './compose.ts';
import { formatMoney, localeOf } from './locale.ts';
import type { MessageView } from './message.ts';
import { sampleView } from './sample-views.ts';
import { LABELS } from './wording/labels.ts';

const euros = (cents: number) => money(cents, 'EUR');
const view = (language: (typeof LANGUAGES)[number]) => {
  const sample = sampleView({ kind: 'formalNotice', language, of: 'frenchBusiness', invoices: 1 });
  const [line] = sample.invoices;
  if (line === undefined) throw new Error('the sample has no invoice');
  const costs = { compensation: euros(15_000), provenCosts: euros(11_000) };
  return {
    ...sample,
    ...costs,
    invoices: [{ ...line, ...costs }],
    asked: sum([sample.principal, sample.interest, euros(15_000)], 'EUR'),
  };
};

/** 12.34 EUR of interest and 63.00 EUR on top of what is open. */
function withCosts(sample: MessageView): MessageView {
  const costs = { interest: euros(1_234), compensation: euros(6_300) };
  const [first, ...others] = sample.invoices;
  if (first === undefined) throw new Error('the sample has no invoice');
  const invoices = [{ ...first, ...costs }, ...others];
  return { ...sample, ...costs, invoices, asked: sum([sample.principal, euros(1_234), euros(6_300)], 'EUR') };
}

describe('the sum of a letter that asks for proven costs', () => {
  it.each(LANGUAGES)('names the fixed sum and the proven costs apart, in %s', language => {
    const { text, letter } = compose(view(language));
    const locale = localeOf(language, 'FR');
    for (const said of [text, letter.text]) {
      expect(said).toContain(formatMoney(euros(4_000), locale));
      expect(said).toContain(formatMoney(euros(11_000), locale));
      expect(said).toContain(LABELS[language].claim.provenCosts);
    }
  });

  // CDE XIX.2: 7.50 EUR for this reminder, beside the lump sum of the clause.
  it.each(LANGUAGES)('names the cost of a reminder to a consumer apart, in %s', language => {
    const sample = sampleView({
      kind: 'consumerSecondReminder',
      language,
      of: 'belgianConsumer',
      invoices: 1,
    });
    const compensation = add(sample.compensation, euros(750));
    const asked = sum([sample.principal, sample.interest, compensation], 'EUR');
    const { text } = compose({ ...sample, compensation, reminderCosts: euros(750), asked });
    expect(text).toContain(LABELS[language].claim.reminderCosts);
    expect(text).toContain(formatMoney(euros(750), localeOf(language, 'BE')));
  });

  // CDE XIX.4: a clause may give an indemnity; nothing is due for the recovery itself.
  it.each(LANGUAGES)(
    'calls what a Belgian consumer owes by a clause no cost of recovery, in %s',
    language => {
      const of = { kind: 'consumerSecondReminder', language, invoices: 1 } as const;
      const { text, letter } = compose(withCosts(sampleView({ ...of, of: 'belgianConsumer' })));
      const { compensation, clauseIndemnity } = LABELS[language].claim;
      for (const said of [text, letter.text]) {
        expect(said).toContain(clauseIndemnity);
        expect(said).not.toContain(compensation);
      }
      const toFirm = compose(sampleView({ ...of, kind: 'lastNotice', of: 'belgianBusiness' }));
      expect(toFirm.text).toContain(compensation);
    },
  );

  it.each(LANGUAGES)('is explained to whoever calls, who speaks of every invoice, in %s', language => {
    const sample = sampleView({ kind: 'call', language, of: 'belgianBusiness', invoices: 3 });
    const { text } = compose(withCosts(sample));
    const { claim } = LABELS[language];
    for (const label of [claim.principal, claim.interest, claim.compensation]) expect(text).toContain(label);
    // Three invoices are late: the first sentence is not about one of them.
    const opening = text.slice(text.indexOf('\n1. '), text.indexOf('\n2. '));
    expect(opening).not.toContain(sample.invoices[0]?.number);
    expect(opening).toMatch(/3\sfactures|3\sfacturen|3\sinvoices|fälligen\s+Rechnungen/);
    expect(compose(sample).text).not.toContain(claim.interest);
  });

  it('says in the reader’s language that a rate was agreed', () => {
    const join = (parts: readonly string[]): string => parts.join(' et ');
    const articles = ['contract', 'C. com. L441-10 II, D441-5'];
    expect(citedArticles({ articles, language: 'fr', join })).toBe('contrat, C. com. L441-10 II, D441-5');
  });

  it('names an article once, also where another one begins with it', () => {
    const articles = ['C. com. L441-10 II', 'C. com. L441-10 II, D441-5', 'C. com. L441-10 II'];
    const join = (parts: readonly string[]): string => parts.join(' et ');
    expect(citedArticles({ articles, language: 'fr', join })).toBe('C. com. L441-10 II, D441-5');
  });
});
