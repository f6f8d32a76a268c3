import { PasswordInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';

/** Characters, at least; the server judges how strong they are. */
const PASSWORD_LENGTH = 12;

/** The field `password` in which somebody chooses one; who has one may keep it. */
export function NewPassword({
  label,
  mayKeep = false,
  written,
}: {
  label: string;
  mayKeep?: boolean;
  written?: { readonly value: string; readonly write: (password: string) => void };
}) {
  return (
    <PasswordInput
      name="password"
      label={label}
      description={mayKeep ? m.settings_password_keep() : m.settings_password_rule()}
      minLength={PASSWORD_LENGTH}
      autoComplete="new-password"
      required={!mayKeep}
      {...(written && { value: written.value, onChange: ({ target }) => written.write(target.value) })}
    />
  );
}
