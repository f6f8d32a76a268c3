// A forgotten password: a link that can be used once within the hour. Whether an address is known shows neither in the
// answer nor in its time; better-auth does the same work for both.

import type { Access } from './access.ts';
import type { Ask, createAccounts } from './accounts.ts';
import { isStrongPassword } from './password-strength.ts';

export function passwordReset({
  accounts,
  resets,
  ask,
}: {
  accounts: ReturnType<typeof createAccounts>;
  /** Where better-auth hands over the tokens it made, by address. */
  resets: Map<string, string>;
  ask: Ask;
}): Pick<Access, 'startReset' | 'finishReset'> {
  return {
    async startReset({ email: given, headers }) {
      const email = given.toLowerCase();
      if (headers === null) await accounts.api.requestPasswordReset({ body: { email } });
      else if ((await ask('/request-password-reset', headers, { email })).status === 429)
        return { kind: 'tooManyTries' };
      const token = resets.get(email) ?? null;
      resets.delete(email);
      return { kind: 'made', token };
    },
    async finishReset({ token, password, headers }) {
      if (!isStrongPassword(password, [])) return 'weak';
      const { status } = await ask('/reset-password', headers, { token, newPassword: password });
      if (status === 429) return 'tooManyTries';
      return status === 200 ? 'done' : 'refused';
    },
  };
}
