import { PasswordInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';

/** Characters, at least; the server judges how strong they are. */
const PASSWORD_LENGTH = 12;

/** The field `password` in which somebody chooses one. */
export function NewPassword({ label }: { label: string }) {
  return (
    <PasswordInput
      name="password"
      label={label}
      description={m.settings_password_rule()}
      minLength={PASSWORD_LENGTH}
      autoComplete="new-password"
      required
    />
  );
}
