// Whose invoice it is: a customer who is known, or a new one with what is needed to write to them.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { LOCALES } from '../../../src/messages/format.ts';
import { debtorKindText } from '../../../src/messages/words.ts';
import type { Faults } from '../../acts/use-add-invoice.ts';
import { useCompany } from '../../acts/use-company.ts';
import { useLocale } from '../../locale.tsx';
import { countryChoices } from '../../words/countries.ts';
import { languageName } from '../../words/locale-names.ts';
import { type ChosenDebtor, DebtorSearch } from '../form/debtor-search.tsx';
import type { Given } from '../form/form.tsx';

const KINDS = ['business', 'consumer', 'publicBody'] as const;

export type Customer =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'known'; readonly debtor: ChosenDebtor }
  | { readonly kind: 'new' };

/** As the server reads it; null while nobody is said. */
export function customerIn(customer: Customer, { text, textOrNull }: Given): object | null {
  switch (customer.kind) {
    case 'unsaid':
      return null;
    case 'known':
      return { debtorId: customer.debtor.id };
    case 'new':
      return {
        name: text('customer'),
        kind: text('kind'),
        language: text('language'),
        email: textOrNull('email'),
        street: textOrNull('street'),
        postalCode: textOrNull('postalCode'),
        city: textOrNull('city'),
        country: text('country'),
      };
  }
}

type Choosing = {
  readonly companyId: string;
  readonly customer: Customer;
  /** The form was opened for this customer. */
  readonly isFixed: boolean;
  readonly faults: Faults;
  readonly onCustomer: (customer: Customer) => void;
};

/** What a choice takes away had the focus: it goes on to the field that comes next. */
const NEXT_FIELD = { known: 'kindOfDocument', new: 'customer', unsaid: 'debtorSearch' } as const;

export function CustomerFields({ companyId, customer, isFixed, faults, onCustomer }: Choosing) {
  const { kind } = customer;
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind) document.getElementsByName(NEXT_FIELD[kind])[0]?.focus();
    before.current = kind;
  }, [kind]);
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="strong">
        {kind === 'new' ? m.add_invoice_new_customer() : m.add_invoice_customer()}
      </legend>
      {kind === 'known' && <p className="anywhere">{customer.debtor.name}</p>}
      {kind === 'unsaid' && (
        <DebtorSearch
          companyId={companyId}
          label={m.add_invoice_other_customer()}
          isFirst
          onChoose={debtor => onCustomer({ kind: 'known', debtor })}
        />
      )}
      {kind === 'new' && <NewCustomerFields faults={faults} />}
      {kind !== 'new' && faults.customer !== undefined && (
        <p className="alert small" role="alert">
          {faults.customer}
        </p>
      )}
      {!isFixed && (
        <div>
          <Button
            variant="default"
            size="xs"
            onClick={() => onCustomer({ kind: kind === 'unsaid' ? 'new' : 'unsaid' })}
          >
            {kind === 'unsaid'
              ? m.add_invoice_new_customer()
              : kind === 'new'
                ? m.add_invoice_other_customer()
                : m.add_invoice_change_customer()}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function NewCustomerFields({ faults }: { faults: Faults }) {
  const { locale } = useLocale();
  const { country } = useCompany();
  return (
    <>
      <TextInput
        name="customer"
        label={m.field_debtorName()}
        maxLength={250}
        autoComplete="off"
        required
        error={faults.customer}
      />
      <div className="field-row">
        <NativeSelect
          name="kind"
          label={m.debtor_kind()}
          data={KINDS.map(kind => ({ value: kind, label: debtorKindText(kind, locale) }))}
        />
        <NativeSelect
          name="language"
          label={m.debtor_language()}
          defaultValue={locale}
          data={LOCALES.map(language => ({ value: language, label: languageName(language) }))}
        />
      </div>
      <TextInput
        name="email"
        type="email"
        label={m.contact_email()}
        maxLength={250}
        autoComplete="off"
        error={faults.email}
      />
      <TextInput name="street" label={m.start_field_street()} maxLength={250} autoComplete="off" />
      <div className="field-row">
        <TextInput name="postalCode" label={m.field_debtorPostalCode()} maxLength={20} autoComplete="off" />
        <TextInput name="city" label={m.field_debtorCity()} maxLength={250} autoComplete="off" />
        <NativeSelect
          name="country"
          label={m.field_debtorCountry()}
          defaultValue={country}
          data={countryChoices(locale, country)}
        />
      </div>
    </>
  );
}
