// One receipt over several invoices of a debtor: each with the part it gets, and what is left counted while one types.

import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField, type Locale } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Payment, Proposal } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { DebtorSearch } from '../form/debtor-search.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { withdrawConfirmed } from './confirmed.ts';
import { Left, leftOf, NOTHING_PAID, type Paid, PaidParts, paidOf, wholeOf } from './paid-parts.tsx';

export function SplitPayment({
  payment,
  proposal,
  companyId,
  onClose,
}: {
  payment: Pick<Payment, 'id' | 'amount' | 'unallocated' | 'payerName' | 'text'>;
  proposal: Proposal | null;
  companyId: string;
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const { currency } = payment.unallocated;
  const [debtorId, setDebtorId] = useState<string | null>(proposal?.debtorId ?? null);
  const [paid, setPaid] = useState<Paid>(() => proposedParts(proposal, locale));
  const left = leftOf(wholeOf(payment.unallocated), paid);
  const path = companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}/allocations`);
  const allocate = useAct({
    companyId,
    act: () => send({ method: 'POST', path, body: paidOf(paid, currency) }),
    say: () => m.bank_confirmed(),
    // Taking back frees the whole payment: only where it paid nothing before.
    ...(isUntouched(payment) ? { undo: () => withdrawConfirmed(companyId, [payment.id]) } : {}),
    after: onClose,
  });
  const isReady = left !== null && left.amount >= 0 && paidOf(paid, currency).allocations.length > 0;
  return (
    <FormDialogue
      size="lg"
      title={m.bank_split()}
      act={m.bank_allocate()}
      isBusy={allocate.isPending}
      onSubmit={() => isReady && allocate.mutate(undefined)}
      onClose={onClose}
    >
      <p className="soft">
        {payment.payerName ?? m.bank_unknown_payer()}
        {payment.text !== '' && ` · ${payment.text}`}
      </p>
      <Left whole={payment.unallocated} left={left} />
      <DebtorSearch
        companyId={companyId}
        label={m.bank_other_debtor()}
        isFirst={proposal === null}
        onChoose={({ id }) => {
          setDebtorId(id);
          setPaid(NOTHING_PAID);
        }}
      />
      {debtorId !== null && (
        <PaidParts
          companyId={companyId}
          debtorId={debtorId}
          currency={currency}
          left={left}
          paid={paid}
          hasCredits
          onChange={setPaid}
        />
      )}
    </FormDialogue>
  );
}

/** Nothing of it pays an invoice yet. */
export const isUntouched = ({ amount, unallocated }: Pick<Payment, 'amount' | 'unallocated'>): boolean =>
  amount.amount === unallocated.amount;

/** As somebody would have typed them: "1000,00". */
const proposedParts = (proposal: Proposal | null, locale: Locale): Paid => ({
  invoices: Object.fromEntries(
    (proposal?.invoices ?? []).map(({ invoiceId, amount }) => [invoiceId, amountInField(amount, locale)]),
  ),
  credits: Object.fromEntries(
    (proposal?.credits ?? []).map(({ creditNoteId, amount }) => [
      creditNoteId,
      amountInField(amount, locale),
    ]),
  ),
});
