// An invoice or a credit note without a file, typed by hand: whose, its number, its dates and its total.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { type AddedHere, useAddInvoice } from '../../acts/use-add-invoice.ts';
import { Allowed } from '../form/allowed.tsx';
import type { ChosenDebtor } from '../form/debtor-search.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { type Customer, CustomerFields, customerIn } from './customer-fields.tsx';
import { DocumentFields } from './document-fields.tsx';

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

export function AddDialogue({
  companyId,
  known = null,
  pdf = null,
  onAdded,
  onClose,
}: {
  companyId: string;
  known?: ChosenDebtor | null;
  /** The page that the invoice is typed from. */
  pdf?: File | null;
  onAdded?: (added: AddedHere) => void;
  onClose: () => void;
}) {
  const [customer, setCustomer] = useState<Customer>(
    known === null ? { kind: 'unsaid' } : { kind: 'known', debtor: known },
  );
  const [isAsked, setIsAsked] = useState(false);
  const { add, faults, isBusy } = useAddInvoice({
    companyId,
    onAdded: added => {
      onAdded?.(added);
      onClose();
    },
  });
  // Whoever was refused stands at the field that was.
  useEffect(() => {
    const [first] = Object.keys(faults);
    if (first !== undefined) document.getElementsByName(first)[0]?.focus();
  }, [faults]);
  const submit = (given: Given) => {
    setIsAsked(true);
    const said = customerIn(customer, given);
    if (said !== null) add({ document: documentIn(given, said), pdf: pdf ?? given.file('pdf') });
    // On a telephone the button is a screen below what it asks for.
    else document.getElementsByName('debtorSearch')[0]?.focus();
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
      <DocumentFields companyId={companyId} faults={faults} pdf={pdf} />
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
