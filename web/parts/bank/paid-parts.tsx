// Which invoices of a debtor some money pays, each with its part, less the credit notes that the payer deducted.
// What is left is counted while one types; nothing may be paid twice.

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField, amountText, dayText } from '../../../src/messages/format.ts';
import { add, type Money, parseDecimal, subtract, zero } from '../../../src/units/money.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice, MoneyByHand } from '../../queries/answers.ts';
import { debtorQuery, moneyByHandQuery } from '../../queries/queries.ts';
import { type MoneyJson, moneyJson } from '../../words/money-text.ts';
import { HiddenName } from '../form/hidden-name.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { Waiting } from '../form/states.tsx';

/** By invoice or credit note, what was typed. */
export type Parts = Readonly<Record<string, string>>;
export type Paid = { readonly invoices: Parts; readonly credits: Parts };
export const NOTHING_PAID: Paid = { invoices: {}, credits: {} };

/** What the parts leave of the money; null when one of them is no amount. */
export function leftOf(whole: Money | null, { invoices, credits }: Paid): Money | null {
  if (whole === null) return null;
  const paid = totalOf(invoices, whole.currency);
  const deducted = totalOf(credits, whole.currency);
  return paid === null || deducted === null ? null : add(subtract(whole, paid), deducted);
}

function totalOf(parts: Parts, currency: string): Money | null {
  const amounts = Object.values(parts)
    .filter(text => text.trim() !== '')
    .map(text => readAmount(text, currency));
  return amounts.reduce<Money | null>(
    (sum, amount) => (sum === null || amount === null ? null : add(sum, amount)),
    zero(currency),
  );
}

const givenOf = (parts: Parts, currency: string): { id: string; amount: MoneyJson }[] =>
  Object.entries(parts).flatMap(([id, text]) => {
    const amount = readAmount(text, currency);
    return amount === null || amount.amount <= 0 ? [] : [{ id, amount: moneyJson(amount) }];
  });

/** As the API takes them. */
export const paidOf = ({ invoices, credits }: Paid, currency: string) => ({
  allocations: givenOf(invoices, currency).map(({ id, amount }) => ({ invoiceId: id, amount })),
  credits: givenOf(credits, currency).map(({ id, amount }) => ({ creditNoteId: id, amount })),
});

export function Left({ whole, left }: { whole: MoneyJson; left: Money | null }) {
  const { locale } = useLocale();
  const isTooMuch = left !== null && left.amount < 0;
  return (
    <p
      className="notice spread"
      data-tone={left === null || isTooMuch ? 'caution' : 'good'}
      aria-live="polite"
    >
      <span>{m.bank_split_of({ amount: amountText(whole, locale) })}</span>
      <span className="strong">
        {left === null
          ? m.bank_split_unreadable()
          : isTooMuch
            ? m.bank_too_much({ amount: amountText({ ...left, amount: -left.amount }, locale) })
            : m.bank_left({ amount: amountText(left, locale) })}
      </span>
    </p>
  );
}

export function PaidParts({
  companyId,
  debtorId,
  currency,
  left = null,
  paid,
  hasCredits,
  onChange,
}: {
  companyId: string;
  debtorId: string;
  currency: string;
  /** What is still to be spread; null while the money is not known. */
  left?: Money | null;
  paid: Paid;
  hasCredits: boolean;
  onChange: (paid: Paid) => void;
}) {
  const debtor = useQuery(debtorQuery(companyId, debtorId));
  const said = useQuery({ ...moneyByHandQuery(companyId, debtorId), enabled: hasCredits });
  if (!debtor.isSuccess) return <Waiting />;
  const open = debtor.data.invoices.filter(one => one.open.currency === currency);
  const credits = hasCredits ? (said.data?.credits ?? []).filter(one => one.open.currency === currency) : [];
  return (
    <>
      <fieldset className="choices">
        <legend>{m.bank_split_over({ name: debtor.data.name })}</legend>
        {open.length === 0 && <p className="soft">{m.debtor_no_invoices()}</p>}
        {open.map(invoice => (
          <InvoicePart
            key={invoice.id}
            invoice={invoice}
            left={left}
            value={paid.invoices[invoice.id] ?? ''}
            onChange={amount => onChange({ ...paid, invoices: { ...paid.invoices, [invoice.id]: amount } })}
          />
        ))}
      </fieldset>
      {credits.length > 0 && (
        <fieldset className="choices">
          <legend>{m.bank_credits()}</legend>
          {credits.map(credit => (
            <CreditPart
              key={credit.creditNoteId}
              credit={credit}
              value={paid.credits[credit.creditNoteId] ?? ''}
              onChange={amount =>
                onChange({ ...paid, credits: { ...paid.credits, [credit.creditNoteId]: amount } })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function InvoicePart({
  invoice,
  left,
  value,
  onChange,
}: {
  invoice: Invoice;
  left: Money | null;
  value: string;
  onChange: (amount: string) => void;
}) {
  const { locale } = useLocale();
  return (
    <Part
      title={invoice.number}
      label={m.bank_part_of({ number: invoice.number })}
      open={invoice.open}
      most={mostOf(invoice.open, { left, value })}
      value={value}
      onChange={onChange}
    >
      {invoice.dueOn !== null && `${m.column_due()} ${dayText(invoice.dueOn, locale, 'short')} · `}
    </Part>
  );
}

function CreditPart({
  credit,
  value,
  onChange,
}: {
  credit: MoneyByHand['credits'][number];
  value: string;
  onChange: (amount: string) => void;
}) {
  const { locale } = useLocale();
  return (
    <Part
      title={m.bank_credit_note({ number: credit.number })}
      label={m.bank_credit_part({ number: credit.number })}
      open={credit.open}
      most={credit.open}
      value={value}
      onChange={onChange}
    >
      {`${dayText(credit.issuedOn, locale, 'short')} · `}
    </Part>
  );
}

function Part({
  title,
  label,
  open,
  most,
  value,
  onChange,
  children,
}: {
  title: string;
  label: string;
  open: MoneyJson;
  /** What one touch enters. */
  most: MoneyJson;
  value: string;
  onChange: (amount: string) => void;
  children: ReactNode;
}) {
  const { locale } = useLocale();
  return (
    <div className="split-part">
      <span>
        <span className="strong number">{title}</span>
        <span className="block small soft">
          {children}
          {m.bank_of_open({ amount: amountText(open, locale) })}
        </span>
      </span>
      <MoneyField aria-label={label} currency={open.currency} value={value} onText={onChange} />
      <button type="button" className="tag choice" onClick={() => onChange(amountInField(most, locale))}>
        {m.bank_whole()}
        <HiddenName of={title} />
      </button>
    </div>
  );
}

/** All that is open, or as much of it as the money still reaches. */
function mostOf(open: MoneyJson, { left, value }: { left: Money | null; value: string }): MoneyJson {
  const whole = wholeOf(open);
  if (left === null || whole === null) return open;
  const reach = add(left, readAmount(value, open.currency) ?? zero(open.currency));
  return reach.amount <= 0 || reach.amount >= whole.amount ? open : moneyJson(reach);
}

/** Whole money from what was typed or sent. */
export const wholeOf = ({ amount, currency }: MoneyJson): Money | null => parseDecimal(amount, currency);
