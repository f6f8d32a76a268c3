// The fields of a company, each with the file that its value was read in. Where files disagree that is said beside the
// value; of two accounts a person chooses, since customers will pay there.

import { NativeSelect, TextInput, type TextInputProps } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { formatIban } from '../../../src/units/identifiers.ts';
import type { Field, FieldState, FieldsState } from '../../acts/use-new-company.ts';
import { useLocale } from '../../locale.tsx';
import type { Faults } from '../../words/company-faults.ts';
import { countryChoices } from '../../words/countries.ts';

export function CompanyFields({
  fields,
  faults = {},
}: {
  fields: FieldsState;
  /** What is said at the fields whose values were refused. */
  faults?: Faults;
}) {
  const { locale } = useLocale();
  const { country, iban } = fields;
  const text = (field: Field, label: string, { description, ...more }: TextInputProps = {}) => (
    <TextInput
      name={field}
      label={label}
      value={fields[field].value}
      onChange={({ target }) => fields[field].write(target.value)}
      description={<Read field={fields[field]} hint={description} />}
      error={faults[field] ?? null}
      {...more}
    />
  );
  return (
    <>
      {text('name', m.start_field_name(), { autoComplete: 'organization', required: true })}
      <NativeSelect
        name="country"
        label={m.start_field_country()}
        value={country.value}
        onChange={({ target }) => country.write(target.value)}
        data={countryChoices(locale, country.value)}
        description={<Read field={country} />}
      />
      {text('registration', m.start_field_registration(), { description: m.start_hint_registration() })}
      {text('vat', m.start_field_vat())}
      {iban.read.length > 1 && <Accounts iban={iban} />}
      {text('iban', m.variable_iban(), { description: m.start_hint_iban(), required: true })}
      {text('email', m.start_field_email(), {
        description: m.start_hint_email(),
        type: 'email',
        required: true,
      })}
      {text('street', m.start_field_street(), { autoComplete: 'address-line1', required: true })}
      <div className="start-place">
        {text('postalCode', m.start_field_postal(), { autoComplete: 'postal-code', required: true })}
        {text('city', m.start_field_city(), { autoComplete: 'address-level2', required: true })}
      </div>
      {text('phone', m.start_field_phone(), { type: 'tel', autoComplete: 'tel' })}
      {text('signatory', m.start_field_signatory(), { autoComplete: 'name' })}
    </>
  );
}

/** Where the value was read, as long as it is that one; else what to write. */
function Read({ field: { value, read }, hint }: { field: FieldState; hint?: TextInputProps['description'] }) {
  const plain = (text: string) => text.replaceAll(' ', '');
  const source = read.find(one => plain(one.value) === plain(value));
  if (source === undefined) return hint;
  const others = read.filter(one => one !== source).slice(0, 2);
  return (
    <>
      {m.start_read_in({ file: source.file })}
      {others.map(other => (
        <span key={other.value}> {m.start_read_also({ value: other.value, file: other.file })}</span>
      ))}
    </>
  );
}

function Accounts({ iban: { value, read, write } }: { iban: FieldState }) {
  return (
    <fieldset className="choices start-whole">
      <legend>{m.start_read_accounts({ count: read.length })}</legend>
      {read.map(one => (
        <label key={one.value} className="start-read-choice">
          <input
            type="radio"
            name="account"
            checked={value.replaceAll(' ', '') === one.value}
            onChange={() => write(formatIban(one.value))}
          />
          <span className="strong number">{formatIban(one.value)}</span>
          <span className="soft">{m.start_read_in({ file: one.file })}</span>
        </label>
      ))}
    </fieldset>
  );
}
