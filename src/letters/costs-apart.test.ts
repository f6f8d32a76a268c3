// 40.00 EUR fixed, and 150.00 EUR of costs proven: 110.00 EUR above it (C. com. L441-10 II). The reader sees both.

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { add, money, sum } from '../units/money.ts';
import { citedArticles } from './citation.ts';
import { compose } from './compose.ts';
import { formatMoney, localeOf } from './locale.ts';
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
