// The two ceremonies of WebAuthn, in the browser. Someone who closes the browser's own window has changed nothing.

import { RequestProblem, send } from './queries/api.ts';

type Ceremony<Options> = { readonly options: Options };

export async function makePasskey(name: string): Promise<void> {
  const { options } = await send<Ceremony<PublicKeyCredentialCreationOptionsJSON>>({
    method: 'POST',
    path: '/api/account/passkeys/ceremony',
    body: { name },
  });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await signed(navigator.credentials.create({ publicKey }));
  await send({ method: 'POST', path: '/api/account/passkeys', body: { name, response } });
}

export async function signInWithPasskey(): Promise<void> {
  const { options } = await send<Ceremony<PublicKeyCredentialRequestOptionsJSON>>({
    method: 'POST',
    path: '/api/session/passkey-ceremony',
  });
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await signed(navigator.credentials.get({ publicKey }));
  await send({ method: 'POST', path: '/api/session/passkey', body: { response } });
}

export const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

async function signed(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch(() => null);
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new RequestProblem({ type: 'passkey', title: 'No passkey was used', status: 401 });
}
