// The document that is typed by hand: its number, its dates, its total, and its PDF.

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { subtract } from '../../../src/units/money.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import type { Faults, TypedDocument } from '../../acts/use-add-invoice.ts';
import { useDay } from '../../acts/use-day.ts';
import { useLocale } from '../../locale.tsx';
import { moneyJson } from '../../words/money-text.ts';
import { DayField } from '../form/day-field.tsx';
import { MoneyField } from '../form/money-field.tsx';

/** Those that invoices here are written in; a file may bring any other. */
const CURRENCIES = [
  'EUR',
  'CHF',
  'GBP',
  'USD',
  'CAD',
  'CZK',
  'DKK',
  'HUF',
  'MAD',
  'NOK',
  'PLN',
  'RON',
  'SEK',
];

type Kind = TypedDocument['kind'];

export function DocumentFields({
  companyId,
  faults,
  pdf,
}: {
  companyId: string;
  faults: Faults;
  /** On hand already: it is not asked for. */
  pdf: File | null;
}) {
  const today = useDay(companyId);
  const [issuedOn, setIssuedOn] = useState('');
  const [kind, setKind] = useState<Kind>('invoice');
  const isCredit = kind === 'creditNote';
  return (
    <>
      <NativeSelect
        name="kindOfDocument"
        data-autofocus
        label={m.field_kind()}
        data={[
          { value: 'invoice', label: m.what_invoice() },
          { value: 'creditNote', label: m.what_creditNote() },
        ]}
        value={kind}
        onChange={({ target }) => setKind(target.value === 'creditNote' ? 'creditNote' : 'invoice')}
      />
      <div className="field-row">
        <TextInput
          name="number"
          label={isCredit ? m.add_invoice_credit_number() : m.field_number()}
          maxLength={100}
          autoComplete="off"
          required
          error={faults.number}
        />
        <DayField
          name="issuedOn"
          label={isCredit ? m.add_invoice_credit_date() : m.field_issueDate()}
          max={today}
          required
          onDay={setIssuedOn}
          error={faults.issuedOn}
        />
      </div>
      {isCredit ? <Corrected faults={faults} /> : <DueFields from={issuedOn} faults={faults} />}
      <Totals faults={faults} />
      {!isCredit && pdf !== null && (
        <p className="small soft anywhere">
          {m.add_invoice_pdf()}
          {m.colon()}
          {pdf.name}
        </p>
      )}
      {!isCredit && pdf === null && (
        <TextInput
          type="file"
          name="pdf"
          accept="application/pdf,.pdf"
          label={m.add_invoice_pdf()}
          description={m.add_invoice_pdf_hint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      )}
    </>
  );
}

const Corrected = ({ faults }: { faults: Faults }) => (
  <TextInput
    name="corrects"
    label={m.add_invoice_corrects()}
    description={m.add_invoice_corrects_hint()}
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    maxLength={100}
    autoComplete="off"
    error={faults.corrects}
  />
);

const DueFields = ({ from, faults }: { from: string; faults: Faults }) => (
  <>
    <div className="field-row">
      <DayField name="dueOn" label={m.field_dueDate()} min={from} error={faults.dueOn} />
      <TextInput
        name="terms"
        label={m.field_terms()}
        placeholder={m.add_invoice_terms_hint()}
        maxLength={250}
        error={faults.terms}
      />
    </div>
    <p className="small soft">{m.add_invoice_due_hint()}</p>
  </>
);

function Totals({ faults }: { faults: Faults }) {
  const { locale } = useLocale();
  const [currency, setCurrency] = useState('EUR');
  const [typed, setTyped] = useState({ total: '', beforeTax: '' });
  const total = readAmount(typed.total, currency);
  const beforeTax = readAmount(typed.beforeTax, currency);
  const tax =
    total === null || beforeTax === null || beforeTax.amount > total.amount
      ? null
      : subtract(total, beforeTax);
  return (
    <div className="field-row">
      <MoneyField
        name="total"
        label={m.field_total()}
        currency={currency}
        value={typed.total}
        onText={text => setTyped({ ...typed, total: text })}
        required
        error={faults.total}
      />
      <MoneyField
        name="beforeTax"
        label={m.field_beforeTax()}
        description={
          tax === null
            ? m.add_invoice_vat_hint()
            : m.add_invoice_vat({ amount: amountText(moneyJson(tax), locale) })
        }
        currency={currency}
        value={typed.beforeTax}
        onText={text => setTyped({ ...typed, beforeTax: text })}
        error={faults.beforeTax}
      />
      <NativeSelect
        name="currency"
        label={m.field_currency()}
        data={CURRENCIES}
        value={currency}
        onChange={({ target }) => setCurrency(target.value)}
      />
    </div>
  );
}
