// A second factor that people may add: a code of an authenticator application (TOTP, RFC 6238), and recovery codes for the
// day on which the telephone is lost. Everything secret is made, encrypted, checked and slowed down by better-auth.

import type { SignIn } from './access.ts';
import type { Ask } from './accounts.ts';

export type SecondFactorStart =
  | {
      readonly kind: 'started';
      /** For the application, as a picture or by hand. */
      readonly uri: string;
      /** Each works once; shown this once. */
      readonly recoveryCodes: readonly string[];
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'tooManyTries' };

export type SecondFactors = {
  /** Asks for the password again. Nothing is asked at sign-in before a first code was confirmed. */
  startSecondFactor(asked: {
    readonly password: string;
    readonly headers: Headers;
  }): Promise<SecondFactorStart>;
  confirmSecondFactor(asked: { readonly code: string; readonly headers: Headers }): Promise<SignIn>;
  endSecondFactor(asked: { readonly password: string; readonly headers: Headers }): Promise<SignIn>;
  /** The second half of a sign-in whose first was right. */
  signInByCode(asked: {
    readonly kind: 'code' | 'recovery';
    readonly code: string;
    readonly headers: Headers;
  }): Promise<SignIn>;
};

export function secondFactors({
  ask,
  askAgain,
  toSignIn,
}: {
  ask: Ask;
  /** Where the password is given again: its tries are counted. */
  askAgain: Ask;
  toSignIn: (response: Response) => Promise<SignIn>;
}): SecondFactors {
  return {
    async startSecondFactor({ password, headers }) {
      const response = await askAgain('/two-factor/enable', headers, { password, method: 'totp' });
      if (response.status === 429) return { kind: 'tooManyTries' };
      if (!response.ok) return { kind: 'refused' };
      const made: { totpURI: string; backupCodes: string[] } = await response.json();
      return { kind: 'started', uri: made.totpURI, recoveryCodes: made.backupCodes };
    },
    confirmSecondFactor: async ({ code, headers }) =>
      toSignIn(await ask('/two-factor/verify-totp', headers, { code })),
    endSecondFactor: async ({ password, headers }) =>
      toSignIn(await askAgain('/two-factor/disable', headers, { password })),
    signInByCode: async ({ kind, code, headers }) =>
      toSignIn(
        await ask(kind === 'code' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', headers, {
          code,
        }),
      ),
  };
}
