// The messages that the fixture's debtors would get, with their final text.

import { claimAmounts } from '../../src/claim/claim-amounts.ts';
import type { MessageDetail } from '../../src/desk/views/batch.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import { sum, toDecimal, zero } from '../../src/units/money.ts';
import { lateDays } from './fixture-debtors.ts';
import { FIXTURE_DAY } from './fixture-given.ts';

/** Approved earlier, with a letter that nobody has posted yet. */
export function lettersOf(debtors: readonly DebtorView[]): MessageDetail[] {
  return [
    letterOf(debtors[9], 'formalNotice', 'registeredLetter'),
    letterOf(debtors[13], 'costsNotice', 'letter'),
  ].flatMap(one => one ?? []);
}

function letterOf(
  view: DebtorView | undefined,
  stepKey: string,
  channel: 'letter' | 'registeredLetter',
): MessageDetail | null {
  if (view === undefined) return null;
  const lead = { invoiceId: '', number: '', instalment: 0, open: view.overdue, rung: 1 };
  const decision = {
    kind: 'send' as const,
    stepKey,
    rung: 1,
    leadInvoiceId: '',
    covers: [lead],
    because: [],
    excluded: [],
    lookAgainOn: null,
  };
  const [message] = messagesOf({ ...view, decision });
  if (message === undefined) return null;
  return {
    ...message,
    id: `letter-${view.id}`,
    state: 'task',
    channels: [channel],
    openTasks: [channel],
    hasLetter: true,
  };
}

export function messagesOf(view: DebtorView): MessageDetail[] {
  if (view.decision?.kind !== 'send') return [];
  const { stepKey } = view.decision;
  const late = view.invoices.filter(one => one.daysLate > 0);
  const withCosts = stepKey === 'formalNotice' || stepKey === 'costsNotice';
  const interest = sum(
    late.map(one => (withCosts ? one.interest : zero('EUR'))),
    'EUR',
  );
  const compensation = sum(
    late.map(one => (withCosts ? one.compensation : zero('EUR'))),
    'EUR',
  );
  const amount = sum([view.overdue, interest, compensation], 'EUR');
  const numbers = late.map(one => one.number);
  const text = `Bonjour,\n\nSauf erreur de notre part, ${toDecimal(amount)} EUR restent dus pour ${numbers.join(', ')}.\n\nUn blocage, une question ? Répondez simplement à ce message.\n\nCamille Roy\nImprimerie Duval`;
  return [
    {
      id: messageIdOf(Number(view.id.replace('debtor-', ''))),
      version: 1,
      state: stepKey === 'call' ? 'task' : view.id === 'debtor-7' ? 'inDoubt' : 'prepared',
      debtorId: view.id,
      debtorName: view.name,
      language: view.language,
      stepKey,
      channels:
        stepKey === 'call'
          ? ['call']
          : stepKey === 'formalNotice'
            ? ['email', 'registeredLetter']
            : stepKey === 'costsNotice'
              ? ['email', 'letter']
              : ['email'],
      openTasks: stepKey === 'call' ? ['call'] : [],
      recipient: view.contacts[0]?.email ?? null,
      subject: `Facture ${numbers[0]} (${toDecimal(amount)} EUR)`,
      amount,
      invoices: numbers,
      preparedOn: FIXTURE_DAY,
      daysLate: lateDays(view),
      wasApproved: false,
      because: view.decision.because,
      warnings: view.isKindAssumed ? [{ code: 'kindAssumed', debtorKind: view.kind }] : [],
      undoUntil: null,
      text,
      html: htmlOf(text),
      hasLetter: withCosts,
      excluded: view.invoices
        .filter(one => one.daysLate === 0)
        .map(one => ({
          number: one.number,
          because: { code: 'notYetDue' as const, dueOn: one.dueOn ?? FIXTURE_DAY },
        })),
      frozenHash: 'c0ffee'.repeat(10),
      course: null,
      salesWait: null,
      amounts: claimAmounts({
        principal: view.overdue,
        interest,
        compensation,
        provenCosts: zero('EUR'),
        reminderCosts: zero('EUR'),
      }),
    },
  ];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const htmlOf = (text: string): string =>
  `<!doctype html><html><body style="font-family:sans-serif;font-size:15px;line-height:1.5">${escaped(text)
    .split('\n\n')
    .map(part => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('')}<img src="cid:acquit-pay-code" alt="Code QR du virement" width="132"></body></html>`;

/** The message to the debtor of this number. */
export const messageIdOf = (debtor: number): string =>
  `00000000-0000-7000-8000-${String(debtor).padStart(12, '0')}`;
