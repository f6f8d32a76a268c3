// What the routes outside a company ask for: signing in, and the account of the person at the keyboard.

export type OutsidePermission =
  /** Nobody needs to be signed in. */
  | { readonly kind: 'anyone' }
  /** The person at the keyboard, about their own account: a key for scripts does not do. */
  | { readonly kind: 'self' }
  /** Any proof of who it is, for what lists the companies of the asker. */
  | { readonly kind: 'signedIn' };

const anyone: OutsidePermission = { kind: 'anyone' };
const self: OutsidePermission = { kind: 'self' };

export const OUTSIDE: Readonly<Record<string, OutsidePermission>> = {
  'GET /health': anyone,
  'GET /api/openapi.json': anyone,
  'GET /api/docs': anyone,
  'POST /api/session': anyone,
  'POST /api/session/link': anyone,
  'POST /api/session/second-factor': anyone,
  'POST /api/session/passkey-ceremony': anyone,
  'POST /api/session/passkey': anyone,
  'POST /api/session/single-sign-on': anyone,
  'GET /api/auth/callback/oidc': anyone,
  'GET /api/ways-to-sign-in': anyone,
  'DELETE /api/session': anyone,
  'POST /api/password-resets': anyone,
  'PUT /api/password': anyone,
  'POST /api/invitation': anyone,
  'POST /api/invitation/acceptance': anyone,
  'GET /api/session': { kind: 'signedIn' },
  'GET /api/companies': { kind: 'signedIn' },
  'POST /api/companies': self,
  'POST /api/company-proposals': self,
  'PUT /api/account/credentials': self,
  'POST /api/account/second-factor': self,
  'POST /api/account/second-factor/confirmation': self,
  'POST /api/account/second-factor/end': self,
  'GET /api/account/passkeys': self,
  'POST /api/account/passkeys': self,
  'POST /api/account/passkeys/ceremony': self,
  'DELETE /api/account/passkeys/:passkeyId': self,
  'GET /api/account/sessions': self,
  'DELETE /api/account/sessions': self,
  'DELETE /api/account/sessions/:sessionId': self,
  'POST /api/account/api-keys': self,
  'GET /api/account/api-keys': self,
  'DELETE /api/account/api-keys/:keyId': self,
};
