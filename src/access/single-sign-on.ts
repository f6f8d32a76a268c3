// Single sign-on by OpenID Connect, where the installation names a provider. It opens the session of somebody who is known
// here by the same address, confirmed by the provider; it makes no account. Better-auth does the protocol: state, nonce,
// PKCE, the signature of the identity token.

import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import type { Ask } from './accounts.ts';

export type Provider = {
  /** `https://login.example.org`, below which `/.well-known/openid-configuration` stands. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button: "Sign in with …". */
  readonly name: string;
};

export type SingleSignOn = {
  /** Null where the installation has no provider. */
  readonly providerName: string | null;
  /** Where the browser goes; null without a provider, or while it cannot be reached. */
  singleSignOn(
    headers: Headers,
  ): Promise<{ readonly url: string; readonly cookies: readonly string[] } | null>;
  /** The provider sent the browser back: what it said, as it stands in the address. */
  returnFromProvider(asked: {
    readonly query: string;
    readonly headers: Headers;
  }): Promise<{ readonly isSignedIn: boolean; readonly cookies: readonly string[] }>;
};

export const PROVIDER_ID = 'oidc';

export const providerConfig = ({ issuer, clientId, clientSecret, name }: Provider): GenericOAuthConfig => ({
  providerId: PROVIDER_ID,
  name,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableProviderLogout: true,
});

export function singleSignOn(provider: Provider | null, ask: Ask): SingleSignOn {
  return {
    providerName: provider?.name ?? null,
    async singleSignOn(headers) {
      if (provider === null) return null;
      const body = {
        provider: PROVIDER_ID,
        callbackURL: '/',
        errorCallbackURL: '/sign-in?sso=refused',
        disableRedirect: true,
      };
      const response = await ask('/sign-in/social', headers, body);
      if (!response.ok) return null;
      const { url }: { url?: string } = await response.json();
      return url === undefined ? null : { url, cookies: response.headers.getSetCookie() };
    },
    async returnFromProvider({ query, headers }) {
      if (provider === null) return { isSignedIn: false, cookies: [] };
      const response = await ask(`/callback/${PROVIDER_ID}${query}`, headers);
      const target = response.headers.get('location') ?? '';
      const isSignedIn = response.status === 302 && !target.includes('error=');
      return { isSignedIn, cookies: response.headers.getSetCookie() };
    },
  };
}
