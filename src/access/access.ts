// Who is asking, and how they prove it. The doors know only this type; better-auth stays inside this room.

import type { SetCredentials } from './credentials.ts';
import type { Invitations } from './invitations.ts';
import type { Members } from './members.ts';
import type { OwnSessions } from './own-sessions.ts';
import type { Passkeys } from './passkeys.ts';
import type { Role } from './permissions.ts';
import type { SecondFactors } from './second-factors.ts';
import type { SingleSignOn } from './single-sign-on.ts';

export type { Role };
export type Membership = { readonly companyId: string; readonly role: Role };

/** The asker of one request, with the companies they may see. */
export type Identity = {
  readonly via: 'session' | 'apiKey';
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** False after the first sign-in by link: the application then asks for a password. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly memberships: readonly Membership[];
};

/** A sign-in that worked carries the cookies to set; one that did not says why. */
export type SignIn =
  /** The password was right, and a code is asked for: the cookies carry that much and no session. */
  | { readonly kind: 'secondFactor'; readonly cookies: readonly string[] }
  | { readonly kind: 'signedIn'; readonly cookies: readonly string[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'tooManyTries'; readonly retryAfterSeconds: number };

/** What came of an invitation that somebody wants to accept. */
export type Accepted = SignIn | { readonly kind: 'weak' } | { readonly kind: 'signInFirst' };

export type Access = People &
  SecondFactors &
  Passkeys &
  SingleSignOn &
  OwnSessions & {
    /** True until somebody has set a password: only then does a start need to print a sign-in link. */
    isUnclaimed(): Promise<boolean>;
    /** From the session cookie or `Authorization: Bearer`; null when neither proves anything. */
    identify(headers: Headers): Promise<Identity | null>;
    signIn(asked: { email: string; password: string; headers: Headers }): Promise<SignIn>;
    /** Uses up a link made by `createSignInLink`. */
    signInByLink(asked: { token: string; headers: Headers }): Promise<SignIn>;
    /** Ends the session and returns the cookies that clear it. */
    signOut(headers: Headers): Promise<readonly string[]>;
    /** Whether whoever sits at the keyboard knows the password of the person signed in; limited in tries. */
    confirmPassword(asked: {
      readonly password: string;
      readonly headers: Headers;
    }): Promise<'right' | 'wrong' | 'tooManyTries'>;
    /** Sets name, e-mail and password of the person; the other sessions end. */
    setCredentials(asked: {
      headers: Headers;
      userId: string;
      name: string;
      email: string;
      password: string | null;
      currentPassword: string | null;
    }): Promise<SetCredentials>;
    /** A new person signs in; somebody known accepts while signed in, else is asked to sign in first. */
    acceptInvitation(asked: {
      token: string;
      name: string;
      password: string;
      headers: Headers;
    }): Promise<Accepted>;
    /** A single-use token for whoever has this address; null, as quickly, when nobody has. `null` headers: no limit. */
    startReset(asked: {
      email: string;
      headers: Headers | null;
    }): Promise<{ readonly kind: 'tooManyTries' } | { readonly kind: 'made'; readonly token: string | null }>;
    /** Sets the password by that token, and ends every session of the person. */
    finishReset(asked: {
      token: string;
      password: string;
      headers: Headers;
    }): Promise<'done' | 'refused' | 'weak' | 'tooManyTries'>;
    /** A single-use link for this person, who gets the role (owner) in the companies named. Only its hash is stored. */
    createSignInLink(asked: {
      email: string;
      name: string;
      companyIds: readonly string[];
      role?: Role;
    }): Promise<{ readonly token: string }>;
    /** The key is shown once; only its hash is stored. */
    createApiKey(asked: {
      userId: string;
      name: string;
    }): Promise<{ readonly id: string; readonly key: string }>;
    revokeApiKey(asked: { userId: string; keyId: string }): Promise<boolean>;
    apiKeys(asked: { userId: string }): Promise<readonly ApiKeyView[]>;
  };

/** Who belongs to a company, and who is invited to. */
export type People = Members & Invitations;

export type ApiKeyView = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};

/** Shortest password accepted. */
export const PASSWORD_MINIMUM = 12;
/** Longest: what is hashed has a limit. */
export const PASSWORD_MAXIMUM = 256;
/** Where the doors put the address of the socket, so that each client has its own limit on sign-in tries. */
export const CLIENT_ADDRESS_HEADER = 'x-acquit-client-address';
