// An invoice or a credit note without a file, typed by hand: whose, its number, its dates and its total.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { subtract } from '../../../src/units/money.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { type Faults, type TypedDocument, useAddInvoice } from '../../acts/use-add-invoice.ts';
import { useDay } from '../../acts/use-day.ts';
import { useLocale } from '../../locale.tsx';
import { moneyJson } from '../../words/money-text.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import type { ChosenDebtor } from '../form/debtor-search.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { type Customer, CustomerFields, customerIn } from './customer-fields.tsx';

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

export function AddInvoice({
  companyId,
  debtor = null,
}: {
  companyId: string;
  debtor?: ChosenDebtor | null;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Allowed to="takeIn" isWhole>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {m.add_invoice()}
      </Button>
      {isOpen && <AddDialogue companyId={companyId} known={debtor} onClose={() => setIsOpen(false)} />}
    </Allowed>
  );
}

function AddDialogue({
  companyId,
  known,
  onClose,
}: {
  companyId: string;
  known: ChosenDebtor | null;
  onClose: () => void;
}) {
  const [customer, setCustomer] = useState<Customer>(
    known === null ? { kind: 'unsaid' } : { kind: 'known', debtor: known },
  );
  const [isAsked, setIsAsked] = useState(false);
  const { add, faults, isBusy } = useAddInvoice({ companyId, onAdded: onClose });
  // Whoever was refused stands at the field that was.
  useEffect(() => {
    const [first] = Object.keys(faults);
    if (first !== undefined) document.getElementsByName(first)[0]?.focus();
  }, [faults]);
  const submit = (given: Given) => {
    setIsAsked(true);
    const said = customerIn(customer, given);
    if (said !== null) add({ document: documentIn(given, said), pdf: given.file('pdf') });
  };
  const unsaid = isAsked && customer.kind === 'unsaid' ? m.add_invoice_no_customer() : undefined;
  return (
    <FormDialogue
      size="lg"
      title={m.add_invoice()}
      act={m.add_invoice_act()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <CustomerFields
        companyId={companyId}
        customer={customer}
        isFixed={known !== null}
        faults={{ ...faults, ...(unsaid && { customer: unsaid }) }}
        onCustomer={setCustomer}
      />
      <DocumentFields companyId={companyId} faults={faults} />
      {faults.other !== undefined && (
        <p className="alert" role="alert">
          {faults.other}
        </p>
      )}
    </FormDialogue>
  );
}

function documentIn({ text, textOrNull, money }: Given, customer: object) {
  const currency = text('currency');
  return {
    customer,
    kind: text('kindOfDocument') === 'creditNote' ? 'creditNote' : 'invoice',
    number: text('number'),
    issuedOn: text('issuedOn'),
    dueOn: textOrNull('dueOn'),
    terms: textOrNull('terms'),
    total: money('total', currency),
    beforeTax: money('beforeTax', currency),
    corrects: textOrNull('corrects'),
  } as const;
}

function DocumentFields({ companyId, faults }: { companyId: string; faults: Faults }) {
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
          label={m.field_issueDate()}
          max={today}
          required
          onDay={setIssuedOn}
          error={faults.issuedOn}
        />
      </div>
      {isCredit ? <Corrected faults={faults} /> : <DueFields from={issuedOn} faults={faults} />}
      <Totals faults={faults} />
      {!isCredit && (
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
