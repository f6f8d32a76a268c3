import { describe, expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { compose } from './compose.ts';
import { formatMoney, localeOf } from './locale.ts';
import type { MessageView } from './message.ts';
import { SAMPLE_KINDS, sampleView } from './sample-views.ts';
import { foreignAmounts } from './view-amounts.ts';

const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;
const CASES = ['frenchBusiness', 'belgianBusiness', 'frenchConsumer', 'belgianConsumer'] as const;

/** The same claim, every amount of it in another currency: minor units as they are. */
function inCurrency(view: MessageView, currency: string): MessageView {
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, name === 'currency' ? currency : moved(one)]),
    );
  };
  return moved(view) as MessageView;
}

describe.each(['CHF', 'GBP', 'USD', 'JPY', 'TND', 'SEK'])('a claim in %s', currency => {
  it.each(LANGUAGES)('is asked for in its own words, in %s, of whomever and by every step', language => {
    const composed = SAMPLE_KINDS.flatMap(kind =>
      CASES.map(of => compose(inCurrency(sampleView({ kind, language, of, invoices: 3 }), currency))),
    );
    expect(composed.length).toBeGreaterThan(30);
    for (const { text } of composed) expect(text).not.toMatch(/€|EUR/);
  });

  it.each(LANGUAGES)('knows no amount that somebody typed, in %s', language => {
    const sample = sampleView({ kind: 'lastNotice', language, of: 'belgianBusiness', invoices: 1 });
    const view = inCurrency(sample, currency);
    const locale = localeOf(language, 'BE');
    const typed = money(77_777, currency);
    for (const printed of [formatMoney(typed, locale), `41 ${currency}`, `${currency} 41`])
      expect(foreignAmounts([`Frais : ${printed}.`], view)).toEqual([printed]);
    expect(foreignAmounts([`Total : ${formatMoney(view.asked, locale)}.`], view)).toEqual([]);
    // As many euros as francs are owed are owed by nobody.
    const inEuro = formatMoney({ ...view.asked, currency: 'EUR' }, locale);
    expect(foreignAmounts([`Total : ${inEuro}.`], view)).toEqual([inEuro]);
  });
});

it('an amount in the name of what was sold is none of the claim, in its own currency or in euro', () => {
  const view = inCurrency(
    sampleView({ kind: 'courteousReminder', language: 'fr', of: 'frenchBusiness', invoices: 1 }),
    'CHF',
  );
  const [first] = view.invoices;
  if (first === undefined) throw new Error('the sample has no invoice');
  const named = { ...view, invoices: [{ ...first, subject: 'Bon de 60 CHF, soit 65 €' }] };
  expect(foreignAmounts([compose(named).text, 'Bon de 60 CHF, soit 65 €'], named)).toEqual([]);
  expect(foreignAmounts(['61 CHF, 60 €'], named)).toEqual(['61 CHF', '60 €']);
});
