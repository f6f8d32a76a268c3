// Nobody has written to the debtor yet; 200.00 of the invoice is contested from 12 October on and taken off what the roads are for.

import { expect, it } from 'vitest';
import { DEBTOR, euros, INVOICE } from '../../claim/claim.fixture.ts';
import type { Dispute } from '../../dossier/dispute.ts';
import { factsOn } from '../../dunning/dossier.fixture.ts';
import { day } from '../../units/calendar.ts';
import { answersOnRecord, knownAnswers } from './known-to-roads.ts';

const CREDITOR = { name: 'Atelier Lumen', country: 'FR', vat: null, registration: null };
const CONTESTED: Dispute = {
  id: 'dispute-1',
  invoiceId: INVOICE.id,
  amount: euros(20_000),
  category: 'delivery',
  source: 'person',
  said: 'Deux palettes manquent',
  owner: 'marie',
  openedOn: day('2026-10-12'),
  answerBy: day('2026-10-26'),
  by: 'marie',
  outcome: null,
};

function disputeAnswer(disputes: readonly Dispute[], invoiceIds: readonly string[]) {
  const on = day('2026-10-19');
  const before = factsOn('2026-10-19', { debtor: DEBTOR, claims: [] });
  const interruptions = { promises: [], plans: [], offers: [], stops: [], receipts: [], disputes };
  const isDisputeLeftOut = disputes.length > 0;
  const facts = { ...before, interruptions, taken: [] };
  const asked = { company: CREDITOR, facts, invoiceIds, isDisputeLeftOut, day: on };
  return knownAnswers({
    records: { ...answersOnRecord(asked), debtorCountry: DEBTOR.country },
    said: {},
    isDisputeLeftOut,
  })[0];
}

it('an open dispute of a part, taken off, answers for the rest even before the first reminder', () => {
  const rest = { answer: 'none', because: 'restUndisputed' };
  expect(disputeAnswer([CONTESTED], [INVOICE.id])).toMatchObject(rest);
});

it('a dispute of another invoice is named, and tells nothing of this one', () => {
  const silent = { answer: null, because: 'restNotWritten' };
  expect(disputeAnswer([CONTESTED], ['another'])).toMatchObject(silent);
  expect(disputeAnswer([], [INVOICE.id])).toMatchObject({ answer: null, because: 'notWritten' });
});
