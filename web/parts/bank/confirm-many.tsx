// Receipts whose one proposal is as good as read at a glance, confirmed together: what several clues say is ticked; what the
// amount alone says is for the eye, payer beside customer.

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { type Ticks, useTicks } from '../../acts/use-ticks.ts';
import { useLocale } from '../../locale.tsx';
import type { Confirmed, Payment } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { totalText } from '../../words/total.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { withdrawConfirmed } from './confirmed.ts';

/** One is as quickly confirmed where it stands. */
const FEWEST = 2;

export function ConfirmMany({ payments, companyId }: { payments: readonly Payment[]; companyId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const alike = payments.filter(one => one.alike !== null);
  if (alike.length < FEWEST && !isOpen) return null;
  return (
    <section className="card row wrap">
      <p className="strong">{m.bank_many_lead({ count: alike.length })}</p>
      <Button onClick={() => setIsOpen(true)}>{m.bank_many_open()}</Button>
      {isOpen && <Chosen payments={alike} companyId={companyId} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function Chosen({
  payments,
  companyId,
  onClose,
}: {
  payments: readonly Payment[];
  companyId: string;
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const agreeing = payments.filter(({ alike }) => alike === 'cluesAgree');
  const byAmount = payments.filter(({ alike }) => alike === 'amountAlone');
  const { ticks } = useTicks(agreeing.map(({ id }) => id));
  const chosen = payments.filter(({ id }) => ticks.isTicked(id));
  const confirm = useAct({
    companyId,
    act: (receipts: readonly Payment[]) =>
      send<Confirmed>({
        method: 'POST',
        path: companyPath(companyId, '/payments/confirmations'),
        body: { receipts: receipts.map(asRead) },
      }),
    say: doneText,
    undo: ({ confirmed, followed }) => withdrawConfirmed(companyId, [...confirmed, ...followed]),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.bank_many_title()}
      size="xl"
      act={m.bank_many_act({
        count: chosen.length,
        amount: totalText(
          chosen.map(({ unallocated }) => ({ amount: unallocated })),
          locale,
        ),
      })}
      isBusy={confirm.isPending}
      onSubmit={() => {
        if (chosen.length > 0) confirm.mutate(chosen);
      }}
      onClose={onClose}
    >
      <p className="soft">{m.bank_many_text()}</p>
      <Group title={m.bank_many_agree()} payments={agreeing} ticks={ticks} />
      <Group title={m.bank_many_amount()} payments={byAmount} ticks={ticks} />
    </FormDialogue>
  );
}

/** The proposal as it stands on the screen. */
const asRead = ({ id, proposals }: Payment) => ({
  paymentId: id,
  allocations: (proposals[0]?.invoices ?? []).map(({ invoiceId, amount }) => ({ invoiceId, amount })),
});

const doneText = ({ confirmed, followed, changed }: Confirmed): string =>
  [
    m.bank_many_done({ count: confirmed.length }),
    ...(followed.length > 0 ? [m.bank_many_followed({ count: followed.length })] : []),
    ...(changed.length > 0 ? [m.bank_many_changed({ count: changed.length })] : []),
  ]
    .map(sentence => `${sentence}.`)
    .join(' ');

function Group({ title, payments, ticks }: { title: string; payments: readonly Payment[]; ticks: Ticks }) {
  if (payments.length === 0) return null;
  const ids = payments.map(({ id }) => id);
  const count = ids.filter(ticks.isTicked).length;
  return (
    <section className="stack bank-many" aria-label={title}>
      <div className="spread wrap">
        <h3>{title}</h3>
        <Checkbox
          label={m.bank_many_all()}
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={({ target }) => ticks.tick(ids, target.checked)}
        />
      </div>
      <ul className="lines">
        {payments.map(payment => (
          <li key={payment.id}>
            <One payment={payment} ticks={ticks} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ payment, ticks }: { payment: Payment; ticks: Ticks }) {
  const { locale } = useLocale();
  const [proposal] = payment.proposals;
  if (proposal === undefined) return null;
  return (
    <Checkbox
      checked={ticks.isTicked(payment.id)}
      onChange={({ target }) => ticks.tick([payment.id], target.checked)}
      label={
        <span className="bank-one">
          <span>
            {payment.payerName !== null && <span className="anywhere">{payment.payerName}</span>}
            <span className={payment.payerName === null ? 'anywhere' : 'small soft anywhere bank-said'}>
              {payment.text}
            </span>
          </span>
          <span>
            <span className="strong anywhere">{proposal.debtorName}</span>
            <span className="small soft">{proposal.invoices.map(({ number }) => number).join(', ')}</span>
          </span>
          <span className="number">{amountText(payment.unallocated, locale)}</span>
        </span>
      }
    />
  );
}
