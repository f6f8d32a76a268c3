import { expect, it } from 'vitest';
import { composeAndJudge } from './compose.ts';
import { lacksOf } from './lacking.ts';
import type { MessageView } from './message.ts';
import { sampleView } from './sample-views.ts';

const notice = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 });
const lacks = (view: MessageView, body?: string) => {
  const { refusal } = composeAndJudge(view, body === undefined ? {} : { wording: { subject: 'x', body } });
  return refusal === null ? [] : lacksOf(refusal, view);
};

it('a formal notice of a company that never gave its number lacks the number, and the company is where it is given', () => {
  const unnumbered = { ...notice, creditor: { ...notice.creditor, registration: null, iban: null } };
  expect(lacks(unnumbered)).toEqual([
    { kind: 'mention', found: 'howToPay', at: 'company' },
    { kind: 'mention', found: 'creditorNumber', at: 'company' },
  ]);
});

it('what the company has and its own words leave out is put right in the words', () => {
  expect(lacks(notice, '{{ amount }}, 41 €')).toEqual(
    expect.arrayContaining([
      { kind: 'mention', found: 'creditorNumber', at: 'wording' },
      { kind: 'amount', found: '41 €', at: 'wording' },
    ]),
  );
});

it('what was sold is in the files, and costs that no consumer owes are in the scenario', () => {
  const first = sampleView({
    kind: 'consumerFirstReminder',
    language: 'fr',
    of: 'belgianConsumer',
    invoices: 1,
  });
  const undescribed = { ...first, invoices: first.invoices.map(line => ({ ...line, subject: null })) };
  expect(lacks({ ...undescribed, asked: { ...first.asked, amount: first.asked.amount + 1 } })).toEqual(
    expect.arrayContaining([
      { kind: 'mention', found: 'productDescription', at: 'files' },
      { kind: 'costs', found: 'consumerCosts', at: 'scenario' },
    ]),
  );
});
