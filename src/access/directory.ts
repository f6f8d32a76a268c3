// Who belongs to which company, and the keys of scripts: what better-auth does not know.

import type { ApiKeyView, Membership } from './access.ts';

export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly memberships: readonly Membership[];
};

export type Directory = {
  /** Whether anyone can sign in without a link. */
  hasPassword(): Promise<boolean>;
  person(userId: string): Promise<Person | null>;
  /** Doing it twice equals doing it once. */
  addMember(asked: { userId: string } & Membership): Promise<void>;
  addKey(asked: { id: string; userId: string; name: string; keyHash: string }): Promise<void>;
  /** The owner of a key that was not revoked; notes that it was used. */
  ownerOfKey(keyHash: string): Promise<string | null>;
  keys(userId: string): Promise<readonly ApiKeyView[]>;
  revokeKey(asked: { userId: string; keyId: string }): Promise<boolean>;
};
