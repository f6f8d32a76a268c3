import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { MENTION_KEYS, missingMentions, requiredMentions } from './mentions.ts';
import type { ComposedMessage } from './message.ts';
import { sampleView } from './sample-views.ts';
import { foreignAmounts } from './view-amounts.ts';

const notice = compose(
  sampleView({ kind: 'formalNotice', language: 'fr', of: 'belgianBusiness', invoices: 3 }),
);

const without = (fragment: string): ComposedMessage => ({
  ...notice,
  text: notice.text.replaceAll(fragment, ''),
});

describe('the mentions of a text', () => {
  it('a formal notice holds all that law and custom ask of it', () => {
    expect(requiredMentions(notice.letter.view)).toEqual(
      expect.arrayContaining([
        'wordsFormalNotice',
        'interestRateAndBasis',
        'interestDays',
        'amountsByNature',
        'consequence',
        'demandWithDate',
        'fixedCompensation',
      ]),
    );
    expect(missingMentions(notice, requiredMentions(notice.letter.view))).toEqual([]);
  });

  it('each fragment that is taken away is named, even when the letter still has it', () => {
    expect(missingMentions(without('0403.170.701'), MENTION_KEYS)).toContain('creditorNumber');
    expect(missingMentions(without('BE68 5390 0754 7034'), ['howToPay'])).toEqual(['howToPay']);
    expect(missingMentions(without('10,50\u00a0%'), ['interestRateAndBasis', 'amountsByNature'])).toEqual([
      'interestRateAndBasis',
    ]);
    expect(missingMentions(without('21/10/2026'), ['dueDates'])).toEqual(['dueDates']);
  });

  it('a mention whose fact nobody knows is missing, never assumed', () => {
    const { view } = notice.letter;
    const nameless = { ...view, creditor: { ...view.creditor, registration: null } };
    expect(
      missingMentions({ ...notice, letter: { ...notice.letter, view: nameless } }, ['creditorNumber']),
    ).toEqual(['creditorNumber']);
    expect(missingMentions(notice, ['freePeriod', 'indemnityClauseAmount', 'noSuchKey'])).toEqual([
      'freePeriod',
      'indemnityClauseAmount',
      'noSuchKey',
    ]);
  });
});

describe('amounts that the claim does not know', () => {
  const { view } = notice.letter;
  it('are found in every way of writing them', () => {
    for (const printed of ['7,50 €', '€ 7,50', '€7.50', '1.000 EUR', '1\u202f234,51\u00a0€'])
      expect(foreignAmounts([`Frais : ${printed}.`], view)).toEqual([printed]);
  });

  it('are not confused with those of the claim, nor with numbers that are no amounts', () => {
    // 1 234.50 and 40.00 are in the claim; a day, a rate and an invoice number are no amounts.
    for (const printed of [
      '1\u202f234,50\u00a0€',
      '€ 1.234,50',
      '40 €',
      '14 jours',
      '10,50 %',
      'F-2026-0142',
    ])
      expect(foreignAmounts([printed], view)).toEqual([]);
  });
});
