// Where letters to a debtor go: whoever moved is written to at the new address, also by a letter that waits already.

import { Textarea, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Debtor } from '../../queries/answers.ts';
import type { Given } from '../form/form.tsx';

type Address = Debtor['address'];

/** In one line; null where none is known. */
export function addressText(address: Address): string | null {
  if (address === null) return null;
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  return [...address.lines, town].filter(Boolean).join(', ') || null;
}

export function AddressFields({ address }: { address: Address }) {
  return (
    <>
      <Textarea
        name="addressLines"
        label={m.debtor_address()}
        description={m.debtor_address_hint()}
        inputWrapperOrder={['label', 'input', 'description']}
        defaultValue={address?.lines.join('\n') ?? ''}
        autosize
        minRows={1}
        maxLength={500}
        autoComplete="off"
      />
      <div className="row">
        <TextInput
          name="postalCode"
          label={m.start_field_postal()}
          defaultValue={address?.postalCode ?? ''}
          maxLength={20}
          autoComplete="off"
        />
        <TextInput
          className="grow"
          name="city"
          label={m.start_field_city()}
          defaultValue={address?.city ?? ''}
          maxLength={100}
          autoComplete="off"
        />
      </div>
    </>
  );
}

/** Nothing where the address stands as it was; null where all of it was taken away. */
export function addressChange(before: Address, given: Given): { readonly address?: object | null } {
  const lines = given
    .text('addressLines')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const [postalCode, city] = [given.textOrNull('postalCode'), given.textOrNull('city')];
  const isSame =
    lines.join('\n') === (before?.lines.join('\n') ?? '') &&
    postalCode === (before?.postalCode ?? null) &&
    city === (before?.city ?? null);
  if (isSame) return {};
  const isNone = lines.length === 0 && postalCode === null && city === null;
  return { address: isNone ? null : { lines, postalCode, city } };
}
