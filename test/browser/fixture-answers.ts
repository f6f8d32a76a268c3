// The answers of debtors in memory: a dispute, a question and a reply by mail, until somebody has dealt with them.

import type { AnswerDesk } from '../../src/api/ports/answer-port.ts';
import type { OfficeMailDesk } from '../../src/api/ports/office-port.ts';
import type { InboxAnswer } from '../../src/desk/debtors/debtor-inbox.ts';
import type { SalesContact } from '../../src/store/debtors/sales-questions.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';

const answer = (id: string, kind: InboxAnswer['kind'], note: string): InboxAnswer => ({
  id,
  debtorId: 'debtor-1',
  debtorName: 'Brasserie du Port',
  dossierId: 'dossier-1',
  kind,
  content: { note },
  at: '2026-11-20T08:12:00.000Z',
  on: day('2026-11-20'),
  effect: kind === 'dispute' ? 'dispute' : 'hold',
  dispute: null,
  files: [],
  handledAt: null,
  handledBy: null,
});

const byMail = (row: InboxAnswer): InboxAnswer => ({
  ...row,
  content: {
    ...row.content,
    subject: 'Re: Facture F-101',
    from: { name: 'Claire Martin', address: 'claire@port.example' },
    hint: { kind: 'paid', sentence: 'Le virement est parti mardi.' },
  },
});

export function answersOfFixture(): AnswerDesk & OfficeMailDesk {
  const waiting = new Map(
    [
      {
        ...answer('answer-1', 'dispute', 'Deux caisses sont arrivées cassées.'),
        dispute: {
          number: 'F-101',
          amount: money(30_000, 'EUR'),
          isWhole: false,
          rest: money(90_000, 'EUR'),
        },
      },
      answer('answer-2', 'question', 'Où envoyer le bon de commande ?'),
      byMail(answer('answer-3', 'reply', 'Bonjour,\n\nLe virement est parti mardi.\n\nClaire')),
    ].map(one => [one.id, one]),
  );
  const asked = new Map<string, SalesContact>();
  return {
    sales: async ({ debtorId }) => ({ contact: asked.get(debtorId) ?? null, questions: [] }),
    setSalesContact: async ({ debtorId, contact }) => {
      if (contact === null) return asked.delete(debtorId);
      asked.set(debtorId, contact);
      return true;
    },
    digestWanted: async () => null,
    wantDigest: async () => null,
    makeApprovalLink: async () => 'noPage',
    linkWasMailed: async () => null,
    approvalLinks: async () => [],
    revokeApproval: async () => false,
    revokeApprovalsOf: async () => {},
    debtorAnswers: async ({ debtorId }) =>
      [...waiting.values()].filter(one => debtorId === null || one.debtorId === debtorId),
    dealWithAnswer: async ({ answerId }) => waiting.delete(answerId),
    takeBackDealing: async () => false,
    answerProof: async () => null,
    makePageLink: async ({ debtorId }) =>
      debtorId === 'debtor-1'
        ? { url: 'https://acquit.example/p/x', address: 'acquit.example/p', code: 'ABCD-EFGHJ-KMNPQ' }
        : null,
    closePageLinks: async ({ debtorId }) => (debtorId === 'debtor-1' ? 1 : null),
  };
}
