// One receipt over several invoices of a debtor: each with the part it gets, and what is left counted while one types.

import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import { add, type Money, parseDecimal, subtract, toDecimal, zero } from '../../src/units/money.ts';
import type { Invoice, Payment, Proposal } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { debtorQuery, debtorsQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { FormDialogue } from './dialogue.tsx';
import { Waiting } from './states.tsx';

type Parts = Readonly<Record<string, string>>;

export function SplitPayment({
  payment,
  proposal,
  companyId,
  onClose,
}: {
  payment: Payment;
  proposal: Proposal | null;
  companyId: string;
  onClose: () => void;
}) {
  const { currency } = payment.unallocated;
  const [debtorId, setDebtorId] = useState<string | null>(proposal?.debtorId ?? null);
  const [parts, setParts] = useState<Parts>(proposedParts(proposal));
  const left = leftOf(payment, parts);
  const allocate = useAct({
    companyId,
    act: () =>
      send({
        method: 'POST',
        path: companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}/allocations`),
        body: { allocations: allocationsOf(parts, currency) },
      }),
    say: () => m.bank_confirmed(),
    after: onClose,
  });
  const isReady = left !== null && left.amount >= 0 && allocationsOf(parts, currency).length > 0;
  return (
    <FormDialogue
      size="lg"
      title={m.bank_split()}
      act={m.bank_allocate()}
      isBusy={allocate.isPending}
      onSubmit={() => isReady && allocate.mutate(undefined)}
      onClose={onClose}
    >
      <Left payment={payment} left={left} />
      <DebtorSearch
        companyId={companyId}
        onChoose={chosen => {
          setDebtorId(chosen);
          setParts({});
        }}
      />
      {debtorId !== null && (
        <Invoices
          companyId={companyId}
          debtorId={debtorId}
          currency={currency}
          parts={parts}
          onChange={(invoiceId, amount) => setParts({ ...parts, [invoiceId]: amount })}
        />
      )}
    </FormDialogue>
  );
}

const proposedParts = (proposal: Proposal | null): Parts =>
  Object.fromEntries((proposal?.invoices ?? []).map(({ invoiceId, amount }) => [invoiceId, amount.amount]));

const read = (text: string, currency: string): Money | null =>
  parseDecimal(text.trim().replace(/\s/g, '').replace(',', '.'), currency);

/** What the parts leave of the receipt; null when one of them is no amount. */
function leftOf({ unallocated }: Payment, parts: Parts): Money | null {
  const whole = read(unallocated.amount, unallocated.currency);
  const amounts = Object.values(parts)
    .filter(text => text.trim() !== '')
    .map(text => read(text, unallocated.currency));
  if (whole === null || amounts.some(amount => amount === null)) return null;
  const given = amounts.reduce<Money>(
    (sum, amount) => (amount === null ? sum : add(sum, amount)),
    zero(unallocated.currency),
  );
  return subtract(whole, given);
}

const allocationsOf = (parts: Parts, currency: string) =>
  Object.entries(parts).flatMap(([invoiceId, text]) => {
    const amount = read(text, currency);
    if (amount === null || amount.amount <= 0) return [];
    return [{ invoiceId, amount: { amount: toDecimal(amount), currency } }];
  });

function Left({ payment, left }: { payment: Payment; left: Money | null }) {
  const { locale } = useLocale();
  const isTooMuch = left !== null && left.amount < 0;
  return (
    <p
      className="notice spread"
      data-tone={left === null || isTooMuch ? 'caution' : 'good'}
      aria-live="polite"
    >
      <span>{m.bank_split_of({ amount: amountText(payment.unallocated, locale) })}</span>
      <span className="strong">
        {left === null
          ? m.bank_split_unreadable()
          : isTooMuch
            ? m.refusal_amountTooHigh()
            : m.bank_left({ amount: amountText(left, locale) })}
      </span>
    </p>
  );
}

const SEARCH_PAUSE_MILLISECONDS = 250;
const DEBTORS_SHOWN = 6;

function DebtorSearch({ companyId, onChoose }: { companyId: string; onChoose: (debtorId: string) => void }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MILLISECONDS);
  const pages = useInfiniteQuery({ ...debtorsQuery(companyId, search), enabled: search !== '' });
  const found = search === '' ? [] : (pages.data?.pages.flatMap(page => page.entries) ?? []);
  return (
    <div className="stack" style={{ gap: '0.4rem' }}>
      <TextInput
        type="search"
        label={m.bank_other_debtor()}
        placeholder={m.debtors_search()}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.length > 0 && (
        <ul className="row wrap" style={{ gap: '0.4rem' }}>
          {found.slice(0, DEBTORS_SHOWN).map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="tag choice"
                onClick={() => {
                  onChoose(id);
                  setTyped('');
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Invoices({
  companyId,
  debtorId,
  currency,
  parts,
  onChange,
}: {
  companyId: string;
  debtorId: string;
  currency: string;
  parts: Parts;
  onChange: (invoiceId: string, amount: string) => void;
}) {
  const debtor = useQuery(debtorQuery(companyId, debtorId));
  if (!debtor.isSuccess) return <Waiting />;
  const open = debtor.data.invoices.filter(one => one.open.currency === currency);
  return (
    <fieldset className="choices">
      <legend>{m.bank_split_over({ name: debtor.data.name })}</legend>
      {open.length === 0 && <p className="soft">{m.debtor_no_invoices()}</p>}
      {open.map(invoice => (
        <Part
          key={invoice.id}
          invoice={invoice}
          value={parts[invoice.id] ?? ''}
          onChange={amount => onChange(invoice.id, amount)}
        />
      ))}
    </fieldset>
  );
}

function Part({
  invoice,
  value,
  onChange,
}: {
  invoice: Invoice;
  value: string;
  onChange: (amount: string) => void;
}) {
  const { locale } = useLocale();
  return (
    <div className="split-part">
      <span>
        <span className="strong number">{invoice.number}</span>
        <span className="block small soft">
          {invoice.dueOn !== null && `${m.column_due()} ${dayText(invoice.dueOn, locale, 'short')} · `}
          {m.bank_of_open({ amount: amountText(invoice.open, locale) })}
        </span>
      </span>
      <TextInput
        aria-label={m.bank_part_of({ number: invoice.number })}
        inputMode="decimal"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <button type="button" className="tag choice" onClick={() => onChange(invoice.open.amount)}>
        {m.bank_whole()}
        <span className="hidden"> : {invoice.number}</span>
      </button>
    </div>
  );
}
