// A payment that no bank file tells: a cheque, cash, a card. With its debtor it pays what is said; without, it is matched
// as a line of the bank would be.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { MEANS, meansText } from '../../../src/messages/money-words.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { useAct } from '../../acts/use-act.ts';
import { useDay } from '../../acts/use-day.ts';
import { useLocale } from '../../locale.tsx';
import type { PaymentDetail } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { moneyJson } from '../../words/money-text.ts';
import { DayField } from '../form/day-field.tsx';
import { type ChosenDebtor, DebtorSearch } from '../form/debtor-search.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { Left, leftOf, NOTHING_PAID, PaidParts, paidOf } from './paid-parts.tsx';

/** Currency of what is typed before a debtor is known. */
const DEFAULT_CURRENCY = 'EUR';

export function RecordPayment({
  companyId,
  debtor: given = null,
  currency = DEFAULT_CURRENCY,
}: {
  companyId: string;
  debtor?: ChosenDebtor | null;
  currency?: string;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {m.payment_record()}
      </Button>
      {isOpen && (
        <RecordDialogue
          companyId={companyId}
          known={given}
          currency={currency}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

function RecordDialogue({
  companyId,
  known,
  currency,
  onClose,
}: {
  companyId: string;
  known: ChosenDebtor | null;
  currency: string;
  onClose: () => void;
}) {
  const [debtor, setDebtor] = useState(known);
  const [typed, setTyped] = useState('');
  const [paid, setPaid] = useState(NOTHING_PAID);
  const amount = readAmount(typed, currency);
  const left = leftOf(amount, paid);
  const record = useAct({
    companyId,
    act: (body: object) =>
      send<PaymentDetail>({ method: 'POST', path: companyPath(companyId, '/payments'), body }),
    say: () => m.payment_recorded(),
    undo: ({ id }) =>
      send({ method: 'DELETE', path: companyPath(companyId, `/payments/${encodeURIComponent(id)}`) }),
    after: onClose,
  });
  const submit = ({ text, textOrNull, money }: Given) => {
    if (left === null || left.amount < 0) return;
    record.mutate({
      amount: money('amount', currency),
      receivedOn: text('receivedOn'),
      means: text('means'),
      payerName: debtor?.name ?? textOrNull('payer'),
      text: text('text'),
      allocations: paidOf(paid, currency).allocations,
    });
  };
  return (
    <FormDialogue
      size="lg"
      title={m.payment_record()}
      act={m.payment_record_act()}
      isBusy={record.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhatCame companyId={companyId} currency={currency} typed={typed} onText={setTyped} />
      {known === null && (
        <DebtorSearch
          companyId={companyId}
          label={m.payment_of_debtor()}
          onChoose={chosen => {
            setDebtor(chosen);
            setPaid(NOTHING_PAID);
          }}
        />
      )}
      {debtor === null ? (
        <TextInput name="payer" label={m.payment_payer()} maxLength={200} />
      ) : (
        <>
          <PaidParts
            companyId={companyId}
            debtorId={debtor.id}
            currency={currency}
            left={left}
            paid={paid}
            hasCredits={false}
            onChange={setPaid}
          />
          {amount !== null && <Left whole={moneyJson(amount)} left={left} />}
          <p className="small soft">{m.payment_parts_hint()}</p>
        </>
      )}
    </FormDialogue>
  );
}

function WhatCame({
  companyId,
  currency,
  typed,
  onText,
}: {
  companyId: string;
  currency: string;
  typed: string;
  onText: (text: string) => void;
}) {
  const { locale } = useLocale();
  const today = useDay(companyId);
  return (
    <>
      <div className="field-row">
        <MoneyField
          name="amount"
          label={m.money_amount()}
          currency={currency}
          value={typed}
          onText={onText}
          required
          data-autofocus
        />
        <DayField
          name="receivedOn"
          label={m.payment_received_on()}
          defaultValue={today}
          max={today}
          required
        />
        <NativeSelect
          name="means"
          label={m.payment_means()}
          data={MEANS.map(means => ({ value: means, label: meansText(means, locale) }))}
        />
      </div>
      <TextInput name="text" label={m.payment_text()} placeholder={m.payment_text_hint()} maxLength={1000} />
    </>
  );
}
